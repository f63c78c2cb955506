import { placeOf } from '../content.ts';
import { entryOf } from '../schema/entry.ts';
import { fromMatter, fromTopics } from './progress.ts';
import { fromReplacement, fromStops, fromVersions } from './renewals.ts';
import { type Data, dataOf, evening, type Files, morning, type Stage, written } from './stage.ts';

/**
 * The versions a file must have had, from what the record itself says, oldest first; the last is the file as it is.
 * None for a record that names no day, or cannot be read.
 */
export function stagesOf(file: string, text: string, files: Files): Stage[] {
  const subject = placeOf(file)?.subject ?? '';
  if (file.endsWith('.md')) return fromMarkdown(text);
  const data = dataOf(text);
  if (!data) return [];
  const made = makers[subject]?.(data, text, files) ?? fromCorrections(data, text, files);
  const stages = made.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return stages.filter((stage, i) => stage.text !== stages[i - 1]?.text);
}

const makers: Record<string, (data: Data, text: string, files: Files) => Stage[] | undefined> = {
  objections: fromAnswer,
  prices: fromReplacement,
  standards: fromVersions,
  equipment: fromStops,
  rectifications: fromMatter,
  'owners-days': fromTopics,
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
