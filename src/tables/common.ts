import type { Keyed } from '../catalogue.ts';
import { commonLines, type Line } from '../figures/lines.ts';
import { neighboursOf } from '../figures/periods.ts';
import { siteIn } from '../figures/sizes.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { type CommonIncome, commonIncome, deciders } from '../schema/common.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/common-income.ts';
import { goneRows } from './gone.ts';
import { linesTable, type StatementRow } from './money-lines.ts';
import type { Remarks } from './money-marks.ts';
import { moneyHref } from './objections.ts';
import { linkedRow } from './pots.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

/** Every period as one row, all fields; the totals are those of the sealed sheet. */
export function commonTable(common: readonly (CommonIncome & Keyed)[]): Table {
  return recordTable('common', words.caption, commonIncome, common);
}

/** The lines of a period; the transfer to the fund is proved by what proves the fund's statement of that period. */
export function commonDetailLines(
  now: CommonIncome,
  all: readonly CommonIncome[],
  fund: readonly FundStatement[] = [],
): Line[] {
  const other = fund.find(({ period }) => period === now.period);
  return commonLines(now, all).map((line) =>
    line.id === 'to-fund' && line.amount > 0 ? { ...line, documents: other?.documents ?? [] } : line,
  );
}

/** The rows of a statement of common income: income, what goes off, the owners' net, uses, what is left. */
export function commonRows(
  now: CommonIncome,
  all: readonly CommonIncome[],
  lines: readonly Line[],
): StatementRow[] {
  const { before, lastYear } = neighboursOf(now, all);
  const row = (id: string, label: string, of: (c: CommonIncome) => number, more = {}): StatementRow => ({
    id,
    label,
    amount: of(now),
    before: before && of(before),
    lastYear: lastYear && of(lastYear),
    path: [],
    ...more,
  });
  const total = { role: 'total' as const };
  const balance = { perSqm: false as const };
  const toFund = lines.filter(({ id }) => id === 'to-fund');
  const costs = [...lines.filter(({ side }) => side === 'cost'), ...goneCosts(now, before, lastYear)];
  return [
    words.income,
    ...lines.filter(({ side }) => side === 'income'),
    ...goneSites(now, before, lastYear),
    row('total-gross', words.totalGross, (c) => c.totals.gross, { ...total, path: ['totals', 'gross'] }),
    words.costs,
    ...costs,
    ...(costs.length > 1 ? [row('total-costs', words.totalCosts, (c) => c.totals.costs, { sub: true })] : []),
    ...lines.filter(({ side }) => side === 'share'),
    row('net', words.net, (c) => c.totals.net, { ...total, path: ['totals', 'net'], restOf: 'total-gross' }),
    words.use,
    ...spentRows(now, lines),
    ...usesThen(before, lastYear),
    row('total-use', words.totalUse, (c) => c.totals.use, { ...total, path: ['totals', 'use'] }),
    ...toFund,
    words.balance,
    row('opening', words.opening, (c) => c.opening, { ...balance, path: ['opening'] }),
    row('closing', words.closing, (c) => c.totals.closing, {
      ...total,
      ...balance,
      path: ['totals', 'closing'],
    }),
  ];
}

function goneSites(now: CommonIncome, before?: CommonIncome, lastYear?: CommonIncome) {
  const of = (c?: CommonIncome) =>
    c?.income.map(({ code, site, gross }) => ({ id: `income-${code}`, label: site, amount: gross }));
  return goneRows(of(now) ?? [], of(before), of(lastYear));
}

function goneCosts(now: CommonIncome, before?: CommonIncome, lastYear?: CommonIncome) {
  const of = (c?: CommonIncome) =>
    c?.costs.map(({ code, name, amount }) => ({ id: `cost-${code}`, label: name, amount }));
  return goneRows(of(now) ?? [], of(before), of(lastYear));
}

/** What the periods beside this one spent: each use is made once, so that it has its sum there and no line here. */
function usesThen(before?: CommonIncome, lastYear?: CommonIncome): StatementRow[] {
  if (!before?.use.length && !lastYear?.use.length) return [];
  const sums = { before: before?.totals.use, lastYear: lastYear?.totals.use };
  return [{ id: 'use-then', label: words.usesThen, amount: undefined, ...sums, path: [] }];
}

/** Uses with the day and who decided beside each; a refund says so before its purpose. */
function spentRows(now: CommonIncome, lines: readonly Line[]): StatementRow[] {
  return now.use.flatMap(({ code, kind, purpose, on, decidedBy }) => {
    const line = lines.find(({ id }) => id === `use-${code}`);
    if (!line) return [];
    const label = kind === 'refund' ? words.refund(purpose) : purpose;
    return [{ ...line, label, note: words.decidedNote(dayInWords(on), deciders[decidedBy]) }];
  });
}

/** A period of common income as its sheet shows it; the CSV has the same rows. */
export function commonStatement(
  now: CommonIncome,
  all: readonly CommonIncome[],
  site: Pick<Site, 'chargedArea' | 'households'> & Partial<Pick<Site, 'money' | 'earlier'>>,
  { fund = [], ...remarks }: Remarks & { fund?: readonly FundStatement[] } = {},
): Table {
  const then = siteIn(site, now.period);
  const table = linesTable(commonRows(now, all, commonDetailLines(now, all, fund)), {
    name: `common-${now.period.toLowerCase()}`,
    caption: words.statementCaption(periodInWords(now.period)),
    period: now.period,
    area: then.chargedArea,
    households: then.households,
    money: site.money,
    corrections: now.corrections,
    ...remarks,
  });
  const other = fund.some(({ period }) => period === now.period);
  return other
    ? linkedRow(table, 'to-fund', moneyHref('fund', now.period.toLowerCase(), 'fromCommon'))
    : table;
}
