import { minimumForRate, sum } from '../figures/complaints.ts';
import { mergeSmall } from '../privacy/cells.ts';
import { type Category, complaintCategories } from '../schema/complaint-parts.ts';
import type { Group } from './groups.ts';
import type { Counted } from './month.ts';

/**
 * The month as it may be published: categories below the minimum merged, and subcategories merged within each group of
 * categories that is published. The groups of subcategories then only refine those of the categories, so the two
 * tables together give no more away than the finer one: no small count follows by subtraction. Small channels are
 * merged too, and what few people answered is left out.
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
  return {
    ...withoutFew(month, min),
    channels: channelsOf(month, min),
    categories,
    subcategories: subcategories.sort((a, b) => place(a) - place(b)),
  };
}

/** Channels too small to stand alone, told as one sum with another; the city's hotline stands alone. */
function channelsOf(
  { channels: { merged: _, hotline = 0, ...others } }: Counted,
  min: number,
): Counted['channels'] {
  const { groups } = mergeSmall(others as Record<string, number>, min);
  const told = groups.map(({ cells, count }) => [cells.length > 1 ? 'merged' : (cells[0] ?? ''), count]);
  return { ...Object.fromEntries(told), hotline };
}

/** The month without what few people answered, what few waited, and how long the only open case has been open. */
function withoutFew(month: Counted, min: number): Counted {
  const isFew = (n: number) => n > 0 && n < min;
  const isLone = sum(month.openAges) === 1;
  const timed = ({ n, ...times }: Counted['closeHours']) => (isFew(n) ? { n } : { n, ...times });
  const { oldestDays, ...rest } = month;
  const { satisfied: _, solved: __, ...calls } = month.callbacks;
  const {
    satisfied: ___,
    solved: ____,
    ...passed
  } = month.hotline ?? { received: 0, contacted: 0, asked: 0 };
  return {
    ...rest,
    // Named without a value, so that a form loses what it held.
    oldestDays: isLone ? undefined : oldestDays,
    responseMinutes: timed(month.responseMinutes),
    closeHours: timed(month.closeHours),
    ...(calls.answered > 0 && calls.answered < Math.max(min, minimumForRate) && { callbacks: calls }),
    ...(month.hotline && isFew(passed.asked) && { hotline: passed }),
  };
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
