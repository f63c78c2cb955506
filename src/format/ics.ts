import type { Channel, Entry } from '../tables/feeds.ts';

/** China's clock since its last change, from summer to standard time on 15 September 1991 (tz database, Asia/Shanghai). */
const timezone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T020000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A feed as a calendar (RFC 5545, RFC 7986); the same notices give the same bytes, whenever it is built. */
export function icsOf(channel: Channel): string {
  return calendarOf(channel.title, 'Notices', channel.entries.flatMap(eventLines));
}

function calendarOf(title: string, product: string, events: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Shaitai//${product}//ZH-CN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(title)}`,
    `X-WR-CALNAME:${escaped(title)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...timezone,
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** A day on which something falls due, as a calendar's all-day event. */
export interface DueEvent {
  /** Stable and unique within the calendar. */
  id: string;
  /** YYYY-MM-DD */
  day: string;
  title: string;
  detail: string;
  url: string;
}

/** Days on which something falls due as a calendar (RFC 5545); the same days give the same bytes, whenever it is built. */
export function dueIcsOf(title: string, events: readonly DueEvent[]): string {
  return calendarOf(title, 'Disclosure', events.flatMap(dueLines));
}

function dueLines({ id, day, title, detail, url }: DueEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@calendar.shaitai.example`,
    `DTSTAMP:${utc(`${day}T00:00`)}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(`${detail}\n${url}`)}`,
    `URL:${url}`,
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * A notice as an event that blocks nobody's time. The stamps are when it was published, or withdrawn or replaced, which
 * is its one revision (SEQUENCE 1); programs that subscribe take over any other change with the whole file, by UID.
 */
function eventLines(entry: Entry): string[] {
  const stamp = utc(entry.updated);
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@notices.shaitai.example`,
    `DTSTAMP:${stamp}`,
    `CREATED:${utc(entry.published)}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${entry.updated === entry.published ? 0 : 1}`,
    ...timeLines(entry),
    `SUMMARY:${escaped(summaryOf(entry))}`,
    `DESCRIPTION:${escaped([...(isOpen(entry) ? ['结束时间待定'] : []), entry.summary, entry.contact, entry.url].join('\n'))}`,
    `LOCATION:${escaped(entry.place)}`,
    `CATEGORIES:${escaped(entry.category.label)}`,
    `URL:${entry.url}`,
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function isOpen({ lastDay, until, cancelled }: Entry): boolean {
  return !lastDay && !until && !cancelled;
}

function summaryOf(entry: Entry): string {
  if (entry.lastDay) return `异议截止：${entry.title}`;
  return isOpen(entry) ? `${entry.title}（结束时间待定）` : entry.title;
}

/** When it is: from when to when, or the whole of the last day to object. */
function timeLines(entry: Entry): string[] {
  if (entry.lastDay) return [`DTSTART;VALUE=DATE:${entry.lastDay.replaceAll('-', '')}`];
  const { start, end } = windowOf(entry);
  return [
    `DTSTART;TZID=Asia/Shanghai:${local(start)}`,
    ...(end > start ? [`DTEND;TZID=Asia/Shanghai:${local(end)}`] : []),
  ];
}

/**
 * From when to when. Without an end it is the point in time of its beginning: any end would be an invention, and from
 * then on the calendar would say that all is well. Without a start it lasts from its publication, and one that had
 * ended before it was published is a point in time.
 */
export function windowOf({ from, until, published }: Pick<Entry, 'from' | 'until' | 'published'>): {
  start: string;
  end: string;
} {
  if (until) return { start: from ?? (published < until ? published : until), end: until };
  const start = from ?? published;
  return { start, end: start };
}

/** `2026-11-25T09:00` → `20261125T090000`. */
function local(moment: string): string {
  return `${moment.replace(/[-:]/g, '')}00`;
}

function utc(moment: string): string {
  return `${local(new Date(`${moment}:00+08:00`).toISOString().slice(0, 16))}Z`;
}

/** Text as a value of a property: `\`, `;`, `,` and line ends escaped, other control characters away. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A content line in pieces of at most 75 octets, the next ones after a space; no character is cut. */
function folded(line: string): string {
  // No character of a text takes more than three octets for each of its units.
  if (line.length <= 25) return line;
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** How long a character is in UTF-8. A calendar of twenty years has millions, so no encoder is asked. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
