import { countOf, sharedGroups } from '../figures/complaint-groups.ts';
import { comparedMonths, shareOver } from '../figures/complaint-run.ts';
import { openAtEnd, stepCodes, stepInTime } from '../figures/complaints.ts';
import { promisesIn } from '../figures/promises.ts';
import { kindsMoved } from '../figures/regrouped.ts';
import { monthInWords } from '../format/date.ts';
import { shortest } from '../format/number.ts';
import { ages, type Category, complaintCategories } from '../schema/complaint-parts.ts';
import { type ComplaintMonth, steps } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { chartWords } from '../text/charts.ts';
import type { Chart } from './chart.ts';
import { monthCategory, rateOf } from './complaint-trends.ts';
import { categoryLabel } from './complaints.ts';

type Months = readonly ComplaintMonth[];

/** What people complain about, month by month, in the finest groups that all months have. */
export function categoryChart(newestFirst: Months): Chart {
  const months = newestFirst.toReversed();
  const moved = kindsMoved(months, months[0]?.month ?? '', months.at(-1)?.month ?? '', 'categories');
  // Categories whose meaning moved are counted together in all months, as those merged in one of them are.
  const groups = sharedGroups(
    [...months.map((m) => m.categories), moved.map(({ kinds }) => ({ codes: kinds, n: 0 }))],
    Object.keys(complaintCategories),
  ) as Category[][];
  const series = groups.map((codes) => ({
    label: categoryLabel(codes),
    values: months.map((m) => countOf(m.categories, codes) ?? null),
  }));
  const total = (values: (number | null)[]) => values.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const top = series.reduce((most, one) => (total(one.values) > total(most.values) ? one : most));
  return {
    id: 'category-trend',
    title: chartWords.categoryTitle(months.length, top.label),
    description: chartWords.categoryDescription,
    kind: 'bar',
    stacked: true,
    unit: '件',
    decimals: 0,
    categories: months.map(monthCategory),
    series,
  };
}

/** The five steps of a month and of its twelve-month run beside the promise. */
export function stepChart(now: ComplaintMonth, all: Months, site: Site): Chart {
  const { run } = comparedMonths(now, all);
  const { onTimeTarget } = promisesIn(site, now.month);
  const target = onTimeTarget / 100;
  const month = stepCodes.map((code) => rateOf(stepInTime(now, code)));
  const kept = month.filter((rate) => rate !== null && rate >= target).length;
  const counted = month.filter((rate) => rate !== null).length;
  const written = shortest(onTimeTarget, 2);
  return {
    id: 'step-rates',
    title: chartWords.stepTitle(monthInWords(now.month), counted, kept, written),
    description: chartWords.stepDescription,
    kind: 'bar',
    unit: '%',
    decimals: 1,
    categories: stepCodes.map((code) => ({ label: steps[code], short: steps[code] })),
    series: [
      { label: monthInWords(now.month), values: month },
      ...(run
        ? [
            {
              label: chartWords.run,
              values: stepCodes.map((code) => rateOf(shareOver(run, (m) => stepInTime(m, code)))),
            },
          ]
        : []),
    ],
    promise: { label: chartWords.promise(written), value: target },
  };
}

/** How old the open cases were at the end of each month. */
export function ageChart(newestFirst: Months): Chart {
  const months = newestFirst.toReversed();
  const [now] = newestFirst;
  return {
    id: 'age-trend',
    title: now ? chartWords.ageTitle(monthInWords(now.month), openAtEnd(now), now.oldestDays) : '',
    description: chartWords.ageDescription,
    kind: 'bar',
    stacked: true,
    unit: '件',
    decimals: 0,
    categories: months.map(monthCategory),
    series: (Object.keys(ages) as (keyof typeof ages)[]).map((code) => ({
      label: ages[code],
      values: months.map((m) => m.openAges[code]),
    })),
  };
}
