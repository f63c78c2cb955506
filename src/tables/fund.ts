import type { Keyed } from '../catalogue.ts';
import { fundAdded } from '../figures/fund.ts';
import { fundLines, type Line } from '../figures/lines.ts';
import { daysOf, neighboursOf } from '../figures/periods.ts';
import type { Books } from '../figures/proof.ts';
import { periodInWords } from '../format/date.ts';
import { divideRounded, percentOf } from '../format/number.ts';
import { type FundStatement, fundStatement } from '../schema/fund.ts';
import type { Project } from '../schema/projects.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/fund.ts';
import { type LinesOptions, linesTable, type StatementRow } from './money-lines.ts';
import type { Remarks } from './money-marks.ts';
import { moneyHref } from './objections.ts';
import { linkedRow } from './pots.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

const fen = { kind: 'fen', unit: '元' } as const;

/** Every period as one row, all fields. */
export function fundTable(fund: readonly (FundStatement & Keyed)[]): Table {
  return recordTable('fund', words.caption, fundStatement, fund);
}

/** The lines of a period; what was used is itemised by the payments of the projects. */
export function fundDetailLines(
  now: FundStatement,
  all: readonly FundStatement[],
  projects: readonly Project[],
): Line[] {
  const { first, last } = daysOf(now.period);
  const details = projects.flatMap(({ name, payments = [] }) =>
    payments
      .filter(({ on }) => on >= first && on <= last)
      .map(({ what, amount, documents = [] }) => ({ label: `${name}：${what}`, amount, documents })),
  );
  return fundLines(now, all).map((line) =>
    line.id === 'used' && details.length > 0 ? { ...line, details } : line,
  );
}

/** The rows of a statement of the fund: opening, what came in, what was used, closing. */
export function fundRows(
  now: FundStatement,
  all: readonly FundStatement[],
  lines: readonly Line[],
): StatementRow[] {
  const { before, lastYear } = neighboursOf(now, all);
  const row = (id: string, label: string, of: (f: FundStatement) => number, more = {}): StatementRow => ({
    id,
    label,
    amount: of(now),
    before: before && of(before),
    lastYear: lastYear && of(lastYear),
    path: [id],
    ...more,
  });
  return [
    row('opening', words.opening, (f) => f.opening),
    words.added,
    ...lines.filter(({ side }) => side === 'income'),
    row('added', words.totalAdded, fundAdded, { role: 'total' }),
    words.reduced,
    ...lines.filter(({ side }) => side === 'use'),
    words.balance,
    row('closing', words.closing, (f) => f.closing, { role: 'total' }),
  ];
}

/** A period of the fund as its sheet shows it; the CSV has the same rows. */
export function fundStatementTable(
  now: FundStatement,
  all: readonly FundStatement[],
  {
    projects = [],
    common = [],
    ...remarks
  }: Remarks & Pick<LinesOptions, 'money'> & Pick<Books, 'projects' | 'common'> = {},
): Table {
  const table = linesTable(fundRows(now, all, fundDetailLines(now, all, projects)), {
    name: `fund-${now.period.toLowerCase()}`,
    caption: words.statementCaption(periodInWords(now.period)),
    period: now.period,
    corrections: now.corrections,
    ...remarks,
  });
  const other = common.some(({ period }) => period === now.period);
  return other
    ? linkedRow(table, 'fromCommon', moneyHref('common', now.period.toLowerCase(), 'to-fund'))
    : table;
}

/** The account of each building: what is left, which share of the first payment that is, and how much per m². */
export function fundBuildingsTable(now: FundStatement, { buildings }: Pick<Site, 'buildings'>): Table {
  return {
    name: `fund-buildings-${now.period.toLowerCase()}`,
    caption: words.buildings,
    columns: [
      { key: 'building', label: words.building, kind: 'text' },
      { key: 'closing', label: words.closing, ...fen, weight: 'main' },
      { key: 'share', label: words.share, kind: 'text', weight: 'aside', formula: words.shareFormula },
      {
        key: 'perSqm',
        label: words.perSqm,
        kind: 'fen',
        unit: '元/㎡',
        weight: 'aside',
        formula: words.perSqmFormula,
      },
      { key: 'firstPayment', label: words.first, ...fen, weight: 'aside', secondary: true },
      { key: 'opening', label: words.opening, ...fen, weight: 'aside', secondary: true },
      { key: 'added', label: words.buildingAdded, ...fen, weight: 'aside', secondary: true },
      { key: 'used', label: words.buildingUsed, ...fen, weight: 'aside', secondary: true },
    ],
    rows: now.buildings.map((row) => {
      const known = buildings.find(({ code }) => code === row.building);
      return {
        id: `building-${row.building}`,
        cells: [
          known?.name ?? row.building,
          row.closing,
          shareOfFirst(row),
          known && divideRounded(row.closing, known.area, 100),
          row.firstPayment,
          row.opening,
          row.added,
          row.used,
        ],
      };
    }),
  };
}

/** Balance as a share of the first payment, said to be low below 30 %; undefined where nothing was paid first. */
export function shareOfFirst({
  closing,
  firstPayment,
}: FundStatement['buildings'][number]): string | undefined {
  if (firstPayment <= 0) return undefined;
  const share = percentOf(closing, firstPayment);
  return closing * 10 < firstPayment * 3 ? words.lowMark(share) : share;
}
