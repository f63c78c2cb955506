import type { Cell, Column, ColumnKind } from '../tables/table.ts';
import { plain, shortest, written } from './number.ts';

/** Hidden decimals of each kind; `perSqm` is yuan per m² and month in ten-thousandths. */
const columnScales: Partial<Record<ColumnKind, number>> = {
  fen: 2,
  price: 4,
  area: 2,
  quantity: 2,
  percent: 2,
  perSqm: 4,
};

/** A cell as people read it. No such figure is a dash, never 0; no such text is nothing. */
export function cellText(cell: Cell, column: Column): string {
  if (cell === undefined || cell === '') return column.kind === 'text' ? '' : '—';
  if (typeof cell === 'string') return cell;
  if (column.kind === 'price') return shortest(cell, 4, 2);
  if (column.kind === 'percent') return `${shortest(cell, 2)}%`;
  if (column.kind === 'number') return String(cell);
  return written(cell, columnScales[column.kind] ?? 0);
}

/** A cell as machines read it: no separators, nothing for no such figure. */
export function cellPlain(cell: Cell, column: Column): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (column.kind === 'price' || column.kind === 'percent')
    return shortest(cell, columnScales[column.kind] ?? 0);
  if (column.kind === 'number') return String(cell);
  return plain(cell, columnScales[column.kind] ?? 0);
}

/** A column's heading with its unit: `实际（元）`. */
export function heading(column: Column): string {
  return column.unit ? `${column.label}（${column.unit}）` : column.label;
}

/** Numbers stand right, text left. */
export function isNumeric(column: Column): boolean {
  return column.kind !== 'text';
}
