import { expect, test } from 'vitest';
import {
  change,
  closedInTime,
  intakeTotal,
  isEnough,
  monthBefore,
  monthLastYear,
  openAtEnd,
  stepInTime,
  validComplaints,
} from '../../src/figures/complaints.ts';
import { shareText } from '../../src/tables/complaints.ts';
import { month } from '../records.ts';

test('what follows from the counts of a month is computed', () => {
  expect(intakeTotal(month())).toBe(60);
  expect(validComplaints(month())).toBe(20);
  expect(openAtEnd(month())).toBe(4);
  expect(closedInTime(month())).toEqual({ part: 18, whole: 20 });
  expect(stepInTime(month(), 'intake')).toEqual({ part: 21, whole: 22 });
});

test('a rate is withheld under ten cases and always shows its counts', () => {
  expect(isEnough({ part: 9, whole: 9 })).toBe(false);
  expect(shareText({ part: 9, whole: 9 })).toBe('9/9（样本不足）');
  expect(shareText({ part: 18, whole: 20 })).toBe('18/20（90.0%）');
});

test('a change is only said on a base of twenty or more', () => {
  expect(change(4, 2)).toBeUndefined();
  expect(change(30, 20)).toBe(500);
  expect(change(19, 20)).toBe(-50);
  expect(change(5, undefined)).toBeUndefined();
});

test('months follow each other across years', () => {
  expect(monthBefore('2026-01')).toBe('2025-12');
  expect(monthBefore('2026-10')).toBe('2026-09');
  expect(monthLastYear('2026-02')).toBe('2025-02');
});
