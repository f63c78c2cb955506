import type { Limits } from '../schema/promises.ts';
import type { Site } from '../schema/site.ts';

type Promised = Pick<Site, 'promises'>;

/** Everything that was ever promised of complaints, oldest first; the newest may begin later than today. */
export function promisesOf({ promises: { earlier = [], ...newest } }: Promised): Limits[] {
  return [...earlier, newest];
}

/**
 * The limits and the target that hold in a month: what was promised then, whatever is promised now. Before the first
 * that names a month, the first.
 * @param month YYYY-MM
 */
export function promisesIn(site: Promised, month: string): Limits {
  const all = promisesOf(site);
  return all.findLast(({ from }) => !from || from <= month) ?? (all[0] as Limits);
}

/** The figures of a promise, in the order they are said. */
export const promiseFigures = [
  'intakeMinutes',
  'dispatchMinutes',
  'onSiteMinutes',
  'answerMinutes',
  'callbackMinutes',
  'onTimeTarget',
] as const;

/** A promise that took the place of another, with the figures that changed. */
export interface PromiseChange {
  now: Limits;
  before: Limits;
  changed: (typeof promiseFigures)[number][];
}

/** Every change of what is promised, newest first. */
export function promiseChanges(site: Promised): PromiseChange[] {
  return promisesOf(site)
    .flatMap((now, i, all) => {
      const before = all[i - 1];
      return before ? [{ now, before, changed: promiseFigures.filter((f) => now[f] !== before[f]) }] : [];
    })
    .toReversed();
}
