/** One published count: of a single category, or of several that were merged. */
export interface Group {
  /** Categories, in the order of the table. */
  cells: string[];
  count: number;
}

/** A table whose small counts cannot be told apart any more. */
export interface Merged {
  groups: Group[];
  /** Even all cases together are too few: the one group that is left should not be published. */
  hidden: boolean;
}

/** Counts by category. */
export type Table = Readonly<Record<string, number>>;

/**
 * Merges counts below `min` with each other and, where they are too few or all alike, with the smallest other count
 * (all of that size, when several are), so that the merged group has at least `min` cases of at least two different
 * sizes; where that cannot be had, all categories are one group. Zeros stay as they are: they tell of nobody. Deterministic, and blind to the names of categories: exchanging
 * two counts of the merged group gives the same publication, which is why not even someone who knows this rule can
 * tell which count is whose.
 * @param min cases, at least 2; smallestCell in src/schema/privacy.ts has the defaults (domain facts C-30, C-32)
 */
export function mergeSmall(counts: Table, min: number): Merged {
  return mergeMonths([counts], min)[0] as Merged;
}

/**
 * The same for several months of one table: one set of categories is merged in all of them, because categories that
 * are merged in one month and single in another come out by subtraction from a sum of months or from a carry-over.
 * A category that is missing in a month counts as 0.
 */
export function mergeMonths(months: readonly Table[], min: number): Merged[] {
  const names = [...new Set(months.flatMap((month) => Object.keys(month)))];
  const merged = new Set(names.filter((name) => months.some((month) => isSmall(month[name], min))));
  for (let more = missing(months, merged, min); more.length > 0; more = missing(months, merged, min)) {
    for (const name of more) merged.add(name);
  }
  return months.map((month) => publish(month, names, merged, min));
}

function isSmall(count = 0, min: number): boolean {
  return count > 0 && count < min;
}

/** Categories to merge as well, because in some month the merged ones are too few or all alike; empty when enough. */
function missing(months: readonly Table[], merged: ReadonlySet<string>, min: number): string[] {
  if (merged.size === 0) return [];
  const left = months
    .filter((month) => !isSafe(month, merged, min))
    .map((month) => Object.entries(month).filter(([name, count]) => count > 0 && !merged.has(name)))
    .find((counts) => counts.length > 0);
  if (!left) return [];
  const least = Math.min(...left.map(([, count]) => count));
  return left.filter(([, count]) => count === least).map(([name]) => name);
}

function isSafe(month: Table, merged: ReadonlySet<string>, min: number): boolean {
  const counts = [...merged].map((name) => month[name] ?? 0);
  if (!counts.some((count) => isSmall(count, min))) return true;
  const cases = counts.filter((count) => count > 0);
  return sum(cases) >= min && new Set(cases).size > 1;
}

function publish(month: Table, names: readonly string[], merged: ReadonlySet<string>, min: number): Merged {
  const count = (name: string) => month[name] ?? 0;
  const all = sum(names.map(count));
  if (!isSafe(month, merged, min)) return { groups: [{ cells: [...names], count: all }], hidden: all < min };
  const single = names.filter((name) => !merged.has(name));
  const together = names.filter((name) => merged.has(name));
  const groups = single.map((name) => ({ cells: [name], count: count(name) }));
  if (together.length > 0) groups.push({ cells: together, count: sum(together.map(count)) });
  return { groups, hidden: false };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
