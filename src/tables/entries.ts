import { catalogue, type Records } from '../catalogue.ts';
import { fieldsOf } from '../schema/describe.ts';
import { dataPage as words } from '../text/data.ts';
import { entriesTable } from './record.ts';
import type { Table } from './table.ts';

/** Lists of records that machines want row by row: what a cell would only hold as one text. */
const lists = [
  ['prices', 'code', ['reductions']],
  ['common', 'period', ['income', 'costs', 'use']],
  ['fund', 'period', ['buildings']],
  ['projects', 'code', ['payments', 'stages']],
  ['utilities', 'period', ['lines']],
] as const;

/** Every list of entries of the subjects of money, one row an entry. */
export function entryTables(records: Records): Table[] {
  return lists.flatMap(([subject, key, names]) => {
    const { schema } = catalogue[subject];
    const fields = fieldsOf(schema);
    return names.flatMap((list) => {
      const field = fields.find(({ name, type }) => name === list && type === 'list');
      if (!field?.fields) return [];
      const caption = words.listCaption(labelOf(subject), field.meta.label);
      const how = { name: `${subject}-${list}-entries`, caption, parent: subject, key, list };
      return [entriesTable(how, schema, records[subject] as readonly unknown[])];
    });
  });
}

function labelOf(subject: (typeof lists)[number][0]): string {
  return catalogue[subject].schema.meta()?.label as string;
}
