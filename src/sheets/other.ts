import { dayWords, otherWords } from '../text/sheets.ts';
import { type Offer, type Outcome, tidy } from './numeral.ts';

/** A day: `2026-10-08` in the usual spellings is read; serial numbers, days without a year and 7/8/2026 are asked. */
export function readDay(text: string, year: string): Outcome {
  const clean = tidy(text).replace(/ (00:00(:00)?)$/, '');
  if (clean === '') return { blank: true };
  const full =
    /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(clean) ?? /^(20\d\d)(\d\d)(\d\d)$/.exec(clean);
  if (full) return valued(iso(full[1], full[2], full[3]));
  if (/^\d{5}$/.test(clean)) return asked(dayWords.serial, [ofSerial(Number(clean))]);
  const short = /^(?:(\d\d)[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(clean);
  if (short) return asked(dayWords.year, [iso(short[1] ? `20${short[1]}` : year, short[2], short[3])]);
  const west = /^(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d)$/.exec(clean);
  if (west) return asked(dayWords.order, [iso(west[3], west[1], west[2]), iso(west[3], west[2], west[1])]);
  return { trouble: dayWords.text };
}

function valued(day: string | undefined): Outcome {
  return day ? { value: day } : { trouble: dayWords.text };
}

function asked(trouble: string, days: (string | undefined)[]): Outcome {
  const offers: Offer[] = [...new Set(days)].flatMap((day) =>
    day ? [{ say: `读作 ${day}`, value: day }] : [],
  );
  return { trouble, offers };
}

/** A day that exists, as YYYY-MM-DD. */
function iso(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** Day of a serial number of Excel for Windows: 46204 is 2026-07-01. */
function ofSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** A choice by its word or code. */
export function readChoice(text: string, labels: Record<string, string>): Outcome {
  const clean = tidy(text);
  if (clean === '') return { blank: true };
  const found = Object.entries(labels).find(([code, label]) => clean === code || clean === tidy(label));
  return found ? { value: found[0] } : { trouble: otherWords.choice(Object.values(labels)) };
}

/** The code of a building: `3`, `3 号楼`, `3栋`, `3幢`, `3#` are all 3. */
export function readBuilding(text: string): Outcome {
  const clean = tidy(text).replace(/ /g, '');
  if (clean === '') return { blank: true };
  const code = /^([0-9A-Za-z]{1,6})(?:号楼|号|栋|幢|座|#楼?)?$/.exec(clean)?.[1];
  return code ? { value: code } : { trouble: otherWords.building };
}

const numerals = ['一', '二', '三', '四'];

/** Every period that a text names: `2026年第三季度`, `2026-Q3`, `2026年7-9月`, `2026上半年`, `2026年度`. */
export function periodIn(text: string): string | undefined {
  const clean = tidy(text).replace(/ /g, '').toUpperCase();
  const year = /(20\d\d)/.exec(clean)?.[1];
  if (!year) return undefined;
  const rest = clean.slice(clean.indexOf(year) + 4);
  const quarter = /^[-年.]?第?(?:Q([1-4])|([1-4一二三四])季)/.exec(rest);
  const sign = quarter?.[1] ?? quarter?.[2];
  if (sign) return `${year}-Q${numerals.indexOf(sign) + 1 || sign}`;
  const months = /^年?0?(\d{1,2})月?[-—–~至到]0?(\d{1,2})月/.exec(rest);
  if (months) return ofMonths(year, Number(months[1]), Number(months[2]));
  const half = /^[-年]?(?:H([12])|([上下])半年)/.exec(rest);
  if (half) return `${year}-H${half[1] ?? (half[2] === '上' ? 1 : 2)}`;
  return /^(年度|年$|全年|年全年|$)/.test(rest) ? year : undefined;
}

function ofMonths(year: string, from: number, to: number): string | undefined {
  if (to - from === 2 && from % 3 === 1) return `${year}-Q${(from + 2) / 3}`;
  if (to - from === 5 && from % 6 === 1) return `${year}-H${from === 1 ? 1 : 2}`;
  return from === 1 && to === 12 ? year : undefined;
}
