import type { Due, DueState, ItemCalendar } from './calendar.ts';
import { daysAfter } from './deadlines.ts';

/** How many times something was due, and how it went; the parts add up to `total`. */
export interface Score {
  total: number;
  inTime: number;
  /** Days of each that came late. */
  late: number[];
  missing: number;
  undated: number;
}

/** Counts of what was due or published by now; what is still ahead does not count yet. */
export function scoreOf(dues: readonly Due[]): Score {
  const by = (...states: DueState[]) => dues.filter(({ state }) => states.includes(state));
  return {
    total: dues.length - by('ahead').length,
    inTime: by('early', 'onDay').length,
    late: by('late').map(({ late = 0 }) => late),
    missing: by('missing', 'gap').length,
    undated: by('undated').length,
  };
}

/** What should be public and is not, the longest late first. */
export function missingNow(items: readonly ItemCalendar[]): Due[] {
  return items
    .flatMap(({ dues }) => dues.filter(({ state }) => state === 'missing' || state === 'gap'))
    .sort((a, b) => (b.late ?? 0) - (a.late ?? 0));
}

/** What falls due within so many days of `today`, soonest first. */
export function dueWithin(items: readonly ItemCalendar[], today: string, days: number): Due[] {
  const until = daysAfter(today, days);
  return items
    .flatMap(({ next }) => (next?.due && next.due <= until ? [next] : []))
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
}
