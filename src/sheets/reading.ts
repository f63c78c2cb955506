import type { Records } from '../catalogue.ts';
import type { Field } from '../schema/describe.ts';
import { scales } from '../schema/fields.ts';
import { sheetWords } from '../text/sheets.ts';
import type { Detail } from './details.ts';
import { type Cell, cellName, type Grid } from './grid.ts';
import type { Column } from './header.ts';
import { fieldAt, type Lexicon } from './names.ts';
import { readNumber } from './number.ts';
import { type Offer, type Outcome, tidy } from './numeral.ts';
import { type Building, readBuilding, readChoice, readDay } from './other.ts';
import type { SheetSubject, Table } from './plan.ts';

export type Path = (string | number)[];

/** A figure that was read, and from which cell. */
export interface Item {
  path: Path;
  value: number | string;
  place: string;
}

/** Something that was not read, with what to do about it; `offers` are taken when the clerk confirms one. */
export interface Trouble {
  /** Stays the same when the sheet is read again, so that a confirmation finds it. */
  key: string;
  place: string;
  text: string;
  sentence: string;
  offers: Offer[];
  /** The figures that stay empty because of it. */
  paths: Path[];
}

/** What a sheet says. */
export interface Reading {
  period?: string;
  items: Item[];
  troubles: Trouble[];
  /** What stands in the sheet and is not needed. */
  unused: { place: string; text: string }[];
  /** Entries of lists that are to be filled in whole, by field. */
  lists: Record<string, Record<string, unknown>[]>;
  /** What items were spent on, in whole, by the path of the lines. */
  details: { path: string[]; lines: Detail[] }[];
  /** What the form still asks for once this is filled in, in sentences. */
  later: string[];
}

/** What the reader has to know besides the sheet. */
export interface Question<S extends SheetSubject = SheetSubject> {
  subject: S;
  /** The period in the form; empty when it is still to be typed. */
  period: string;
  /** The buildings of the site, by whose names a sheet may call them. */
  buildings?: readonly Building[] | undefined;
  /** What is registered as a document, to know vouchers by. */
  documents?: readonly { code: string; title: string }[] | undefined;
  /** The record of the period before. */
  before?: Records[S][number] | undefined;
  /** Which offer of a trouble was confirmed, by key. */
  confirmed: ReadonlyMap<string, number>;
}

/** Where the reader stands: what surrounds the next row and what was gathered so far. */
export interface State {
  grid: Grid;
  question: Question;
  lexicon: Lexicon;
  reading: Reading;
  columns?: Column[];
  section?: Table;
  /** Unit of money said for the whole sheet. */
  unit?: string;
  /** Where the sheet says in words which unit it is in. */
  stated?: { unit: string; place: string };
  /** Two places that say different units, as a sentence. */
  conflict?: string;
  /** Unit said in the label of the row that is being read. */
  rowUnit?: string | undefined;
  /** The item of the nine to which details below it belong. */
  item?: { table: Table; code: string; label: string } | undefined;
  details: { code: string; table: Table; row: number; n: number; name: string; documents: string[] }[];
  /** The last row that was a part of the row above it (其中). */
  part?: number;
  /** The first text that seems to name a period and was not understood. */
  vague?: { place: string; text: string };
  touched: Set<string>;
  blanks: { place: string; path: Path }[];
  dashes: { place: string; path: Path }[];
  /** Numbers with what they are measured in behind them. */
  measured: (Item & { text: string })[];
  /** All rows of headings, and those in force when a table began. */
  headers: { row: number; columns: Column[] }[];
  began: Map<Table, Map<string, Column[]>>;
  /** Rows of tables in the order read, and where subtotals stand. */
  subtotals: { table: Table; row: number }[];
  rows: { table: Table; row: number; entry?: number; code?: string }[];
}

/** Notes a trouble, or takes what the clerk confirmed; says what was taken. */
export function report(
  state: State,
  trouble: Omit<Trouble, 'offers' | 'paths'> & Partial<Trouble>,
): Offer | undefined {
  const { offers = [], paths = [] } = trouble;
  const chosen = offers[state.question.confirmed.get(trouble.key) ?? -1];
  if (!chosen) state.reading.troubles.push({ ...trouble, offers, paths });
  return chosen;
}

/** Reads one cell into a path: notes the figure, the blank, or the trouble. True when there is a value. */
export function readCell(state: State, row: number, column: number, path: Path, shift = 0): boolean {
  const cell: Cell = state.grid[row]?.[column] ?? { text: '' };
  state.touched.add(`${row}:${column}`);
  const field = fieldAt(state.question.subject, path);
  const outcome = outcomeOf(cell, field, state.question, shift);
  const place = cellName(row, column);
  if ('blank' in outcome) {
    if (cell.half)
      state.reading.unused.push({ place, text: sheetWords.halfText(field.meta.label, cell.half) });
    else noteBlank(state, place, path);
    return false;
  }
  if ('value' in outcome) return note(state, path, outcome.value, place);
  if (outcome.group === 'dash') {
    state.dashes.push({ place, path });
    return false;
  }
  if (outcome.group === 'measured') {
    state.measured.push({ place, path, text: tidy(cell.text), value: outcome.offers?.[0]?.value ?? 0 });
    return false;
  }
  const { trouble: sentence, offers = [] } = outcome;
  const key = `${row}:${column}`;
  const taken = report(state, {
    key,
    place,
    text: cell.text.replace(/\s+/g, ' ').trim(),
    sentence,
    offers,
    paths: [path],
  });
  return taken ? note(state, path, taken.value, place) : false;
}

/** An empty cell of a number that is needed: zero or forgotten is for the clerk to say. */
export function noteBlank(state: State, place: string, path: Path): void {
  const { required, type, meta } = fieldAt(state.question.subject, path);
  if (type !== 'integer') return;
  if (required) state.blanks.push({ place, path });
  else state.reading.unused.push({ place, text: sheetWords.blankOptional(meta.label) });
}

function note(state: State, path: Path, value: number | string, place: string): true {
  state.reading.items.push({ path, value, place });
  return true;
}

function outcomeOf(cell: Cell, field: Field, question: Question, shift: number): Outcome {
  const { type, meta, rules, name } = field;
  if (type === 'choice') return readChoice(cell.text, meta.labels ?? {});
  if (meta.kind === 'day') return readDay(cell.text, question.period.slice(0, 4));
  if (name === 'building') return readBuilding(cell.text, question.buildings);
  if (type === 'text') return plainText(cell.text);
  const { kind } = meta;
  const scale = (kind && scales[kind]) ?? 0;
  const moved = kind === 'fen' ? shift : 0;
  return readNumber(cell, { scale, kind, min: rules.minimum, max: rules.maximum, shift: moved });
}

/** Words as they stand, full-width signs too, on one line. */
function plainText(text: string): Outcome {
  const value = text.replace(/[\s\u00A0]+/g, ' ').trim();
  return value === '' ? { blank: true } : { value };
}
