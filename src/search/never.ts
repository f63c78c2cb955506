import { numeral, numeralChars } from './numerals.ts';

/** A folded query without the dates that no calendar has, and those dates as they were typed. */
export interface Possible {
  text: string;
  never: string[];
}

const small = `(\\d{1,2}|[${numeralChars}]{1,3})`;
const dated = new RegExp(
  `(^|[^个\\d${numeralChars}])(?:(\\d{4})年)?${small}月(?![租卡])份?(?:${small}[日号](?!楼))?`,
  'g',
);
const bare = new RegExp(`(^|[^\\da-z月第./${numeralChars}-])${small}日(?![${numeralChars}\\d常])`, 'g');

/** Takes 13月, 2月30日 and 32日 out of a folded query: nothing can be of that day, and half of it would find much. */
export function possible(text: string): Possible {
  const never: string[] = [];
  const without = (typed: string, before: string, is: boolean): string => {
    if (is) return typed;
    never.push(typed.slice(before.length));
    return `${before} `;
  };
  const rest = text
    .replace(dated, (typed: string, before: string, year?: string, month = '', day?: string) =>
      without(
        typed,
        before,
        exists(Number(year ?? 2024), numeral(month), day === undefined ? 1 : numeral(day)),
      ),
    )
    .replace(bare, (typed: string, before: string, day: string) =>
      without(typed, before, exists(2024, 1, numeral(day))),
    );
  return { text: rest, never };
}

/** Whether a calendar has the day; without its year it may be one of a leap year. */
function exists(year: number, month = 0, day = 0): boolean {
  return month > 0 && month < 13 && day > 0 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
