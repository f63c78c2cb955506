import type { Notice } from '../schema/notices.ts';
import { replacedIds } from './relations.ts';

/** Where a notice stands at a moment (both wall clock of Asia/Shanghai): states of 公告 in force. */
export type NoticeState = 'upcoming' | 'current' | 'ended';

/** From when to when a notice speaks; without `until` its end is not yet known (结束时间待定). */
export type Span = Pick<Notice, 'from' | 'until'>;

/** The span of a notice. An urgent one without a beginning begins when it is published: it is there to be acted on. */
export function spanOf({
  from,
  until,
  urgency,
  publishedAt,
}: Span & Pick<Notice, 'urgency' | 'publishedAt'>): Span {
  const start = from ?? (urgency === 'urgent' ? publishedAt : undefined);
  return { ...(start && { from: start }), ...(until && { until }) };
}

/** True when it has begun or will, and nobody knows yet when it ends. */
export function isOpenEnded({ from, until }: Span): boolean {
  return from !== undefined && until === undefined;
}

/**
 * The state of a span at `now`, or undefined for a notice without one. Without an end it runs until staff enter the
 * end, withdraw the notice or replace it: a broken pipe is not mended at midnight.
 * The minute of `until` still counts: what ends at 17:00 is over from 17:01, as what ends at 23:59 lasts all day.
 */
export function noticeState({ from, until }: Span, now: string): NoticeState | undefined {
  if (!from && !until) return undefined;
  if (from && now < from) return 'upcoming';
  return !until || now <= until ? 'current' : 'ended';
}

/** How far ahead of its beginning a notice counts as what owners must know now, in days. */
export const daysAhead = 7;

/**
 * What a reader must know now, without what was withdrawn or replaced: urgent notices first, then important ones, then
 * the others; of each the running ones, newest beginning first, then what is to come, soonest first. An ordinary one
 * without an end runs for ever, a rule of the house perhaps, and stands last. Everything that is not over belongs to it, however far ahead, so that an old build
 * still knows what begins today; `isSoon` tells what is shown.
 * @param most how many at most
 */
export function noticesNow<N extends Notice>(notices: readonly N[], now: string, most = 40): N[] {
  const replaced = replacedIds(notices);
  return notices
    .filter((n) => !n.withdrawn && !replaced.has(n.id))
    .filter((n) => ['current', 'upcoming'].includes(noticeState(spanOf(n), now) ?? ''))
    .sort((a, b) => weight(a, now) - weight(b, now) || byBeginning(a, b, now))
    .slice(0, most);
}

/** By urgency, the weight of a notice among what is on; a running one weighs this, one to come one more. */
export const heavy = { urgent: 0, important: 2, normal: 4 } as const;

/** Lighter ones sink: by urgency, then what is to come, and at the bottom the ordinary ones that never end. */
function weight(notice: Notice, now: string): number {
  const span = spanOf(notice);
  const runs = noticeState(span, now) === 'current';
  if (runs && notice.urgency === 'normal' && isOpenEnded(span)) return 6;
  return heavy[notice.urgency] + (runs ? 0 : 1);
}

/** Of what runs the newest first, of what is to come the soonest. */
function byBeginning(a: Notice, b: Notice, now: string): number {
  const [one, other] = [a, b].map((n) => spanOf(n).from ?? n.publishedAt) as [string, string];
  if (one === other) return 0;
  return one < other === one <= now ? 1 : -1;
}

/** True when a span is running at `now` or begins within a week: the notice stands on the home page. */
export function isSoon(span: Span, now: string): boolean {
  const state = noticeState(span, now);
  return state === 'current' || (state === 'upcoming' && (span.from ?? '') <= later(now, daysAhead * 1440));
}

/** Whole days from the day of `now` to `day`: 0 on the day itself, which still counts, below 0 after it. */
export function daysUntil(day: string, now: string): number {
  return Math.round((Date.parse(day.slice(0, 10)) - Date.parse(now.slice(0, 10))) / 86_400_000);
}

/**
 * The first minute after `now` at which a page that tells the time must look again: a beginning, the minute after
 * an end, a beginning that comes within a week, or midnight for the days that are left. Never more than a day ahead.
 */
export function nextChange(spans: readonly Span[], now: string): string {
  const midnight = `${later(now, 1440).slice(0, 10)}T00:00`;
  return spans
    .flatMap(({ from, until }) => [
      ...(from ? [from, later(from, -daysAhead * 1440)] : []),
      ...(until ? [later(until, 1)] : []),
    ])
    .reduce((first, moment) => (moment > now && moment < first ? moment : first), midnight);
}

/** A moment so many minutes later, on the same wall clock. */
function later(moment: string, minutes: number): string {
  return new Date(Date.parse(`${moment}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}
