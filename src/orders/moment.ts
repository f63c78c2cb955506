import type { Cell } from './sheet.ts';

/** A time as it was read: seconds of the wall clock of Asia/Shanghai since 1970, or why it could not be read. */
export type Moment = { at: number; dayOnly: boolean } | { trouble: string };

const day = 86_400;
const shanghai = 8 * 3600;
/** 1970-01-01 in Excel's count from 1900 (whose first of March is 61, because it believes in a 29 February 1900). */
const excelEpoch = 25_569;
const from1904Days = 1462;

const unclear = '看不懂这个时间；请写成 2026-10-08 09:30';
const american = '分不清哪个是月、哪个是日；请在 Excel 里把这一列改成 2026-10-08 09:30 的格式再导出';
const night = '“晚上 12 点”和以后的钟点说不准是哪一天；请写成 24 小时制，例如 2026-10-09 00:30';
const noSuch = '没有这一天或这个钟点；请核对';

/**
 * The time in a cell: text in the usual spellings, with a zone (converted) or without (Asia/Shanghai), an Excel
 * serial, also as text, or seconds or milliseconds since 1970. Rounded to the second. A day without an hour says so.
 */
export function momentOf(cell: Cell, from1904 = false): Moment {
  if (typeof cell === 'number') return ofNumber(cell, from1904);
  const text = cell.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (/^\d{5}(\.\d+)?$/.test(text)) return ofNumber(Number(text), from1904);
  if (/^1\d{9}(\d{3})?$/.test(text)) return ofUnix(Number(text));
  const packed = /^(20\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(text);
  if (packed) return ofParts(packed.slice(1, 4), packed.slice(4));
  return ofText(text);
}

function ofNumber(value: number, from1904: boolean): Moment {
  if (value > 1e9) return ofUnix(value);
  const serial = value + (from1904 ? from1904Days : 0);
  // 2000 to 2100: anything else in a column of times is a number of something.
  if (serial < 36_526 || serial > 73_415) return { trouble: unclear };
  return { at: Math.round((serial - excelEpoch) * day), dayOnly: Number.isInteger(value) };
}

function ofUnix(value: number): Moment {
  return { at: Math.round(value > 1e11 ? value / 1000 : value) + shanghai, dayOnly: false };
}

const dated = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?/;
const timed =
  /^(上午|下午|晚上|凌晨|中午|AM|PM)?\s?(\d{1,2})\s?[:时点]\s?(\d{1,2})?\s?(?:[:分]\s?(?:(\d{1,2})(?:\.\d+)?秒?)?)?\s?(AM|PM)?\s?(Z|[+-]\d\d:?\d\d)?$/i;

function ofText(text: string): Moment {
  const date = dated.exec(text);
  if (!date) return { trouble: /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(text) ? american : unclear };
  const rest = text
    .slice(date[0].length)
    .replace(/^[T,]/, '')
    .replace(/^ ?[(]?(?:星期|周)[一二三四五六日天][)]?/, '')
    .trim();
  if (rest === '') return ofParts(date.slice(1), []);
  const time = timed.exec(rest);
  if (!time) return { trouble: unclear };
  if (time[1] === '晚上' && (Number(time[2]) === 12 || Number(time[2]) < 5)) return { trouble: night };
  const hour = hourOf(Number(time[2]), (time[1] ?? time[5] ?? '').toUpperCase());
  const found = ofParts(date.slice(1), [String(hour), time[3] ?? '0', time[4] ?? '0']);
  return 'at' in found && time[6] ? { ...found, at: found.at + zoneShift(time[6]) } : found;
}

function hourOf(hour: number, half: string): number {
  if (['下午', '晚上', 'PM'].includes(half) && hour < 12) return hour + 12;
  if (half === '中午' && hour < 3) return hour + 12;
  return ['AM', '凌晨', '上午'].includes(half) && hour === 12 ? 0 : hour;
}

function zoneShift(zone: string): number {
  if (/z/i.test(zone)) return shanghai;
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(zone) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  return shanghai - ahead;
}

function ofParts(date: readonly (string | undefined)[], time: readonly (string | undefined)[]): Moment {
  const [year = 0, month = 0, date_ = 0] = date.map(Number);
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const midnight = Date.UTC(year, month - 1, date_);
  const real = new Date(midnight);
  const exists =
    real.getUTCMonth() === month - 1 && real.getUTCDate() === date_ && year > 1999 && year < 2100;
  const tolls = (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute + second === 0);
  if (!exists || !tolls) return { trouble: noSuch };
  const dayOnly = time[0] === undefined;
  return { at: midnight / 1000 + hour * 3600 + minute * 60 + second, dayOnly };
}

/** The seconds at which a day (YYYY-MM-DD) begins. */
export function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}

/** The first second of a month (YYYY-MM) and of the month after. */
export function boundsOf(month: string): { from: number; until: number } {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return { from: Date.UTC(year, n - 1, 1) / 1000, until: Date.UTC(year, n, 1) / 1000 };
}
