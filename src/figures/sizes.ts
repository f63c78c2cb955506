import type { Site } from '../schema/site.ts';
import { daysOf } from './periods.ts';

/** As much of the community as its size over the years needs. */
type Sized = Pick<Site, 'households' | 'chargedArea'> & Partial<Pick<Site, 'earlier' | 'buildings'>>;

/**
 * The community with the buildings, households and area it had on a day (YYYY-MM-DD): those of the first earlier stretch
 * that had not ended yet, else those of now. What is public about any time is counted with the size of that time.
 */
export function siteOn<S extends Sized>(site: S, day: string): S {
  const then = site.earlier?.filter(({ until }) => until >= day).sort(byEnd)[0];
  if (!then) return site;
  const { buildings } = then;
  return {
    ...site,
    buildings,
    households: buildings.reduce((sum, one) => sum + one.households, 0),
    chargedArea: buildings.reduce((sum, one) => sum + one.area, 0),
  };
}

/** The same on the last day of a period of accounts (`2026-Q3`, `2026-H1`, `2026`) or of a month (`2026-09`). */
export function siteIn<S extends Sized>(site: S, period: string): S {
  return siteOn(site, lastDay(period));
}

/** Whether buildings changed between the first and the last day of a period: then no one area holds for all of it. */
export function changedWithin(site: Sized, period: string): boolean {
  const { first, last } = daysOf(period);
  return (site.earlier ?? []).some(({ until }) => until >= first && until < last);
}

/** Every building the community has or had, by its code; of one that changed, as it is now. */
export function buildingsEver({ buildings, earlier = [] }: Pick<Site, 'buildings' | 'earlier'>) {
  const all = new Map(
    [...earlier].sort(byEnd).flatMap((then) => then.buildings.map((one) => [one.code, one])),
  );
  return new Map([
    ...buildings.map((one) => [one.code, one] as const),
    ...[...all].filter(([code]) => !buildings.some((one) => one.code === code)),
  ]);
}

function byEnd(a: { until: string }, b: { until: string }): number {
  return a.until < b.until ? -1 : 1;
}

function lastDay(period: string): string {
  if (!/^\d{4}-\d\d$/.test(period)) return daysOf(period).last;
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
