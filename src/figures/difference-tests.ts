import type { Share } from './complaints.ts';
import { type Interval, wilson } from './intervals.ts';

/**
 * The 95 % interval of the difference of two independent rates, later less earlier, from −1 to 1, by the square-and-add
 * method on Wilson's intervals. The rates differ by more than chance where it leaves out 0; whether their own intervals
 * overlap does not tell. Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 * @param before of at least one
 * @param after of at least one
 */
export function differenceInterval(before: Share, after: Share): Interval {
  const [was, is] = [before.part / before.whole, after.part / after.whole];
  const [old, now] = [wilson(before.part, before.whole), wilson(after.part, after.whole)];
  return {
    low: is - was - Math.hypot(is - now.low, old.high - was),
    high: is - was + Math.hypot(now.high - is, was - old.low),
  };
}

/** Whether a later rate is beyond chance higher or lower than an earlier one. */
export function rateMoved(before: Share, after: Share): 'up' | 'down' | 'none' {
  const { low, high } = differenceInterval(before, after);
  return low > 0 ? 'up' : high < 0 ? 'down' : 'none';
}

/**
 * Whether a later count is beyond chance higher or lower than an earlier one over an equally long time: given how many
 * cases both have together, each falls on either side like a coin, and so uneven a fall has a chance below 5 %, both
 * sides counted. Source: J. Przyborowski & H. Wilenski, Biometrika 31 (1940) 313–323.
 */
export function countMoved(before: number, after: number): 'up' | 'down' | 'none' {
  if (2 * tail(Math.min(before, after), before + after) >= 0.05) return 'none';
  return after > before ? 'up' : 'down';
}

/** The chance of at most `k` heads in `n` throws. In logarithms, so that hundreds of cases do not overflow. */
function tail(k: number, n: number): number {
  let [log, sum] = [-n * Math.LN2, 0];
  for (let i = 0; i <= k; i++) {
    sum += Math.exp(log);
    log += Math.log((n - i) / (i + 1));
  }
  return sum;
}
