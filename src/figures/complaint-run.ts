import { divideRounded } from '../format/number.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { monthBefore, monthLastYear, type Share, validComplaints } from './complaints.ts';
import { siteIn } from './sizes.ts';

/** A month and what it is held against; what is not there yet is undefined. */
export interface Compared {
  now: ComplaintMonth;
  before: ComplaintMonth | undefined;
  lastYear: ComplaintMonth | undefined;
  /** The twelve months that end with this one, oldest first; undefined while one of them is missing. */
  run: readonly ComplaintMonth[] | undefined;
  /** The twelve months before those. */
  runBefore: readonly ComplaintMonth[] | undefined;
}

/** A month beside last month, the same month last year and the twelve-month run, from all months in any order. */
export function comparedMonths(now: ComplaintMonth, all: readonly ComplaintMonth[]): Compared {
  const byMonth = new Map(all.map((m) => [m.month, m]));
  return {
    now,
    before: byMonth.get(monthBefore(now.month)),
    lastYear: byMonth.get(monthLastYear(now.month)),
    run: twelveTo(now.month, byMonth),
    runBefore: twelveTo(monthLastYear(now.month), byMonth),
  };
}

/** All months up to one and with it, oldest first: what was known when that month was published. */
export function upTo(month: string, all: readonly ComplaintMonth[]): ComplaintMonth[] {
  return all.filter((m) => m.month <= month).sort((a, b) => (a.month < b.month ? -1 : 1));
}

function twelveTo(last: string, byMonth: ReadonlyMap<string, ComplaintMonth>): ComplaintMonth[] | undefined {
  const months: ComplaintMonth[] = [];
  for (let name = last; months.length < 12; name = monthBefore(name)) {
    const month = byMonth.get(name);
    if (!month) return undefined;
    months.unshift(month);
  }
  return months;
}

/** A count over several months; undefined where one of them has no such figure. */
export function sumOver(
  months: readonly ComplaintMonth[],
  of: (month: ComplaintMonth) => number | undefined,
): number | undefined {
  const values = months.map(of);
  return values.every((value) => value !== undefined)
    ? values.reduce((total, value) => total + value, 0)
    : undefined;
}

/** A share over several months: numerators and denominators are added, rates never averaged. */
export function shareOver(
  months: readonly ComplaintMonth[],
  of: (month: ComplaintMonth) => Share | undefined,
): Share {
  const shares = months.flatMap((month) => of(month) ?? []);
  return shares.reduce(
    (total, { part, whole }) => ({ part: total.part + part, whole: total.whole + whole }),
    { part: 0, whole: 0 },
  );
}

/** Cases per 10,000 households, in tenths (万户投诉率, C-22). */
export function perHouseholds(cases: number, { households }: Pick<Site, 'households'>): number {
  return divideRounded(cases, households, 100_000);
}

/** Cases per 100,000 m² of charged area, in tenths (每十万平方米, C-22). */
export function perArea(cases: number, { chargedArea }: Pick<Site, 'chargedArea'>): number {
  return divideRounded(cases, chargedArea, 100_000_000);
}

/**
 * Households and area of several months, summed month by month: a rate over them is cases times months by this, so that
 * a month before a new building counts with the homes of its time.
 */
export function sizeOver(months: readonly ComplaintMonth[], site: Site) {
  const sizes = months.map(({ month }) => siteIn(site, month));
  return {
    households: sizes.reduce((sum, one) => sum + one.households, 0),
    chargedArea: sizes.reduce((sum, one) => sum + one.chargedArea, 0),
  };
}

/** Repeated of the valid complaints (重复投诉率, C-16). */
export function repeatShare(month: ComplaintMonth): Share {
  return { part: month.repeats, whole: validComplaints(month) };
}

/** Escalated of the valid complaints (升级率, C-17). */
export function escalatedShare(month: ComplaintMonth): Share {
  return { part: month.escalated, whole: validComplaints(month) };
}

/** A share of answers; undefined where so few answered that what they said is withheld. */
export function told(part: number | undefined, whole: number): Share | undefined {
  return part === undefined ? undefined : { part, whole };
}

/** The three rates of the city's hotline (响应率、解决率、满意率, C-2); undefined where it told nothing. */
export const hotlineShares = {
  contacted: ({ hotline: h }: ComplaintMonth): Share | undefined =>
    h && { part: h.contacted, whole: h.received },
  solved: ({ hotline: h }: ComplaintMonth): Share | undefined => h && told(h.solved, h.asked),
  satisfied: ({ hotline: h }: ComplaintMonth): Share | undefined => h && told(h.satisfied, h.asked),
} as const;
