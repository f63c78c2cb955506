import type { Records } from '../catalogue.ts';
import type { Standard, Version } from '../schema/standards.ts';
import type { Share } from './complaints.ts';
import { dayAfter, recordedUntil } from './equipment.ts';
import { reasonsOf, tallyOf } from './evidence.ts';
import { once } from './once.ts';
import { type Shortage, shortageOf } from './promised-counts.ts';
import { versionOn } from './versions.ts';

/** The records that say whether promises were kept. */
export type Proofs = Pick<
  Records,
  'site' | 'standards' | 'performance' | 'equipment' | 'complaints' | 'accounts' | 'common' | 'objections'
>;

/** Kept, missed, nothing fell due, or no data. No data is never kept. */
export type Verdict = 'kept' | 'missed' | 'idle' | 'none';

/** One promise in one month. */
export interface Kept {
  standard: Standard;
  version: Version;
  verdict: Verdict;
  tally?: Share;
  note?: string;
  /** In the last month of a year or quarter: what the whole of it fell short of. */
  short?: Shortage;
}

/** The share, in ten-thousandths, from which a promise counts as kept: the rate it names, its own line, or all of it. */
export function lineOf(measure: NonNullable<Version['measure']>): number {
  const isRate = measure.kind === 'rate' || measure.kind === 'intact';
  return isRate ? Math.round(measure.value * 100) : (measure.target ?? 10_000);
}

/** What a tally means for a measure. Compared by whole numbers, so that 95 of 100 keeps 95 %. */
export function verdictOf(measure: NonNullable<Version['measure']>, tally: Share | undefined): Verdict {
  if (!tally) return 'none';
  if (tally.whole === 0) return 'idle';
  return tally.part * 10_000 >= tally.whole * lineOf(measure) ? 'kept' : 'missed';
}

/** The months that are over by the records, newest first: from the first record to the last whole one, without gaps. */
export function judgedMonths({ performance }: Pick<Proofs, 'performance'>): readonly string[] {
  return monthsJudged(performance);
}

const monthsJudged = once((performance: Proofs['performance']): readonly string[] => {
  const months = performance.map(({ month }) => month).sort();
  const until = recordedUntil(performance) ?? '';
  const found: string[] = [];
  for (let month = months[0]; month && lastDay(month) <= until; month = monthAfter(month))
    found.unshift(month);
  return found;
});

/**
 * Every measurable promise that held on the first of a month, with what the records say of it.
 * @param standards those asked for; a copy of `proofs` with them would read every kind of record
 */
export function keptIn(month: string, proofs: Proofs, standards = proofs.standards): Kept[] {
  const record = proofs.performance.find((p) => p.month === month);
  return standards.flatMap((standard) => {
    const version = versionOn(standard, `${month}-01`);
    if (!version?.measure) return [];
    const tally = tallyOf(standard, version, month, proofs);
    const own = record?.rows.find((row) => row.standard === standard.code)?.note;
    const note = own ?? reasonsOf(standard, month, proofs);
    const verdict = verdictOf(version.measure, tally);
    const short = standard.evidence === 'counted' ? shortageOf(month, standard, proofs) : undefined;
    const told = { ...(tally && { tally }), ...(note && { note }), ...(short && { short }) };
    return [{ standard, version, verdict, ...told }];
  });
}

/** How many promises of each verdict. */
export function countVerdicts(kept: readonly { verdict: Verdict }[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { kept: 0, missed: 0, idle: 0, none: 0 };
  for (const { verdict } of kept) counts[verdict]++;
  return counts;
}

/** One promise over several months: months of each verdict, and what was due and done in all that have data. */
export interface KeptYear {
  standard: Standard;
  months: Record<Verdict, number>;
  total: Share;
}

/** Every measurable promise over the given months. */
export function keptOver(months: readonly string[], proofs: Proofs): KeptYear[] {
  const all = months.flatMap((month) => keptIn(month, proofs));
  return proofs.standards.flatMap((standard) => {
    const own = all.filter((kept) => kept.standard === standard);
    if (own.length === 0) return [];
    return [{ standard, months: countVerdicts(own), total: sumOf(own) }];
  });
}

/** What was due and done, summed over months that have data. */
export function sumOf(kept: readonly Kept[]): Share {
  return kept.reduce(
    (sum, { tally }) => ({ part: sum.part + (tally?.part ?? 0), whole: sum.whole + (tally?.whole ?? 0) }),
    {
      part: 0,
      whole: 0,
    },
  );
}

/** The calendar month after: `2025-12` → `2026-01`. */
export function monthAfter(month: string): string {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return n === 12 ? `${year + 1}-01` : `${year}-${String(n + 1).padStart(2, '0')}`;
}

/** The last day of a month. */
export function lastDay(month: string): string {
  return dayAfter(`${monthAfter(month)}-01`, -1);
}

/** One promise in each of the newest judged months in which it held, newest first. */
export function monthsOf(
  standard: Proofs['standards'][number],
  proofs: Proofs,
  n: number,
): (Kept & { month: string })[] {
  return judgedMonths(proofs)
    .slice(0, n)
    .flatMap((month) => keptIn(month, proofs, [standard]).map((kept) => ({ ...kept, month })));
}
