import { sheetWords as words } from '../text/sheets.ts';
import { readDetail } from './details.ts';
import { finish } from './finish.ts';
import { cellName, type Grid } from './grid.ts';
import { columnsOf, headerIn, listFor } from './header.ts';
import { lexiconOf, nameOf } from './names.ts';
import { numberish, shiftOf } from './numeral.ts';
import { isPart, takenAsItem } from './part.ts';
import { type Question, type Reading, report, type State } from './reading.ts';
import { refusal } from './refuse.ts';
import { readEntry, readNamed, readOther } from './rows.ts';
import { readTotal } from './totals.ts';
import { saysUnit, unitIn } from './unit.ts';
import { withoutUnseen } from './unseen.ts';

/**
 * Reads the sheet of a quarter. Rows and columns are known by their names, never by their place alone; every cell is
 * either read exactly, or named with what to do, or listed as not needed.
 */
export function readSheet(grid: Grid, question: Question): Reading {
  const state: State = {
    grid,
    question,
    lexicon: lexiconOf(question.subject),
    reading: { items: [], troubles: [], unused: [], lists: {}, details: [], later: [] },
    details: [],
    touched: new Set(),
    blanks: [],
    dashes: [],
    measured: [],
    rows: [],
    subtotals: [],
    headers: [],
    began: new Map(),
  };
  withoutUnseen(state);
  const refused = refusal(state.grid, state.lexicon);
  if (refused) {
    state.reading.troubles = [refused];
    return state.reading;
  }
  statedUnit(state);
  if (!state.conflict) readRows(state);
  if (state.conflict) {
    const trouble = { key: 'units', place: '', text: '', sentence: state.conflict, offers: [], paths: [] };
    return { items: [], troubles: [trouble], unused: [], lists: {}, details: [], later: [] };
  }
  return finish(state);
}

/** The unit that the sheet says in words holds for all of it, wherever it stands: in the title, or in a note below. */
function statedUnit(state: State): void {
  state.grid.forEach((cells, row) => {
    cells.forEach(({ text }, column) => {
      if (!saysUnit(text)) return;
      state.touched.add(`${row}:${column}`);
      takeUnit(state, unitIn(text) ?? '', cellName(row, column));
      state.stated ??= { unit: unitIn(text) ?? '', place: cellName(row, column) };
    });
  });
  if (state.stated) state.unit = state.stated.unit;
}

/** Notes two places that say different units. */
function takeUnit(state: State, unit: string, place: string): void {
  const { stated } = state;
  if (!stated || shiftOf(unit) === shiftOf(stated.unit)) return;
  state.conflict ??= words.twoUnits(stated.unit, stated.place, unit, place);
}

function readRows(state: State): void {
  let header = false;
  state.grid.forEach((cells, row) => {
    if (cells.every(({ text }) => text.trim() === '')) return;
    readUnit(state, row);
    const above = header ? state.columns : undefined;
    const isFirst = !state.columns && state.rows.length === 0;
    const around = { form: state.question.period, isFirst, above };
    const columns = headerIn(state.grid, row, state.lexicon, around);
    header = columns !== undefined;
    if (columns) {
      state.columns = columns;
      state.headers.push({ row, columns });
      touchRow(state, row);
      const whole = columns.find(({ name, unit }) => unit && /^单位|^$|项目|科目/.test(name));
      if (whole?.unit) state.unit = whole.unit;
      const list = listFor(columns, state.lexicon, state.section);
      if (list) state.section = list;
    } else readRow(state, row);
  });
}

/** A unit said for the whole sheet stands in a row of its own, beside the title or within it. */
function readUnit(state: State, row: number): void {
  const cells = state.grid[row] ?? [];
  const isAbove = !cells.some(({ text }) => numberish(text));
  cells.forEach(({ text }, column) => {
    const unit = isAbove || saysUnit(text) ? unitIn(text) : undefined;
    if (!unit) return;
    const place = cellName(row, column);
    takeUnit(state, unit, place);
    if (state.unit && shiftOf(unit) === 0 && shiftOf(state.unit) !== 0) return;
    state.unit = unit;
    const sentence = words.strangeUnit(unit);
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
  state.rowUnit = texts
    .map(({ text }, i) => (i === 0 || wholeUnit.test(text.trim()) ? unitIn(text) : undefined))
    .find(Boolean);
  const [first] = texts;
  if (first && readDetail(state, row, first)) return;
  if (first && isPart(state, row, first.text) && !takenAsItem(state, row, first)) return;
  if (state.section?.naming && isEntry(state, row, texts[0]?.name)) {
    readEntry(state, row);
    return;
  }
  const title = state.lexicon.titles.get(texts[0]?.name ?? '');
  if (title && (texts.length > 1 || !cells.some(({ text }) => numberish(text)))) {
    state.section = title;
    state.item = undefined;
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

const wholeUnit = /^[(（]?(人民币)?[十百千万亿]{0,2}元?[)）]?$/;

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
