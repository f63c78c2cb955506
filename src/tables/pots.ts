import { jumpsOf } from '../figures/changes.ts';
import type { Line } from '../figures/lines.ts';
import { periodInWords } from '../format/date.ts';
import { percentOf, yuanInWords } from '../format/number.ts';
import type { Site } from '../schema/site.ts';
import { comparedInWords, words } from '../text/pots.ts';
import type { Cell, Column, Table } from './table.ts';

const fen = { kind: 'fen', unit: '元' } as const;

/** By how much a sum differs from a year ago, as the end of a sentence; empty where a year ago is unknown. */
export function changeInWords(now: number, lastYear: number | undefined): string {
  if (lastYear === undefined || lastYear <= 0) return '';
  if (now === lastYear) return comparedInWords('same');
  const difference = Math.abs(now - lastYear);
  return comparedInWords({
    more: now > lastYear,
    amount: yuanInWords(difference),
    percent: percentOf(difference, lastYear),
  });
}

/** The reason of the line that jumped most against last year; empty where none jumped, or none has a reason. */
export function reasonInWords(lines: readonly Line[], money: Site['money']): string {
  const changed = lines
    .filter((line) => line.note && jumpsOf(line, money).some(({ from }) => from === 'lastYear'))
    .sort((a, b) => distance(b) - distance(a));
  return changed[0]?.note ? words.because(changed[0].label, changed[0].note.replace(/[。；，]+$/, '')) : '';
}

function distance({ amount, lastYear = 0 }: Line): number {
  return Math.abs(amount - lastYear);
}

/** A share with its numerator and denominator: `46.6%（8.68 万元／18.64 万元）`; undefined where the whole is not positive. */
export function shareInWords(part: number, whole: number): string | undefined {
  if (whole <= 0) return undefined;
  return words.percentText(percentOf(part, whole), yuanInWords(part), yuanInWords(whole));
}

/** The same table with one row leading to the other side of what it says. */
export function linkedRow(table: Table, id: string, href: string): Table {
  return { ...table, rows: table.rows.map((row) => (row.id === id ? { ...row, href } : row)) };
}

/** Every line of every period in long form, one row a line: what machines and spreadsheets filter. */
export function longTable(
  name: string,
  caption: string,
  statements: readonly { period: string; lines: readonly Line[] }[],
  parent: string,
  more: { columns: Column[]; cells: (period: string, line: Line) => Cell[] } = {
    columns: [],
    cells: () => [],
  },
): Table {
  return {
    name,
    caption: words.linesCaption(caption),
    parent,
    columns: [
      { key: 'period', label: words.period, kind: 'text' },
      { key: 'line', label: words.lineId, kind: 'text' },
      { key: 'side', label: words.side, kind: 'text' },
      { key: 'label', label: words.label, kind: 'text' },
      { key: 'amount', label: words.amount, ...fen },
      { key: 'before', label: words.before, ...fen },
      { key: 'lastYear', label: words.lastYear, ...fen },
      { key: 'note', label: words.note, kind: 'text' },
      { key: 'documents', label: words.documents, kind: 'text' },
      ...more.columns,
    ],
    rows: statements.flatMap(({ period, lines }) =>
      lines.map((line) => ({
        cells: [
          period,
          line.id,
          words.sides[line.side],
          line.label,
          line.amount,
          line.before,
          line.lastYear,
          line.note,
          line.documents.join('；') || undefined,
          ...more.cells(period, line),
        ],
      })),
    ),
  };
}

/** Statements by calendar year, newest first, each with how it is called: a year with periods missing says how many it has. */
export function byYear<R extends { period: string }>(
  newestFirst: readonly R[],
): { label: string; own: R[] }[] {
  const years = [...new Set(newestFirst.map(({ period }) => period.slice(0, 4)))];
  const full = { Q: 4, H: 2 };
  return years.map((year) => {
    const own = newestFirst.filter(({ period }) => period.startsWith(year));
    const whole = full[own[0]?.period[5] as 'Q' | 'H'] ?? 1;
    return { label: own.length < whole ? words.partOfYear(year, own.length) : words.wholeYear(year), own };
  });
}

/** A period on the axis of a chart. */
export function periodCategory({ period }: { period: string }) {
  return {
    label: periodInWords(period),
    short: [period.slice(2, 4), period.slice(5)].filter(Boolean).join('.'),
  };
}

/** Fen as 万元 with two decimals, for a chart. */
export function tenThousands(fen: number): number {
  return Math.round(fen / 10_000) / 100;
}
