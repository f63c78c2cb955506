import { catalogue, type Subject } from '../catalogue.ts';
import { type Field, fieldsOf, labelsOf } from '../schema/describe.ts';
import { entryOf, nameOf } from '../schema/entry.ts';

type Data = Record<string, unknown>;

/** What a path of a correction leads to: its labels, rows of lists by what they are called, and its field. */
export function figureAt(subject: Subject, record: Data, path: string) {
  const parts = path.split('.');
  const labels = labelsOf(catalogue[subject].schema, parts);
  let [value, fields, field]: [unknown, Field[] | undefined, Field | undefined] = [
    record,
    fieldsOf(catalogue[subject].schema),
    undefined,
  ];
  for (const [i, part] of parts.entries()) {
    if (Array.isArray(value)) {
      value = entryOf(value, part);
      labels[i] = rowName(value) ?? choiceName(fields, part);
    } else {
      field = fields?.find(({ name }) => name === part);
      fields = field?.fields;
      value = (value as Data | undefined)?.[part];
    }
  }
  return { label: labels.join('·'), field };
}

/** A row that goes by a choice, as a dimension, is called as the site calls it. */
function choiceName(fields: readonly Field[] | undefined, part: string): string {
  return fields?.find(({ meta }) => meta.labels?.[part] !== undefined)?.meta.labels?.[part] ?? part;
}

function rowName(row: unknown): string | undefined {
  const { name, source } = (row ?? {}) as Data;
  const said = name ?? source;
  if (typeof said === 'string') return said;
  return (row as Data | undefined)?.dimension === undefined ? nameOf(row) : undefined;
}
