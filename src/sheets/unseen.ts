import { sheetWords as words } from '../text/sheets.ts';
import type { Cell } from './grid.ts';
import { numberish, tidy } from './numeral.ts';
import { soundsLikePeriod } from './period.ts';
import { report, type State } from './reading.ts';

/** Takes hidden cells and further tables off the grid and names them: the clerk did not see the ones, nor mean both. */
export function withoutUnseen(state: State): void {
  const hidden = rowsWith(state, ({ hidden }) => hidden);
  const apart = rowsWith(state, ({ apart }) => apart);
  state.grid = state.grid.map((cells) =>
    cells.map((cell) => (cell.hidden || cell.apart ? { text: '' } : cell)),
  );
  ask(state, 'hidden', hidden, words.hidden, words.skipHidden);
  ask(state, 'apart', apart.slice(0, 1), words.apart, words.skipApart);
}

function rowsWith(state: State, test: (cell: Cell) => true | undefined): string[] {
  return state.grid.flatMap((cells, row) => {
    const texts = cells.flatMap((cell) => (test(cell) && cell.text.trim() ? [tidy(cell.text)] : []));
    if (texts.length === 0) return [];
    return [`${cells.some(({ apart }) => apart) ? '' : `第 ${row + 1} 行 `}${texts.slice(0, 4).join(' ')}`];
  });
}

function ask(state: State, key: string, rows: string[], say: (text: string) => string, skip: string): void {
  if (rows.length === 0) return;
  const text = rows.length > 6 ? `${rows.slice(0, 6).join('；')}……` : rows.join('；');
  report(state, { key, place: '', text: '', sentence: say(text), offers: [{ say: skip, value: 0 }] });
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
