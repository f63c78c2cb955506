import { expect, test } from 'vitest';
import {
  dayWithWeekday,
  minutesInWords,
  momentInWords,
  monthInWords,
  periodInWords,
  shanghai,
  spanInWords,
} from '../../src/format/date.ts';

test('days and moments are written in full with the weekday', () => {
  expect(dayWithWeekday('2026-03-05')).toBe('2026年3月5日（周四）');
  expect(momentInWords('2024-02-29T09:00')).toBe('2024年2月29日（周四）09:00');
});

test('a span names a shared day or year once', () => {
  expect(spanInWords('2026-11-25T09:00', '2026-11-25T16:00')).toBe('2026年11月25日（周三）09:00–16:00');
  expect(spanInWords('2026-11-10T08:00', '2026-12-05T18:00')).toBe(
    '2026年11月10日（周二）08:00 至 12月5日（周六）18:00',
  );
  expect(spanInWords('2026-12-31T22:00', '2027-01-01T06:00')).toBe(
    '2026年12月31日（周四）22:00 至 2027年1月1日（周五）06:00',
  );
  expect(spanInWords('2026-11-25T09:00', '2026-11-25T16:00', '2026')).toBe('11月25日（周三）09:00–16:00');
  expect(spanInWords('2026-11-25T09:00', undefined, '2025')).toBe('2026年11月25日（周三）09:00 起');
  expect(spanInWords(undefined, undefined)).toBeUndefined();
});

test('months and quarters are words', () => {
  expect(monthInWords('2026-01')).toBe('2026年1月');
  expect(periodInWords('2025-Q4')).toBe('2025年第四季度');
});

test('the wall clock is that of Shanghai wherever the machine stands', () => {
  expect(shanghai(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22T00:00');
});

test('limits are said as people say them', () => {
  expect([30, 60, 240, 1440, 4320, 90].map(minutesInWords)).toEqual([
    '30 分钟',
    '1 小时',
    '4 小时',
    '24 小时',
    '3 天',
    '90 分钟',
  ]);
});
