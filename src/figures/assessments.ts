import type { Keyed } from '../catalogue.ts';
import type { Assessment } from '../schema/assessments.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { isEnough, minimumForRate, type Share } from './complaints.ts';
import { type Interval, meanInterval, wilson } from './intervals.ts';

export type Rate = NonNullable<Assessment['rates']>[number];
export type Score = NonNullable<Assessment['scores']>[number];

/** From how many years in a row with the same agency on a reader is told: it may have grown dependent (SD-35). */
export const yearsWorthSaying = 3;

/** How many of those asked answered; undefined where nobody was asked. */
export function responseOf({ asked }: Assessment): Share | undefined {
  return asked && { part: asked.answered, whole: asked.sent };
}

/** Of those who answered a question the satisfied ones. */
export function rateShare({ answered, satisfied }: Rate): Share {
  return { part: satisfied, whole: answered };
}

/** True where answers stand for more than those who gave them: not where people chose themselves to answer. */
function standsForAll({ sampling }: Assessment): boolean {
  return sampling === 'census' || sampling === 'random';
}

/** The interval of a rate, from 0 to 1; undefined where it is withheld or stands only for those who answered. */
export function rateInterval(rate: Rate, one: Assessment): Interval | undefined {
  return standsForAll(one) && isEnough(rateShare(rate)) ? wilson(rate.satisfied, rate.answered) : undefined;
}

/** True where a score may be said: it has enough values, or every indicator of a fixed list was looked at. */
export function isScoreShown({ n }: Score, { sampling }: Pick<Assessment, 'sampling'>): boolean {
  return sampling === 'fixed' || n >= minimumForRate;
}

/** The interval of a mean score in hundredths of a point, within the scale; undefined as for a rate, or without a deviation. */
export function scoreInterval(score: Score, one: Assessment): Interval | undefined {
  const { mean, deviation, n } = score;
  if (!standsForAll(one) || !isScoreShown(score, one) || deviation === undefined || !one.scale)
    return undefined;
  const { low, high } = meanInterval(mean, deviation, n, one.asked?.population);
  const hundredths = (points: number) => points * 100;
  return {
    low: Math.max(hundredths(one.scale.lowest), low),
    high: Math.min(hundredths(one.scale.highest), high),
  };
}

/**
 * For how many years in a row, up to this one, the same agency did this kind of assessment; counted by the years of
 * `to` in the published records.
 */
export function yearsInARow(one: Assessment, all: readonly Assessment[]): number {
  const years = new Set(
    all
      .filter(({ kind, agency }) => kind === one.kind && plainName(agency) === plainName(one.agency))
      .map(({ to }) => Number(to.slice(0, 4))),
  );
  const last = Number(one.to.slice(0, 4));
  let n = 1;
  while (years.has(last - n)) n++;
  return n;
}

/** A name without what is only spelling: spaces, marks, width, and the form of a company. */
function plainName(agency: string): string {
  return agency.normalize('NFKC').replace(/[\s\p{P}]|股份|有限|责任|公司|集团/gu, '');
}

/** What was begun because of an assessment: what it names, and what names it; never what was begun before it. */
export function followUps<R extends Rectification & Keyed>(
  { code, from, followUp = [] }: Assessment,
  rectifications: readonly R[],
): R[] {
  return rectifications.filter(
    (r) => (followUp.includes(r.code) || r.source.assessment === code) && r.begunOn >= from,
  );
}
