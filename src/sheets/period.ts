import { tidy } from './numeral.ts';

const numerals = ['一', '二', '三', '四'];
const zeroToNine = '〇一二三四五六七八九';

/**
 * The period that a text names: `2026年第三季度`, `2026-Q3`, `2026年7-9月`, `2026年4、5、6月`, `26年二季度`,
 * `二〇二六年上半年`. `form` is the period in the form: its year stands in where the text has none (`二季度`,
 * `去年三季度`), and a balance of its last day is its own.
 */
export function periodIn(text: string, form = ''): string | undefined {
  const clean = withYear(tidy(text).replace(/ /g, '').toUpperCase(), form.slice(0, 4));
  const year = /(20\d\d)/.exec(clean)?.[1];
  if (!year) return undefined;
  const rest = clean.slice(clean.indexOf(year) + 4);
  const quarter = /^[-年.]?第?(?:Q([1-4])|([1-4一二三四])季)/.exec(rest);
  const sign = quarter?.[1] ?? quarter?.[2];
  if (sign) return `${year}-Q${numerals.indexOf(sign) + 1 || sign}`;
  const half = /^[-年]?(?:H([12])|([上下])半年)/.exec(rest);
  if (half) return `${year}-H${half[1] ?? (half[2] === '上' ? 1 : 2)}`;
  const months = monthsIn(rest, year);
  if (months) return ofMonths(year, ...months);
  if (/^(年度|年$|全年|年全年|$)/.test(rest)) return year;
  return endOf(clean, year, rest, form);
}

/** The year in four digits, wherever one is meant. */
function withYear(text: string, year: string): string {
  const full = text
    .replace(/二[〇零○O0][〇零○O0一二三四五六七八九]{2}(?=年)/, (signs) =>
      [...signs].map((sign) => Math.max(0, zeroToNine.indexOf(sign))).join(''),
    )
    .replace(/(^|\D)(2\d)年(?=度|全|[上下]半|第?[1-4一二三四Q]季?|\d)/, '$120$2年');
  if (/20\d\d/.test(full) || !year) return full;
  const first = /第?[1-4一二三四]季|[上下]半年/.exec(full)?.index;
  if (first === undefined) return full;
  const isLast = /[去上]年(?:同期)?$/.test(full.slice(0, first));
  return `${isLast ? Number(year) - 1 : year}年${full.slice(first)}`;
}

/** First and last month of a span, in one year. */
function monthsIn(rest: string, year: string): [number, number] | undefined {
  const list = /^年?((?:0?\d{1,2}月?[、,和])+)0?(\d{1,2})月/.exec(rest);
  if (list) {
    const all = [...(list[1]?.match(/\d{1,2}/g) ?? []), list[2] ?? ''].map(Number);
    const [from = 0] = all;
    return all.every((month, i) => month === from + i) ? [from, from + all.length - 1] : undefined;
  }
  const span =
    /^[-年./]?0?(\d{1,2})月?(?:[-./]?\d{1,2}日?)?[-—–~至到](?:(20\d\d)[-年./])?0?(\d{1,2})(月|(?!\d))/.exec(
      rest,
    );
  if (!span || (span[2] && span[2] !== year)) return undefined;
  // 2026-04-06 is a day.
  if (!span[2] && !span[4] && !/^[年.]/.test(rest)) return undefined;
  return [Number(span[1]), Number(span[3])];
}

function ofMonths(year: string, from: number, to: number): string | undefined {
  if (to - from === 2 && from % 3 === 1) return `${year}-Q${(from + 2) / 3}`;
  if (to - from === 5 && from % 6 === 1) return `${year}-H${from === 1 ? 1 : 2}`;
  return from === 1 && to === 12 ? year : undefined;
}

/** A balance as of a day: the form's own period when it ends there, else the quarter that ends there. */
function endOf(text: string, year: string, rest: string, form: string): string | undefined {
  if (!/截[至止]/.test(text)) return undefined;
  const month = Number(/^[-年./]0?(\d{1,2})(?:月|[-./])(?:30|31)/.exec(rest)?.[1]);
  if (!month || month % 3 !== 0) return undefined;
  const ends: Record<string, number> = { H1: 6, H2: 12, '': 12 };
  return form.startsWith(year) && ends[form.slice(5)] === month ? form : `${year}-Q${month / 3}`;
}

/** True for a text that seems to name a period, other than the day of making the sheet. */
export function soundsLikePeriod(text: string): boolean {
  const clean = tidy(text).replace(/ /g, '');
  if (/(日期|时间|制表|编制|打印|填报|公示|发布)/.test(clean) && /日$|\d$/.test(clean)) return false;
  return /20\d\d|[〇零○][一二三四五六七八九]{1,2}年|\d\d年|季度?|半年|年度|\d月/.test(clean);
}
