import type { z } from 'zod';
import { plain } from '../format/number.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { scales } from '../schema/fields.ts';
import { dataPage } from '../text/data.ts';
import type { Cell, Column, ColumnKind, Table } from './table.ts';

/** A column that is not a field but computed from the record. */
export interface Computed<R> extends Column {
  value: (record: R) => Cell;
}

/** Column and how to read it from a record. */
interface Leaf {
  column: Column;
  value: (record: unknown) => Cell;
}

/**
 * The whole of a subject as one wide table: a column for every field of its schema, in the schema's words, then
 * the computed ones. Long texts are left to the pages.
 */
export function recordTable<R>(
  name: string,
  caption: string,
  schema: z.ZodType,
  records: readonly R[],
  computed: Computed<R>[] = [],
): Table {
  const leaves = fieldsOf(schema).flatMap((field) => leavesOf(field, [], []));
  return {
    name,
    caption,
    columns: [...leaves.map((leaf) => leaf.column), ...computed.map(({ value, ...column }) => column)],
    rows: records.map((record) => ({
      cells: [...leaves.map((leaf) => leaf.value(record)), ...computed.map((c) => c.value(record))],
    })),
  };
}

/**
 * The entries of a list of records as a table of their own: which record, the place in its list, then every field of
 * an entry. @param key the field that names a record
 */
export function entriesTable<R>(
  {
    name,
    caption,
    parent,
    key,
    list,
  }: { name: string; caption: string; parent: string; key: string; list: string },
  schema: z.ZodType,
  records: readonly R[],
): Table {
  const fields = fieldsOf(schema);
  const of = fields.find((field) => field.name === list);
  const leaves = (of?.fields ?? []).flatMap((field) => leavesOf(field, [], []));
  const owner = fields.find((field) => field.name === key)?.meta.label ?? key;
  const entries = records.flatMap((record) =>
    ((valueAt(record, [list]) ?? []) as unknown[]).map((entry, i) => ({
      cells: [String(valueAt(record, [key])), i + 1, ...leaves.map((leaf) => leaf.value(entry))],
    })),
  );
  const columns: Column[] = [
    { key: 'record', label: dataPage.record(owner), kind: 'text' },
    { key: 'position', label: dataPage.position, kind: 'count' },
    ...leaves.map((leaf) => leaf.column),
  ];
  return { name, caption, parent, columns, rows: entries };
}

function leavesOf(field: Field, path: string[], labels: string[]): Leaf[] {
  if (field.meta.kind === 'prose') return [];
  const here = [...path, field.name];
  const words = [...labels, field.meta.label];
  if (field.type === 'object') return (field.fields ?? []).flatMap((child) => leavesOf(child, here, words));
  const column: Column = { key: here.join('.'), label: words.join('·'), kind: columnKind(field) };
  if (field.meta.unit && column.kind !== 'percent') column.unit = field.meta.unit;
  else if (column.kind === 'percent') column.unit = '%';
  return [{ column, value: (record) => cellOf(field, valueAt(record, here)) }];
}

function columnKind(field: Field): ColumnKind {
  const { kind } = field.meta;
  if (kind === 'fen' || kind === 'price' || kind === 'area' || kind === 'percent' || kind === 'quantity')
    return kind;
  if (field.type === 'integer') return 'count';
  return field.type === 'number' ? 'number' : 'text';
}

function cellOf(field: Field, value: unknown): Cell {
  if (value === undefined || value === null) return undefined;
  if (field.type === 'choice') return field.meta.labels?.[String(value)] ?? String(value);
  if (field.type === 'list') return (value as unknown[]).map((item) => entryText(field, item)).join('；');
  if (field.type === 'boolean') return value ? dataPage.yes : dataPage.no;
  return value as Cell;
}

function entryText(field: Field, item: unknown): string {
  if (typeof item !== 'object' || item === null)
    return field.item?.meta.labels?.[String(item)] ?? String(item);
  return (field.fields ?? [])
    .map((f) => partText(f, (item as Record<string, unknown>)[f.name]))
    .filter((text) => text !== '')
    .join(' ');
}

/** A field inside an entry of a list, written out: the cell is a text, so hidden decimals would stay hidden. */
function partText(field: Field, value: unknown): string {
  const scale = field.meta.kind && scales[field.meta.kind];
  if (typeof value === 'number' && scale) return plain(value, scale);
  return String(cellOf(field, value) ?? '');
}

function valueAt(record: unknown, path: string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], record);
}
