import type { Field } from '../schema/describe.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import { valueInWords } from './field-words.ts';

type Data = Record<string, unknown>;

/** Which of two versions has changed a field since both were one. */
export type ChangedBy = 'mine' | 'theirs' | 'both';

/** A field in which two versions of a record differ; lists and groups are taken as a whole. */
export interface Apart {
  name: string;
  label: string;
  by: ChangedBy;
  /** Value by value, from mine (`before`) to theirs (`after`). */
  changes: FieldChange[];
}

/**
 * Where two versions of a record differ, in the order of its schema, and who of the two has changed what since `base`.
 * The three records are plain data without empty values.
 */
export function versionsApart(fields: readonly Field[], base: Data, mine: Data, theirs: Data): Apart[] {
  return fields.flatMap((field) => {
    const { name, meta } = field;
    const [was, own, other] = [base[name], mine[name], theirs[name]].map((value) => sorted(value));
    if (own === other) return [];
    const by: ChangedBy = own === was ? 'theirs' : other === was ? 'mine' : 'both';
    const changes = fieldChanges([field], mine, theirs);
    return [
      { name, label: meta.label, by, changes: changes.length > 0 ? changes : [whole(field, mine, theirs)] },
    ];
  });
}

/** Mine with the fields that are to be taken from theirs. */
export function takenOver(mine: Data, theirs: Data, names: readonly string[]): Data {
  return { ...mine, ...Object.fromEntries(names.map((name) => [name, theirs[name]])) };
}

/** What is told elsewhere on the site (corrections, history): here as how many there are. */
function whole(field: Field, mine: Data, theirs: Data): FieldChange {
  const say = (value: unknown) =>
    Array.isArray(value) ? `${value.length}` : value === undefined ? undefined : valueInWords(field, value);
  const [before, after] = [say(mine[field.name]), say(theirs[field.name])];
  return { label: field.meta.label, path: field.name, before, after, prose: false, minor: false };
}

/** A value as text, whatever the order of its parts. */
function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
