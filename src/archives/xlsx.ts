import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { cellPlain, heading, isNumeric } from '../format/cell.ts';
import type { Cell, Column, ColumnKind, Table } from '../tables/table.ts';
import { zipOf } from './zip.ts';

const formats: Partial<Record<ColumnKind, string>> = {
  fen: '#,##0.00',
  area: '#,##0.00',
  quantity: '#,##0.00',
  price: '0.0000',
  perSqm: '0.0000',
  count: '#,##0',
};

/**
 * A table as a workbook of Excel and WPS: amounts are numbers in yuan that can be added up, text is text and never a
 * formula, the headings stay in sight; a second sheet says where it comes from. The same table gives the same bytes.
 * @param notes lines of the second sheet: source, address, what the columns mean
 */
export async function xlsxOf(table: Table, sheet: string, notes: readonly string[]): Promise<Uint8Array> {
  const head = table.columns.map((column) => ({
    value: heading(column),
    fontWeight: 'bold' as const,
    wrap: true,
  }));
  const rows = table.rows.map((row) =>
    table.columns.map((column, i) => cellOf(row.cells[i], column, row.role === 'total')),
  );
  const book = await writeExcelFile([
    {
      data: [head, ...rows],
      sheet: sheetName(table.caption),
      columns: table.columns.map((column) => ({ width: isNumeric(column) ? 16 : 24 })),
      stickyRowsCount: 1,
    },
    {
      data: notes.map((note) => [{ value: note, type: String, wrap: true }]),
      sheet,
      columns: [{ width: 100 }],
    },
  ]).toBuffer();
  return zipOf(unzipSync(book));
}

function cellOf(cell: Cell, column: Column, isTotal: boolean) {
  if (cell === undefined || cell === '') return null;
  const weight = isTotal ? { fontWeight: 'bold' as const } : {};
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true, ...weight };
  const format = formats[column.kind];
  return { value: Number(cellPlain(cell, column)), type: Number, ...(format && { format }), ...weight };
}

/** Names of sheets have at most 31 characters, none of them `:\/?*[]`. */
function sheetName(caption: string): string {
  return caption.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31);
}
