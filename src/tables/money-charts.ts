import { costItemCodes, totalSpending } from '../figures/accounts.ts';
import { periodLastYear } from '../figures/periods.ts';
import { periodInWords } from '../format/date.ts';
import { yuanInWords } from '../format/number.ts';
import type { Account } from '../schema/accounts.ts';
import { costNames } from '../text/accounts.ts';
import { chartWords } from '../text/charts.ts';
import type { Chart } from './chart.ts';
import { tenThousands } from './pots.ts';
import { differenceOf } from './sentences.ts';

const axis = { kind: 'bar', unit: '万元', decimals: 2 } as const;

/** `26.Q3`: what fits below a bar. */
export function shortPeriod(period: string): string {
  return period.length > 4 ? `${period.slice(2, 4)}.${period.slice(5)}` : period;
}

/** Budget and spending of the nine items of one period, in 万元. */
export function budgetChart(now: Account): Chart {
  const over = costItemCodes
    .map((item) => ({ item, by: now.costs[item].actual - now.costs[item].budget }))
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => b.by - a.by);
  const [most] = over;
  return {
    id: 'budget',
    title: chartWords.budgetTitle(over.length, most ? costNames[most.item] : '', yuanInWords(most?.by ?? 0)),
    description: chartWords.budgetDescription,
    ...axis,
    categories: costItemCodes.map((item) => ({ label: costNames[item], short: costNames[item].slice(0, 2) })),
    series: [
      { label: chartWords.budget, values: costItemCodes.map((item) => tenThousands(now.costs[item].budget)) },
      { label: chartWords.actual, values: costItemCodes.map((item) => tenThousands(now.costs[item].actual)) },
    ],
  };
}

/** The nine items over all periods, oldest first, in 万元; one series an item. */
export function itemsChart(newestFirst: readonly Account[]): Chart {
  const accounts = newestFirst.toReversed();
  const now = newestFirst[0];
  const then = now && newestFirst.find((a) => a.period === periodLastYear(now.period));
  const moved = costItemCodes
    .map((item) => ({ item, by: now && then ? now.costs[item].actual - then.costs[item].actual : 0 }))
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  return {
    id: 'cost-items',
    title:
      moved && moved.by !== 0
        ? chartWords.itemsTitle(costNames[moved.item], yuanInWords(Math.abs(moved.by)), moved.by > 0)
        : chartWords.itemsPlain,
    description: chartWords.itemsDescription,
    ...axis,
    categories: accounts.map(({ period }) => ({ label: periodInWords(period), short: shortPeriod(period) })),
    series: costItemCodes.map((item) => ({
      label: costNames[item],
      values: accounts.map((a) => tenThousands(a.costs[item].actual)),
    })),
  };
}

/** Spending of the same periods of up to three years side by side; undefined where no period has one a year before. */
export function yearsChart(newestFirst: readonly Account[]): Chart | undefined {
  const year = newestFirst[0]?.period.slice(0, 4) ?? '';
  const pairs = newestFirst
    .filter((a) => a.period.startsWith(year))
    .flatMap((now) => {
      const then = newestFirst.find((a) => a.period === periodLastYear(now.period));
      return then ? [{ now: totalSpending(now), before: totalSpending(then) }] : [];
    });
  const sum = (of: 'now' | 'before') => pairs.reduce((total, pair) => total + pair[of], 0);
  const difference = differenceOf(sum('now'), sum('before'));
  if (!difference) return undefined;
  const { by, percent, more } = difference;
  const years = [...new Set(newestFirst.map((a) => a.period.slice(0, 4)))].slice(0, 3).toReversed();
  const parts = [...new Set(newestFirst.map((a) => a.period.slice(4)))].toSorted();
  const value = (period: string) => newestFirst.find((a) => a.period === period);
  return {
    id: 'years',
    title: chartWords.yearsTitle(year, pairs.length, by, percent, more),
    description: chartWords.yearsDescription,
    ...axis,
    categories: parts.map((part) => ({
      label: periodInWords(`${year}${part}`).slice(5) || chartWords.spending,
      short: part.slice(1),
    })),
    series: years.map((y) => ({
      label: chartWords.year(y),
      values: parts.map((part) => {
        const account = value(`${y}${part}`);
        return account ? tenThousands(totalSpending(account)) : null;
      }),
    })),
  };
}
