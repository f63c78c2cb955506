import { sheetWords as words } from '../text/sheets.ts';
import { cellName } from './grid.ts';
import { fieldAt } from './names.ts';
import { tidy } from './numeral.ts';
import type { Table } from './plan.ts';
import { actual } from './plan-words.ts';
import { type Path, report, type State } from './reading.ts';

/** True where nothing but its row's name says what a number is: no other name before it, no heading that is not of now. */
export function isLone(state: State, row: number, label: number, column: number): boolean {
  const between = (state.grid[row] ?? []).slice(label + 1, column).map(({ text }) => tidy(text));
  if (between.some((text) => /\p{L}/u.test(text) && !/^(人民币)?元$/.test(text))) return false;
  if (!state.columns) return true;
  const heading = state.columns[column];
  if (!heading?.text) return false;
  const { name, period } = heading;
  if (actual.includes(name) || (name === '' && period)) return true;
  // Below a list its own headings say nothing of the figures that follow beside their names.
  return column === label + 1 && isWordsOfList(state, name);
}

function isWordsOfList({ lexicon, question }: State, name: string): boolean {
  return lexicon.plan.tables.some((table: Table) => {
    const field = table.naming && lexicon.columns.get(table)?.get(name);
    return field ? fieldAt(question.subject, [table.field, field]).type !== 'integer' : false;
  });
}

/** Asks whether a number that stands elsewhere is of this period; true once the clerk says so. */
export function isConfirmed(state: State, row: number, label: number, column: number, path: Path): boolean {
  const text = tidy(state.grid[row]?.[label]?.text ?? '');
  const read = tidy(state.grid[row]?.[column]?.text ?? '');
  for (const at of [label, column]) state.touched.add(`${row}:${at}`);
  const place = cellName(row, label);
  const offers = [{ say: words.asCurrent(read), value: 0 }];
  const sentence = words.elsewhere(text);
  return Boolean(report(state, { key: `lone:${row}`, place, text: read, sentence, offers, paths: [path] }));
}
