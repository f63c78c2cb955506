import type { Keyed } from '../catalogue.ts';
import type { Standard } from '../schema/standards.ts';
import type { Share } from './complaints.ts';
import { monthBefore } from './complaints.ts';
import { judgedMonths, type Kept, keptIn, monthAfter, type Proofs, sumOf } from './kept.ts';
import { versionsOf } from './versions.ts';

/** What a change of a promise brought: due and done in the months before and after, each by the promise of its time. */
export interface Effect {
  before: Share;
  after: Share;
  /** Whole months that could be measured on either side. */
  monthsBefore: number;
  monthsAfter: number;
  /** From the first whole month after, while fewer than the wanted months are over. */
  waitsUntil?: string;
}

/**
 * The effect of a version `n` months after it took hold: the same number of whole months before and after, the month
 * of the change left out unless it began on its first day. Undefined when the version is not there.
 */
export function effectOf(
  standard: Standard & Keyed,
  number: number,
  n: number,
  proofs: Proofs,
): Effect | undefined {
  const version = versionsOf(standard).find((v) => v.version === number);
  if (!version) return undefined;
  const began = version.effectiveFrom.slice(0, 7);
  const first = version.effectiveFrom.endsWith('-01') ? began : monthAfter(began);
  const judged = judgedMonths(proofs);
  const before = measured(standard, run(monthBefore(began), n, monthBefore), judged, proofs);
  const wanted = run(first, n, monthAfter);
  const after = measured(standard, wanted, judged, proofs);
  const last = wanted.at(-1) ?? first;
  return {
    before: sumOf(before),
    after: sumOf(after),
    monthsBefore: before.length,
    monthsAfter: after.length,
    ...(!judged.includes(last) && { waitsUntil: last }),
  };
}

function run(from: string, n: number, next: (month: string) => string): string[] {
  const months = [from];
  while (months.length < n) months.push(next(months.at(-1) ?? from));
  return months;
}

/** The months that have data of a standard. */
function measured(
  standard: Standard & Keyed,
  months: readonly string[],
  judged: readonly string[],
  proofs: Proofs,
): Kept[] {
  return months
    .filter((month) => judged.includes(month))
    .flatMap((month) => keptIn(month, proofs, [standard]))
    .filter(({ verdict }) => verdict !== 'none');
}
