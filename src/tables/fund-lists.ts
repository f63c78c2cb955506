import type { Keyed } from '../catalogue.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import type { FundStatement } from '../schema/fund.ts';
import { words } from '../text/fund.ts';
import { words as potWords } from '../text/pots.ts';
import { moneyHref } from './objections.ts';
import { byYear } from './pots.ts';
import type { Table } from './table.ts';

const fen = { kind: 'fen', unit: '元' } as const;

const flows: Table['columns'] = [
  { key: 'closing', label: words.closing, ...fen, weight: 'main' },
  { key: 'paidIn', label: words.paidIn, ...fen, weight: 'aside' },
  { key: 'fromCommon', label: words.fromCommon, ...fen, weight: 'aside' },
  { key: 'gains', label: words.gains, ...fen, weight: 'aside' },
  { key: 'returned', label: words.returned, ...fen, weight: 'aside' },
  { key: 'used', label: words.usedColumn, ...fen, weight: 'aside' },
];

/** Years of the fund: what came in from where, what was used, what was left. */
export function fundYears(newestFirst: readonly FundStatement[]): Table {
  return {
    name: 'fund-years',
    caption: potWords.years,
    columns: [{ key: 'year', label: potWords.year, kind: 'text' }, ...flows],
    rows: byYear(newestFirst).map(({ label, own }) => ({ cells: [label, ...flowsOf(own)] })),
  };
}

/** Every published period of the fund, newest first. */
export function fundPeriods(newestFirst: readonly (FundStatement & Keyed)[]): Table {
  return {
    name: 'fund-periods',
    caption: potWords.each,
    columns: [
      { key: 'period', label: potWords.period, kind: 'text' },
      ...flows,
      { key: 'published', label: potWords.published, kind: 'text', weight: 'aside' },
    ],
    rows: newestFirst.map((f) => ({
      id: f.key,
      href: moneyHref('fund', f.key),
      cells: [periodInWords(f.period), ...flowsOf([f]), dayInWords(f.publishedOn)],
    })),
  };
}

function flowsOf(own: readonly FundStatement[]) {
  const sum = (of: (f: FundStatement) => number) => own.reduce((total, f) => total + of(f), 0);
  return [
    own[0]?.closing,
    sum((f) => f.paidIn),
    sum((f) => f.fromCommon),
    sum((f) => f.gains),
    sum((f) => f.returned),
    sum((f) => f.used),
  ];
}
