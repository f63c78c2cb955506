import { costItemCodes, totalBudget, totalCosts, totalIncome } from '../figures/accounts.ts';
import { monthsIn, periodLastYear } from '../figures/periods.ts';
import { isComparable, itemsMoved } from '../figures/regrouped.ts';
import { periodInWords } from '../format/date.ts';
import { type Account, costItems } from '../schema/accounts.ts';
import { words } from '../text/accounts.ts';
import { linesTable } from './money-lines.ts';
import type { Table } from './table.ts';

/**
 * The year up to a period beside its budget and the same months of last year; undefined in the first period of a year,
 * for whole years, and where an earlier period of the year is not published.
 */
export function yearTable(now: Account, all: readonly Account[], area: number): Table | undefined {
  const span = yearUntil(now.period, all);
  if (span.length < 2) return undefined;
  const past = span.flatMap((a) => all.filter((b) => b.period === periodLastYear(a.period)));
  const add = (of: (a: Account) => number) => ({
    amount: span.reduce((sum, a) => sum + of(a), 0),
    lastYear: past.length === span.length ? past.reduce((sum, a) => sum + of(a), 0) : undefined,
    path: [],
  });
  const moved = itemsMoved(all, past[0]?.period ?? now.period, now.period);
  const [year, last] = [now.period.slice(0, 4), periodInWords(now.period)];
  const budget = (of: (a: Account) => number) => span.reduce((sum, a) => sum + of(a), 0);
  return linesTable(
    [
      { id: 'year-income', label: words.totalIncome, ...add(totalIncome), role: 'total' },
      ...costItemCodes.map((item) => ({
        id: `year-${item}`,
        label: costItems[item],
        ...add((a) => a.costs[item].actual),
        ...(isComparable([item], moved) ? {} : { lastYear: undefined, moved: true as const }),
        budget: budget((a) => a.costs[item].budget),
      })),
      {
        id: 'year-costs',
        label: words.totalCosts,
        ...add(totalCosts),
        budget: budget(totalBudget),
        role: 'total',
      },
    ],
    {
      name: `accounts-${now.period.toLowerCase()}-year`,
      caption: words.yearCaption(year, last),
      period: now.period,
      area,
      months: monthsIn(now.period) * span.length,
      actual: words.soFar,
    },
  );
}

/** The periods of a year up to one of them, where none is missing. */
function yearUntil(period: string, all: readonly Account[]): Account[] {
  const n = Number(period.slice(6));
  const span = all.filter(
    (a) => a.period.slice(0, 6) === period.slice(0, 6) && a.period <= period && period.length > 4,
  );
  return span.length === n ? span : [];
}
