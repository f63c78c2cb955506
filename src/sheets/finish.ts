import { sheetWords as words } from '../text/sheets.ts';
import { columnName } from './grid.ts';
import { fieldAt, isPassedColumn } from './names.ts';
import { tidy } from './number.ts';
import type { Table } from './plan.ts';
import { columnsOf, type Path, type Reading, report, type State } from './reading.ts';

/** What can only be said when all rows are read: blanks, doubles, what is missing, what is left over, the lists. */
export function finish(state: State): Reading {
  if (state.reading.items.length === 0 && state.reading.troubles.length === 0)
    report(state, { key: 'nothing', place: '', text: '', sentence: words.nothing });
  zeros(state, 'blank', state.blanks);
  zeros(state, 'dash', state.dashes);
  for (const table of state.lexicon.plan.tables) {
    if (!state.rows.some((row) => row.table === table)) continue;
    missingColumns(state, table);
    if (table.rows) missingRows(state, table);
    else buildList(state, table);
  }
  doubles(state);
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
  const taken = report(state, { key, place: shown, text: '', sentence: words[key](cells.length), offers, paths });
  if (taken) state.reading.items.push(...cells.map(({ path, place }) => ({ path, place, value: 0 })));
}

function missingColumns(state: State, table: Table): void {
  const columns = columnsOf(state, table);
  const first = Object.keys(table.rows ?? {})[0];
  const base: Path = [table.field, ...(first ? [first] : [])];
  if (!columns.has(table.main)) return;
  for (const field of Object.keys(table.columns)) {
    const { required, meta } = fieldAt(state.question.subject, [...base, field]);
    if (!required || columns.has(field) || table.kept?.includes(field)) continue;
    report(state, { key: `column:${table.field}.${field}`, place: '', text: '', sentence: words.noColumn(meta.label) });
  }
}

function missingRows(state: State, table: Table): void {
  const columns = Object.keys(table.columns).filter((field) => field !== 'note');
  const there = state.rows.filter((row) => row.table === table).map(({ code }) => code);
  for (const code of Object.keys(table.rows ?? {}).filter((one) => !there.includes(one))) {
    const { label } = fieldAt(state.question.subject, [table.field, code]).meta;
    const paths = columns.map((field) => [table.field, code, field]);
    const offers = [{ say: '没有这一项，都是 0', value: 0 }];
    const key = `row:${table.field}.${code}`;
    const taken = report(state, { key, place: '', text: '', sentence: words.noRow(label), offers, paths });
    if (taken) state.reading.items.push(...paths.map((path) => ({ path, value: 0, place: '' })));
  }
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

/** Entries of a list as the record keeps them; what the sheet does not say of a known entry stays as it was. */
function buildList(state: State, table: Table): void {
  const { question, reading } = state;
  const before = (question.before as Record<string, Record<string, unknown>[]> | undefined)?.[table.field] ?? [];
  const naming = table.naming ?? '';
  const entries = state.rows.filter((row) => row.table === table);
  const made = entries.map(({ entry = 0, row }) => {
    const own = Object.fromEntries(
      reading.items
        .filter(({ path }) => path[0] === table.field && path[1] === entry)
        .map(({ path, value }) => [String(path[2]), value]),
    );
    const last = before.find((one) => plainName(one[naming]) === plainName(own[naming]));
    if (!last && !table.numbered) newEntry(state, table, own, row);
    const kept = Object.fromEntries((table.kept ?? []).flatMap((f) => (last?.[f] === undefined ? [] : [[f, last[f]]])));
    return { ...kept, ...own, ...(table.numbered && numbered(question.period, entry, own)) };
  });
  reading.lists[table.field] = made;
  reading.items = reading.items.filter(({ path }) => path[0] !== table.field || path.length < 3);
  gone(state, table, before, made);
}

function numbered(period: string, entry: number, own: Record<string, unknown>) {
  const code = `${period.toLowerCase() || 'new'}-${String(entry + 1).padStart(2, '0')}`;
  return { code, kind: Number(own.amount) < 0 ? 'refund' : 'spent' };
}

function newEntry(state: State, table: Table, own: Record<string, unknown>, row: number): void {
  const fields = fieldAt(state.question.subject, [table.field]).fields ?? [];
  const open = fields.filter(({ name, required }) => required && own[name] === undefined && !(name in table.columns && !table.kept?.includes(name)));
  if (open.length === 0) return;
  const name = String(own[table.naming ?? ''] ?? '');
  const sentence = words.newEntry(name, open.map(({ meta }) => meta.label).join('、'));
  report(state, { key: `new:${row}`, place: `第 ${row + 1} 行`, text: name, sentence });
}

function gone(state: State, table: Table, before: Record<string, unknown>[], made: Record<string, unknown>[]): void {
  if (table.numbered) return;
  const naming = table.naming ?? '';
  const names = made.map((one) => plainName(one[naming]));
  for (const one of before.filter((last) => !names.includes(plainName(last[naming])))) {
    const name = String(one[naming]);
    const offers = [{ say: words.goneOffer, value: 0 }];
    report(state, { key: `gone:${table.field}.${name}`, place: '', text: name, sentence: words.gone(name), offers });
  }
}

function plainName(text: unknown): string {
  return tidy(String(text ?? '')).replace(/ /g, '');
}

/** Cells that nobody asked for, a line for each row; whole columns that are known not to matter count once. */
function leftOver(state: State): void {
  const columns = state.columns ?? [];
  const passed = columns.filter(({ column, name, text }) => {
    const cells = state.grid.filter((row, at) => row[column]?.text.trim() && !state.touched.has(`${at}:${column}`));
    return text && cells.length > 0 && (isPassedColumn(name) || columns.some((c) => c.column === column && c.period));
  });
  for (const { column, text } of passed) state.reading.unused.push({ place: `${columnName(column)} 列`, text });
  const skipped = new Set(passed.map(({ column }) => column));
  state.grid.forEach((cells, row) => {
    const rest = cells.flatMap(({ text }, column) =>
      text.trim() && !state.touched.has(`${row}:${column}`) && !skipped.has(column) ? [tidy(text)] : [],
    );
    if (rest.length > 0) state.reading.unused.push({ place: `第 ${row + 1} 行`, text: rest.join('　') });
  });
}
