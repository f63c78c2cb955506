import { sheetWords as words } from '../text/sheets.ts';
import { finish } from './finish.ts';
import { cellName, type Grid } from './grid.ts';
import { headerIn, listFor } from './header.ts';
import { lexiconOf, nameOf, unitIn } from './names.ts';
import { numberish, shiftOf } from './numeral.ts';
import { columnsOf, type Question, type Reading, report, type State } from './reading.ts';
import { readEntry, readNamed, readOther } from './rows.ts';
import { readTotal } from './totals.ts';

/**
 * Reads the sheet of a quarter. Rows and columns are known by their names, never by their place alone; every cell is
 * either read exactly, or named with what to do, or listed as not needed.
 */
export function readSheet(grid: Grid, question: Question): Reading {
  const state: State = {
    grid,
    question,
    lexicon: lexiconOf(question.subject),
    reading: { items: [], troubles: [], unused: [], lists: {} },
    touched: new Set(),
    blanks: [],
    dashes: [],
    rows: [],
    subtotals: [],
    headers: [],
    began: new Map(),
  };
  let header = false;
  grid.forEach((cells, row) => {
    if (cells.every(({ text }) => text.trim() === '')) return;
    readUnit(state, row);
    const columns = headerIn(grid, row, state.lexicon, header ? state.columns : undefined);
    header = columns !== undefined;
    if (columns) {
      state.columns = columns;
      state.headers.push({ row, columns });
      touchRow(state, row);
      const list = listFor(columns, state.lexicon, state.section);
      if (list) state.section = list;
    } else readRow(state, row);
  });
  return finish(state);
}

/** A unit said for the whole sheet stands in a row of its own or beside the title. */
function readUnit(state: State, row: number): void {
  (state.grid[row] ?? []).forEach(({ text }, column) => {
    if (!/^[(（]?(金额)?单位[:：]/.test(text.trim())) return;
    state.touched.add(`${row}:${column}`);
    const unit = unitIn(text);
    if (!unit) return;
    state.unit = unit;
    const sentence = words.strangeUnit(unit);
    const place = cellName(row, column);
    if (shiftOf(unit) === undefined) report(state, { key: `unit:${unit}`, place, text, sentence });
  });
}

function touchRow(state: State, row: number): void {
  state.grid[row]?.forEach((_, column) => {
    state.touched.add(`${row}:${column}`);
  });
}

function readRow(state: State, row: number): void {
  const cells = state.grid[row] ?? [];
  const texts = cells.flatMap(({ text }, column) =>
    text.trim() && !numberish(text) ? [{ column, text, name: nameOf(text) }] : [],
  );
  if (state.section?.naming && isEntry(state, row, texts[0]?.name)) {
    readEntry(state, row);
    return;
  }
  const title = state.lexicon.titles.get(texts[0]?.name ?? '');
  if (title && (texts.length > 1 || !cells.some(({ text }) => numberish(text)))) {
    state.section = title;
    state.touched.add(`${row}:${texts[0]?.column}`);
    texts.shift();
    if (texts.length === 0) return;
  }
  for (const { column, name } of texts) {
    const targets = state.lexicon.rows.get(name);
    const isTotal = /^(本期|本季)?(合计|总计|小计|共计)$/.test(name);
    if (!targets && !isTotal) continue;
    if (targets) readNamed(state, row, column, targets);
    else readTotal(state, row, column);
    return;
  }
  readOther(state, row);
}

/** A row of a list: it has a name in the naming column, and is neither a total nor a figure that stands alone. */
function isEntry(state: State, row: number, first = ''): boolean {
  const table = state.section;
  if (!table?.naming || /合计|总计|小计|共计/.test(first)) return false;
  if (state.lexicon.rows.has(first) || state.lexicon.titles.has(first)) return false;
  const columns = columnsOf(state, table);
  const naming = columns.get(table.naming)?.[0]?.column;
  if (naming === undefined || !columns.has(table.main)) return false;
  const cells = state.grid[row] ?? [];
  const alone = cells.filter(({ text }) => text.trim()).length === 1;
  return !alone && Boolean(cells[naming]?.text.trim());
}
