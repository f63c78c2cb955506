/** One place of a table that was copied, with the words of the cell that covers it. */
export interface Cell {
  text: string;
  /** Columns and rows that the cell takes up. */
  wide: number;
  high: number;
  /** Whether this is the first of its places. */
  isFirst: boolean;
}

/**
 * The texts of a table with one row of headings, as Markdown knows it: a first row of one cell over everything is the
 * title, and headings that stand above others are told with each of them (`人数 男`).
 */
export function headed(cells: readonly (readonly Cell[])[]): { title: string; grid: string[][] } {
  const width = Math.max(...cells.map((row) => row.length));
  const [first = []] = cells;
  const isTitle = width > 1 && cells.length > 1 && first.length === width && first[0]?.wide === width;
  const [title, rows] = isTitle ? [first[0]?.text ?? '', cells.slice(first[0]?.high)] : ['', cells];
  const heads = headRows(rows);
  const body = rows.slice(heads).map((row) => Array.from(row, (cell) => (cell?.isFirst ? cell.text : '')));
  const columns = Array.from({ length: width }, (_, column) =>
    [...new Set(rows.slice(0, heads).map((row) => row[column]?.text ?? ''))].filter(Boolean).join(' '),
  );
  return { title, grid: [columns, ...body] };
}

/** How many rows the headings take: as many as one that stands beside others over several columns, else one or two. */
function headRows([first = [], second = []]: readonly (readonly Cell[])[]): number {
  const isShared = first.some((cell) => cell?.isFirst && cell.wide > 1 && cell.text);
  if (!isShared) return 1;
  const deepest = Math.max(...first.map((cell) => cell?.high ?? 1));
  const isFigure = second.some((cell) => cell?.isFirst && /^[\d.,%¥-]+$/.test(cell.text));
  return deepest > 1 ? deepest : isFigure || second.length === 0 ? 1 : 2;
}
