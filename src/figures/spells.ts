import type { DueRule, Interval } from '../schema/rules.ts';
import { daysAfter } from './deadlines.ts';
import { daysOf } from './periods.ts';

/** Intervals that have periods of the calendar, from the shortest. */
export const regular = ['month', 'quarter', 'half', 'year'] as const;
export type Regular = (typeof regular)[number];

/** True for an interval whose periods the calendar knows: one of them may be missing. */
export function isRegular(interval: Interval | undefined): interval is Regular {
  return regular.includes(interval as Regular);
}

const months: Record<Regular, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** How often a period of the calendar is: `2026-10` a month, `2026-Q3` a quarter, `2026-H1` a half-year, `2026` a year. */
export function intervalOf(spell: string): Regular {
  if (spell.length === 4) return 'year';
  return spell[5] === 'Q' ? 'quarter' : spell[5] === 'H' ? 'half' : 'month';
}

/** First and last day of a period of any interval. */
export function spellDays(spell: string): { first: string; last: string } {
  if (intervalOf(spell) !== 'month') return daysOf(spell);
  return { first: `${spell}-01`, last: monthEnd(spell, 0) };
}

/** The period of the same kind that follows. */
export function spellAfter(spell: string): string {
  return spellOn(intervalOf(spell), daysAfter(spellDays(spell).last, 1));
}

/** The period of an interval that holds a day. */
export function spellOn(interval: Regular, day: string): string {
  const year = day.slice(0, 4);
  if (interval === 'year') return year;
  if (interval === 'month') return day.slice(0, 7);
  const n = Math.ceil(Number(day.slice(5, 7)) / months[interval]);
  return `${year}-${interval === 'quarter' ? 'Q' : 'H'}${n}`;
}

/** The first period of an interval that begins on or after a day. */
export function firstWhole(interval: Regular, since: string): string {
  const spell = spellOn(interval, since);
  return spellDays(spell).first >= since ? spell : spellAfter(spell);
}

/** The periods of a shorter interval that make up a period, in order. */
export function partsOf(spell: string, interval: Regular): string[] {
  const { first, last } = spellDays(spell);
  const parts = [spellOn(interval, first)];
  while (spellDays(parts.at(-1) ?? spell).last < last) parts.push(spellAfter(parts.at(-1) ?? spell));
  return parts;
}

/** The last day in time by a rule, for what ends, happens or takes hold on a day. */
export function dueDay({ rule, n, months: ahead = 0 }: DueRule, day: string): string {
  if (rule === 'after') return daysAfter(day, n);
  if (rule === 'before') return daysAfter(day, -n);
  const end = monthEnd(day.slice(0, 7), ahead);
  const named = `${end.slice(0, 8)}${String(Math.max(1, n)).padStart(2, '0')}`;
  return named < end ? named : end;
}

/** The last day of the month so many months after one. */
function monthEnd(month: string, ahead: number): string {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, n + ahead, 0)).toISOString().slice(0, 10);
}
