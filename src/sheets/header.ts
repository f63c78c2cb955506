import type { Grid } from './grid.ts';
import { isPassedColumn, type Lexicon, nameOf, unitIn } from './names.ts';
import { numberish } from './numeral.ts';
import { periodIn } from './other.ts';
import type { Table } from './plan.ts';

/** A column as its heading says. */
export interface Column {
  column: number;
  text: string;
  name: string;
  /** The period in the heading or in the merged heading above. */
  period?: string;
  unit?: string;
}

const periodWords = /20\d\d.*?(?:[1-4一二三四] ?季度?|Q[1-4]|H[12]|半年|\d月|年度)/i;

/** The columns of a row of headings, or undefined when the row is none; `above` is the row of headings before it. */
export function headerIn(grid: Grid, row: number, lexicon: Lexicon, above?: Column[]): Column[] | undefined {
  const cells = grid[row] ?? [];
  if (cells.some((cell) => numberish(cell.text) && !periodIn(cell.text))) return undefined;
  const hits = cells.filter(({ text }) => text.trim() && isHeading(text, lexicon));
  if (hits.length < 2) return undefined;
  const width = Math.max(cells.length, above?.length ?? 0);
  return Array.from({ length: width }, (_, column) => columnAt(grid, row, column, above));
}

function isHeading(text: string, lexicon: Lexicon): boolean {
  const name = nameOf(text.replace(periodWords, ''));
  if (name === '' || isPassedColumn(name)) return true;
  return [...lexicon.columns.values()].some((columns) => columns.has(name));
}

function columnAt(grid: Grid, row: number, column: number, above?: Column[]): Column {
  const own = grid[row]?.[column]?.text ?? '';
  const upper = own.trim() ? groupAt(column, above) : above?.[column];
  const text = own.trim() ? own : (upper?.text ?? '');
  const period = periodIn(text) ?? upper?.period;
  const unit = unitIn(text) ?? upper?.unit;
  const name = nameOf(text.replace(periodWords, ''));
  return { column, text: text.trim(), name, ...(period && { period }), ...(unit && { unit }) };
}

/** The heading above a column, which may stand further left when it covers several columns. */
function groupAt(column: number, above?: Column[]): Column | undefined {
  return above?.slice(0, column + 1).findLast(({ text }) => text !== '');
}

/** Which field of a table each column is; columns of other periods are left out, a period alone is the amount. */
export function fieldsIn(
  columns: Column[],
  table: Table,
  lexicon: Lexicon,
  period?: string,
): Map<string, Column[]> {
  const names = lexicon.columns.get(table);
  const found = new Map<string, Column[]>();
  for (const column of columns) {
    if (column.period && period && column.period !== period) continue;
    const field = column.name === '' && column.period ? table.main : names?.get(column.name);
    if (field) found.set(field, [...(found.get(field) ?? []), column]);
  }
  return found;
}

/** The list to which headings belong: the one whose naming and amount columns are there, `current` first. */
export function listFor(columns: Column[], lexicon: Lexicon, current?: Table): Table | undefined {
  const lists = lexicon.plan.tables.filter((table) => {
    const fields = fieldsIn(columns, table, lexicon);
    return table.naming && fields.has(table.naming) && fields.has(table.main);
  });
  if (current && lists.includes(current)) return current;
  const scored = lists.map((table) => ({ table, score: fieldsIn(columns, table, lexicon).size }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const [first, second] = scored.filter(({ score }) => score === best);
  return second ? undefined : first?.table;
}
