import { sheetWords as words } from '../text/sheets.ts';
import { moneyOf, readColumn } from './columns.ts';
import { cellName } from './grid.ts';
import { type Column, columnsOf } from './header.ts';
import { fieldAt } from './names.ts';
import { readNumber } from './number.ts';
import { tidy } from './numeral.ts';
import type { Table } from './plan.ts';
import { type Path, report, type State } from './reading.ts';

/** A row that only says 合计 or 小计: of the rows above it. */
export function readTotal(state: State, row: number, column: number): void {
  state.touched.add(`${row}:${column}`);
  state.item = undefined;
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
export function readSums(state: State, row: number, table: Table): void {
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
