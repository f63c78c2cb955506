import type { Grid } from './grid.ts';
import { isPassedColumn, type Lexicon, nameOf } from './names.ts';
import { numberish, tidy } from './numeral.ts';
import { periodIn } from './period.ts';
import type { Table } from './plan.ts';
import type { State } from './reading.ts';
import { unitIn } from './unit.ts';

/** A column as its heading says. */
export interface Column {
  column: number;
  text: string;
  name: string;
  /** The period in the heading or in the merged heading above. */
  period?: string;
  unit?: string;
}

const periodWords =
  /20\d\d.*?(?:[1-4一二三四] ?季度?|Q[1-4]|H[12]|半年|\d月|年度)|(?:\d\d年|[去上今本当]年(?:同期)?)?第?(?:[1-4一二三四]季度?|Q[1-4]|[上下]半年)/i;

/** What surrounds a row that may be one of headings: the period in the form, and the headings in the row above. */
interface Around {
  form: string;
  isFirst: boolean;
  above: Column[] | undefined;
}

/** The columns of a row of headings, or undefined when the row is none. */
export function headerIn(grid: Grid, row: number, lexicon: Lexicon, around: Around): Column[] | undefined {
  const cells = grid[row] ?? [];
  if (cells.some((cell) => numberish(cell.text) && !periodIn(cell.text))) return undefined;
  const filled = cells.flatMap(({ text }, column) => (text.trim() ? [column] : []));
  const texts = filled.map((column) => cells[column]?.text ?? '');
  const hits = texts.filter((text) => isHeading(text, lexicon));
  const alone =
    hits.length === 1 && texts.length === 1 && filled[0] !== 0 && nameOf(plainHead(hits[0] ?? '')) !== '';
  const named = hits.length === 1 && texts.length > 1 && headLike.test(tidy(texts[0] ?? ''));
  const isHead =
    hits.length > 1 || alone || named || (around.isFirst && unknownHeads(grid, row, filled, lexicon));
  if (!isHead) return undefined;
  const width = Math.max(cells.length, around.above?.length ?? 0);
  return Array.from({ length: width }, (_, column) => columnAt(grid, row, column, around));
}

const headLike = /^.{0,4}(项目|科目|名称|内容|摘要|类别)$/;

/** Short words above the first numbers are headings, even where none of them is known. */
function unknownHeads(grid: Grid, row: number, filled: number[], lexicon: Lexicon): boolean {
  const texts = filled.map((column) => tidy(grid[row]?.[column]?.text ?? ''));
  const isKnown = texts.some((text) => lexicon.rows.has(nameOf(text)) || lexicon.titles.has(nameOf(text)));
  if (texts.length < 2 || isKnown || texts.some((text) => text.length > 12 || /[:表]/.test(text)))
    return false;
  const next = grid.slice(row + 1).find((cells) => cells.some(({ text }) => text.trim() !== ''));
  return filled.slice(1).some((column) => numberish(next?.[column]?.text ?? ''));
}

function plainHead(text: string): string {
  return text.replace(periodWords, '');
}

function isHeading(text: string, lexicon: Lexicon): boolean {
  const name = nameOf(plainHead(text));
  if (name === '' || isPassedColumn(name)) return true;
  return [...lexicon.columns.values()].some((columns) => columns.has(name));
}

function columnAt(grid: Grid, row: number, column: number, { form, above }: Around): Column {
  const own = grid[row]?.[column]?.text ?? '';
  const upper = own.trim() ? groupAt(column, above) : above?.[column];
  const text = own.trim() ? own : (upper?.text ?? '');
  const period = periodIn(text, form) ?? upper?.period;
  const unit = unitIn(text) ?? upper?.unit;
  const name = nameOf(plainHead(text));
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

/** The column of each field of a table as the headings in force say. */
export function columnsOf(
  { columns = [], lexicon, question, reading }: State,
  table: Table,
): Map<string, Column[]> {
  return fieldsIn(columns, table, lexicon, question.period || reading.period);
}
