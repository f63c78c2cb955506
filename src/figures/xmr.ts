/**
 * XmR control charts (individuals and moving range): does a month differ from ordinary variation? Limits and rules as
 * NHS England's Making Data Count draws them; moving ranges that are themselves outliers are screened (Nelson 1982).
 * Sources: Wheeler, Understanding Variation; NHSRplotthedots, R/ptd_calculate_point_type.R and vignette deviations.
 */

/** Months that limits are reckoned from, and before which nothing is said. */
export const baseline = 12;

/** Months on one side of the mean, or steps in one direction plus one, that are no chance. */
export const runLength = 7;

/** 3 ÷ 1.128: how far the limits lie from the mean, in mean moving ranges. */
const toLimits = 2.66;

/** 3.267 mean moving ranges: a moving range beyond is an outlier and says nothing about ordinary variation. */
const outlier = 3.267;

/** What ordinary months stay between. `mean` is their mean. */
export interface Limits {
  mean: number;
  lower: number;
  upper: number;
}

/** Why a month is no chance: beyond a limit, a run on one side, a trend, or two of three near a limit. */
export interface Signal {
  rule: 'outside' | 'run' | 'trend' | 'near';
  /** Above or below the mean; for a trend, rising or falling. */
  side: 'above' | 'below';
  /** How many months make it up. */
  months: number;
}

/** One month on the chart; without limits while there are fewer than twelve, null where there is no figure. */
export interface Point {
  value: number | null;
  limits?: Limits;
  signals: Signal[];
}

/** The limits of a baseline: its mean, 2.66 mean moving ranges to either side. At least two values. */
export function limitsOf(values: readonly number[]): Limits {
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  const kept = ranges.filter((range) => range <= outlier * meanOf(ranges));
  const reach = toLimits * meanOf(kept);
  const mean = meanOf(values);
  return { mean, lower: mean - reach, upper: mean + reach };
}

/**
 * Every month with the limits it is held against and the rules that fire there, looking back only. A month without a
 * figure ends a run, a trend and a row of three: nobody knows on which side it lay.
 * @param values oldest first; null where a rate is withheld
 * @param restarts places in `values` from which the process is a new one; its own limits hold once it has twelve values
 * @param from the first place to be told of: of a long chart often only the last months are asked for
 */
export function xmr(values: readonly (number | null)[], restarts: readonly number[] = [], from = 0): Point[] {
  const counted = (start: number, end?: number) => values.slice(start, end).filter((value) => value !== null);
  const ends = restarts.filter((start) => start > 0);
  const processes = [0, ...ends]
    .map((start, i) => ({ start, first: counted(start, ends[i]).slice(0, baseline) }))
    .filter(({ first }) => first.length === baseline)
    .map(({ start, first }) => ({ start, limits: limitsOf(first) }));
  return values.slice(from).map((value, at) => {
    const i = from + at;
    const process = processes.findLast(({ start }) => start <= i);
    if (!process) return { value, signals: [] };
    const { start, limits } = process;
    const since = Math.max(start, values.lastIndexOf(null, i) + 1);
    return { value, limits, signals: value === null ? [] : signalsOf(counted(since, i + 1), limits) };
  });
}

/** The rules that fire at the last of some values, gravest first. */
export function signalsOf(values: readonly number[], limits: Limits): Signal[] {
  const last = values.at(-1);
  if (last === undefined || last === limits.mean) return [];
  const side = last > limits.mean ? 'above' : 'below';
  const signals: Signal[] = [];
  if (last > limits.upper || last < limits.lower) signals.push({ rule: 'outside', side, months: 1 });
  const run = runOf(values, limits.mean);
  if (run >= runLength) signals.push({ rule: 'run', side, months: run });
  const trend = trendOf(values);
  if (Math.abs(trend) >= runLength - 1)
    signals.push({ rule: 'trend', side: trend > 0 ? 'above' : 'below', months: Math.abs(trend) + 1 });
  if (isNear(values, limits)) signals.push({ rule: 'near', side, months: 3 });
  return signals;
}

/** How many of the latest values lie on the side of the last one. */
function runOf(values: readonly number[], mean: number): number {
  const side = Math.sign((values.at(-1) ?? mean) - mean);
  const other = values.findLastIndex((value) => Math.sign(value - mean) !== side);
  return values.length - 1 - other;
}

/** How many of the latest steps go the way of the last one; negative when they go down. */
function trendOf(values: readonly number[]): number {
  const stepTo = (i: number) => Math.sign((values[i] ?? 0) - (values[i - 1] ?? 0));
  const last = values.length - 1;
  if (last < 1) return 0;
  const way = stepTo(last);
  let steps = 1;
  while (steps < last && stepTo(last - steps) === way) steps++;
  return way * steps;
}

/** The last value and one of the two before lie in the outer third, all three on the same side of the mean. */
function isNear(values: readonly number[], { mean, upper }: Limits): boolean {
  const three = values.slice(-3);
  const third = ((upper - mean) * 2) / 3;
  const near = (value: number) => Math.abs(value - mean) > third;
  const sides = new Set(three.map((value) => Math.sign(value - mean)));
  return three.length === 3 && sides.size === 1 && near(three[2] ?? mean) && three.filter(near).length >= 2;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
