/** What names an entry of a list in a path, first that is there. */
const names = ['code', 'building', 'stage', 'standard', 'on', 'dimension'];

/** The name of an entry of a list: its code, building, stage, standard, day or dimension; undefined where it has none of these. */
export function nameOf(entry: unknown): string | undefined {
  const values = names.map((key) => (entry as Record<string, unknown> | null)?.[key]);
  return values.find((value) => typeof value === 'string') as string | undefined;
}

/**
 * The entry of a list that a path names: by its code, building, stage, standard, day or dimension, or, where it has none of
 * these, by its place counted from 1; undefined where there is none.
 */
export function entryOf(list: readonly unknown[], name: string): unknown {
  const entries = list as readonly Record<string, unknown>[];
  if (!entries.some((entry) => nameOf(entry) !== undefined)) return entries[Number(name) - 1];
  return entries.find((entry) => names.some((key) => entry?.[key] === name));
}
