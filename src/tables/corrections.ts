import { catalogue, type Records, type Subject } from '../catalogue.ts';
import { daysBetween } from '../figures/deadlines.ts';
import { once } from '../figures/once.ts';
import { dayInWords } from '../format/date.ts';
import { labelsOf } from '../schema/describe.ts';
import { words } from '../text/corrections.ts';
import { historyHref, recordHref, recordName } from './addresses.ts';
import { figureAt } from './correction-figure.ts';
import { numberInWords } from './field-words.ts';
import type { Table } from './table.ts';

/** A published figure that was changed, written as the site writes it. */
export interface ToldCorrection {
  path: string;
  label: string;
  before: string;
  after: string;
  /** `多 36.00 元`; empty for what is no number */
  by: string;
}

/** The figures of a record that were changed on one day for one reason. */
export interface CorrectionGroup {
  subject: Subject;
  key: string;
  /** `物业费收支表 2026年第一季度` */
  record: string;
  /** Its page, at the list of corrections. */
  href: string;
  history: string;
  on: string;
  kind: keyof typeof words.kinds;
  reason: string;
  changes: ToldCorrection[];
}

type Data = Record<string, unknown>;
type Entry = { on: string; kind: CorrectionGroup['kind']; reason: string } & Record<
  'before' | 'after',
  number
> & {
    path: string;
  };

type Amendment = Omit<Entry, 'before' | 'after'> & Record<'before' | 'after', string>;

/** Every correction of every record, those of one cause together, newest first. */
export const correctionGroups = once((records: Partial<Records>): CorrectionGroup[] =>
  (Object.keys(catalogue) as Subject[])
    .flatMap((subject) => {
      const all = records[subject];
      return Array.isArray(all)
        ? (all as unknown as (Data & { key: string })[]).map((r) => of(subject, r))
        : [];
    })
    .flat()
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1)),
);

function of(subject: Subject, record: Data & { key: string }): CorrectionGroup[] {
  const groups = new Map<string, CorrectionGroup>();
  for (const entry of (record.corrections ?? []) as Entry[]) {
    const { on, kind, reason } = entry;
    const cause = [on, kind, reason].join('\n');
    const group = groups.get(cause) ?? { ...headOf(subject, record), on, kind, reason, changes: [] };
    groups.set(cause, { ...group, changes: [...group.changes, told(subject, record, entry)] });
  }
  for (const { on, kind, reason, path, before, after } of (record.amendments ?? []) as Amendment[]) {
    const cause = [on, kind, reason].join('\n');
    const group = groups.get(cause) ?? { ...headOf(subject, record), on, kind, reason, changes: [] };
    const label = labelsOf(catalogue[subject].schema, path.split('.')).join('·');
    groups.set(cause, { ...group, changes: [...group.changes, { path, label, before, after, by: '' }] });
  }
  return [...groups.values()];
}

function headOf(subject: Subject, record: Data & { key: string }) {
  const { key } = record;
  const entry = catalogue[subject];
  const file = 'folder' in entry ? `${entry.folder}/${key}.${entry.extension}` : entry.file;
  return {
    subject,
    key,
    record: recordName(subject, key, record),
    href: `${recordHref(subject, key)}#corrections`,
    history: historyHref(file),
  };
}

function told(subject: Subject, record: Data, { path, before, after }: Entry): ToldCorrection {
  const { label, field } = figureAt(subject, record, path);
  const say = (value: number) => (field ? numberInWords(field, value) : String(value));
  const by = say(Math.abs(after - before));
  return {
    path,
    label,
    before: say(before),
    after: say(after),
    by: after > before ? words.more(by) : words.less(by),
  };
}

/** Every corrected figure as one row, newest first. */
export function correctionsTable(records: Partial<Records>): Table {
  const names = Object.keys(words.columns) as (keyof typeof words.columns)[];
  return {
    name: 'corrections',
    caption: words.caption,
    columns: names.map((key) => ({ key, label: words.columns[key], kind: 'text' })),
    rows: correctionGroups(records).flatMap(({ changes, ...group }) =>
      changes.map(({ label, before, after, by }) => ({
        cells: [
          group.on,
          group.record,
          label,
          before,
          after,
          by,
          words.kinds[group.kind],
          group.reason,
          group.href,
        ],
      })),
    ),
  };
}

/** A correction is news for this many days. */
const news = 30;

/** What the home page says of corrections made within the last 30 days before `today`; nothing where there were none. */
export function correctionsNow(records: Partial<Records>, today: string): string | undefined {
  const fresh = correctionGroups(records).filter(({ on }) => on <= today && daysBetween(on, today) <= news);
  const [newest] = fresh;
  return newest && words.home(fresh.length, news, dayInWords(newest.on), newest.record);
}
