import { written } from '../format/number.ts';
import { sheetWords as words } from '../text/sheets.ts';
import { cellName, columnName } from './grid.ts';
import type { Column } from './header.ts';
import { fieldAt } from './names.ts';
import { readNumber } from './number.ts';
import { numberish, shiftOf, tidy } from './numeral.ts';
import { type Path, readCell, report, type State } from './reading.ts';

/** Reads the cell of a field, in the unit of its column once that is confirmed. */
export function readColumn(state: State, row: number, columns: Column[] | undefined, path: Path): boolean {
  const [column, other] = columns ?? [];
  if (!column) return false;
  if (other) return twoColumns(state, row, columns ?? [], path);
  const isMoney = fieldAt(state.question.subject, path).meta.kind === 'fen';
  const own = state.rowUnit && shiftOf(state.rowUnit) !== 0 ? state.rowUnit : undefined;
  const unit = own ?? column.unit ?? state.unit ?? '元';
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

/** Money as it is written on the sheet. */
export function moneyOf(fen: number): string {
  return written(fen, 2);
}
