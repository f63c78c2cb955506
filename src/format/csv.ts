import type { Table } from '../tables/table.ts';
import { cellPlain, heading } from './cell.ts';

/** A table as CSV with a byte-order mark, so that Excel and WPS read it as UTF-8. */
export function csvOf(table: Table): string {
  return `\uFEFF${csvRows(table)}`;
}

/** Tables are not changed once they are made, and are asked for by the file, the archive and every fingerprint. */
const known = new WeakMap<Table, string>();

/** A table as CSV after RFC 4180. Texts that a spreadsheet would run as a formula get a leading apostrophe. */
export function csvRows(table: Table): string {
  const rows = known.get(table) ?? written(table);
  known.set(table, rows);
  return rows;
}

function written(table: Table): string {
  const lines = [
    table.columns.map((column) => quoted(heading(column))),
    ...table.rows.map((row) =>
      table.columns.map((column, i) => quoted(safe(row.cells[i], cellPlain(row.cells[i], column)))),
    ),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** A figure is no formula, whichever kind its column has: −14214.52 stays a number. */
function safe(cell: unknown, text: string): string {
  const isFormula = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text);
  return isFormula && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
