import { sheetWords as words } from '../text/sheets.ts';
import { moneyOf, readColumn } from './columns.ts';
import { cellName } from './grid.ts';
import { columnsOf } from './header.ts';
import { fieldAt, nameOf } from './names.ts';
import { numberish, tidy } from './numeral.ts';
import { type Path, report, type State } from './reading.ts';

/** A line that says what an item was spent on, as the record keeps it. */
export interface Detail {
  name: string;
  /** In fen; empty where the cell could not be read. */
  amount: number | '';
  documents?: string[];
}

const shapes = /^(其中\s*[:：]?|\d{1,2}([.．]\d{1,2})+[、.．]?\s?|[(（]\d{1,2}[)）]|[①-⑳]|[-–—·•]\s?)\s*/u;
const vouchers = /^(凭证|凭证号|凭证编号|凭证编码|附件|附件编号)$/;

/** What a row is called as a detail: without 其中, its number such as 2.1, or its dash; otherwise as it stands. */
export function detailName(text: string): string {
  const clean = text.replace(/[\s\u200B\uFEFF]+/g, ' ').trim();
  return clean
    .replace(shapes, '')
    .replace(shapes, '')
    .replace(/[:：;；]$/, '')
    .trim();
}

/** True for a row that shows by its number, its indent, its dash or 其中 that it belongs to the item above. */
export function looksLikeDetail(text: string): boolean {
  return shapes.test(text.trim()) || /^[\s\u3000]+\S/.test(text);
}

/** Reads a row as a detail of the item above it, where it shows that it is one and its name is no item's. */
export function readDetail(
  state: State,
  row: number,
  { column, text }: { column: number; text: string },
): boolean {
  const name = detailName(text);
  if (!state.item || !looksLikeDetail(text) || state.lexicon.rows.has(nameOf(name))) return false;
  const cells = state.grid[row] ?? [];
  const main = columnsOf(state, state.item.table).get(state.item.table.main);
  const isFilled = main?.some((one) => one.column > column && cells[one.column]?.text.trim());
  if (!isFilled && !cells.some((cell) => numberish(cell.text))) return false;
  addDetail(state, row, column, name);
  return true;
}

/** Notes a row as a detail of the item above: its name, its amount, its vouchers. */
export function addDetail(state: State, row: number, label: number, name: string): void {
  const { item } = state;
  if (!item) return;
  const n = state.details.filter(({ code }) => code === item.code).length;
  const path: Path = [item.table.field, item.code, item.table.details ?? '', n];
  const cells = state.grid[row] ?? [];
  state.touched.add(`${row}:${label}`);
  const main = columnsOf(state, item.table).get(item.table.main);
  const numbers = cells.flatMap((cell, at) => (at > label && numberish(cell.text) ? [at] : []));
  const only = numbers.length === 1 ? numbers.map((column) => ({ column, text: '', name: '' })) : undefined;
  const isFilled = main?.some(({ column }) => cells[column]?.text.trim());
  if (isFilled || only) readColumn(state, row, isFilled ? main : only, [...path, 'amount']);
  else
    report(state, {
      key: `detail:${row}`,
      place: cellName(row, label),
      text: name,
      sentence: words.noDetailAmount,
      paths: [[...path, 'amount']],
    });
  const documents = vouchersOf(state, row);
  state.details.push({ code: item.code, table: item.table, row, n, name, documents });
}

/** The documents named in a column of vouchers, by code or title; others are named and left out. */
function vouchersOf(state: State, row: number): string[] {
  const column = state.columns?.find(({ name }) => vouchers.test(name))?.column;
  const text = column === undefined ? '' : (state.grid[row]?.[column]?.text ?? '').trim();
  if (column === undefined || text === '') return [];
  state.touched.add(`${row}:${column}`);
  const { documents } = state.question;
  const named = text.split(/[、,，;；\s]+/).filter(Boolean);
  const found = named.map((one) => documents?.find(({ code, title }) => one === code || one === title)?.code);
  const strange = named.filter((_, i) => found[i] === undefined);
  if (strange.length > 0)
    report(state, {
      key: `voucher:${row}`,
      place: cellName(row, column),
      text: strange.join('、'),
      sentence: words.strangeVoucher,
      offers: [{ say: words.withoutVoucher, value: 0 }],
    });
  return found.filter((code) => code !== undefined);
}

/** The details of every item as the record keeps them; sums that differ and vouchers of last period are asked. */
export function buildDetails(state: State): void {
  for (const code of new Set(state.details.map((detail) => detail.code))) {
    const own = state.details.filter((detail) => detail.code === code);
    const [first] = own;
    if (!first) continue;
    const at = [first.table.field, code, first.table.details ?? ''];
    const made = own.map(({ n, name, documents }): Detail => {
      const read = state.reading.items.find(({ path }) => path.join() === [...at, n, 'amount'].join());
      const amount = read ? Number(read.value) : '';
      return { name, amount, ...(documents.length > 0 && { documents }) };
    });
    const isDetail = (path: Path) => path.length === 5 && path.slice(0, 3).join() === at.join();
    state.reading.items = state.reading.items.filter(({ path }) => !isDetail(path));
    const whole = rest(state, at, made, first.row);
    if (whole) state.reading.details.push({ path: at, lines: kept(state, at, whole) });
  }
}

/** Details have to make their item: where they do not, the clerk adds the rest as a line, or does without them. */
function rest(state: State, at: string[], made: Detail[], row: number): Detail[] | undefined {
  const stated = state.reading.items.find(({ path }) => path.join() === [at[0], at[1], 'actual'].join());
  if (!stated || made.some(({ amount }) => amount === '')) return made;
  const sum = made.reduce((all, { amount }) => all + Number(amount), 0);
  const left = Number(stated.value) - sum;
  if (left === 0) return made;
  const { label } = fieldAt(state.question.subject, at.slice(0, 2)).meta;
  const taken = report(state, {
    key: `details:${at.join('.')}`,
    place: `第 ${row + 1} 行起`,
    text: label,
    sentence: words.detailSum(moneyOf(sum), moneyOf(Number(stated.value)), moneyOf(left)),
    offers: [
      { say: words.restLine(moneyOf(left)), value: 1 },
      { say: words.noDetails, value: 0 },
    ],
  });
  if (taken?.value === 0) return undefined;
  return taken ? [...made, { name: words.restName, amount: left }] : made;
}

/** A detail of the same name as last period's may go on with its contract; which ones is said and confirmed. */
function kept(state: State, at: string[], lines: Detail[]): Detail[] {
  const { before } = state.question;
  const last = at.reduce<unknown>((v, key) => (v as Record<string, unknown> | undefined)?.[key], before);
  const then = (last ?? []) as { name: string; documents?: string[] }[];
  const old = String((before as { period?: string } | undefined)?.period ?? '-').toLowerCase();
  const goesOn = lines.flatMap(({ name, documents }, i) => {
    const codes = then.find((one) => tidy(one.name) === tidy(name))?.documents ?? [];
    const own = codes.filter((code) => !code.includes(old));
    return documents || own.length === 0 ? [] : [{ i, name, own }];
  });
  if (goesOn.length === 0) return lines;
  const said = goesOn.map(({ name, own }) => words.keptVoucher(name, own.join('、'))).join('；');
  const taken = report(state, {
    key: `vouchers:${at.join('.')}`,
    place: '',
    text: fieldAt(state.question.subject, at.slice(0, 2)).meta.label,
    sentence: words.keptVouchers(said),
    offers: [
      { say: words.keepVouchers, value: 1 },
      { say: words.withoutVoucher, value: 0 },
    ],
  });
  if (taken?.value !== 1) return lines;
  return lines.map((line, i) => {
    const own = goesOn.find((one) => one.i === i)?.own;
    return own ? { ...line, documents: own } : line;
  });
}
