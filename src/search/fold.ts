import { numeralChars } from './numerals.ts';

/** Traditional character → the simplified one the site uses. */
export type Simplified = ReadonlyMap<string, string>;

/** A folded text with, for every UTF-16 unit of it, the position in the original it came from. */
export interface Folded {
  text: string;
  origin: number[];
}

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/u;

const n = `[\\d${numeralChars}]`;
const counted =
  '[号#栋幢座年月日点时分块万亿件次度米平岁个层%]|楼(?!栋)|住宅楼|单元|季度|元(?!旦)|户(?!型|外)|人(?!员)';

/** Spaces that stand inside a building, a date or an amount: 9 号楼, 11 月 25 日, 10 万 元. */
const spaced = new RegExp(
  [
    `${n}\\s*[号#]\\s+(?=[楼栋幢])`,
    '\\d\\s*万\\s+(?=元)',
    `\\d\\s+(?=${counted})`,
    `[${numeralChars}]\\s+(?=号楼|号?[栋幢#]|号?住宅楼|单元|季度|月\\s*[${numeralChars}]{1,3}\\s*[日号])`,
    '[零〇一二三四五六七八九]{4}\\s+(?=年)',
    '\\b[a-z]\\s+(?=号楼|号?[栋幢]|座)',
    `第\\s+(?=${n})`,
    '年度?\\s+(?=第?\\s*[1-4一二三四]\\s*季)',
    `月\\s*${n}{1,3}\\s+(?=[日号])`,
    `[年月]\\s+(?=${n}{1,3}\\s*[月日号])`,
  ]
    .join('|')
    .replaceAll('\\s', '[ \\t]'),
  'g',
);

/** One way of writing: half-width, lower case, simplified, no space in 9 号楼; the same for query and index. */
export function fold(text: string, simplified: Simplified): string {
  let folded = '';
  for (const char of text) folded += foldChar(char, simplified);
  return folded.replace(spaced, (found) => found.replace(/\s/g, ''));
}

/** Folds and remembers where each unit came from, so that a match can be marked in the original. */
export function foldMapped(original: string, simplified: Simplified): Folded {
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const char of original) {
    const folded = foldChar(char, simplified);
    for (let unit = 0; unit < folded.length; unit++) origin.push(at);
    text += folded;
    at += char.length;
  }
  origin.push(at);
  return closeUp(text, origin);
}

function closeUp(text: string, origin: number[]): Folded {
  const dropped = new Set<number>();
  for (const { 0: found, index } of text.matchAll(spaced)) {
    for (let at = 0; at < found.length; at++) if (/\s/.test(found[at] ?? '')) dropped.add(index + at);
  }
  if (!dropped.size) return { text, origin };
  return {
    text: text
      .split('')
      .filter((_, at) => !dropped.has(at))
      .join(''),
    origin: origin.filter((_, at) => !dropped.has(at)),
  };
}

function foldChar(char: string, simplified: Simplified): string {
  if (char >= '\u4E00' && char <= '\u9FFF') return simplified.get(char) ?? char;
  if (char <= '~') return char.toLowerCase();
  if (invisible.test(char)) return '';
  const plain = char.normalize('NFKC').toLowerCase();
  return simplified.get(plain) ?? plain;
}

/** True for a Han character of the basic plane, the only ones that are indexed as characters. */
export function isHan(char: string): boolean {
  return char >= '\u3400' && char <= '\u9FFF';
}
