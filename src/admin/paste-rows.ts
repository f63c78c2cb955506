import { catalogue } from '../catalogue.ts';
import { written } from '../format/number.ts';
import type { Field } from '../schema/describe.ts';
import { labelsOf } from '../schema/describe.ts';
import { scales } from '../schema/fields.ts';
import { fieldAt } from '../sheets/names.ts';
import { plans, type SheetSubject, type Table } from '../sheets/plan.ts';
import type { Path, Reading } from '../sheets/reading.ts';
import { valueAt } from './draft.ts';

type Data = Record<string, unknown>;

/** A figure that was read, beside the one of the period before and the one in the form. */
export interface PasteRow {
  key: string;
  label: string;
  last: string;
  now: string;
  read: string;
  /** Read less last period, for amounts. */
  change: string;
  place: string;
}

/** The comparison that the clerk sees before anything is filled in. */
export function pasteRows(
  subject: SheetSubject,
  draft: Data,
  before: Data | undefined,
  reading: Reading,
): PasteRow[] {
  const singles = reading.items.map(({ path, value, place }) =>
    rowOf(subject, { path, label: labelOf(subject, path), value, place }, [
      valueAt(before, path),
      valueAt(draft, path),
    ]),
  );
  const entries = plans[subject].tables.flatMap((table: Table) =>
    (reading.lists[table.field] ?? []).flatMap((entry, i) =>
      entryRows(subject, table, entry, i, draft, before),
    ),
  );
  return [...singles, ...detailRows(subject, draft, before, reading), ...entries];
}

/** What an item was spent on, each line beside the one of the same name of last period, with its vouchers. */
function detailRows(
  subject: SheetSubject,
  draft: Data,
  before: Data | undefined,
  { details }: Reading,
): PasteRow[] {
  return details.flatMap(({ path: at, lines }) => {
    const item = fieldAt(subject, at.slice(0, 2)).meta.label;
    return lines.map(({ name, amount, documents = [] }, i) => {
      const same = (record?: Data) =>
        ((valueAt(record, at) ?? []) as Data[]).find((line) => line.name === name)?.amount;
      const papers = documents.length > 0 ? `（${documents.join('、')}）` : '';
      const read = {
        path: [...at, i, 'amount'],
        label: `${item} · ${name}${papers}`,
        value: amount,
        place: '',
      };
      return rowOf(subject, read, [same(before), same(draft)]);
    });
  });
}

function entryRows(
  subject: SheetSubject,
  table: Table,
  entry: Data,
  i: number,
  draft: Data,
  before?: Data,
): PasteRow[] {
  const id = 'building' in entry ? 'building' : 'code';
  const same = (record?: Data) =>
    ((record?.[table.field] ?? []) as Data[]).find((one) => entry[id] !== undefined && one[id] === entry[id]);
  const name = String(entry[table.naming ?? ''] ?? `第 ${i + 1} 项`);
  return Object.entries(entry).flatMap(([field, value]) => {
    if (field === table.naming || (typeof value !== 'number' && typeof value !== 'string')) return [];
    const path = [table.field, i, field];
    const label = `${name} · ${fieldAt(subject, path).meta.label}`;
    return [rowOf(subject, { path, label, value, place: '' }, [same(before)?.[field], same(draft)?.[field]])];
  });
}

interface Read {
  path: Path;
  label: string;
  value: number | string;
  place: string;
}

function rowOf(subject: SheetSubject, { path, label, value, place }: Read, [last, now]: unknown[]): PasteRow {
  const field = fieldAt(subject, path);
  const isAmount = field.meta.kind === 'fen' && typeof last === 'number' && typeof value === 'number';
  const words = (one: unknown) => wordsOf(field, one);
  return {
    key: path.join('.'),
    label,
    last: words(last),
    now: words(now),
    read: words(value),
    change: isAmount ? signed(value - last) : '',
    place,
  };
}

function signed(fen: number): string {
  return fen === 0 ? '0' : `${fen > 0 ? '+' : ''}${written(fen, 2)}`;
}

function wordsOf({ meta }: Field, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  const scale = meta.kind && scales[meta.kind];
  if (typeof value === 'number' && scale !== undefined)
    return `${written(value, scale)}${meta.kind === 'percent' ? '%' : ''}`;
  return meta.labels?.[String(value)] ?? String(value);
}

/** Row and column; where a table has one amount only, the row says it all. */
function labelOf(subject: SheetSubject, path: Path): string {
  const labels = labelsOf(catalogue[subject].schema, path);
  const table: Table | undefined = plans[subject].tables.find(({ field }) => field === path[0]);
  if (path.length < 3 || !table) return labels.slice(-1).join();
  const alone = Object.keys(table.columns).length <= 2 && path[2] === table.main;
  return labels.slice(1, alone ? 2 : 3).join(' · ');
}
