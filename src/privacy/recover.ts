import { combined, type Equation, narrowed, type Range } from './narrow.ts';

/** Something published: the sum of some cells less the sum of others. */
export interface Known {
  /** Cells that are added. A cell is named as its original is, e.g. `2026-10/fees`. */
  plus: readonly string[];
  /** Cells that are taken away, as in a carry-over: closing = opening + registered − closed. */
  minus?: readonly string[];
  equals: number;
}

/** What a reader can work out. */
export interface Recovered {
  /** Small cells (1 … min − 1) whose value follows, by name. */
  cells: Record<string, number>;
  /** Cells for which the search gave up: they may follow or not. */
  undecided: string[];
}

/** Trials before the search of one cell gives up. */
const patience = 20_000;

/**
 * Plays the reader who subtracts: every original count of 1 … min − 1 that has only one possible value, given all
 * published groups and totals of all tables and months at once. Counts are whole numbers of `least` or more.
 *
 * Power: bounds are narrowed along every equation and every sum or difference of two equations that share a cell, and
 * what is left is tried out, so that the answer is exact for the sizes of an estate (tens of cells, counts below a few
 * hundred); where `patience` is used up the cell is listed as undecided, never passed over in silence. What the reader
 * knows besides (the rule of merging, his own complaint) is not part of it unless it is given as an equation.
 * @param min cases below which a count is small
 * @param least 1 when zeros are published as such, so that cells of merged groups are known not to be 0; else 0
 */
export function recoverable(published: readonly Known[], min: number, least = 0): Recovered {
  const names = [...new Set(published.flatMap(({ plus, minus = [] }) => [...plus, ...minus]))];
  const place = new Map(names.map((name, i) => [name, i]));
  const term = (name: string, sign: number) => ({ cell: place.get(name) as number, sign });
  const equations = combined(
    published.map(({ plus, minus = [], equals }) => ({
      terms: [...plus.map((name) => term(name, 1)), ...minus.map((name) => term(name, -1))],
      equals,
    })),
  );
  const ranges = narrowed(
    equations,
    names.map(() => ({ low: least, high: Number.POSITIVE_INFINITY })),
  );
  const found: Recovered = { cells: {}, undecided: [] };
  if (!ranges) return found;
  names.forEach((name, cell) => {
    const { low, high } = ranges[cell] as Range;
    if (low >= min || high === 0) return;
    const values = possible(equations, ranges, cell, min);
    if (values === undefined) found.undecided.push(name);
    else if (values.length === 1 && values[0] !== undefined && values[0] > 0 && values[0] < min)
      found.cells[name] = values[0];
  });
  return found;
}

/** Up to two values that a cell can have; undefined when the search gave up before it knew. */
function possible(
  equations: readonly Equation[],
  ranges: readonly Range[],
  cell: number,
  min: number,
): number[] | undefined {
  const { low, high } = ranges[cell] as Range;
  const values: number[] = [];
  const trials = { left: patience };
  const last = Math.min(high, low + min + 50);
  for (let value = low; value <= last && values.length < 2; value += 1) {
    const trial = ranges.map((range, i) => (i === cell ? { low: value, high: value } : range));
    if (hasSolution(equations, trial, trials)) values.push(value);
    if (trials.left <= 0 && values.length < 2) return undefined;
  }
  return values.length < 2 && last < high ? undefined : values;
}

/** Whether whole numbers within the ranges fit every equation: the cell with the fewest values is tried first. */
function hasSolution(
  equations: readonly Equation[],
  ranges: readonly Range[],
  trials: { left: number },
): boolean {
  trials.left -= 1;
  if (trials.left <= 0) return false;
  const left = narrowed(equations, ranges);
  if (!left) return false;
  const open = left.map((range, i) => ({ i, size: range.high - range.low })).filter(({ size }) => size > 0);
  if (open.length === 0) return true;
  const next = open.reduce((best, cell) => (cell.size < best.size ? cell : best));
  const { low, high } = left[next.i] as Range;
  const last = Math.min(high, low + 400);
  for (let value = low; value <= last; value += 1) {
    const trial = left.map((range, i) => (i === next.i ? { low: value, high: value } : range));
    if (hasSolution(equations, trial, trials)) return true;
    if (trials.left <= 0) return false;
  }
  if (last < high) trials.left = 0;
  return false;
}
