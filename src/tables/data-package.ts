import { catalogue, type Subject } from '../catalogue.ts';
import { heading } from '../format/cell.ts';
import { fieldsOf } from '../schema/describe.ts';
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
 */
export function dataPackageOf(head: PackageHead, tables: readonly Table[], path: (table: Table) => string) {
  return {
    profile: 'tabular-data-package',
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
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields: fieldsOfTable(table), missingValues: [''] },
    })),
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
