/** One cell as it was copied. */
export interface Cell {
  /** What the cell shows. */
  text: string;
  /** The number behind it, where the clipboard tells; it may have more decimals than are shown. */
  exact?: string;
  /** Part of a merged cell: how many columns it covers, 0 for those that it hides. */
  span?: number;
  /** Covered by a merged cell that is filled: the place of that cell. */
  half?: string;
  /** In a row or column that Excel hides. */
  hidden?: true;
  /** Of a further table of the same clipboard. */
  apart?: true;
}

export type Grid = readonly (readonly Cell[])[];

/** The letter of a column as in Excel, from 0: A … Z, AA. */
export function columnName(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnName((column - rest) / 26 - 1) + letter;
}

/** A place as the clerk finds it in Excel, from 0: `第 7 行 C 列`. */
export function cellName(row: number, column: number): string {
  return `第 ${row + 1} 行 ${columnName(column)} 列`;
}

/** The cells of plain text from the clipboard: tabs, line ends, and quotes around cells that hold them. */
export function gridOfText(text: string): Grid {
  const rows: Cell[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r\n|\r|\n|$)/y;
  while (pattern.lastIndex < text.length) {
    const [, quoted, bare = '', end] = pattern.exec(text) ?? nextPlain(pattern, text);
    rows.at(-1)?.push({ text: quoted === undefined ? bare : quoted.replaceAll('""', '"') });
    if (end !== '\t' && pattern.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

/** A cell that begins with a quote and is no quoted cell: taken as it stands. */
function nextPlain(pattern: RegExp, text: string): (string | undefined)[] {
  const start = pattern.lastIndex;
  const match = /[\t\n\r]/.exec(text.slice(start));
  const end = match ? start + match.index : text.length;
  pattern.lastIndex = end + (match ? 1 : 0);
  return ['', undefined, text.slice(start, end), match?.[0] ?? ''];
}

/** The cells of the tables of HTML from the clipboard, merged ones laid out; undefined when there is none. */
export function gridOfHtml(html: string, parse: (html: string) => ParentNode): Grid | undefined {
  const all = [...parse(html).querySelectorAll('table')];
  const tables = all.filter(
    (table) => !all.some((one) => [...one.querySelectorAll('table')].includes(table)),
  );
  if (tables.length === 0) return undefined;
  return tables.flatMap((table, i) =>
    cellsOf(table).map((row) => (i === 0 ? row : row.map((cell) => ({ ...cell, apart: true as const })))),
  );
}

function cellsOf(table: Element): Cell[][] {
  const grid: Cell[][] = [];
  const rows = [...table.querySelectorAll('tr')].filter((tr) => tr.closest('table') === table);
  rows.forEach((tr, row) => {
    for (const td of tr.children) lay(grid, row, td);
  });
  return Array.from(grid, (row) => Array.from(row ?? [], (cell) => cell ?? { text: '' }));
}

function lay(grid: Cell[][], row: number, td: Element): void {
  const line = rowOf(grid, row);
  const text = linesOf(td);
  let column = 0;
  while (line[column]) column++;
  const wide = spanOf(td, 'colspan');
  const high = spanOf(td, 'rowspan');
  const exact = td.getAttribute('x:num') || td.getAttribute('sdval');
  for (let down = 0; down < high; down++)
    for (let right = 0; right < wide; right++)
      rowOf(grid, row + down)[column + right] = {
        text: '',
        span: 0,
        ...(text.trim() && { half: cellName(row, column) }),
      };
  const isMerged = wide > 1 || high > 1;
  const isHidden = [td, td.closest('tr')].some((one) =>
    /display:\s*none/i.test(one?.getAttribute('style') ?? ''),
  );
  line[column] = {
    text,
    ...(exact && { exact }),
    ...(isMerged && { span: wide }),
    ...(isHidden && { hidden: true }),
  };
}

/** The text of a cell with its own line ends; raised and lowered signs are marked, as 4906<sup>1</sup> is not 49061. */
function linesOf(node: Node): string {
  const inner = [...node.childNodes].map((child) => {
    if (child.nodeType === 3) return (child.textContent ?? '').replace(/[ \n\r\t]+/g, ' ');
    if (child.nodeType !== 1) return '';
    const name = (child as Element).tagName.toLowerCase();
    if (name === 'br') return '\n';
    const text = linesOf(child);
    if (/^su[bp]$/.test(name)) return text.trim() && `^${text}`;
    return /^(p|div|li|tr|table)$/.test(name) ? `\n${text}\n` : text;
  });
  return inner.join('');
}

function rowOf(grid: Cell[][], row: number): Cell[] {
  grid[row] ??= [];
  return grid[row];
}

/** How far a cell reaches; Excel writes whole columns as 16384, which are cut. */
function spanOf(td: Element, name: string): number {
  return Math.min(200, Math.max(1, Number(td.getAttribute(name)) || 1));
}

/** The cells of a sheet of an .xlsx file: texts, days, and numbers wrapped in `{ number }` as they stand in the file. */
export function gridOfRows(rows: readonly (readonly unknown[])[]): Grid {
  return rows.map((row) => row.map((value) => ({ text: textOf(value) })));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object') return shortestNumber(String((value as { number: string }).number));
  return String(value);
}

/** A number of a file with the fifteen digits that Excel keeps: 963592.30000000005 is 963592.3. */
export function shortestNumber(raw: string): string {
  const text = Number(raw).toPrecision(15);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return raw;
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
