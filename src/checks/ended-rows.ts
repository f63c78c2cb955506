/** A published text of a file with the day it was published, YYYY-MM-DD. */
export interface Dated {
  on: string;
  text: string;
}

/** A row that holds until its last day, if it has one. */
interface Row {
  until?: string | undefined;
  endedWhy?: string | undefined;
}

/**
 * Published rows that are no longer there word for word, and those that were ended before the day that is published.
 * @param termsOf what of a row may not change; its end may come in addition, once
 */
export function rowsBroken<T extends Row>(
  was: readonly T[],
  now: readonly T[],
  on: string,
  termsOf: (row: T) => string,
): { gone: T[]; early: T[] } {
  const left = [...now];
  const gone: T[] = [];
  const early: T[] = [];
  for (const row of was) {
    const isKept = (one: T) => !row.until || (row.until === one.until && row.endedWhy === one.endedWhy);
    const same = left.findIndex((one) => termsOf(one) === termsOf(row) && isKept(one));
    const [found] = same < 0 ? [] : left.splice(same, 1);
    if (!found) gone.push(row);
    else if (!row.until && found.until && found.until < on) early.push(found);
  }
  return { gone, early };
}

/** The state of the last published version that changed nothing it may not; the build stopped at the others. */
export function lastAccepted<T>(
  states: readonly { on: string; state: T }[],
  faults: (was: T, now: T, on: string) => unknown[],
): T | undefined {
  return states.reduce<T | undefined>(
    (last, { on, state }) => (last === undefined || faults(last, state, on).length === 0 ? state : last),
    undefined,
  );
}
