import type { Keyed, Records } from '../catalogue.ts';
import { costItemCodes, costPartCodes, totalCosts, totalOfPart } from '../figures/accounts.ts';
import { counted } from '../figures/coverage.ts';
import { periodAfter } from '../figures/deadlines.ts';
import { accountLines, type Line } from '../figures/lines.ts';
import { siteIn } from '../figures/sizes.ts';
import { periodInWords } from '../format/date.ts';
import { type Account, costItems, costParts } from '../schema/accounts.ts';
import { words } from '../text/accounts.ts';
import { money } from '../text/money.ts';
import { statementTable } from './accounts.ts';
import { dueTable } from './money-due.ts';
import { allDetailsTable } from './money-lines.ts';
import { marksOf, marksText, type Named, objectionsTo, type Remarks } from './money-marks.ts';
import { yearTable } from './money-year.ts';
import type { Row, Table } from './table.ts';

const fen = { kind: 'fen', unit: '元' } as const;

/** The nine items by what the money bought: labour, material, energy, outsourced. */
export function partsTable(now: Account, remarks: Remarks = {}): Table {
  const period = periodInWords(now.period);
  const rows = costItemCodes.map((item): Row => {
    const marks = costPartCodes.flatMap((part) =>
      marksOf({ id: `part-${item}`, path: ['costs', item, part] }, { corrections: remarks.corrections }),
    );
    const cost = now.costs[item];
    return {
      cells: [costItems[item], cost.actual, ...costPartCodes.map((part) => cost[part]), marksText(marks)],
      ...(marks.length > 0 && { marks }),
    };
  });
  const total: Row = {
    role: 'total',
    cells: [
      words.partsSum,
      totalCosts(now),
      ...costPartCodes.map((part) => totalOfPart(now, part)),
      undefined,
    ],
  };
  return {
    name: `accounts-${now.period.toLowerCase()}-parts`,
    caption: words.partsCaption(period),
    columns: [
      { key: 'item', label: money.item, kind: 'text' },
      { key: 'actual', label: money.actual, ...fen, weight: 'main' },
      ...costPartCodes.map((part) => ({
        key: part,
        label: costParts[part],
        ...fen,
        weight: 'aside' as const,
      })),
      { key: 'marks', label: money.marks, kind: 'text' },
    ],
    rows: [...rows, total],
  };
}

/** What every itemised cost was spent on; undefined where none is itemised. */
export function accountDetailsTable(now: Account, documents: readonly Named[] = []): Table | undefined {
  const lines = itemised(counted(accountLines(now), documents, now.period));
  if (lines.length === 0) return undefined;
  return allDetailsTable(lines, {
    name: `accounts-${now.period.toLowerCase()}-lines`,
    caption: words.detailsCaption(periodInWords(now.period)),
    documents,
  });
}

/** The nine budgets of the next period beside budget and spending of this one; undefined where there are none. */
export function nextBudgetTable(now: Account): Table | undefined {
  const { nextBudget } = now;
  if (!nextBudget) return undefined;
  const sum = (of: (item: (typeof costItemCodes)[number]) => number) =>
    costItemCodes.reduce((total, item) => total + of(item), 0);
  const row = (label: string, of: (f: (item: (typeof costItemCodes)[number]) => number) => number): Row => ({
    cells: [
      label,
      of((item) => nextBudget[item]),
      of((item) => now.costs[item].budget),
      of((item) => now.costs[item].actual),
    ],
  });
  return {
    name: `accounts-${now.period.toLowerCase()}-next`,
    caption: words.nextCaption(periodInWords(periodAfter(now.period))),
    columns: [
      { key: 'item', label: money.item, kind: 'text' },
      { key: 'next', label: words.nextBudget, ...fen, weight: 'main' },
      { key: 'budget', label: words.thisBudget, ...fen, weight: 'aside' },
      { key: 'actual', label: words.thisActual, ...fen, weight: 'aside' },
    ],
    rows: [
      ...costItemCodes.map((item) => row(costItems[item], (of) => of(item))),
      { ...row(words.totalBudget, sum), role: 'total' },
    ],
  };
}

/** Every table of a period's account that can be taken away: the statement first, with its remarks. */
export function accountTables(now: Account & Keyed, records: Records): Table[] {
  const { accounts, site, prices, documents, objections } = records;
  const remarks = { corrections: now.corrections, documents };
  const asked = objectionsTo(objections, 'accounts', now.key);
  const area = siteIn(site, now.period).chargedArea;
  return [
    statementTable(now, accounts, area, { ...remarks, objections: asked, money: site.money }),
    partsTable(now, remarks),
    accountDetailsTable(now, documents),
    dueTable(now, accounts, site, prices),
    yearTable(now, accounts, area),
    nextBudgetTable(now),
  ].filter((table) => !!table);
}

/** The lines of an account that say what they were spent on. */
export function itemised(lines: readonly Line[]): Line[] {
  return lines.filter((line) => line.details);
}
