import { sheetWords as words } from '../text/sheets.ts';
import { readColumn } from './columns.ts';
import { addDetail, detailName } from './details.ts';
import { cellName } from './grid.ts';
import { columnsOf } from './header.ts';
import { isConfirmed, isLone } from './lone.ts';
import { isPassedColumn, type Target } from './names.ts';
import { numberish, tidy } from './numeral.ts';
import { periodIn } from './period.ts';
import type { Table } from './plan.ts';
import { noteBlank, type Path, report, type State } from './reading.ts';
import { readSums } from './totals.ts';
import { noteVague } from './unseen.ts';

/** Reads a row whose name is known: one of the fixed items, a figure that stands alone, or a named total. */
export function readNamed(state: State, row: number, column: number, targets: readonly Target[]): void {
  state.touched.add(`${row}:${column}`);
  const own = targets.filter(({ table }) => table && table === state.section);
  const [target, second] = own.length > 0 ? own : targets;
  state.item = undefined;
  if (!target || second) {
    const text = state.grid[row]?.[column]?.text ?? '';
    report(state, { key: `${row}`, place: cellName(row, column), text, sentence: words.ambiguousName(text) });
    return;
  }
  if (target.table) {
    state.section = target.table;
    const name = tidy(state.grid[row]?.[column]?.text ?? '').replace(
      /^\(?[\d一二三四五六七八九十]{1,3}[、.)]/,
      '',
    );
    if (target.table.details) state.item = { table: target.table, code: target.code, label: name };
    readFixed(state, row, column, target.table, target.code);
    return;
  }
  const { path } = target.single;
  const total = state.lexicon.plan.tables.find((table) => table.totals[table.main]?.join() === path.join());
  if (total && state.rows.some(({ table }) => table === total)) readSums(state, row, total);
  readSingle(state, row, column, path);
}

function readFixed(state: State, row: number, label: number, table: Table, code: string): void {
  const columns = columnsOf(state, table);
  if (!state.began.has(table)) state.began.set(table, columns);
  state.rows.push({ table, row, code });
  if (!columns.has(table.main)) {
    readSingle(state, row, label, [table.field, code, table.main]);
    return;
  }
  for (const field of Object.keys(table.columns))
    readColumn(state, row, columns.get(field), [table.field, code, field]);
}

/** A figure of the row of its name: in the column of the amount, else the only cell that is filled. */
function readSingle(state: State, row: number, label: number, path: Path): void {
  const tables = state.lexicon.plan.tables.filter((table) => !state.section || table === state.section);
  const main = tables.map((table) => columnsOf(state, table).get(table.main)).find(Boolean);
  const cells = state.grid[row] ?? [];
  if (main?.[0] && (main.length > 1 || cells[main[0].column]?.text.trim())) {
    readColumn(state, row, main, path);
    return;
  }
  // Beside the nine items an amount stands in its column or nowhere: what is left of it may be last period's.
  const isFixed = main !== undefined && tables.some((table) => table.rows);
  const filled = isFixed ? [] : openCells(state, row, label);
  const numbers = filled.filter((column) => numberish(cells[column]?.text ?? ''));
  const [only, second] = numbers.length > 0 ? numbers : filled;
  const place = cellName(row, label);
  const text = tidy(cells[label]?.text ?? '');
  if (only === undefined) noteBlank(state, place, path);
  else if (second !== undefined)
    report(state, { key: `${row}`, place, text, sentence: words.severalNumbers, paths: [path] });
  else if (isLone(state, row, label, only) || isConfirmed(state, row, label, only, path))
    readColumn(state, row, [{ column: only, text: '', name: '' }], path);
}

/** Filled cells right of a name, without those under headings that are known not to matter. */
function openCells(state: State, row: number, label: number): number[] {
  return (state.grid[row] ?? []).flatMap(({ text }, column) => {
    const heading = state.columns?.[column];
    const now = state.question.period || state.reading.period;
    const isOther =
      heading !== undefined &&
      (isPassedColumn(heading.name) || (heading.period !== undefined && heading.period !== now));
    return column > label && text.trim() && !isOther ? [column] : [];
  });
}

/** Reads a row of a list as a new entry. */
export function readEntry(state: State, row: number): void {
  const table = state.section;
  if (!table) return;
  const entry = state.rows.filter((one) => one.table === table).length;
  const columns = columnsOf(state, table);
  if (!state.began.has(table)) state.began.set(table, columns);
  state.rows.push({ table, row, entry });
  for (const field of Object.keys(table.columns))
    readColumn(state, row, columns.get(field), [table.field, entry, field]);
}

/** A row that is nothing known: the title with its period, or a row to be named. */
export function readOther(state: State, row: number): void {
  const cells = state.grid[row] ?? [];
  const column = cells.findIndex(({ text }) => text.trim() !== '');
  const place = cellName(row, column);
  const text = tidy(cells[column]?.text ?? '');
  const period = cells.map((cell) => periodIn(cell.text, state.question.period)).find(Boolean);
  const isTitle = period !== undefined && state.rows.length === 0;
  if (isTitle) readPeriod(state, period, place, text);
  else if (state.rows.length === 0)
    noteVague(
      state,
      place,
      cells.map((cell) => cell.text),
    );
  if (isTitle || !cells.some((cell) => numberish(cell.text))) return;
  cells.forEach((_, at) => {
    state.touched.add(`${row}:${at}`);
  });
  const skip = { say: words.skip, value: 0 };
  const offers = state.item ? [skip, { say: words.asDetail(state.item.label), value: 1 }] : [skip];
  const taken = report(state, { key: `${row}`, place, text, sentence: words.unknownRow(text), offers });
  if (taken?.value === 1) addDetail(state, row, column, detailName(text));
}

function readPeriod(state: State, period: string, place: string, text: string): void {
  const { question, reading } = state;
  reading.period ??= period;
  if (!question.period || question.period === period) return;
  const sentence = words.otherPeriod(period, question.period);
  const offers = [{ say: words.keepPeriod, value: 0 }];
  report(state, { key: 'period', place, text, sentence, offers });
}
