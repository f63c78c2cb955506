import { countVerdicts, type KeptYear, keptIn, type Proofs } from '../figures/kept.ts';
import { monthInWords } from '../format/date.ts';
import { keptWords as words } from '../text/kept.ts';
import type { Chart } from './chart.ts';
import { keptShare } from './kept.ts';
import { standardHref } from './standards.ts';
import type { Column, Table } from './table.ts';

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });
const count = (key: string, label: string, unit: string): Column => ({ key, label, kind: 'count', unit });

const verdicts = ['kept', 'missed', 'none', 'idle'] as const;

/** The months at a glance: how many promises of each verdict. */
export function keptMonthsTable(months: readonly string[], proofs: Proofs): Table {
  return {
    name: 'kept-months',
    caption: words.monthsTable,
    columns: [
      text('month', words.month),
      ...verdicts.map((verdict) => count(verdict, words.plain[verdict], words.unit)),
    ],
    rows: months.map((month) => {
      const counts = countVerdicts(keptIn(month, proofs));
      return {
        id: month,
        href: `/standards/kept/${month}/`,
        cells: [monthInWords(month), ...verdicts.map((verdict) => counts[verdict])],
      };
    }),
  };
}

/** Every promise over a year: months of each verdict and the sum of what was due and done. */
export function keptYearTable(year: string, years: readonly KeptYear[]): Table {
  return {
    name: `kept-${year}`,
    caption: words.yearTable,
    columns: [
      text('item', words.item),
      ...verdicts.map((verdict) => count(verdict, words.plain[verdict], words.months)),
      text('share', words.share),
    ],
    rows: years.map(({ standard, months, total }) => ({
      id: standard.code,
      href: standardHref(standard.code),
      cells: [standard.item, ...verdicts.map((verdict) => months[verdict]), keptShare(total)],
    })),
  };
}

/** Kept, missed and without data, month by month, oldest first; what did not happen is left out. */
export function keptChart(newestFirst: readonly string[], proofs: Proofs): Chart {
  const months = newestFirst.toReversed();
  const counts = months.map((month) => countVerdicts(keptIn(month, proofs)));
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return {
    id: 'kept-trend',
    title: words.chartTitle(
      monthInWords(last),
      counts.at(-1)?.missed ?? 0,
      monthInWords(first),
      counts[0]?.missed ?? 0,
    ),
    description: words.chartDescription,
    kind: 'bar',
    stacked: true,
    unit: words.unit,
    decimals: 0,
    categories: months.map((month) => ({
      label: monthInWords(month),
      short: `${month.slice(2, 4)}.${Number(month.slice(5))}`,
    })),
    series: (['kept', 'missed', 'none'] as const).map((verdict) => ({
      label: words.plain[verdict],
      values: counts.map((c) => c[verdict]),
    })),
  };
}

/** What a year of promises comes to: how many were kept every month, and which were missed most. */
export function yearSummary(months: number, years: readonly KeptYear[]): string[] {
  const measured = years.filter((y) => y.months.kept + y.months.missed > 0);
  const full = measured.filter((y) => y.months.missed === 0 && y.months.none === 0);
  const worst = measured
    .filter((y) => y.months.missed > 0)
    .sort((a, b) => b.months.missed - a.months.missed)
    .slice(0, 3);
  const parts = worst.map(({ standard, months: m }) => words.worstPart(standard.item, m.missed)).join('、');
  return [words.yearSentence(months, full.length, years.length), ...(parts ? [words.worst(parts)] : [])];
}
