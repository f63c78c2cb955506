import { sheetWords as words } from '../text/sheets.ts';
import { addDetail, detailName } from './details.ts';
import { cellName } from './grid.ts';
import { nameOf } from './names.ts';
import { numberish, tidy } from './numeral.ts';
import { report, type State } from './reading.ts';

/** A row that begins with 其中, or stands indented below one, is a part of the row above. */
export function isPart(state: State, row: number, text: string): boolean {
  const isBelow = state.part === row - 1 && /^[\s\u00A0]/.test(text);
  if (!isBelow && !/^其中/.test(tidy(text))) return false;
  state.part = row;
  return (state.grid[row] ?? []).some((cell) => numberish(cell.text));
}

/** Asks what a part is; true when the clerk says that it is an item of its own. */
export function takenAsItem(
  state: State,
  row: number,
  cell: { column: number; text: string; name: string },
): boolean {
  cell.name = nameOf(tidy(cell.text).replace(/^其中 ?:?/, ''));
  const own = state.lexicon.rows.has(cell.name) ? [{ say: words.asItem(cell.name), value: 1 }] : [];
  const detail = state.item ? [{ say: words.asDetail(state.item.label), value: 2 }] : [];
  const offers = [{ say: words.skip, value: 0 }, ...own, ...detail];
  const place = cellName(row, cell.column);
  const sentence = words.part(cell.name);
  const taken = report(state, { key: `part:${row}`, place, text: tidy(cell.text), sentence, offers });
  if (taken?.value !== 1)
    state.grid[row]?.forEach((_, column) => {
      state.touched.add(`${row}:${column}`);
    });
  if (taken?.value === 2) addDetail(state, row, cell.column, detailName(cell.text));
  return taken?.value === 1;
}
