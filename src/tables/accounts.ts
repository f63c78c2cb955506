import type { Keyed } from '../catalogue.ts';
import {
  closing,
  costItemCodes,
  incomeItemCodes,
  remuneration,
  result,
  totalBudget,
  totalCosts,
  totalIncome,
  totalSpending,
} from '../figures/accounts.ts';
import { monthsIn, periodBefore, periodLastYear } from '../figures/periods.ts';
import { periodInWords } from '../format/date.ts';
import { divideRounded, shortest } from '../format/number.ts';
import { type Account, account, costItems, incomeItems } from '../schema/accounts.ts';
import { words } from '../text/accounts.ts';
import { recordTable } from './record.ts';
import type { Row, Table } from './table.ts';

/** Every quarter as one row, all fields and what is computed from them. */
export function accountsTable(accounts: readonly (Account & Keyed)[]): Table {
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
  ]);
}

/**
 * One quarter as the statement people know from the board: opening, income, nine costs, remuneration, closing;
 * budget, the quarter before and the same quarter last year beside it, and yuan per m² and month.
 * @param area charged area in hundredths of a m²
 */
export function statementTable(now: Account, all: readonly Account[], area: number): Table {
  const before = all.find((a) => a.period === periodBefore(now.period));
  const lastYear = all.find((a) => a.period === periodLastYear(now.period));
  const line = (
    id: string,
    label: string,
    of: (a: Account) => number | undefined,
    more: LineMore = {},
  ): Row => ({
    id,
    role: more.role ?? 'line',
    cells: [
      label,
      more.budget,
      of(now),
      before && of(before),
      lastYear && of(lastYear),
      more.perSqm === false ? undefined : perSqmMonth(of(now), area, monthsIn(now.period)),
      more.note,
    ],
  });
  const rows: Row[] = [
    { role: 'group', cells: [words.incomeGroup] },
    ...incomeItemCodes.map((code) =>
      line(`income-${code}`, incomeItems[code], (a) => a.income[code].actual, {
        note: now.income[code].note,
      }),
    ),
    line('total-income', words.totalIncome, totalIncome, { role: 'total' }),
    { role: 'group', cells: [words.costGroup] },
    ...costItemCodes.map((code) =>
      line(`cost-${code}`, costItems[code], (a) => a.costs[code].actual, {
        budget: now.costs[code].budget,
        note: now.costs[code].note,
      }),
    ),
    line('total-costs', words.totalCosts, totalCosts, { role: 'total', budget: totalBudget(now) }),
  ];
  if (now.remunerationRate !== undefined)
    rows.push(line('remuneration', words.remunerationAt(shortest(now.remunerationRate, 2)), remuneration));
  if (now.tax !== undefined) rows.push(line('tax', words.tax, (a) => a.tax));
  rows.push({ role: 'group', cells: [words.balanceGroup] });
  if (now.opening !== undefined)
    rows.push(line('opening', words.opening, (a) => a.opening, { perSqm: false }));
  rows.push(line('result', words.result, result, { perSqm: false }));
  if (now.opening !== undefined)
    rows.push(line('closing', words.closing, closing, { role: 'total', perSqm: false }));
  return {
    name: `accounts-${now.period.toLowerCase()}`,
    caption: words.statementCaption(periodInWords(now.period)),
    columns: [
      { key: 'item', label: words.item, kind: 'text' },
      { key: 'budget', label: words.budget, kind: 'fen', unit: '元' },
      { key: 'actual', label: words.actual, kind: 'fen', unit: '元' },
      { key: 'before', label: words.before, kind: 'fen', unit: '元' },
      { key: 'lastYear', label: words.lastYear, kind: 'fen', unit: '元' },
      { key: 'perSqm', label: words.perSqm, kind: 'perSqm', unit: '元/㎡·月', formula: words.perSqmFormula },
      { key: 'note', label: words.note, kind: 'text' },
    ],
    rows,
  };
}

interface LineMore {
  role?: Row['role'];
  budget?: number;
  note?: string | undefined;
  perSqm?: boolean;
}

/** Fen of a period as ten-thousandths of a yuan per m² and month. */
function perSqmMonth(fen: number | undefined, area: number, months: number): number | undefined {
  return fen === undefined ? undefined : divideRounded(fen, area * months, 10_000);
}
