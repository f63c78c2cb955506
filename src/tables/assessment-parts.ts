import { type Rate, rateInterval, rateShare, type Score, scoreInterval } from '../figures/assessments.ts';
import type { Interval } from '../figures/intervals.ts';
import { decimal, whole, written } from '../format/number.ts';
import { type Assessment, dimensions } from '../schema/assessments.ts';
import { assessmentWords as words } from '../text/assessments.ts';
import { scoreInWords, shareInWords } from './assessments.ts';
import { figureMarks } from './figure-marks.ts';
import { marksText } from './money-marks.ts';
import type { Column, Table } from './table.ts';

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });
const short = (key: string, label: string): Column => ({ key, label, kind: 'text', weight: 'short' });

/** An interval of a rate in per cent: `61.2%–78.4%`. */
function rateRange(interval: Interval | undefined): string | undefined {
  const say = (share: number) => `${decimal(share * 100, 1)}%`;
  return interval && words.range(say(interval.low), say(interval.high));
}

/** An interval of a score in points, from hundredths: `3.52–4.32`. */
function scoreRange(interval: Interval | undefined): string | undefined {
  const say = (hundredths: number) => written(Math.round(hundredths), 2);
  return interval && words.range(say(interval.low), say(interval.high));
}

/** The rates of an assessment beside those of the one before that was made in the same way. */
export function ratesTable(one: Assessment, before: Assessment | undefined): Table {
  const older = ({ dimension }: Rate) => before?.rates?.find((rate) => rate.dimension === dimension);
  return {
    name: 'assessment-rates',
    caption: words.rates,
    columns: [
      text('dimension', words.dimension),
      short('rate', words.rate),
      short('interval', words.interval),
      ...(before?.rates ? [short('before', words.before)] : []),
      ...changedColumn(one, 'rates'),
    ],
    rows: (one.rates ?? []).map((rate) => {
      const last = older(rate);
      return {
        id: rate.dimension,
        cells: [
          dimensions[rate.dimension],
          shareInWords(rateShare(rate)),
          rateRange(rateInterval(rate, one)),
          ...(before?.rates ? [shareInWords(last && rateShare(last))] : []),
          ...changedCell(one, 'rates', rate.dimension),
        ],
        marks: figureMarks('assessments', one, `rates.${rate.dimension}`),
      };
    }),
  };
}

/** The scores of an assessment beside those of the one before that was made in the same way, on the same scale. */
export function scoresTable(one: Assessment, before: Assessment | undefined): Table {
  const same = before?.scale?.highest === one.scale?.highest && before?.scale?.lowest === one.scale?.lowest;
  const older = ({ dimension }: Score) =>
    same ? before?.scores?.find((score) => score.dimension === dimension) : undefined;
  return {
    name: 'assessment-scores',
    caption: words.scores,
    columns: [
      text('dimension', words.dimension),
      short('mean', words.mean),
      short('n', words.n),
      short('interval', words.interval),
      ...(same && before?.scores ? [short('before', words.before)] : []),
      ...changedColumn(one, 'scores'),
    ],
    rows: (one.scores ?? []).map((score) => ({
      id: `score-${score.dimension}`,
      cells: [
        dimensions[score.dimension],
        scoreInWords(score, one),
        whole(score.n),
        scoreRange(scoreInterval(score, one)),
        ...(same && before?.scores ? [scoreInWords(older(score), before)] : []),
        ...changedCell(one, 'scores', score.dimension),
      ],
      marks: figureMarks('assessments', one, `scores.${score.dimension}`),
    })),
  };
}

/** A column for changed figures, where a list has any. */
function changedColumn({ corrections = [] }: Assessment, list: string): Column[] {
  return corrections.some(({ path }) => path.startsWith(`${list}.`)) ? [text('marks', words.changed)] : [];
}

function changedCell(one: Assessment, list: string, dimension: string): (string | undefined)[] {
  return changedColumn(one, list).map(() =>
    marksText(figureMarks('assessments', one, `${list}.${dimension}`)),
  );
}
