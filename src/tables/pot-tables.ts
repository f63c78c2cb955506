import type { Records } from '../catalogue.ts';
import { commonLines, fundLines, utilityLines } from '../figures/lines.ts';
import { words as commonWords } from '../text/common-income.ts';
import { words as fundWords } from '../text/fund.ts';
import { words as utilityWords } from '../text/utilities.ts';
import { commonStatement } from './common.ts';
import { sitesTable } from './common-lists.ts';
import { fundBuildingsTable, fundStatementTable } from './fund.ts';
import { objectionsTo } from './money-marks.ts';
import { longTable } from './pots.ts';
import { projectMoneyTable } from './projects.ts';
import type { Table } from './table.ts';
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
    longTable('common-lines', commonWords.caption, linesOf(common, commonLines)),
    longTable('fund-lines', fundWords.caption, linesOf(fund, fundLines)),
    longTable('utilities-lines', utilityWords.caption, linesOf(utilities, utilityLines)),
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

function linesOf<R extends { period: string }, L>(all: readonly R[], of: (now: R, all: readonly R[]) => L) {
  return all.map((now) => ({ period: now.period, lines: of(now, all) }));
}
