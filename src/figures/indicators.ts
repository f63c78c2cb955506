import type { Indicator, Span } from '../schema/indicators.ts';
import { countOf } from './complaint-groups.ts';
import { repeatShare, shareOver, sumOver } from './complaint-run.ts';
import { closedInTime, isEnough, type Share, stepCodes, stepInTime } from './complaints.ts';
import { countMoved, rateMoved } from './difference-tests.ts';
import { keptIn, monthAfter, type Proofs } from './kept.ts';
import { isComparable, kindsMoved } from './regrouped.ts';

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
  if (kind === 'other') return typed(span);
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

/** Whether a kind of complaint meant the same in two spans; every other figure does. */
export function meansTheSame(indicator: Indicator, before: Span, after: Span, proofs: Proofs): boolean {
  if (indicator.kind !== 'category') return true;
  const codes = (indicator.of ?? '').split('+');
  const level = codes.some((code) => code.includes('-')) ? 'subcategories' : 'categories';
  return isComparable(codes, kindsMoved(proofs.complaints, before.from, after.to ?? after.from, level));
}

/** A figure that no record has: a share with both its numbers, or a quantity. */
function typed({ value, part, whole }: Span): Measured | undefined {
  if (part !== undefined && whole !== undefined) return { part, whole };
  return value === undefined ? undefined : { value };
}

function promised(code: string, months: readonly string[], proofs: Proofs): Share | undefined {
  const standards = proofs.standards.filter((standard) => standard.code === code);
  const tallies = months.map((month) => keptIn(month, proofs, standards)[0]?.tally);
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
 * What can be said of a figure before and after: better or worse beyond chance; the same as far as numbers so small can
 * tell; for a quantity that was measured once, improved without a word on chance, or not; `unsaid` where one is missing
 * or is a share of fewer than ten. Counts are of equally long times.
 */
export type EffectVerdict = 'better' | 'worse' | 'same' | 'single' | 'unsaid';

/** Compares a figure before and after; see `EffectVerdict`. */
export function compare(
  indicator: Indicator,
  before: Measured | undefined,
  after: Measured | undefined,
): EffectVerdict {
  if (!before || !after) return 'unsaid';
  const good = goodWay(indicator);
  if ('value' in before || 'value' in after) return isCloser(indicator, before, after) ? 'single' : 'worse';
  if ('whole' in before && 'whole' in after) {
    if (!isEnough(before) || !isEnough(after)) return 'unsaid';
    return inWords(rateMoved(before, after), good);
  }
  return 'n' in before && 'n' in after ? inWords(countMoved(before.n, after.n), good) : 'unsaid';
}

/** Whether the later figure lies on the good side of the earlier one, be it by chance. Shares are compared in whole numbers. */
export function isCloser(indicator: Indicator, before: Measured, after: Measured): boolean {
  const [was, is] = [before, after].map((one, i, [first, second]) => {
    if ('value' in one) return one.value;
    if ('n' in one) return one.n;
    const other = i === 0 ? second : first;
    return one.part * (other && 'whole' in other ? other.whole : 1);
  });
  const [then = 0, now = 0] = [was, is];
  return goodWay(indicator) === 'up' ? now > then : now < then;
}

function goodWay({ kind, better }: Indicator): 'up' | 'down' {
  if (kind === 'other') return better === 'higher' ? 'up' : 'down';
  return kind === 'onTime' || kind === 'step' || kind === 'promise' ? 'up' : 'down';
}

function inWords(moved: 'up' | 'down' | 'none', good: 'up' | 'down'): EffectVerdict {
  if (moved === 'none') return 'same';
  return moved === good ? 'better' : 'worse';
}
