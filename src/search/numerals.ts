const values = new Map([...'零一二三四五六七八九'].map((char, value) => [char, value]));
values.set('〇', 0).set('两', 2).set('壹', 1).set('贰', 2).set('叁', 3);

const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
]);

/** Characters a Chinese number below ten thousand is written with, for use in a regular expression. */
export const numeralChars = '零〇一二三四五六七八九十百千两壹贰叁廿卅';

/**
 * The value of 十二, 一百零三, 廿五, 一万二 or 二〇二五; digits as they are; undefined when it is no number.
 * A last digit after 百, 千 or 万 counts the next unit, as one says it: 一百五 is 150.
 */
export function numeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const chars = [...text.replace(/廿/g, '二十').replace(/卅/g, '三十')];
  if (!chars.length || !chars.every((char) => values.has(char) || units.has(char))) return undefined;
  return chars.some((char) => units.has(char))
    ? counted(chars)
    : Number(chars.map((char) => values.get(char)).join(''));
}

function counted(chars: string[]): number {
  let total = 0;
  let digit: number | undefined;
  let last = 10;
  for (const char of chars) {
    const unit = units.get(char);
    if (unit === undefined) {
      digit = values.get(char);
      if (digit === 0) last = 10;
      continue;
    }
    total = unit === 10_000 ? (total + (digit ?? 0)) * unit : total + (digit ?? 1) * unit;
    digit = undefined;
    last = unit;
  }
  return total + ((digit ?? 0) * last) / 10;
}
