import { placeOf } from '../content.ts';
import { entryOf } from '../schema/entry.ts';

/** A record's file as it stood from a moment on, and what was done then. */
export interface Stage {
  /** `YYYY-MM-DDTHH:mm`, Asia/Shanghai. */
  at: string;
  verb: string;
  reason?: string;
  text: string;
}

// biome-ignore lint/suspicious/noExplicitAny: files of every subject, old ones too, are read without their schema
type Data = Record<string, any>;
type Files = ReadonlyMap<string, string>;

/** A day's publications are taken to be of ten in the morning, what is done about them later of five. */
const morning = 'T10:00';
const evening = 'T17:00';

/**
 * The versions a file must have had, from what the record itself says, oldest first; the last is the file as it is.
 * None for a record that names no day.
 */
export function stagesOf(file: string, text: string, files: Files): Stage[] {
  const subject = placeOf(file)?.subject ?? '';
  if (file.endsWith('.md')) return fromMarkdown(text);
  const data = JSON.parse(text) as Data;
  const make = makers[subject] ?? fromCorrections;
  const stages = make(data, text, files).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return stages.filter((stage, i) => stage.text !== stages[i - 1]?.text);
}

const makers: Record<string, (data: Data, text: string, files: Files) => Stage[]> = {
  objections: fromAnswer,
  prices: fromReplacement,
  standards: fromVersions,
  equipment: fromStops,
};

/** A notice stands from its moment and is withdrawn later; a document from its day. */
function fromMarkdown(text: string): Stage[] {
  const said = (name: string) =>
    new RegExp(`^ *${name}: *["']?(.+?)["']?$`, 'm').exec(text.split('\n---\n')[0] ?? '')?.[1];
  const at = said('publishedAt') ?? (said('publishedOn') && `${said('publishedOn')}${morning}`);
  if (!at) return [];
  const withdrawn = /^withdrawn:\n( .*\n)+/m.exec(text)?.[0];
  if (!withdrawn) return [{ at, verb: '发布', text }];
  const when = /^ +at: *["']?([^"'\n]+)/m.exec(withdrawn)?.[1] ?? at;
  const reason = /^ +reason: *["']?([^"'\n]+)/m.exec(withdrawn)?.[1] ?? '';
  return [
    { at, verb: '发布', text: text.replace(withdrawn, '') },
    { at: when, verb: '撤回', reason, text },
  ];
}

/** Each day of corrections ends a version whose corrected figures were those before. */
function fromCorrections(data: Data, text: string, files: Files): Stage[] {
  if (!data.publishedOn) return [];
  const all = (data.corrections ?? []) as Data[];
  const days = [...new Set(all.map(({ on }) => on as string))].sort();
  const before = (day: string) => written(uncorrected(data, day, files));
  const first = { at: `${data.publishedOn}${morning}`, verb: '发布', text: days[0] ? before(days[0]) : text };
  return [
    first,
    ...days.map((day, i) => {
      const made = all.filter(({ on }) => on === day);
      const next = days[i + 1];
      return {
        at: `${day}${evening}`,
        verb: made.some(({ kind }) => kind === 'correction') ? '更正' : '重述',
        reason: [...new Set(made.map(({ reason }) => reason))].join('；'),
        text: next ? before(next) : text,
      };
    }),
  ];
}

/** The record as it was published before a day's corrections; a sealed sheet of later is not named yet. */
function uncorrected(data: Data, day: string, files: Files): Data {
  const { corrections, ...older } = structuredClone(data);
  const kept = (corrections as Data[]).filter(({ on }) => on < day);
  for (const { path, before } of (corrections as Data[]).filter(({ on }) => on >= day).reverse()) {
    const parts = (path as string).split('.');
    const last = parts.pop() as string;
    const group = parts.reduce<Data | undefined>(
      (at, part) => (Array.isArray(at) ? (entryOf(at, part) as Data) : at?.[part]),
      older,
    );
    if (group) group[last] = before;
  }
  const sheet = files.get(`documents/${older.signedSheet}.md`);
  const sealed = sheet && /^publishedOn: *["']?([\d-]+)/m.exec(sheet)?.[1];
  if (sealed && sealed >= day) delete older.signedSheet;
  return kept.length > 0 ? { ...older, corrections: kept } : older;
}

/** An objection is published when it comes in, and again when it is answered. */
function fromAnswer(data: Data, text: string): Stage[] {
  const { answer, answeredOn, answeredBy, result, ...asked } = data;
  const first = { at: `${data.receivedOn}${morning}`, verb: '登记', text: written(asked) };
  if (!answeredOn) return [{ ...first, text }];
  return [first, { at: `${answeredOn}${evening}`, verb: '答复', text }];
}

/** A price has no end until the one that replaces it is published. */
function fromReplacement(data: Data, text: string, files: Files): Stage[] {
  const prices = [...files].filter(([file]) => file.startsWith('prices/'));
  const next = prices
    .map(([, other]) => JSON.parse(other) as Data)
    .find(({ replaces }) => replaces === data.code);
  if (!next || !data.effectiveTo) return fromCorrections(data, text, files);
  const { effectiveTo, ...open } = data;
  return [
    { at: `${data.publishedOn}${morning}`, verb: '发布', text: written(open) },
    { at: `${next.publishedOn}${morning}`, verb: '停用', reason: next.changeReason, text },
  ];
}

const versioned = [
  'promise',
  'measure',
  'legalMinimum',
  'responsible',
  'version',
  'effectiveFrom',
  'publishedOn',
];

/** A standard is published version by version. */
function fromVersions(data: Data, text: string): Stage[] {
  const versions = [...((data.history ?? []) as Data[]), data];
  return versions.map((version, i) => {
    const older: Data = { ...data, history: versions.slice(0, i) };
    for (const key of [...versioned, 'reason', 'reviewedBy']) older[key] = version[key];
    if (i === 0) delete older.history;
    if (!version.measure) delete older.evidence;
    return {
      at: `${version.publishedOn}${morning}`,
      verb: i === 0 ? '发布' : '修订',
      ...(version.reason && { reason: version.reason }),
      text: version === data ? text : written(older),
    };
  });
}

/** Equipment is told anew whenever it stops and when it runs again. */
function fromStops(data: Data, text: string): Stage[] {
  const stops = (data.stops ?? []) as Data[];
  const told = stops.flatMap(({ from, until }) => [from, until ?? from] as string[]).sort();
  const on = data.publishedOn as string;
  const moments = [...new Set([...told, ...(told.some((at) => at >= on) ? [] : [`${on}${morning}`])])].sort();
  return moments.map((at, i) => {
    const known = stops
      .filter(({ from }) => from <= at)
      .map(({ until, ...stop }) => (until && until <= at ? { ...stop, until } : stop));
    const { stops: _, publishedOn, ...rest } = data;
    const day = at.slice(0, 10) < on ? at.slice(0, 10) : on;
    const older = { ...rest, ...(known.length > 0 && { stops: known }), publishedOn: day };
    return { at, verb: i === 0 ? '发布' : '更改', text: i === moments.length - 1 ? text : written(older) };
  });
}

/** JSON as the form writes it. */
function written(data: Data): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
