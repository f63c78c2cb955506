/** A sum of cells with signs that has a known value. */
export interface Equation {
  terms: readonly { cell: number; sign: number }[];
  equals: number;
}

/** The values a cell can still have, both ends included. */
export interface Range {
  low: number;
  high: number;
}

const rounds = 2_000;
const mostEquations = 400;

/**
 * The equations and what follows from two of them that share a cell, where it is no longer than they are: the total
 * less the published parts. Twice over, at most `mostEquations`.
 */
export function combined(equations: readonly Equation[]): Equation[] {
  const known = new Map(equations.map((equation) => [identity(equation), equation]));
  for (let time = 0; time < 2; time += 1) {
    const all = [...known.values()];
    for (const a of all) {
      for (const b of all) {
        const rest = a === b || known.size >= mostEquations ? undefined : difference(a, b);
        if (rest) known.set(identity(rest), rest);
      }
    }
  }
  return [...known.values()];
}

function difference(a: Equation, b: Equation): Equation | undefined {
  const signs = new Map(a.terms.map(({ cell, sign }) => [cell, sign]));
  const shared = b.terms.find(({ cell }) => signs.has(cell));
  if (!shared) return undefined;
  const factor = signs.get(shared.cell) === shared.sign ? -1 : 1;
  for (const { cell, sign } of b.terms) signs.set(cell, (signs.get(cell) ?? 0) + factor * sign);
  const terms = [...signs].filter(([, sign]) => sign !== 0).map(([cell, sign]) => ({ cell, sign }));
  if (terms.length > Math.max(a.terms.length, b.terms.length) || terms.some(({ sign }) => Math.abs(sign) > 1))
    return undefined;
  return { terms, equals: a.equals + factor * b.equals };
}

function identity({ terms, equals }: Equation): string {
  const sorted = [...terms].sort((a, b) => a.cell - b.cell).map(({ cell, sign }) => `${sign}*${cell}`);
  return `${sorted.join(' ')} = ${equals}`;
}

/**
 * Ranges after every equation has been asked, again and again, what it leaves to each of its cells; undefined when one
 * is left nothing. Interval propagation: sound, not complete (src/privacy/recover.ts tries out
 * what is left); it stops after `rounds`, for cells without an upper end can grow for ever.
 */
export function narrowed(equations: readonly Equation[], ranges: readonly Range[]): Range[] | undefined {
  const now = ranges.map((range) => ({ ...range }));
  for (let changed = true, round = 0; changed && round < rounds; round += 1) {
    changed = false;
    for (const equation of equations) {
      const step = narrow(equation, now);
      if (step === undefined) return undefined;
      changed ||= step;
    }
  }
  return now;
}

/** Narrows the cells of one equation in place; whether anything changed, undefined when nothing fits. */
function narrow({ terms, equals }: Equation, ranges: Range[]): boolean | undefined {
  let changed = false;
  for (const { cell, sign } of terms) {
    const others = terms.filter((term) => term.cell !== cell);
    const least = others.reduce((sum, term) => sum + end(ranges, term, -1), 0);
    const most = others.reduce((sum, term) => sum + end(ranges, term, 1), 0);
    const range = ranges[cell] as Range;
    const [low, high] = sign > 0 ? [equals - most, equals - least] : [least - equals, most - equals];
    if (low > range.low || high < range.high) {
      range.low = Math.max(range.low, low);
      range.high = Math.min(range.high, high);
      changed = true;
    }
    if (range.low > range.high) return undefined;
  }
  if (terms.length === 0 && equals !== 0) return undefined;
  return changed;
}

/** The largest (`side` 1) or smallest (−1) that a term can be. */
function end(ranges: readonly Range[], { cell, sign }: { cell: number; sign: number }, side: number): number {
  const { low, high } = ranges[cell] as Range;
  return sign * (sign === side ? high : low);
}
