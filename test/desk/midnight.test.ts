import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterMidnight, today } from '../../src/desk/midnight.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T15:58:30Z') }));
afterEach(() => void vi.useRealTimers());

test('the site is built anew after midnight in Shanghai, once a day', () => {
  const days: string[] = [];
  const closing = new AbortController();
  afterMidnight(() => days.push(today()), closing.signal);
  vi.advanceTimersByTime(60_000);
  expect(days).toEqual([]);
  vi.advanceTimersByTime(60_000);
  expect(days).toEqual(['2026-11-23']);
  vi.advanceTimersByTime(86_400_000);
  expect(days).toEqual(['2026-11-23', '2026-11-24']);
  closing.abort();
  vi.advanceTimersByTime(86_400_000);
  expect(days.length).toBe(2);
});

test('a machine that slept over midnight catches up when it wakes', () => {
  const days: string[] = [];
  const closing = new AbortController();
  afterMidnight(() => days.push(today()), closing.signal);
  vi.setSystemTime(new Date('2026-11-24T02:00:00Z'));
  vi.advanceTimersByTime(60_000);
  expect(days).toEqual(['2026-11-24']);
  closing.abort();
});
