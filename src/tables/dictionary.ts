import { catalogue, type Subject } from '../catalogue.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { dataPage as words } from '../text/data.ts';
import type { Table } from './table.ts';

/** What each column of a subject's table means, as a table: from the schema for what is given, from the formula for what is computed. */
export function dictionaryTable(subject: Subject, table: Table): Table {
  const fields = new Map(leaves(fieldsOf(catalogue[subject].schema)).map((field) => [field.path, field]));
  return {
    name: `dictionary-${subject}`,
    caption: catalogue[subject].label,
    columns: [
      { key: 'label', label: words.column, kind: 'text' },
      { key: 'name', label: words.name, kind: 'text' },
      { key: 'unit', label: words.unit, kind: 'text' },
      { key: 'required', label: words.required, kind: 'text' },
      { key: 'meaning', label: words.meaning, kind: 'text' },
    ],
    rows: table.columns.map((column) => {
      const field = fields.get(column.key);
      const choices = field?.meta.labels && words.choices(Object.values(field.meta.labels).join('、'));
      const meaning = column.formula
        ? words.computed(column.formula)
        : [field?.meta.hint, choices].filter(Boolean).join('；');
      return {
        cells: [
          column.label,
          column.key,
          column.unit,
          field ? (field.always ? words.yes : words.no) : undefined,
          meaning || undefined,
        ],
      };
    }),
  };
}

/** A field that is no group, with its path and whether every record has it. */
export type Leaf = Field & { path: string; always: boolean };

/** The fields of a schema that are no groups, e.g. `costs.staff.actual`. */
export function leaves(fields: Field[], at = '', always = true): Leaf[] {
  return fields.flatMap((field) => {
    const here = { ...field, path: `${at}${field.name}`, always: always && field.required };
    return field.type === 'object' ? leaves(field.fields ?? [], `${here.path}.`, here.always) : [here];
  });
}
