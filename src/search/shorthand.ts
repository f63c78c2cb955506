import { numeral, numeralChars } from './numerals.ts';
import { type Place, placeOf } from './places.ts';
import { dayAfter } from './span.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const isDay = (month: number, day: number): boolean => month > 0 && month < 13 && day > 0 && day < 32;

/** What may follow a number and its point so that it is no day: 3-5号楼, 2.5元, 1-2单元. */
const counted = '(?![\\d./#-]|\\s*(?:号|楼|栋|幢|座|单元|[元块万%折度吨平米层户个次件]|m|k))';
const dayAndMonth = new RegExp(`(^|[^\\d./-])(\\d{1,2})([./-])(\\d{1,2})${counted}`, 'g');
const wordsOfDay = '(?:廿|卅|二?十|三十)[一二三四五六七八九]?';
const bareDay = new RegExp(`月(${wordsOfDay})(?![日号${numeralChars}])`, 'g');
const thing = '[楼栋幢座机梯门口线泵井库位车电院室卡文令公通厅桩柜]';
const numbered = new RegExp(
  `(^|[^\\da-z月年第./${numeralChars}-])(\\d{1,2}|[${numeralChars}]{1,3})([号日])(?!${thing})`,
  'g',
);

const inWords = new RegExp(`^[${numeralChars}]*[百千万][${numeralChars}万]*$`);

/** Shorthand of queries, which means other things in a text, put as records write it: #3, 3haolou, 11/25, 十一月廿五. */
export function spelledOut(text: string, places: readonly Place[]): string {
  if (inWords.test(text)) return `${text}元`;
  const whole = /^\d{1,3}$/.test(text) && placeOf(String(Number(text)), places) ? `${text}号楼` : text;
  return whole
    .replace(/(\d)\s*(?:hao\s*lou|dong|zhuang|hl)(?![a-z])/g, '$1号楼')
    .replace(/#\s*(\d{1,3})(?![\d#])/g, '$1号楼')
    .replace(/([a-z])['’`]\s*(?=[a-z])/g, '$1 ')
    .replace(dayAndMonth, (typed: string, before: string, month: string, sign: string, day: string) => {
      if (!isDay(Number(month), Number(day))) return typed;
      if (sign !== '.') return `${before}${month}月${day}日`;
      return `${before}${month}.${day}或${two(Number(month))}-${two(Number(day))}`;
    })
    .replace(bareDay, '月$1日');
}

/**
 * 25号 without a month: that day of the month nearest to `today` (YYYY-MM-DD); where the community has a
 * building of that number, the building or the day; 32号, which is no day, a building.
 */
export function nearDays(text: string, today: string, places: readonly Place[]): string {
  return text.replace(numbered, (typed: string, before: string, digits: string, sign: string) => {
    const number = numeral(digits) ?? 0;
    const house = sign === '号' && (number > 31 || placeOf(String(number), places));
    const day = today && isDay(1, number) ? nearest(number, today) : undefined;
    if (!day) return house ? `${before}${number}号楼` : typed;
    return house ? `${before}${number}号或${day}` : `${before} ${day}~${day} `;
  });
}

/** The nearest day with that number in its date, of two as near the one to come. */
function nearest(number: number, today: string): string | undefined {
  for (let step = 0; step < 46; step++)
    for (const day of [dayAfter(today, step), dayAfter(today, -step)])
      if (Number(day.slice(8)) === number) return day;
  return undefined;
}
