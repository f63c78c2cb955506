import type { Records } from '../catalogue.ts';
import { commonLines, fundLines, type Line, utilityLines } from '../figures/lines.ts';
import type { CommonIncome } from '../schema/common.ts';
import { words as commonWords } from '../text/common-income.ts';
import { dataPage } from '../text/data.ts';
import { words as fundWords } from '../text/fund.ts';
import { words as utilityWords } from '../text/utilities.ts';
import { commonStatement } from './common.ts';
import { sitesTable } from './common-lists.ts';
import { fundBuildingsTable, fundStatementTable } from './fund.ts';
import { objectionsTo } from './money-marks.ts';
import { longTable } from './pots.ts';
import { projectMoneyTable } from './projects.ts';
import type { Cell, Column, Table } from './table.ts';
import { utilityStatement } from './utilities.ts';
import { readingsTable } from './utility-lists.ts';

/** Common income, fund, shared water and power, projects: each statement as on its page, and all lines in long form. */
export function potTables(records: Records): Table[] {
  const { common, fund, utilities, projects, documents, objections, site } = records;
  const remarks = (subject: 'common' | 'fund' | 'utilities', key: string) => ({
    documents,
    objections: objectionsTo(objections, subject, key),
  });
  return [
    longTable(
      'common-lines',
      commonWords.caption,
      linesOf(common, commonLines),
      'common',
      siteColumns(common),
    ),
    longTable('fund-lines', fundWords.caption, linesOf(fund, fundLines), 'fund'),
    longTable('utilities-lines', utilityWords.caption, linesOf(utilities, utilityLines), 'utilities'),
    ...common.flatMap((c) => [
      commonStatement(c, common, site, { fund, ...remarks('common', c.key) }),
      sitesTable(c, documents),
    ]),
    ...fund.flatMap((f) => [
      fundStatementTable(f, fund, { projects, common, ...remarks('fund', f.key), money: site.money }),
      fundBuildingsTable(f, site),
    ]),
    ...utilities.flatMap((u) => [
      utilityStatement(u, utilities, site, remarks('utilities', u.key)),
      readingsTable(u),
    ]),
    ...projects.map((p) => projectMoneyTable(p, documents)),
  ];
}

/** What only sites have: how many of what, and whether the company shares in them; costs say the latter too. */
function siteColumns(common: readonly CommonIncome[]) {
  const columns: Column[] = [
    { key: 'quantity', label: commonWords.quantity, kind: 'count' },
    { key: 'unit', label: commonWords.unit, kind: 'text' },
    { key: 'shared', label: commonWords.shared, kind: 'text' },
  ];
  const cells = (period: string, { id }: Line): Cell[] => {
    const now = common.find((c) => c.period === period);
    const site = now?.income.find(({ code }) => id === `income-${code}`);
    const cost = now?.costs.find(({ code }) => id === `cost-${code}`);
    const one = site ?? cost;
    return [site?.quantity, site?.unit, one && (one.shared ? dataPage.yes : dataPage.no)];
  };
  return { columns, cells };
}

function linesOf<R extends { period: string }, L>(all: readonly R[], of: (now: R, all: readonly R[]) => L) {
  return all.map((now) => ({ period: now.period, lines: of(now, all) }));
}
