import { expect, test } from 'vitest';
import type { Records } from '../../src/catalogue.ts';
import { examine } from '../../src/checks/examine.ts';
import { readContent, readUploads } from '../../src/content-folder.ts';
import { calendarOf } from '../../src/figures/calendar.ts';
import { daysAfter, daysBetween } from '../../src/figures/deadlines.ts';
import { daysOf, periodBefore } from '../../src/figures/periods.ts';
import { dueDay, partsOf, spellAfter } from '../../src/figures/spells.ts';
import { csvRows } from '../../src/format/csv.ts';
import { dayWithWeekday, shanghai, weekdayOf } from '../../src/format/date.ts';
import { inDates } from '../../src/search/relative.ts';
import { publicTables } from '../../src/tables/public.ts';

// The example, twenty years later: leap years lie alike, weekdays do not.

const years = 20;
const year = /(?<![\d.,])20[0-3]\d(?= ?年|[-"\n.]|\d{4}-)/g;
const later = (text: string) => text.replace(year, (found) => String(Number(found) + years));

const uploads = readUploads('public');
const now = readContent('content');
/** The rules of a place keep the years of their laws. */
const then = new Map(
  [...now].map(([file, text]) => [later(file), file.startsWith('rules/') ? text : later(text)]),
);
const examined = (files: typeof then, day: string) =>
  examine(files, new Set([...uploads, ...[...uploads].map(later)]), `${day}T12:00`);

const example = examined(new Map(now), '2026-11-22').records as Records;
const { records, findings } = examined(then, '2046-11-22');

test('all content of the example passes every check in 2046', () => {
  expect(then.size).toBeGreaterThan(450);
  expect([...then.keys()].filter((file) => file.includes('2046')).length).toBeGreaterThan(50);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

const dues = (all: Records, day: string) =>
  calendarOf(all, day, () => undefined).flatMap(({ item, dues: own }) =>
    own.map(({ spell, due, late, state }) => [item, spell, due, late, state]),
  );

test('what is due, late and in time in 2046 is what it was in 2026, twenty years later', () => {
  const before = dues(example, '2026-11-22');
  expect(before.length).toBeGreaterThan(100);
  const shifted = before.map(([item, spell, due, ...rest]) => [
    item,
    later(`${spell}"`).slice(0, -1),
    due && later(String(due)),
    ...rest,
  ]);
  expect(dues(records as Records, '2046-11-22')).toEqual(shifted);
});

test('the tables of 2046 hold the same figures under the years of then', () => {
  const of = (all: Records, today: string) =>
    new Map(publicTables(all, { today, firstPublished: () => undefined }).map((one) => [one.name, one]));
  const [before, after] = [of(example, '2026-11-22'), of(records as Records, '2046-11-22')];
  for (const name of ['complaints', 'common', 'fund', 'utilities', 'account-periods']) {
    const [one, other] = [before.get(name), after.get(name)];
    const cells = (table: typeof one) =>
      table?.rows.map((row) => row.cells.filter((cell) => typeof cell === 'number'));
    expect([name, cells(other)]).toEqual([name, cells(one)]);
    expect(other && csvRows(other)).toContain('2046');
  }
});

test('leap days of twenty years are days, and the days beside them are none', () => {
  expect([2028, 2032, 2036, 2040, 2044].map((leap) => daysBetween(`${leap}-02-28`, `${leap}-03-01`))).toEqual(
    [2, 2, 2, 2, 2],
  );
  expect([daysAfter('2040-02-28', 1), daysAfter('2046-02-28', 1)]).toEqual(['2040-02-29', '2046-03-01']);
  const leap = (day: string) =>
    examined(
      new Map([['standards/a-01.json', JSON.stringify({ publishedOn: day })], ...now]),
      '2046-11-22',
    ).findings.some(({ file, field }) => file === 'standards/a-01.json' && field === '公布日期');
  expect([leap('2044-02-29'), leap('2045-02-29')]).toEqual([false, true]);
});

test('periods go on to 2046 and over the turn of each year', () => {
  expect(daysOf('2046-Q1')).toEqual({ first: '2046-01-01', last: '2046-03-31' });
  expect(daysOf('2044-H1').last).toBe('2044-06-30');
  expect([periodBefore('2046-Q1'), spellAfter('2045-12'), spellAfter('2045-Q4')]).toEqual([
    '2045-Q4',
    '2046-01',
    '2046-Q1',
  ]);
  expect(partsOf('2046', 'quarter')).toEqual(['2046-Q1', '2046-Q2', '2046-Q3', '2046-Q4']);
  expect(dueDay({ rule: 'by', n: 31, months: 1 }, '2044-01-31')).toBe('2044-02-29');
  expect(dueDay({ rule: 'by', n: 31, months: 1 }, '2046-01-31')).toBe('2046-02-28');
});

test('years with fifty-three weeks are told by their days: weeks go over the turn of the year', () => {
  // 2026, 2032, 2037 and 2043 have fifty-three weeks by ISO 8601: their first or last day is a Thursday.
  expect(
    [2026, 2032, 2037, 2043].map((one) => [weekdayOf(`${one}-01-01`), weekdayOf(`${one}-12-31`)]),
  ).toEqual([
    ['周四', '周四'],
    ['周四', '周五'],
    ['周四', '周四'],
    ['周四', '周四'],
  ]);
  expect(inDates('本周', '2026-12-31').trim()).toBe('2026-12-28~2027-01-03');
  expect(inDates('下周三', '2026-12-31').trim()).toBe('2027-01-06~2027-01-06');
  expect(inDates('上周', '2044-01-02').trim()).toBe('2043-12-21~2043-12-27');
  expect(dayWithWeekday('2046-12-31')).toBe('2046年12月31日（周一）');
});

test('the day of a build in 2046 is that of Shanghai, on the last minute of a year and beyond 2038', () => {
  expect(shanghai(new Date('2038-01-19T03:14:08Z'))).toBe('2038-01-19T11:14');
  expect(shanghai(new Date('2045-12-31T16:00:00Z'))).toBe('2046-01-01T00:00');
});
