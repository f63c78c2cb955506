import { totalIncome, totalSpending } from '../figures/accounts.ts';
import { closedInTime, isEnough, openAtEnd, validComplaints } from '../figures/complaints.ts';
import { monthInWords, periodInWords } from '../format/date.ts';
import { shortest } from '../format/number.ts';
import type { Account } from '../schema/accounts.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
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

/** Share closed in time, month by month, beside the promise; a gap where there are too few cases. */
export function onTimeChart(newestFirst: readonly ComplaintMonth[], site: Site): Chart {
  const months = newestFirst.toReversed();
  const target = site.promises.onTimeTarget / 100;
  const rates = months.map((m) => {
    const share = closedInTime(m);
    return isEnough(share) ? Math.round((share.part / share.whole) * 1000) / 10 : null;
  });
  const kept = rates.filter((rate) => rate !== null && rate >= target).length;
  const counted = rates.filter((rate) => rate !== null).length;
  return {
    id: 'on-time-trend',
    title: chartWords.onTimeTitle(counted, kept, shortest(site.promises.onTimeTarget, 2)),
    description: chartWords.onTimeDescription,
    kind: 'line',
    unit: '%',
    decimals: 1,
    from: Math.min(60, ...rates.filter((rate) => rate !== null).map((rate) => Math.floor(rate / 10) * 10)),
    categories: months.map(monthCategory),
    series: [{ label: chartWords.onTime, values: rates }],
    promise: { label: chartWords.promise(shortest(site.promises.onTimeTarget, 2)), value: target },
  };
}

/** Valid complaints and open cases, month by month. */
export function volumeChart(newestFirst: readonly ComplaintMonth[]): Chart {
  const months = newestFirst.toReversed();
  const most = months.reduce<ComplaintMonth | undefined>(
    (top, m) => (!top || validComplaints(m) > validComplaints(top) ? m : top),
    undefined,
  );
  return {
    id: 'volume-trend',
    title: most ? chartWords.volumeTitle(monthInWords(most.month), validComplaints(most)) : '',
    description: chartWords.volumeDescription,
    kind: 'line',
    unit: '件',
    decimals: 0,
    from: 0,
    categories: months.map(monthCategory),
    series: [
      { label: chartWords.valid, values: months.map(validComplaints) },
      { label: chartWords.open, values: months.map(openAtEnd) },
    ],
  };
}

function monthCategory(month: ComplaintMonth) {
  return {
    label: monthInWords(month.month),
    short: `${month.month.slice(2, 4)}.${Number(month.month.slice(5))}`,
  };
}
