/**
 * Version of the published columns. It goes up by one when a column is taken away, renamed or told in another unit;
 * `test/tables/columns.json` keeps the columns of every version, and a test holds what is published to it.
 */
export const dataVersion = 1;

/** The English names of a table's columns with their units; `accounts-2026-q3` counts as `accounts-*`. */
export function columnNames(tables: readonly { name: string; columns: readonly Named[] }[]) {
  const names: Record<string, string[]> = {};
  for (const { name, columns } of tables) {
    const kind = name.replace(/20\d\d(-q\d|-\d\d)?/g, '*');
    const own = columns.map(({ key, unit }) => (unit ? `${key}（${unit}）` : key));
    names[kind] = [...new Set([...(names[kind] ?? []), ...own])];
  }
  return names;
}

interface Named {
  key: string;
  unit?: string;
}
