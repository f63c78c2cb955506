import { whole } from '../format/number.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import { words } from '../text/complaints.ts';
import { correctionMark, marksText } from './money-marks.ts';
import type { Row, Table } from './table.ts';

/** A row with the fields its figure is made of, as corrections write them: `carry.closed`, `steps.onSite`. */
export type Sourced = Row & { from?: readonly string[] };

/**
 * A table in which each figure that was changed after publication shows the old value beside it, and leads to
 * why; where there is no room for that, a star does. A table without
 * such a figure stays as it is.
 */
export function marked(
  table: Omit<Table, 'rows'> & { rows: Sourced[] },
  { corrections = [] }: ComplaintMonth,
): Table {
  const rows = table.rows.map(({ from = [], ...row }) => {
    const own = corrections.filter(({ path }) =>
      from.some((field) => path === field || path.startsWith(`${field}.`)),
    );
    return { row, marks: own.map((correction) => ({ ...correctionMark(correction, whole), rest: '' })) };
  });
  if (rows.every(({ marks }) => marks.length === 0)) return { ...table, rows: rows.map(({ row }) => row) };
  return {
    ...table,
    columns: [...table.columns, { key: 'marks', label: words.corrected, kind: 'text', secondary: true }],
    rows: rows.map(({ row, marks }) => {
      if (marks.length === 0) return { ...row, cells: [...row.cells, undefined] };
      const cells = [words.starred(String(row.cells[0])), ...row.cells.slice(1), marksText(marks)];
      return { ...row, href: '#corrections', cells, marks };
    }),
  };
}
