import type { Cell } from './sheet.ts';

/** A data row with its number in the file, from 1. */
export interface DataRow {
  cells: Cell[];
  number: number;
}

/**
 * The rows below the header, without empty ones and totals. Rows of the same order number become one: what the first
 * leaves empty is taken from the later ones, which systems write for every further step.
 */
export function joinedRows(rows: readonly Cell[][], header: number, id: number | undefined) {
  const found: DataRow[] = [];
  const known = new Map<Cell, Cell[]>();
  let read = 0;
  for (let i = header + 1; i < rows.length; i += 1) {
    const cells = rows[i] ?? [];
    if (!cells.some((cell) => cell !== '') || isTotal(cells)) continue;
    read += 1;
    const name = id === undefined ? '' : (cells[id] ?? '');
    const first = name === '' ? undefined : known.get(name);
    if (first) complete(first, cells);
    else {
      const own = [...cells];
      found.push({ cells: own, number: i + 1 });
      if (name !== '') known.set(name, own);
    }
  }
  return { rows: found, read, repeated: read - found.length };
}

function complete(first: Cell[], later: readonly Cell[]): void {
  later.forEach((cell, column) => {
    if ((first[column] ?? '') === '') first[column] = cell;
  });
}

function isTotal(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length <= 3 && /^(合计|总计|共\d*[条件]?)/.test(String(filled[0]));
}
