import { sheetWords as words } from '../text/sheets.ts';
import type { Grid } from './grid.ts';
import { type Lexicon, nameOf } from './names.ts';
import { numberish, tidy } from './numeral.ts';
import type { SheetSubject } from './plan.ts';
import type { Reading } from './reading.ts';

/** More rows than any statement has; a sheet beyond is a list of payments or a whole year's book. */
const mostRows = 500;

/** How each pot's sheet is titled. */
const titled: Record<SheetSubject, RegExp> = {
  accounts: /物业(管理|服务)?费|酬金制|包干制/,
  common: /公共收益|公共收入|共有收益|经营收益|公共部位(经营|收)/,
  fund: /维修[资基]金/,
  utilities: /公共?水电|水电|公摊|抄表/,
};

/** Why a sheet cannot be read at all, with its first place; undefined when it can. */
export function refusal(grid: Grid, lexicon: Lexicon): Reading['troubles'][number] | undefined {
  const rows = grid.filter((cells) => cells.some(({ text }) => text.trim() !== '')).length;
  if (rows > mostRows) return trouble('long', '', '', words.tooLong(rows, mostRows));
  const other = otherPot(grid, lexicon.subject);
  if (other) return trouble('pot', `第 ${other.row + 1} 行`, other.text, words.otherPot(other.name));
  const sides = grid.findIndex((cells) => isTwoSided(cells, lexicon));
  return sides < 0 ? undefined : trouble('sides', `第 ${sides + 1} 行`, '', words.twoSides);
}

function trouble(key: string, place: string, text: string, sentence: string) {
  return { key, place, text, sentence, offers: [], paths: [] };
}

/** The title of another pot above the first number. */
function otherPot(grid: Grid, subject: SheetSubject) {
  for (const [row, cells] of grid.entries()) {
    if (cells.some(({ text }) => numberish(text))) return undefined;
    const texts = cells.map(({ text }) => tidy(text).replace(/ /g, '')).filter(Boolean);
    const [text = ''] = texts;
    const isTitle = texts.length < 3 && /[表况示告细账单]$|[表况示告细]\(|20\d\d|季度?|年度?/.test(text);
    if (!isTitle || titled[subject].test(text)) continue;
    const found = (Object.keys(titled) as SheetSubject[]).find((one) => titled[one].test(text));
    if (found) return { row, text, name: words.pots[found] };
  }
  return undefined;
}

/** Income on the left and costs on the right: two names of items in one row. */
function isTwoSided(cells: Grid[number], { rows, titles }: Lexicon): boolean {
  const texts = cells.map(({ text }) => text);
  const filled = texts.flatMap((text, column) => (text.trim() && !numberish(text) ? [column] : []));
  const names = filled.map((column) => nameOf(texts[column] ?? ''));
  if (texts.some(numberish)) {
    const known = filled.filter((_, i) => rows.has(names[i] ?? ''));
    return known.length > 1 && known.slice(1).some((column) => numberish(texts[column + 1] ?? ''));
  }
  const heads = names.filter((name) => /(项目|科目)(名称)?$/.test(name));
  return heads.length > 1 || new Set(names.map((name) => titles.get(name)).filter(Boolean)).size > 1;
}
