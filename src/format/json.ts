import type { Table } from '../tables/table.ts';
import { cellPlain } from './cell.ts';

/**
 * A table as JSON: what each column is, and each row by the columns' English names. Amounts are decimal text in the
 * unit of the column, so that no reader's floating point changes a fen; no such figure is null.
 */
export function jsonOf(table: Table): string {
  const columns = table.columns.map(({ key, label, kind, unit, formula }) => ({
    key,
    label,
    type: kind === 'text' ? 'text' : kind === 'count' ? 'integer' : 'decimal',
    ...(unit && { unit }),
    ...(formula && { formula }),
  }));
  const rows = table.rows.map(({ cells, role }) => ({
    ...Object.fromEntries(
      table.columns.map((column, i) => {
        const cell = cells[i];
        if (cell === undefined) return [column.key, null];
        return [column.key, column.kind === 'count' ? cell : cellPlain(cell, column)];
      }),
    ),
    ...(role && role !== 'line' && { '@role': role }),
  }));
  return `${JSON.stringify({ name: table.name, caption: table.caption, columns, rows }, null, 1)}\n`;
}
