import { expect, test } from 'vitest';
import { daysBetween, daysLate } from '../../src/figures/deadlines.ts';
import { objectionState } from '../../src/figures/objections.ts';
import { precedingOf } from '../../src/figures/periods.ts';
import { historyOf, isInForce } from '../../src/figures/price-history.ts';
import { price } from '../records.ts';

const late = (period: string, publishedOn: string, publishDays: number) =>
  daysLate({ period, publishedOn }, { publishDays });

test('a statement is late from the day after the last day allowed', () => {
  expect(late('2026-Q3', '2026-10-15', 15)).toBe(0);
  expect(late('2026-Q3', '2026-10-16', 15)).toBe(1);
  expect(late('2025', '2026-03-01', 30)).toBe(30);
  expect(late('2024-H1', '2024-07-01', 15)).toBe(0);
});

test('days are counted by the calendar, over a leap day and back', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-10-02', '2026-10-01')).toBe(-1);
});

test('the statement before is the one that ends the day before, of whatever kind', () => {
  const all = ['2026-Q1', '2025', '2025-Q4'].map((period) => ({ period }));
  expect(precedingOf({ period: '2026-Q2' }, all)).toEqual({ period: '2026-Q1' });
  expect(precedingOf({ period: '2026-H1' }, all)).toEqual({ period: '2025' });
  expect(precedingOf({ period: '2026-Q4' }, all)).toBeUndefined();
});

test('an objection is open, overdue from the day after its last, or answered in time or late', () => {
  const asked = { receivedOn: '2026-10-01' };
  expect(objectionState(asked, 7, '2026-10-08')).toEqual({ state: 'open', days: 7, left: 0 });
  expect(objectionState(asked, 7, '2026-10-09')).toEqual({ state: 'overdue', days: 8, late: 1 });
  const inTime = { ...asked, answeredOn: '2026-10-08' };
  expect(objectionState(inTime, 7, '2026-11-01')).toEqual({ state: 'answered', days: 7, late: 0 });
  const answeredLate = { ...asked, answeredOn: '2026-10-10' };
  expect(objectionState(answeredLate, 7, '2026-11-01')).toEqual({ state: 'answered', days: 9, late: 2 });
  expect(objectionState(answeredLate, 7, '2026-10-09')).toEqual({ state: 'overdue', days: 8, late: 1 });
});

test('on any past day the price that held then is found', () => {
  const old = price({ effectiveTo: '2026-02-28' });
  const now = price({ code: 'card-2026', replaces: 'access-card', effectiveFrom: '2026-03-01' });
  const codes = (day: string) => [now, old].filter((p) => isInForce(p, day)).map((p) => p.code);
  expect(codes('2024-08-31')).toEqual([]);
  expect(codes('2026-02-28')).toEqual(['access-card']);
  expect(codes('2026-03-01')).toEqual(['card-2026']);
});

test('the history of a price goes back from the last to the oldest, and a circle does not hang', () => {
  const old = price({});
  const middle = price({ code: 'b2', replaces: 'access-card' });
  const last = price({ code: 'c3', replaces: 'b2' });
  const alone = price({ code: 'd4' });
  const codes = (item: ReturnType<typeof price>, all: ReturnType<typeof price>[]) =>
    historyOf(item, all).map((p) => p.code);
  expect(codes(last, [last, alone, old, middle])).toEqual(['c3', 'b2', 'access-card']);
  expect(codes(alone, [last, alone, old, middle])).toEqual(['d4']);
  expect(codes(last, [price({ replaces: 'b2' }), middle, last])).toEqual(['c3', 'b2', 'access-card']);
});
