import { dayWords, otherWords } from '../text/sheets.ts';
import { wholeOf } from './chinese-number.ts';
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
  if (found) return { value: found[0] };
  // Part of a word, as 业委会 for 业委会（授权内）, is asked.
  const like = Object.entries(labels).filter(([, label]) => tidy(label).startsWith(clean));
  const offers = like.map(([value, label]) => ({ say: `读作 ${label}`, value }));
  return { trouble: otherWords.choice(Object.values(labels)), ...(offers.length > 0 && { offers }) };
}

/** A building as the site calls it. */
export interface Building {
  code: string;
  name: string;
}

/** The code of a building: `3`, `3 号楼`, `三号楼`, `3栋`, `3幢`, `3#` are all 3; others by the site's own names. */
export function readBuilding(text: string, buildings: readonly Building[] = []): Outcome {
  const clean = tidy(text).replace(/ /g, '');
  if (clean === '') return { blank: true };
  const named = buildings.filter(({ name }) => tidy(name).replace(/ /g, '') === clean);
  if (named.length === 1) return { value: named[0]?.code ?? '' };
  const chinese = /^([一二三四五六七八九十]{1,3})(?:号楼?|栋|幢|座)$/.exec(clean)?.[1];
  const whole = chinese ? wholeOf(chinese) : undefined;
  if (whole !== undefined) return { value: String(whole) };
  const code = /^([0-9A-Za-z]{1,6})(?:号楼|号|栋|幢|座|#楼?)?$/.exec(clean)?.[1];
  if (code) return { value: code };
  const part = buildings.filter(
    (one) => clean.toUpperCase().includes(one.code.toUpperCase()) && /[A-Z]/i.test(one.code),
  );
  const offers = part.map((one) => ({ say: `读作 ${one.code}（${one.name}）`, value: one.code }));
  return { trouble: otherWords.building, ...(offers.length > 0 && { offers }) };
}
