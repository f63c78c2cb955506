import type { Keyed } from '../catalogue.ts';
import {
  closing,
  remuneration,
  result,
  totalBudget,
  totalCosts,
  totalIncome,
  totalSpending,
} from '../figures/accounts.ts';
import { accountLines, type Line } from '../figures/lines.ts';
import { neighboursOf } from '../figures/periods.ts';
import { siteIn } from '../figures/sizes.ts';
import { periodInWords } from '../format/date.ts';
import { shortest } from '../format/number.ts';
import { type Account, account } from '../schema/accounts.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/accounts.ts';
import { type LinesOptions, linesTable, type StatementRow } from './money-lines.ts';
import type { Remarks } from './money-marks.ts';
import { movedTogether } from './money-moved.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

/** Every quarter as one row, all fields and what is computed from them. */
export function accountsTable(accounts: readonly (Account & Keyed)[], site: Site): Table {
  const fen = { kind: 'fen', unit: '元' } as const;
  return recordTable('accounts', words.caption, account, accounts, [
    {
      key: 'totalIncome',
      label: words.totalIncome,
      ...fen,
      formula: words.totalIncomeFormula,
      value: totalIncome,
    },
    {
      key: 'totalBudget',
      label: words.totalBudget,
      ...fen,
      formula: words.totalBudgetFormula,
      value: totalBudget,
    },
    {
      key: 'totalCosts',
      label: words.totalCosts,
      ...fen,
      formula: words.totalCostsFormula,
      value: totalCosts,
    },
    {
      key: 'remuneration',
      label: words.remuneration,
      ...fen,
      formula: words.remunerationFormula,
      value: remuneration,
    },
    {
      key: 'totalSpending',
      label: words.totalSpending,
      ...fen,
      formula: words.totalSpendingFormula,
      value: totalSpending,
    },
    { key: 'result', label: words.result, ...fen, formula: words.resultFormula, value: result },
    { key: 'closing', label: words.closing, ...fen, formula: words.closingFormula, value: closing },
    {
      key: 'area',
      label: words.area,
      kind: 'area',
      unit: '㎡',
      formula: words.areaFormula,
      value: ({ period }) => siteIn(site, period).chargedArea,
    },
  ]);
}

/**
 * One period as the statement people know from the board: opening, income, nine costs, remuneration or tax, closing;
 * budget, the period before and the same period last year beside it, yuan per m² and month, reason and remarks.
 * @param area charged area in hundredths of a m²
 */
export function statementTable(
  now: Account,
  all: readonly Account[],
  area: number,
  remarks: Remarks & Pick<LinesOptions, 'money'> = {},
): Table {
  const lines = accountLines(now, all);
  const of = (side: Line['side']) => lines.filter((line) => line.side === side);
  const sum = sumOf(now, all);
  const rate = now.remunerationRate;
  const share = of('share').map((line) =>
    rate === undefined ? line : { ...line, label: words.remunerationAt(shortest(rate, 2)) },
  );
  const balance = { perSqm: false } as const;
  const rows: StatementRow[] = [
    words.incomeGroup,
    ...of('income'),
    sum('total-income', words.totalIncome, totalIncome, ['totals', 'income'], { role: 'total' }),
    words.costGroup,
    ...of('cost'),
    ...movedTogether(now, all),
    sum('total-costs', words.totalCosts, totalCosts, ['totals', 'costs'], {
      role: 'total',
      budget: totalBudget(now),
    }),
    ...share,
    words.balanceGroup,
    ...(now.opening === undefined
      ? []
      : [sum('opening', words.opening, (a) => a.opening, ['opening'], balance)]),
    sum('result', words.resultOf[now.mode], result, ['totals', 'result'], balance),
    ...(now.opening === undefined
      ? []
      : [sum('closing', words.closing, closing, ['totals', 'closing'], { role: 'total', ...balance })]),
  ];
  return linesTable(rows, {
    name: `accounts-${now.period.toLowerCase()}`,
    caption: words.statementCaption(periodInWords(now.period)),
    period: now.period,
    area,
    ...remarks,
  });
}

/** Makes rows out of figures that are no lines, compared like lines. */
function sumOf(now: Account, all: readonly Account[]) {
  const { before, lastYear } = neighboursOf(now, all);
  return (
    id: string,
    label: string,
    of: (a: Account) => number | undefined,
    path: PropertyKey[],
    more: { role?: 'total'; budget?: number; perSqm?: false } = {},
  ) => ({
    id,
    label,
    path,
    amount: of(now) ?? 0,
    before: before && of(before),
    lastYear: lastYear && of(lastYear),
    ...more,
  });
}
