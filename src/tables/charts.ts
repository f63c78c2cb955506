import { totalIncome, totalSpending } from '../figures/accounts.ts';
import { periodInWords } from '../format/date.ts';
import type { Account } from '../schema/accounts.ts';
import { chartWords } from '../text/charts.ts';
import type { Chart } from './chart.ts';

/** Income and spending of each quarter, oldest first, in 万元. */
export function accountsChart(newestFirst: readonly Account[]): Chart {
  const accounts = newestFirst.toReversed();
  const tenThousands = (fen: number) => Math.round(fen / 10_000) / 100;
  const over = accounts.filter((a) => totalSpending(a) > totalIncome(a)).length;
  return {
    id: 'accounts-trend',
    title: chartWords.accountsTitle(accounts.length, over),
    description: chartWords.accountsDescription,
    kind: 'bar',
    unit: '万元',
    decimals: 2,
    categories: accounts.map((a) => ({
      label: periodInWords(a.period),
      short: `${a.period.slice(2, 4)}.${a.period.slice(5)}`,
    })),
    series: [
      { label: chartWords.income, values: accounts.map((a) => tenThousands(totalIncome(a))) },
      { label: chartWords.spending, values: accounts.map((a) => tenThousands(totalSpending(a))) },
    ],
  };
}
