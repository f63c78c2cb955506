import { catalogue, type Subject } from '../catalogue.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';

/** What a field is called and how its value is told; `inner` are the fields of an object or of a list's entries. */
export interface Label {
  label: string;
  /** Money in fen. */
  fen?: true;
  unit?: string;
  /** Words for the values of a choice. */
  words?: Record<string, string>;
  inner?: Record<string, Label>;
}

/** The labels of every kind of record by its folder below the content folder; of the community's own record by its file. */
export function verifyLabels(): Record<string, Record<string, Label>> {
  return Object.fromEntries(
    (Object.keys(catalogue) as Subject[]).map((subject) => {
      const entry = catalogue[subject];
      return ['folder' in entry ? entry.folder : entry.file, labelled(fieldsOf(entry.schema))];
    }),
  );
}

function labelled(fields: readonly Field[]): Record<string, Label> {
  return Object.fromEntries(fields.map((field) => [field.name, labelOf(field)]));
}

function labelOf({ name, meta, fields, item }: Field): Label {
  const {
    label = name,
    kind,
    unit,
    labels,
  } = { ...item?.meta, ...meta } as {
    label?: string;
    kind?: string;
    unit?: string;
    labels?: Record<string, string>;
  };
  const inner = fields ?? item?.fields;
  return {
    label,
    ...(kind === 'fen' && { fen: true as const }),
    ...(unit && { unit }),
    ...(labels && { words: labels }),
    ...(inner && { inner: labelled(inner) }),
  };
}
