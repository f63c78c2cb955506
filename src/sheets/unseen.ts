import { sheetWords as words } from '../text/sheets.ts';
import { type Cell, columnName, type Grid } from './grid.ts';
import { numberish, type Offer, tidy } from './numeral.ts';
import { soundsLikePeriod } from './period.ts';
import { report, type State } from './reading.ts';

/**
 * Takes hidden cells and further tables off the grid and names them: the clerk did not see the ones, nor mean both.
 * Hidden cells stay where the clerk says so.
 */
export function withoutUnseen(state: State): void {
  const hidden = hiddenPlaces(state.grid);
  const apart = rowsWith(state.grid, ({ apart }) => Boolean(apart)).map(({ texts }) => texts);
  const skip = { say: words.skipHidden, value: 0 };
  const take = { say: words.takeHidden, value: 1 };
  const taken = ask(state, 'hidden', hidden, words.hidden, [skip, take])?.value === 1;
  const isOff = (cell: Cell) => cell.apart || (cell.hidden && !taken);
  state.grid = state.grid.map((cells) => cells.map((cell) => (isOff(cell) ? { text: '' } : cell)));
  ask(state, 'apart', apart.slice(0, 1), words.apart, [{ say: words.skipApart, value: 0 }]);
}

/** Hidden rows by number and content, hidden columns by letter, heading and how many cells they fill. */
function hiddenPlaces(grid: Grid): string[] {
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filled = grid.filter((cells) => cells[column]?.text.trim());
    return filled.length > 0 && filled.every((cells) => cells[column]?.hidden);
  });
  const whole = new Set(columns.length < width ? columns : []);
  const named = [...whole].map((column) => {
    const texts = grid.map((cells) => tidy(cells[column]?.text ?? '')).filter(Boolean);
    return `${columnName(column)} 列 ${texts.slice(0, 2).join(' ')}`;
  });
  const rows = rowsWith(grid, (cell, column) => Boolean(cell.hidden) && !whole.has(column));
  return [...rows.map(({ row, texts }) => `第 ${row + 1} 行 ${texts}`), ...named];
}

function rowsWith(grid: Grid, test: (cell: Cell, column: number) => boolean) {
  return grid.flatMap((cells, row) => {
    const texts = cells.flatMap((cell, column) =>
      test(cell, column) && cell.text.trim() ? [tidy(cell.text)] : [],
    );
    return texts.length === 0 ? [] : [{ row, texts: texts.slice(0, 4).join(' ') }];
  });
}

function ask(state: State, key: string, all: string[], say: (text: string) => string, offers: Offer[]) {
  if (all.length === 0) return undefined;
  const text = all.length > 6 ? `${all.slice(0, 6).join('；')}……` : all.join('；');
  return report(state, { key, place: '', text: '', sentence: say(text), offers });
}

/** Notes a line above the data that speaks of a period which is not understood. */
export function noteVague(state: State, place: string, texts: readonly string[]): void {
  const text = texts.find((one) => !numberish(one) && soundsLikePeriod(one));
  if (text) state.vague ??= { place, text: tidy(text) };
}

/** Asks where a sheet speaks of a period and none was understood. */
export function askPeriod(state: State): void {
  const { reading, vague, question } = state;
  if (reading.period || !vague) return;
  const sentence = words.vaguePeriod(question.period);
  report(state, { key: 'period', ...vague, sentence, offers: [{ say: words.keepPeriod, value: 0 }] });
}
