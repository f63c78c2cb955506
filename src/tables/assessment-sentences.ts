import type { Keyed } from '../catalogue.ts';
import {
  rateInterval,
  rateShare,
  responseOf,
  yearsInARow,
  yearsWorthSaying,
} from '../figures/assessments.ts';
import { rateMoved } from '../figures/difference-tests.ts';
import { dayInWords } from '../format/date.ts';
import { whole } from '../format/number.ts';
import {
  type Assessment,
  assessmentKinds,
  assessmentMethods,
  assessors,
  samplings,
} from '../schema/assessments.ts';
import { assessmentWords as words } from '../text/assessments.ts';
import { assessmentBefore, resultInWords, shareInWords } from './assessments.ts';

/** What an assessment found and whether it changed since the one before of its kind, in sentences. */
export function assessmentSummary(one: Assessment, all: readonly Assessment[]): string[] {
  const before = assessmentBefore(one, all);
  const result = resultInWords(one);
  const changed = changedInWords(one, before);
  const was = changed ? undefined : before && resultInWords(before);
  return [...(result ? [words.found(one.title, result, was)] : []), ...(changed ? [changed] : [])];
}

/** Whether the overall rate differs from the one before by more than the samples would by themselves. */
function changedInWords(one: Assessment, before: Assessment | undefined): string | undefined {
  const overall = ({ rates = [] }: Assessment) => rates.find(({ dimension }) => dimension === 'overall');
  const [now, was] = [overall(one), before && overall(before)];
  const [is, older] = [now && rateInterval(now, one), before && was && rateInterval(was, before)];
  if (!now || !was || !is || !older) return undefined;
  const [past, present] = [shareInWords(rateShare(was)) ?? '', shareInWords(rateShare(now)) ?? ''];
  const moved = rateMoved(rateShare(was), rateShare(now));
  if (moved === 'none') return words.sameRate(past, present);
  return words.moved(past, present, moved === 'up');
}

/** How an assessment was made, as label and value; what does not apply is left out. */
export function methodFacts(one: Assessment, all: readonly (Assessment & Keyed)[]): [string, string][] {
  const { asked, visits, indicators, scale } = one;
  const years = yearsInARow(one, all);
  const facts: [string, string | undefined][] = [
    [words.kind, assessmentKinds[one.kind]],
    [words.when, words.span(dayInWords(one.from), dayInWords(one.to))],
    [words.by, words.byText(assessors[one.by], one.agency)],
    [words.method, assessmentMethods[one.method]],
    [words.sampling, samplings[one.sampling]],
    [
      words.asked,
      asked && words.askedText(whole(asked.population), whole(asked.sent), whole(asked.answered)),
    ],
    [words.response, shareInWords(responseOf(one))],
    [words.visits, visits === undefined ? undefined : words.visitsText(visits)],
    [words.indicators, indicators === undefined ? undefined : words.indicatorsText(indicators)],
    [words.scale, scale && words.scaleText(scale.lowest, scale.highest)],
    [words.year, one.by === 'third' ? words.inARow(one.agency, years) + longText(years) : undefined],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}

function longText(years: number): string {
  return years >= yearsWorthSaying ? words.inARowLong : '';
}

/** What a reader must know of the intervals of an assessment. */
export function intervalNotes({ kind, sampling, asked, visits }: Assessment): string[] {
  if (sampling === 'voluntary') return [words.voluntary];
  if (sampling === 'fixed') return [words.fixed];
  if (kind === 'mystery' && visits) return [words.visitMeaning(visits)];
  return [words.intervalMeaning, ...(asked ? [words.response2] : [])];
}
