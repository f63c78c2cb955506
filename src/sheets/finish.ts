import { sheetWords as words } from '../text/sheets.ts';
import { buildDetails } from './details.ts';
import { columnName } from './grid.ts';
import type { Column } from './header.ts';
import { buildList } from './lists.ts';
import { fieldAt, isPassedColumn } from './names.ts';
import { measured, numberish, tidy } from './numeral.ts';
import type { Table } from './plan.ts';
import { type Path, type Reading, report, type State } from './reading.ts';
import { askPeriod } from './unseen.ts';

/** What can only be said when all rows are read: blanks, doubles, what is missing, what is left over, the lists. */
export function finish(state: State): Reading {
  if (state.reading.items.length === 0 && state.reading.troubles.every(({ paths }) => paths.length === 0))
    report(state, { key: 'nothing', place: '', text: '', sentence: words.nothing });
  askPeriod(state);
  zeros(state, 'blank', state.blanks);
  zeros(state, 'dash', state.dashes);
  measuredCells(state);
  for (const table of state.lexicon.plan.tables) {
    if (!state.rows.some((row) => row.table === table)) continue;
    missingColumns(state, table);
    if (table.rows) missingRows(state, table);
    else buildList(state, table);
  }
  doubles(state);
  buildDetails(state);
  leftOver(state);
  return state.reading;
}

/** Cells that mean 0 only when the clerk says so, all at once. */
function zeros(state: State, key: 'blank' | 'dash', cells: State['blanks']): void {
  if (cells.length === 0) return;
  const places = cells.map(({ place }) => place);
  const shown = places.length > 6 ? `${places.slice(0, 6).join('、')}……` : places.join('、');
  const offers = [{ say: words.allZero, value: 0 }];
  const paths = cells.map(({ path }) => path);
  const taken = report(state, {
    key,
    place: shown,
    text: '',
    sentence: words[key](cells.length),
    offers,
    paths,
  });
  if (taken) state.reading.items.push(...cells.map(({ path, place }) => ({ path, place, value: 0 })));
}

/** Numbers with a unit behind them are taken by one word of the clerk for all that have the same unit. */
function measuredCells(state: State): void {
  const unitOf = (text: string) => measured.exec(text)?.[0]?.trim() ?? '';
  for (const unit of new Set(state.measured.map(({ text }) => unitOf(text)))) {
    const cells = state.measured.filter(({ text }) => unitOf(text) === unit);
    const places = cells.map(({ place }) => place);
    const place = places.length > 6 ? `${places.slice(0, 6).join('、')}……` : places.join('、');
    const sentence = words.measured(cells.length, unit, cells[0]?.text ?? '');
    const offers = [{ say: words.allMeasured, value: 0 }];
    const paths = cells.map(({ path }) => path);
    const taken = report(state, { key: `measured:${unit}`, place, text: '', sentence, offers, paths });
    if (taken) state.reading.items.push(...cells.map(({ text: _, ...item }) => item));
  }
}

function missingColumns(state: State, table: Table): void {
  const columns = state.began.get(table) ?? new Map();
  const first = Object.keys(table.rows ?? {})[0];
  const base: Path = [table.field, ...(first ? [first] : [])];
  if (!columns.has(table.main)) return;
  for (const field of Object.keys(table.columns)) {
    const { required, meta } = fieldAt(state.question.subject, [...base, field]);
    if (!required || columns.has(field) || table.kept?.includes(field)) continue;
    report(state, {
      key: `column:${table.field}.${field}`,
      place: '',
      text: '',
      sentence: words.noColumn(meta.label),
    });
  }
}

function missingRows(state: State, table: Table): void {
  const columns = Object.keys(table.columns).filter((field) => field !== 'note');
  const there = state.rows.filter((row) => row.table === table).map(({ code }) => code);
  const missing = Object.keys(table.rows ?? {}).filter((one) => !there.includes(one));
  if (missing.length === 0) return;
  const labels = missing.map((code) => fieldAt(state.question.subject, [table.field, code]).meta.label);
  const isOne = missing.length === 1;
  const sentence = isOne ? words.noRow(labels.join()) : words.noRows(labels.join('；'));
  const offers = [{ say: isOne ? words.zeroRow : words.zeroRows, value: 0 }];
  const paths = missing.flatMap((code) => columns.map((field) => [table.field, code, field]));
  const key = `rows:${table.field}.${missing.join()}`;
  const taken = report(state, { key, place: '', text: '', sentence, offers, paths });
  if (taken) state.reading.items.push(...paths.map((path) => ({ path, value: 0, place: '' })));
}

/** The same figure from two cells: neither is taken. */
function doubles(state: State): void {
  const { items } = state.reading;
  const by = new Map<string, typeof items>();
  for (const item of items) by.set(item.path.join('.'), [...(by.get(item.path.join('.')) ?? []), item]);
  const reported = new Set<string>();
  for (const twice of [...by.values()].filter(({ length }) => length > 1)) {
    const [{ path } = { path: [] as Path }] = twice;
    state.reading.items = state.reading.items.filter((item) => !twice.includes(item));
    const owner = path.length > 2 ? path.slice(0, 2) : path;
    const key = `twice:${owner.join('.')}`;
    const known = state.reading.troubles.find((trouble) => trouble.key === key);
    if (known) known.paths.push(path);
    if (reported.has(key)) continue;
    reported.add(key);
    const places = twice.map(({ place }) => place).join('、');
    const { label } = fieldAt(state.question.subject, owner).meta;
    report(state, { key, place: places, text: label, sentence: words.twice(label, places), paths: [path] });
  }
}

/** Cells that nobody asked for, a line for each row; columns that are known not to matter count once. */
function leftOver(state: State): void {
  const isOpen = (row: number, column: number) =>
    Boolean(state.grid[row]?.[column]?.text.trim()) && !state.touched.has(`${row}:${column}`);
  state.headers.forEach(({ row: from, columns }, at) => {
    const until = state.headers[at + 1]?.row ?? state.grid.length;
    const rows = Array.from({ length: until - from }, (_, i) => from + i);
    for (const column of columns)
      leftColumn(
        state,
        column,
        rows.filter((row) => isOpen(row, column.column)),
      );
  });
  state.grid.forEach((cells, row) => {
    const rest = cells.flatMap(({ text }, column) => (isOpen(row, column) ? [tidy(text)] : []));
    if (rest.length > 0) state.reading.unused.push({ place: `第 ${row + 1} 行`, text: rest.join('　') });
  });
}

function leftColumn(state: State, { column, name, text, period }: Column, rows: readonly number[]): void {
  if (rows.length === 0 || text === '') return;
  const place = `${columnName(column)} 列`;
  const isPassed = isPassedColumn(name) || period !== undefined;
  // A column of another table, such as a budget beside income: listed with its row.
  if (!isPassed && [...state.lexicon.columns.values()].some((known) => known.has(name))) return;
  if (!isPassed && !rows.some((row) => numberish(state.grid[row]?.[column]?.text ?? ''))) return;
  for (const row of rows) state.touched.add(`${row}:${column}`);
  if (isPassed) state.reading.unused.push({ place, text });
  else {
    const offers = [{ say: words.skipColumn, value: 0 }];
    report(state, { key: `left:${column}`, place, text, sentence: words.unknownColumn(text), offers });
  }
}
