import { jumpsOf } from '../figures/changes.ts';
import { withoutClaims } from '../figures/claims.ts';
import { counted } from '../figures/coverage.ts';
import type { Line } from '../figures/lines.ts';
import { monthsIn } from '../figures/periods.ts';
import { moneyOf } from '../figures/terms.ts';
import { divideRounded, percentOf, yuan } from '../format/number.ts';
import type { Site } from '../schema/site.ts';
import { jumpInWords, money } from '../text/money.ts';
import { marksOf, marksText, type Named, proofMarks, type Remarks } from './money-marks.ts';
import { ratesOf } from './rates.ts';
import type { Cell, Column, Row, Table } from './table.ts';

/** A row of a statement: a line, or a sum or balance that is set like one. A text is the heading of a group. */
export type StatementRow =
  | string
  | (Pick<Line, 'id' | 'label' | 'path'> & Partial<Omit<Line, 'amount'>> & Set);

interface Set {
  /** In fen; none for a line that only another period had. */
  amount: number | undefined;
  role?: 'line' | 'total';
  /** A balance has no meaning per m² and month. */
  perSqm?: false;
  /** A sum in between, of the lines above it in its group, which go into the total below as well. */
  sub?: true;
  /** A total that is what the lines above it leave of the row with this id, rather than their sum. */
  restOf?: string;
}

export interface LinesOptions extends Remarks {
  /** File name of the CSV without ending. */
  name: string;
  caption: string;
  period: string;
  /** The thresholds beyond which a reason says what it is the reason of; without them it says nothing before. */
  money?: Site['money'] | undefined;
  /** Charged area in hundredths of a m²; without it there is no column per m² and month. */
  area?: number;
  /** With it there is a column of the mean per household. */
  households?: number;
  /** Months the amounts stand for, where they are not those of the period: a year so far. */
  months?: number;
  /** Heading of the amounts where they are not those of the period. */
  actual?: string;
}

/**
 * Lines as the statement people know from the board: this period, budget, the period before, the same period last
 * year, yuan per m² and month, the reason, and what else is known about the figure. Columns without a value in any
 * row are left out, and so is last year where it is the period before.
 */
export function linesTable(rows: readonly StatementRow[], options: LinesOptions): Table {
  const columns = columnsOf(rows, options);
  const lines = countedRows(rows, options).map((row): Row => {
    if (typeof row === 'string') return { role: 'group', cells: [row] };
    const { amount, ...rest } = row;
    const marks = marksOf(amount === undefined ? rest : { ...rest, amount }, options);
    return {
      id: row.id,
      role: row.role ?? 'line',
      cells: columns.map(({ cell }) => cell(row, marksText(marks))),
      ...(marks.length > 0 && { marks }),
      ...(row.details && { href: `#lines-${row.id}` }),
    };
  });
  const used = columns.map((_, i) => i < 2 || lines.some((row) => row.cells[i] !== undefined));
  return {
    name: options.name,
    caption: options.caption,
    columns: columns.filter((_, i) => used[i]).map(({ cell, ...column }) => column),
    rows: lines.map((row) => ({ ...row, cells: row.cells.filter((_, i) => used[i]) })),
  };
}

function countedRows(
  rows: readonly StatementRow[],
  { documents = [], period }: LinesOptions,
): StatementRow[] {
  const known = rows.flatMap((row) =>
    typeof row === 'string' || row.amount === undefined ? [] : { ...row, amount: row.amount },
  );
  const byId = new Map(counted(known, documents, period).map((row) => [row.id, row]));
  return rows.map((row) => (typeof row === 'string' ? row : (byId.get(row.id) ?? row)));
}

type LineColumn = Column & { cell: (row: Exclude<StatementRow, string>, marks?: string) => Cell };

function columnsOf(
  rows: readonly StatementRow[],
  { period, area, households, months = monthsIn(period), actual = money.actual, money: limits }: LinesOptions,
): LineColumn[] {
  const perSqm = area === undefined ? undefined : ratesOf(rows, area * months, 10_000);
  const perHome = households ? ratesOf(rows, households, 1) : undefined;
  const fen = { kind: 'fen', unit: '元' } as const;
  const kind = (period[5] ?? 'Y') as 'Q' | 'H' | 'Y';
  return [
    { key: 'item', label: money.item, kind: 'text', cell: (row) => row.label },
    { key: 'actual', label: actual, ...fen, weight: 'main', cell: (row) => row.amount },
    { key: 'budget', label: money.budget, ...fen, weight: 'aside', cell: (row) => row.budget },
    { key: 'before', label: money.before[kind], ...fen, weight: 'aside', cell: (row) => row.before },
    {
      key: 'lastYear',
      label: money.lastYear[kind],
      ...fen,
      weight: 'aside',
      cell: (row) => (kind === 'Y' ? undefined : row.lastYear),
    },
    {
      key: 'perSqm',
      label: money.perSqm,
      kind: 'perSqm',
      unit: '元',
      weight: 'aside',
      formula: money.perSqmFormula(months),
      cell: (row) => perSqm?.get(row.id),
    },
    {
      key: 'perHome',
      label: money.perHome,
      ...fen,
      weight: 'aside',
      formula: money.perHomeFormula,
      cell: (row) =>
        households && row.perSqm === false && row.amount !== undefined
          ? divideRounded(row.amount, households)
          : perHome?.get(row.id),
    },
    { key: 'note', label: money.note, kind: 'text', cell: (row) => reasonOf(row, period, limits) },
    { key: 'marks', label: money.marks, kind: 'text', cell: (_, marks) => marks },
  ];
}

/** The reason of a line in the words of who wrote it, and before it the comparisons of the site. @param period names them */
export function reasonOf(
  row: Exclude<StatementRow, string>,
  period: string,
  limits: Site['money'] | undefined,
): string | undefined {
  const { side, amount } = row;
  if (!row.note || !limits || !side || amount === undefined) return row.note;
  const kind = (period[5] ?? 'Y') as 'Q' | 'H' | 'Y';
  const names = { before: money.before[kind], lastYear: money.lastYear[kind], budget: money.budget };
  const line = { ...row, side, amount, documents: row.documents ?? [] };
  const jumps = jumpsOf(line, moneyOf(limits, period)).filter(
    ({ from }) => kind !== 'Y' || from !== 'lastYear',
  );
  const said = jumps.map(({ from, then, difference }) =>
    jumpInWords(
      names[from],
      yuan(Math.abs(difference)),
      difference > 0,
      then > 0 ? percentOf(Math.abs(difference), then) : undefined,
    ),
  );
  const told = jumps.map(({ from }) => from);
  return said.length > 0 ? money.reason(said.join('，'), withoutClaims(row.note, line, told)) : row.note;
}

/** The parts of one itemised line, as `counted` made it, with what proves each; undefined where it is not itemised. */
export function detailsTable(line: Line, documents: readonly Named[] = []): Table | undefined {
  if (!line.details) return undefined;
  return {
    name: `lines-${line.id}`,
    caption: line.label,
    columns: [
      { key: 'detail', label: money.detail, kind: 'text' },
      { key: 'amount', label: money.amount, kind: 'fen', unit: '元', weight: 'main' },
      { key: 'marks', label: money.documents, kind: 'text' },
    ],
    rows: line.details.map((detail) => {
      const marks = proofMarks(detail, documents);
      return { cells: [detail.label, detail.amount, marksText(marks)], marks };
    }),
  };
}

/** The details of all lines, as `counted` made them, as one table, for the CSV. */
export function allDetailsTable(
  lines: readonly Line[],
  { name, caption, documents = [] }: { name: string; caption: string; documents?: readonly Named[] },
): Table {
  const tables = lines.flatMap((line) => {
    const table = detailsTable(line, documents);
    return table ? [{ line, table }] : [];
  });
  return {
    name,
    caption,
    columns: [{ key: 'item', label: money.item, kind: 'text' }, ...(tables[0]?.table.columns ?? [])],
    rows: tables.flatMap(({ line, table }) =>
      table.rows.map((row) => ({ ...row, cells: [line.label, ...row.cells] })),
    ),
  };
}
