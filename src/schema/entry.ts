/** What names an entry of a list in a path, first that is there. */
const names = ['code', 'building', 'stage', 'standard', 'on'];

/**
 * The entry of a list that a path names: by its code, building, stage, standard or day, or, where it has none of
 * these, by its place counted from 1; undefined where there is none.
 */
export function entryOf(list: readonly unknown[], name: string): unknown {
  const entries = list as readonly Record<string, unknown>[];
  const isNamed = entries.some((entry) => names.some((key) => typeof entry?.[key] === 'string'));
  if (!isNamed) return entries[Number(name) - 1];
  return entries.find((entry) => names.some((key) => entry?.[key] === name));
}
