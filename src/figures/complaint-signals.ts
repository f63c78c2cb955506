import type { Category } from '../schema/complaint-parts.ts';
import { complaintCategories } from '../schema/complaint-parts.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import { countOf } from './complaint-groups.ts';
import { closedInTime, isEnough, minimumForRate, openAtEnd, validComplaints } from './complaints.ts';
import { once } from './once.ts';
import { beginsAnew } from './regrouped.ts';
import { type Point, xmr } from './xmr.ts';

/** What is watched for signals. */
export const measures = ['valid', 'onTime', 'open', 'repeats', 'response'] as const;
export type Measure = (typeof measures)[number] | Category;

/** A measure of one month; null where it is withheld or merged. The rate in per cent, response in minutes. */
export function measureOf(month: ComplaintMonth, measure: Measure): number | null {
  if (measure === 'valid') return validComplaints(month);
  if (measure === 'open') return openAtEnd(month);
  if (measure === 'repeats') return month.repeats;
  if (measure === 'onTime') {
    const share = closedInTime(month);
    return isEnough(share) ? (share.part / share.whole) * 100 : null;
  }
  if (measure === 'response')
    return month.responseMinutes.n < minimumForRate ? null : (month.responseMinutes.median ?? null);
  return countOf(month.categories, [measure]) ?? null;
}

/** What is for the better: more of what was closed in time, less of what is open and of the time until the first answer. */
const better: Partial<Record<Measure, 'above' | 'below'>> = {
  onTime: 'above',
  open: 'below',
  response: 'below',
};

/**
 * Whether a measure has a good side. How many complain has none: fewer may be a closed channel, more an open one
 * (domain facts C-34).
 */
export function hasGoodSide(measure: Measure): boolean {
  return better[measure] !== undefined;
}

/** All measures: the general ones, then each category of complaint. */
export const allMeasures: readonly Measure[] = [
  ...measures,
  ...(Object.keys(complaintCategories) as Category[]),
];

/** Every month, oldest first, each measure of it, and where the process or the meaning of a measure begins anew. */
const series = once((all: readonly ComplaintMonth[]) => {
  const months = [...all].sort((a, b) => (a.month < b.month ? -1 : 1));
  const places = (is: (month: ComplaintMonth) => boolean) => months.flatMap((m, i) => (is(m) ? [i] : []));
  const of = (measure: Measure) => ({
    values: months.map((m) => measureOf(m, measure)),
    anew: places((m) => beginsAnew(m, measure)),
  });
  const restarts = places((m) => Boolean(m.rebase));
  return { months, restarts, measures: new Map(allMeasures.map((measure) => [measure, of(measure)])) };
});

/**
 * The control chart of a measure over all months up to one, oldest first; a category counts from when it meant what it
 * means. @param latest only so many of its last months
 */
export function chartUpTo(
  month: string,
  all: readonly ComplaintMonth[],
  measure: Measure,
  latest = Number.POSITIVE_INFINITY,
): Point[] {
  const { months, restarts, measures } = series(all);
  const { values = [], anew = [] } = measures.get(measure) ?? {};
  const length = months.findLastIndex((m) => m.month <= month) + 1;
  const since = anew.findLast((place) => place < length) ?? 0;
  return xmr(
    values.slice(0, length).map((value, i) => (i < since ? null : value)),
    restarts.filter((place) => place < length),
    Math.max(0, length - latest),
  );
}

/** What is said of a month: chance or not, and whether it is for the better. */
export interface Verdict {
  measure: Measure;
  point: Point;
  /** Undefined for ordinary variation, where it cannot be said yet, and of what is neither good nor bad by itself. */
  better?: boolean;
}

/** Whether a month differs from ordinary variation in a measure, from what was known then. */
export function verdictOf(month: string, all: readonly ComplaintMonth[], measure: Measure): Verdict {
  const point = chartUpTo(month, all, measure, 1).at(-1) ?? { value: null, signals: [] };
  const [signal] = point.signals;
  if (!signal || !hasGoodSide(measure)) return { measure, point };
  return { measure, point, better: signal.side === better[measure] };
}
