import { type Cell, cellName, type Grid } from './grid.ts';

/** What a sheet of a workbook says besides its values: what Excel hides, and which cells are one. From 0. */
export interface Marks {
  rows: ReadonlySet<number>;
  columns: readonly (readonly [from: number, to: number])[];
  merges: readonly Merge[];
}

interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * Hidden rows and columns and merged cells of a sheet's XML (ECMA-376 part 1, 18.3.1: `row`, `col`, `sheetFormatPr`,
 * `mergeCell`). Rows of height 0 and columns of width 0 are hidden too; rows without a number follow the one before.
 */
export function marksIn(xml: string): Marks {
  const all = attributesOf(xml, 'sheetFormatPr').some(({ zeroHeight }) => isOn(zeroHeight));
  let next = 0;
  const rows = attributesOf(xml, 'row').flatMap(({ r, hidden, ht }) => {
    const row = r ? Number(r) - 1 : next;
    next = row + 1;
    return isOn(hidden) || (ht !== undefined && Number(ht) === 0) || (all && hidden === undefined)
      ? [row]
      : [];
  });
  const columns = attributesOf(xml, 'col')
    .filter(({ hidden, width }) => isOn(hidden) || (width !== undefined && Number(width) === 0))
    .map(({ min = '1', max = min }) => [Number(min) - 1, Number(max) - 1] as const);
  return { rows: new Set(rows), columns, merges: attributesOf(xml, 'mergeCell').flatMap(mergeOf) };
}

/** The attributes of every element of a name, whatever prefix the program writes. */
export function attributesOf(xml: string, name: string): Record<string, string>[] {
  return [
    ...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}((?:\\s+[\\w:]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)`, 'g')),
  ]
    .filter((match) => /[\s/>]/.test(xml[(match.index ?? 0) + match[0].length] ?? ''))
    .map(([, text = '']) =>
      Object.fromEntries(
        [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, one, two]) => [
          key,
          one ?? two ?? '',
        ]),
      ),
    );
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function mergeOf({ ref = '' }: Record<string, string>): Merge[] {
  const [, a, b, c, d] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(ref) ?? [];
  if (!a || !b || !c || !d) return [];
  return [{ left: columnAt(a), top: Number(b) - 1, right: columnAt(c), bottom: Number(d) - 1 }];
}

/** The place of a column by its letters, from 0: A is 0, AA is 26. */
function columnAt(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A grid with what its sheet hides and merges said of every cell. */
export function marked(grid: Grid, { rows, columns, merges }: Marks): Grid {
  const isHidden = (row: number, column: number) =>
    rows.has(row) || columns.some(([from, to]) => column >= from && column <= to);
  return grid.map((cells, row) =>
    cells.map((cell, column) => {
      const merge = merges.find(
        (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
      );
      return {
        ...cell,
        ...(isHidden(row, column) && { hidden: true as const }),
        ...(merge && mergedCell(grid, merge, row, column)),
      };
    }),
  );
}

function mergedCell(grid: Grid, { top, left, right }: Merge, row: number, column: number): Partial<Cell> {
  if (row === top && column === left) return { span: right - left + 1 };
  const isFilled = Boolean(grid[top]?.[left]?.text.trim());
  return { span: 0, ...(isFilled && { half: cellName(top, left) }) };
}
