import { mergeSmall } from '../privacy/cells.ts';
import { type Category, complaintCategories } from '../schema/complaint-parts.ts';
import type { Group } from './groups.ts';
import type { Counted } from './month.ts';

/**
 * The month as it may be published: categories below the minimum merged, and subcategories merged within each group of
 * categories that is published. The groups of subcategories then only refine those of the categories, so the two
 * tables together give no more away than the finer one: no small count follows by subtraction.
 * @param min cases below which a count may not stand alone
 */
export function publishable(month: Counted, min: number): Counted {
  const order = Object.keys(complaintCategories);
  const categories = merged(month.categories, min);
  const subcategories = categories.flatMap(({ codes }) =>
    merged(
      month.subcategories.filter((group) => codes.includes(group.codes[0]?.split('-')[0] as Category)),
      min,
    ),
  );
  const place = ({ codes }: Group<string>) => order.indexOf(codes[0]?.split('-')[0] ?? '');
  return { ...month, categories, subcategories: subcategories.sort((a, b) => place(a) - place(b)) };
}

function merged<T extends string>(groups: readonly Group<T>[], min: number): Group<T>[] {
  const byName = new Map(groups.map((group) => [group.codes.join(' '), group]));
  const counts = Object.fromEntries([...byName].map(([name, { n }]) => [name, n]));
  const places = new Map([...byName.keys()].map((name, i) => [name, i]));
  return mergeSmall(counts, min)
    .groups.map(({ cells, count }) => ({
      first: Math.min(...cells.map((name) => places.get(name) ?? 0)),
      group: { codes: cells.flatMap((name) => byName.get(name)?.codes ?? []), n: count },
    }))
    .sort((a, b) => a.first - b.first)
    .map(({ group }) => group);
}
