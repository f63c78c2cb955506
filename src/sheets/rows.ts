import { written } from '../format/number.ts';
import { sheetWords as words } from '../text/sheets.ts';
import { cellName, columnName } from './grid.ts';
import type { Column } from './header.ts';
import { fieldAt, type Target } from './names.ts';
import { numberish, readNumber, shiftOf, tidy } from './number.ts';
import { periodIn } from './other.ts';
import type { Table } from './plan.ts';
import { columnsOf, type Path, readCell, report, type State } from './reading.ts';

/** Reads a row whose name is known: one of the fixed items, a figure that stands alone, or a named total. */
export function readNamed(state: State, row: number, column: number, targets: readonly Target[]): void {
  state.touched.add(`${row}:${column}`);
  const own = targets.filter(({ table }) => table && table === state.section);
  const [target, second] = own.length > 0 ? own : targets;
  if (!target || second) {
    const text = state.grid[row]?.[column]?.text ?? '';
    report(state, { key: `${row}`, place: cellName(row, column), text, sentence: words.ambiguousName(text) });
    return;
  }
  if (target.table) {
    state.section = target.table;
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
  if (main?.[0] && main.length === 1 && cells[main[0].column]?.text.trim()) {
    readColumn(state, row, main, path);
    return;
  }
  const filled = cells.flatMap(({ text }, column) => (column > label && text.trim() ? [column] : []));
  const numbers = filled.filter((column) => numberish(cells[column]?.text ?? ''));
  const [only, second] = numbers.length > 0 ? numbers : filled;
  const place = cellName(row, label);
  const text = tidy(cells[label]?.text ?? '');
  if (only === undefined)
    report(state, { key: `${row}`, place, text, sentence: words.noNumber, paths: [path] });
  else if (second !== undefined)
    report(state, { key: `${row}`, place, text, sentence: words.severalNumbers, paths: [path] });
  else readColumn(state, row, [{ column: only, text: '', name: '' }], path);
}

/** Reads the cell of a field, in the unit of its column once that is confirmed. */
function readColumn(state: State, row: number, columns: Column[] | undefined, path: Path): boolean {
  const [column, other] = columns ?? [];
  if (!column) return false;
  if (other) return twoColumns(state, row, columns ?? [], path);
  const isMoney = fieldAt(state.question.subject, path).meta.kind === 'fen';
  const unit = column.unit ?? state.unit ?? '元';
  const shift = isMoney ? shiftOf(unit) : 0;
  if (shift === undefined) return inStrangeUnit(state, row, column.column, path, unit);
  if (!shift || !numberish(state.grid[row]?.[column.column]?.text ?? ''))
    return readCell(state, row, column.column, path);
  return inUnit(state, row, column.column, path, unit, shift);
}

function inStrangeUnit(state: State, row: number, column: number, path: Path, unit: string): false {
  const key = `unit:${unit}`;
  const known = state.reading.troubles.find((trouble) => trouble.key === key);
  const place = cellName(row, column);
  if (known) known.paths.push(path);
  else report(state, { key, place, text: unit, sentence: words.strangeUnit(unit), paths: [path] });
  state.touched.add(`${row}:${column}`);
  return false;
}

function inUnit(state: State, row: number, column: number, path: Path, unit: string, shift: number): boolean {
  state.touched.add(`${row}:${column}`);
  const key = `unit:${unit}`;
  if (state.question.confirmed.has(key)) return readCell(state, row, column, path, shift);
  const text = state.grid[row]?.[column]?.text ?? '';
  const value = readNumber({ text }, { scale: 2, kind: 'fen', shift });
  const known = state.reading.troubles.find((trouble) => trouble.key === key);
  if (known) known.paths.push(path);
  else {
    const say = 'value' in value ? words.columnExample(tidy(text), moneyOf(Number(value.value))) : '';
    const sentence = words.columnUnit(`${columnName(column)} 列等`, unit, say);
    const offers = [{ say: words.columnUnitOffer(unit), value: 0 }];
    report(state, { key, place: cellName(row, column), text: tidy(text), sentence, offers, paths: [path] });
  }
  return false;
}

function twoColumns(state: State, row: number, columns: Column[], path: Path): false {
  for (const { column } of columns) state.touched.add(`${row}:${column}`);
  const key = `columns:${columns.map(({ column }) => column).join()}`;
  const known = state.reading.troubles.find((trouble) => trouble.key === key);
  if (known) known.paths.push(path);
  else {
    const names = columns.map(({ column }) => `${columnName(column)} 列`).join('、');
    const label = fieldAt(state.question.subject, path).meta.label;
    const sentence = words.twoColumns(label, names);
    report(state, {
      key,
      place: names,
      text: columns.map(({ text }) => text).join('、'),
      sentence,
      paths: [path],
    });
  }
  return false;
}

/** A row that only says 合计 or 小计: of the rows above it. */
export function readTotal(state: State, row: number, column: number): void {
  state.touched.add(`${row}:${column}`);
  const table = state.rows.at(-1)?.table;
  const text = tidy(state.grid[row]?.[column]?.text ?? '');
  if (!table || table !== state.section) {
    report(state, { key: `${row}`, place: cellName(row, column), text, sentence: words.ambiguousName(text) });
    return;
  }
  readSums(state, row, table);
  if (/小计/.test(text)) return;
  for (const [field, path] of Object.entries(table.totals)) {
    const stated = state.reading.items.some((item) => item.path.join() === path.join());
    if (!stated) readColumn(state, row, columnsOf(state, table).get(field), path);
  }
  if (table.naming) delete state.section;
}

/** Compares each column of a total with the rows above it; a part is what stands since the last subtotal. */
function readSums(state: State, row: number, table: Table): void {
  const isPart = (state.grid[row] ?? []).some(({ text }) => /小计/.test(text));
  const all = state.rows.filter((one) => one.table === table);
  const since = state.subtotals.filter((one) => one.table === table).at(-1)?.row ?? -1;
  const rows = isPart ? all.filter((one) => one.row > since) : all;
  if (isPart) state.subtotals.push({ table, row });
  for (const [field, [column, other]] of columnsOf(state, table))
    if (column && !other) compare(state, row, column, rows, [table.field, field]);
}

function compare(state: State, row: number, column: Column, rows: State['rows'], path: Path): void {
  state.touched.add(`${row}:${column.column}`);
  const first = Object.keys(rows[0]?.table.rows ?? {})[0];
  const field = fieldAt(state.question.subject, first ? [String(path[0]), first, String(path[1])] : path);
  const rule = { scale: 2, kind: 'fen' };
  const value = (at: number) => readNumber({ text: state.grid[at]?.[column.column]?.text ?? '' }, rule);
  const stated = value(row);
  const parts = rows.map((one) => value(one.row));
  const readable = parts.every((part) => 'value' in part || 'blank' in part || part.group);
  if (field.meta.kind !== 'fen' || !('value' in stated) || !readable) return;
  const sum = parts.reduce((all, part) => all + ('value' in part ? Number(part.value) : 0), 0);
  if (sum === stated.value) return;
  const found = Number(stated.value);
  const sentence = words.total(moneyOf(sum), moneyOf(found), moneyOf(found - sum));
  const text = tidy(state.grid[row]?.[column.column]?.text ?? '');
  const offers = [{ say: words.totalOffer, value: 0 }];
  report(state, {
    key: `sum:${row}:${column.column}`,
    place: cellName(row, column.column),
    text,
    sentence,
    offers,
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
  const period = cells.map((cell) => periodIn(cell.text)).find(Boolean);
  const isTitle = period !== undefined && state.rows.length === 0;
  if (isTitle) readPeriod(state, period, place, text);
  if (isTitle || !cells.some((cell) => numberish(cell.text))) return;
  cells.forEach((_, at) => {
    state.touched.add(`${row}:${at}`);
  });
  const offers = [{ say: words.skip, value: 0 }];
  report(state, { key: `${row}`, place, text, sentence: words.unknownRow(text), offers });
}

function readPeriod(state: State, period: string, place: string, text: string): void {
  const { question, reading } = state;
  reading.period ??= period;
  if (!question.period || question.period === period) return;
  const sentence = words.otherPeriod(period, question.period);
  const offers = [{ say: words.keepPeriod, value: 0 }];
  report(state, { key: 'period', place, text, sentence, offers });
}

/** Money as it is written on the sheet. */
function moneyOf(fen: number): string {
  return written(fen, 2);
}
