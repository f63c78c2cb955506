import type { Site } from '../schema/site.ts';
import type { Line } from './lines.ts';

/** With what a line is compared when it jumps. */
export type JumpFrom = 'before' | 'lastYear' | 'budget';

/** A change beyond the community's own threshold, in fen. */
export interface Jump {
  from: JumpFrom;
  then: number;
  difference: number;
}

/**
 * The jumps of a line (V-6, V-7): changes beyond the thresholds of `site.json` and not below its floor in yuan. A line
 * that was 0 and is no longer, or the other way round, jumps when the floor is passed. The thresholds are shares in
 * hundredths of a per cent.
 */
export function jumpsOf(line: Line, money: Site['money']): Jump[] {
  const limits: [JumpFrom, number][] = [
    ['before', money.jumpPeriod],
    ['lastYear', money.jumpYear],
    ['budget', money.jumpBudget],
  ];
  return limits.flatMap(([from, limit]) => {
    const then = line[from];
    if (then === undefined) return [];
    const difference = line.amount - then;
    const large = Math.abs(difference) * 10_000 > Math.abs(then) * limit;
    return large && Math.abs(difference) >= money.jumpFloor ? [{ from, then, difference }] : [];
  });
}
