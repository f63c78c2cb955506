import type { Keyed } from '../catalogue.ts';
import { isScoreShown, rateShare, responseOf, type Score, yearsInARow } from '../figures/assessments.ts';
import { isEnough, type Share } from '../figures/complaints.ts';
import { dayInWords } from '../format/date.ts';
import { percentOf, shortest, whole } from '../format/number.ts';
import { type Assessment, assessment, assessmentKinds } from '../schema/assessments.ts';
import { assessmentWords as words } from '../text/assessments.ts';
import { recordTable } from './record.ts';
import type { Column, Table } from './table.ts';

type Published = Assessment & Keyed;

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });
const short = (key: string, label: string): Column => ({ key, label, kind: 'text', weight: 'short' });

/** Where an assessment stands on the site. */
export function assessmentHref({ code }: Pick<Assessment, 'code'>): string {
  return `/assessments/${code}/`;
}

/** Every assessment as one row: all fields, how many answered and for how many years the agency came back. */
export function assessmentsTable(all: readonly Published[]): Table {
  const { formulas } = words;
  return recordTable('assessments', words.caption, assessment, all, [
    {
      key: 'response',
      label: words.response,
      kind: 'text',
      formula: formulas.response,
      value: (one) => shareInWords(responseOf(one)),
    },
    {
      key: 'years',
      label: words.year,
      kind: 'count',
      formula: formulas.years,
      value: (one) => yearsInARow(one, all),
    },
    { key: 'address', label: words.address, kind: 'text', value: assessmentHref },
  ]);
}

/** A share in words, with both numbers; withheld below ten. */
export function shareInWords(share: Share | undefined): string | undefined {
  if (!share) return undefined;
  const { part, whole: all } = share;
  return isEnough(share)
    ? words.share(percentOf(part, all), whole(part), whole(all))
    : words.tooFew(part, all);
}

/** A mean score in words; withheld where there are too few. */
export function scoreInWords(score: Score | undefined, one: Assessment): string | undefined {
  if (!score) return undefined;
  return isScoreShown(score, one) ? `${shortest(score.mean, 2, 1)} ${words.points}` : words.fewScores;
}

/** The one before this that was made in the same way; what was made differently cannot be compared with it. */
export function assessmentBefore<A extends Assessment>(one: A, all: readonly A[]): A | undefined {
  return all
    .filter(({ kind, method, sampling, to }) => {
      return kind === one.kind && method === one.method && sampling === one.sampling && to < one.to;
    })
    .reduce<A | undefined>((last, now) => (last && last.to > now.to ? last : now), undefined);
}

/** What an assessment found over all, as a rate or as a score, never as both. */
export function resultInWords(one: Assessment): string | undefined {
  const { rates = [], scores = [] } = one;
  const rate = rates.find(({ dimension }) => dimension === 'overall');
  if (rate) return `${words.rate} ${shareInWords(rateShare(rate))}`;
  const score = scores.find(({ dimension }) => dimension === 'overall');
  return score && `${words.mean} ${scoreInWords(score, one)}`;
}

/** All assessments at a glance, newest first. */
export function assessmentList(all: readonly Published[]): Table {
  return {
    name: 'assessment-list',
    caption: words.table,
    columns: [
      text('name', words.name),
      short('kind', words.kind),
      short('date', words.date),
      short('result', words.result),
      short('response', words.response),
    ],
    rows: all.map((one) => ({
      href: assessmentHref(one),
      cells: [
        one.title,
        assessmentKinds[one.kind],
        dayInWords(one.to),
        resultInWords(one),
        shareInWords(responseOf(one)),
      ],
    })),
  };
}
