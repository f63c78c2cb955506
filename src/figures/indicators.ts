import type { Indicator, Span } from '../schema/indicators.ts';
import { countOf } from './complaint-groups.ts';
import { repeatShare, shareOver, sumOver } from './complaint-run.ts';
import { closedInTime, isEnough, type Share, stepCodes, stepInTime } from './complaints.ts';
import { keptIn, monthAfter, type Proofs } from './kept.ts';

/** What a figure came to: cases or faults, so many of so many, or a quantity in hundredths of its unit. */
export type Measured = { n: number } | Share | { value: number };

/** The months of a span, first to last. */
export function monthsOfSpan({ from, to = from }: Span): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

/**
 * The figure over the months of a span, read from the records: counts are added, of shares both numbers. Undefined
 * where a month is not published or the figure stands in none (a category that was merged with another).
 */
export function measuredIn(indicator: Indicator, span: Span, proofs: Proofs): Measured | undefined {
  const months = monthsOfSpan(span);
  const { kind, of = '' } = indicator;
  if (kind === 'other') return span.value === undefined ? undefined : { value: span.value };
  if (kind === 'promise') return promised(of, months, proofs);
  if (kind === 'faults') return faults(of, months, proofs);
  const reports = months.map((month) => proofs.complaints.find((c) => c.month === month));
  if (reports.some((report) => !report)) return undefined;
  const all = reports.filter((report) => report !== undefined);
  if (kind === 'repeats') return shareOver(all, repeatShare);
  if (kind === 'onTime') return shareOver(all, closedInTime);
  if (kind === 'step') {
    const step = stepCodes.find((code) => code === of);
    return step && shareOver(all, (month) => stepInTime(month, step));
  }
  const codes = of.split('+');
  const n = sumOver(all, (m) => countOf(m.categories, codes) ?? countOf(m.subcategories, codes));
  return n === undefined ? undefined : { n };
}

function promised(code: string, months: readonly string[], proofs: Proofs): Share | undefined {
  const standards = proofs.standards.filter((standard) => standard.code === code);
  const tallies = months.map((month) => keptIn(month, { ...proofs, standards })[0]?.tally);
  if (tallies.some((tally) => !tally)) return undefined;
  return tallies.reduce<Share>(
    (sum, tally) => ({ part: sum.part + (tally?.part ?? 0), whole: sum.whole + (tally?.whole ?? 0) }),
    { part: 0, whole: 0 },
  );
}

/** Faults that began in the months; a month without a record of performance has none that are known. */
function faults(code: string, months: readonly string[], proofs: Proofs): Measured | undefined {
  const one = proofs.equipment.find((piece) => piece.code === code);
  if (!one || months.some((month) => !proofs.performance.some((p) => p.month === month))) return undefined;
  const own = (one.stops ?? []).filter(
    ({ kind, from }) => kind === 'fault' && months.includes(from.slice(0, 7)),
  );
  return { n: own.length };
}

/**
 * Whether the later figure is better: true, false (worse or the same), or undefined where it cannot be said, because
 * one is missing or is a share of fewer than ten. Shares are compared in whole numbers.
 */
export function isBetter(
  { kind, better }: Indicator,
  before: Measured | undefined,
  after: Measured | undefined,
): boolean | undefined {
  if (!before || !after) return undefined;
  if ('whole' in before && 'whole' in after) {
    if (!isEnough(before) || !isEnough(after)) return undefined;
    const [now, then] = [after.part * before.whole, before.part * after.whole];
    return kind === 'repeats' ? now < then : now > then;
  }
  const number = (measured: Measured) =>
    'n' in measured ? measured.n : 'value' in measured ? measured.value : 0;
  return better === 'higher' ? number(after) > number(before) : number(after) < number(before);
}
