import { catalogue, type Subject } from '../catalogue.ts';
import { heading } from '../format/cell.ts';
import { fieldsOf } from '../schema/describe.ts';
import { dataVersion } from './data-version.ts';
import { type Leaf, leaves } from './dictionary.ts';
import type { Column, Table } from './table.ts';

/** What stands at the head of a Data Package. */
export interface PackageHead {
  name: string;
  title: string;
  description: string;
  homepage: string;
  /** When the newest record was published, `YYYY-MM-DD…`. */
  created: string;
}

/**
 * The descriptor of a Frictionless Data Package (specification 1.0): every table as a resource with the schema of its
 * columns, in the words and rules of the Zod schema it comes from.
 * @param path where a table's CSV lies, as seen from the descriptor
 * @param printOf size and SHA-256 of that file, by name of the table
 */
export function dataPackageOf(
  head: PackageHead,
  tables: readonly Table[],
  path: (table: Table) => string,
  printOf: ReadonlyMap<string, Fingerprint> = new Map(),
) {
  return {
    profile: 'tabular-data-package',
    version: `${dataVersion}.0.0`,
    ...head,
    created: `${head.created.slice(0, 10)}T00:00:00+08:00`,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ],
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: table.caption,
      path: path(table),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      ...printOf.get(table.name),
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields: fieldsOfTable(table), missingValues: [''], ...relationsOf(table, tables) },
    })),
  };
}

/** Bytes and hash of a published file, as a descriptor says them. */
export interface Fingerprint {
  bytes: number;
  hash: string;
}

const keys = [['record', 'position'], ['period'], ['month'], ['code'], ['period', 'line']];

/** The columns that tell the rows of a table apart: only said where they do, in every row. */
function keyOf({ columns, rows }: Table): Column[] | undefined {
  for (const key of keys) {
    const own = key.map((name) => columns.findIndex((column) => column.key === name));
    if (own.includes(-1) || rows.length === 0) continue;
    const values = rows.map(({ cells }) => own.map((i) => cells[i]));
    const isFull = values.every((one) => one.every((cell) => cell !== undefined && cell !== ''));
    if (isFull && new Set(values.map((one) => one.join('\n'))).size === rows.length)
      return own.flatMap((i) => columns[i] ?? []);
  }
  return undefined;
}

/** Primary key of a table, and to which record of another table of the package its rows belong. */
function relationsOf(table: Table, tables: readonly Table[]) {
  const key = keyOf(table);
  const parent = tables.find(({ name }) => name === table.parent);
  const theirs = parent && keyOf(parent);
  const own = table.columns.find((column) => column.key === 'record' || column.key === 'period');
  const isLinked = parent && own && theirs?.length === 1;
  const reference = { resource: parent?.name, fields: theirs?.map(heading) };
  return {
    ...(key && { primaryKey: key.map(heading) }),
    ...(isLinked && { foreignKeys: [{ fields: [heading(own)], reference }] }),
  };
}

/** Tables of a subject: its own and those of its single records. */
export function tablesOf(subject: string, tables: readonly Table[]): Table[] {
  return tables.filter(({ name }) => name === subject || name.startsWith(`${subject}-`));
}

/** The schema of a table's columns; a column that is a field of the subject carries the field's rules. */
function fieldsOfTable(table: Table) {
  const subject = table.name as Subject;
  const known = subject in catalogue ? leaves(fieldsOf(catalogue[subject].schema)) : [];
  return table.columns.map((column) => {
    const field = known.find(({ path }) => path === column.key);
    const meaning = column.formula ?? field?.meta.hint;
    return {
      name: heading(column),
      title: column.label,
      key: column.key,
      ...typeOf(column, field),
      ...(column.unit && { unit: column.unit }),
      ...(meaning && { description: meaning }),
      ...constraints(field),
    };
  });
}

function typeOf(column: Column, field: Leaf | undefined): { type: string; format?: string } {
  if (column.kind === 'count') return { type: 'integer' };
  if (column.kind !== 'text') return { type: 'number' };
  if (field?.meta.kind === 'day') return { type: 'date', format: 'default' };
  return { type: field?.meta.kind === 'month' ? 'yearmonth' : 'string' };
}

function constraints(field: Leaf | undefined) {
  if (!field) return {};
  const choices = field.type === 'choice' && field.meta.labels && Object.values(field.meta.labels);
  // A list without entries is an empty cell.
  const filled = field.always && (field.type !== 'list' || (field.rules.minItems ?? 0) > 0);
  const rules = { ...(filled && { required: true }), ...(choices && { enum: choices }) };
  return Object.keys(rules).length > 0 ? { constraints: rules } : {};
}
