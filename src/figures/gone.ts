import type { CommonIncome } from '../schema/common.ts';
import type { UtilityShare } from '../schema/utilities.ts';
import type { Line } from './lines.ts';
import { neighboursOf } from './periods.ts';

/** One entry of a list of a statement, whatever its fields are called. */
interface Entry {
  code: string;
  label: string;
  amount: number;
}

/**
 * The lines of common income that stood in the period before or a year ago and are not in this statement: they fell
 * to 0 fen. `path` is the list they are missing from.
 */
export function commonGone(now: CommonIncome, all: readonly CommonIncome[]): Line[] {
  return [
    ...goneOf(now, all, 'income', 'income', (c) =>
      c.income.map(({ code, site, gross }) => ({ code, label: site, amount: gross })),
    ),
    ...goneOf(now, all, 'costs', 'cost', (c) =>
      c.costs.map(({ code, name, amount }) => ({ code, label: name, amount })),
    ),
  ];
}

/** The meters that stood in the period before or a year ago and are not in this statement. */
export function utilityGone(now: UtilityShare, all: readonly UtilityShare[]): Line[] {
  return goneOf(now, all, 'lines', 'cost', (u) =>
    u.lines.map(({ code, use, amount }) => ({ code, label: use, amount })),
  );
}

function goneOf<R extends { period: string }>(
  now: R,
  all: readonly R[],
  list: string,
  side: Line['side'],
  entriesOf: (record: R) => Entry[],
): Line[] {
  const { before, lastYear } = neighboursOf(now, all);
  const kept = new Set(entriesOf(now).map(({ code }) => code));
  const then = [before, lastYear].map((record) => record && entriesOf(record));
  const gone = new Map(
    then.flatMap((entries) => (entries ?? []).map((entry) => [entry.code, entry.label] as const)),
  );
  const amountIn = (entries: Entry[] | undefined, code: string) =>
    entries && (entries.find((entry) => entry.code === code)?.amount ?? 0);
  return [...gone]
    .filter(([code]) => !kept.has(code))
    .map(([code, label]) => ({
      id: `${list === 'lines' ? 'meter' : side}-${code}`,
      side,
      label,
      amount: 0,
      before: amountIn(then[0], code),
      lastYear: amountIn(then[1], code),
      documents: [],
      path: [list],
    }));
}
