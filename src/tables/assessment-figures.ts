import type { Keyed } from '../catalogue.ts';
import { isScoreShown, rateInterval, rateShare, scoreInterval } from '../figures/assessments.ts';
import { isEnough } from '../figures/complaints.ts';
import { decimal, percentOf, shortest, written } from '../format/number.ts';
import { type Assessment, dimensions } from '../schema/assessments.ts';
import { assessmentWords as words } from '../text/assessments.ts';
import type { Chart } from './chart.ts';
import { rateOf } from './complaint-trends.ts';
import type { Column, Table } from './table.ts';

const text = (key: string, label: string, formula?: string): Column => ({
  key,
  label,
  kind: 'text',
  ...(formula && { formula }),
});

/** Every dimension of every assessment, one row each; whether it is a rate or a score stands in every row. */
export function dimensionsTable(all: readonly (Assessment & Keyed)[]): Table {
  const { formulas } = words;
  return {
    name: 'assessments-dimensions',
    caption: words.dimensionsCsv,
    columns: [
      text('code', words.code),
      text('date', words.date),
      text('dimension', words.dimension),
      text('measure', words.measure),
      { key: 'n', label: words.answered, kind: 'count' },
      { key: 'satisfied', label: words.satisfied, kind: 'count' },
      text('value', words.value, formulas.rate),
      text('low', words.low, formulas.low),
      text('high', words.high, formulas.low),
      text('unit', words.unit),
    ],
    rows: all.flatMap((one) => [...rateRows(one), ...scoreRows(one)]),
  };
}

function rateRows(one: Assessment) {
  const per = (share: number | undefined) => (share === undefined ? undefined : decimal(share * 100, 1));
  return (one.rates ?? []).map((rate) => {
    const interval = rateInterval(rate, one);
    const shown = isEnough(rateShare(rate));
    return {
      cells: [
        one.code,
        one.to,
        dimensions[rate.dimension],
        words.kindOf.rate,
        rate.answered,
        rate.satisfied,
        shown ? percentOf(rate.satisfied, rate.answered).replace('%', '') : undefined,
        per(interval?.low),
        per(interval?.high),
        '%',
      ],
    };
  });
}

function scoreRows(one: Assessment) {
  const points = (hundredths: number | undefined) =>
    hundredths === undefined ? undefined : written(Math.round(hundredths), 2);
  return (one.scores ?? []).map((score) => {
    const interval = scoreInterval(score, one);
    return {
      cells: [
        one.code,
        one.to,
        dimensions[score.dimension],
        words.kindOf.score,
        score.n,
        undefined,
        isScoreShown(score, one) ? shortest(score.mean, 2) : undefined,
        points(interval?.low),
        points(interval?.high),
        words.points,
      ],
    };
  });
}

/**
 * The overall rate of the surveys that stand for all homes, oldest first, between the ends of its interval; undefined
 * with fewer than two. What people chose themselves to answer is left out: it cannot stand beside the others.
 */
export function surveyChart(newestFirst: readonly Assessment[]): Chart | undefined {
  const surveys = newestFirst.toReversed().flatMap((one) => {
    const rate = one.rates?.find(({ dimension }) => dimension === 'overall');
    const interval = rate && rateInterval(rate, one);
    return one.kind === 'survey' && rate && interval ? [{ one, rate, interval }] : [];
  });
  const [first, last] = [surveys[0], surveys.at(-1)];
  if (!first || !last || surveys.length < 2) return undefined;
  const per = (share: number) => Math.round(share * 1000) / 10;
  const percent = ({ rate }: typeof first) => percentOf(rate.satisfied, rate.answered);
  const at = ({ one }: typeof first) => one.to.slice(0, 7);
  return {
    id: 'survey-trend',
    title: words.chart.title(at(first), percent(first), at(last), percent(last)),
    description: words.chart.description,
    kind: 'line',
    unit: '%',
    decimals: 1,
    from: 40,
    categories: surveys.map(({ one }) => ({ label: one.title, short: one.to.slice(2, 7).replace('-', '.') })),
    series: [{ label: words.chart.series, values: surveys.map(({ rate }) => rateOf(rateShare(rate))) }],
    band: {
      label: words.chart.band,
      lower: surveys.map(({ interval }) => per(interval.low)),
      mean: surveys.map(() => null),
      upper: surveys.map(({ interval }) => per(interval.high)),
    },
  };
}
