import type { Account, CostItem } from '../schema/accounts.ts';
import { type Category, categoryOf } from '../schema/complaint-parts.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import { daysOf } from './periods.ts';

/** From when on some kinds are counted otherwise than before: what one gained another lost, so only their sum goes on. */
export interface Moved<K extends string = string> {
  /** The period or month it began with. */
  since: string;
  kinds: readonly K[];
  why: string;
}

/** Changes of what stands under the cost items after one period up to another, newest first. */
export function itemsMoved(
  all: readonly Pick<Account, 'period' | 'regrouped'>[],
  then: string,
  now: string,
): Moved<CostItem>[] {
  const [from, to] = [daysOf(then).last, daysOf(now).last];
  return all
    .filter(({ period }) => daysOf(period).last > from && daysOf(period).last <= to)
    .flatMap(({ period, regrouped }) =>
      regrouped ? [{ since: period, kinds: regrouped.items, why: regrouped.why }] : [],
    );
}

/** The same of the kinds of complaints, at one of the two levels: within one category, the categories stay as they are. */
export function kindsMoved(
  all: readonly Pick<ComplaintMonth, 'month' | 'regrouped'>[],
  then: string,
  now: string,
  level: 'categories' | 'subcategories',
): Moved[] {
  return all.flatMap(({ month, regrouped }) => {
    if (!regrouped || month <= then || month > now) return [];
    const kinds: readonly string[] =
      level === 'categories' ? [...new Set(regrouped.kinds.map(categoryOf))] : regrouped.kinds;
    return kinds.length > 1 ? [{ since: month, kinds, why: regrouped.why }] : [];
  });
}

/** Whether kinds taken together mean the same before and after the changes: all or none of those that moved are among them. */
export function isComparable(kinds: readonly string[], moved: readonly Moved[]): boolean {
  return moved.every((one) => {
    const among = one.kinds.filter((kind) => kinds.includes(kind)).length;
    return among === 0 || among === one.kinds.length;
  });
}

/** Whether a month begins to count a category otherwise: then what is usual of it is worked out anew. */
export function beginsAnew({ regrouped }: Pick<ComplaintMonth, 'regrouped'>, category: string): boolean {
  const categories = new Set<Category>(regrouped?.kinds.map(categoryOf));
  return categories.size > 1 && categories.has(category as Category);
}
