import { expect, test } from 'vitest';
import { daysUntil, isSoon, nextChange, noticeState, noticesNow, spanOf } from '../../src/figures/notices.ts';
import { shanghai } from '../../src/format/date.ts';
import { notice } from '../records.ts';

test('a notice is upcoming, running or over by the clock of the reader', () => {
  const window = { from: '2026-11-25T09:00', until: '2026-11-25T16:00' };
  expect(noticeState(window, '2026-11-25T08:59')).toBe('upcoming');
  expect(noticeState(window, '2026-11-25T09:00')).toBe('current');
  expect(noticeState(window, '2026-11-25T16:01')).toBe('ended');
});

test('the minute of the end still counts: at 16:00:59 it runs, at 16:01:00 it is over', () => {
  const window = { from: '2026-11-25T09:00', until: '2026-11-25T16:00' };
  expect(noticeState(window, shanghai(new Date('2026-11-25T15:59:59+08:00')))).toBe('current');
  expect(noticeState(window, shanghai(new Date('2026-11-25T16:00:30+08:00')))).toBe('current');
  expect(noticeState(window, shanghai(new Date('2026-11-25T16:00:59+08:00')))).toBe('current');
  expect(noticeState(window, shanghai(new Date('2026-11-25T16:01:00+08:00')))).toBe('ended');
});

test('without an end it runs on past midnight until somebody says it is over; without a span it has no state', () => {
  expect(noticeState({ from: '2026-11-25T09:00' }, '2026-11-25T08:59')).toBe('upcoming');
  expect(noticeState({ from: '2026-11-25T09:00' }, '2026-11-26T00:00')).toBe('current');
  expect(noticeState({ from: '2026-11-25T09:00' }, '2027-11-25T09:00')).toBe('current');
  expect(noticeState({}, '2026-11-26T00:00')).toBeUndefined();
});

const running = notice({ id: '00000001', from: '2026-11-20T09:00', until: '2026-11-30T16:00' });
const urgent = notice({
  id: '00000002',
  urgency: 'urgent',
  from: '2026-11-21T09:00',
  until: '2026-11-23T16:00',
});
const soon = notice({ id: '00000003', from: '2026-11-28T09:00', until: '2026-11-28T16:00' });
const far = notice({ id: '00000004', from: '2027-02-01T09:00', until: '2027-02-01T16:00' });
const over = notice({ id: '00000005', from: '2026-11-20T09:00', until: '2026-11-21T16:00' });
const now = '2026-11-22T12:00';

test('what is not over: urgent first, then running, then to come, soonest first, however far ahead', () => {
  const ids = (notices: { id: string }[]) => notices.map((n) => n.id);
  expect(ids(noticesNow([far, soon, running, over, urgent], now))).toEqual([
    '00000002',
    '00000001',
    '00000003',
    '00000004',
  ]);
  expect(ids(noticesNow([far, soon, running, over, urgent], now, 2))).toEqual(['00000002', '00000001']);
});

test('of what is on, the important stands before the ordinary, the newest first, and what never ends stands last', () => {
  const rule = notice({ id: '00000011', from: '2025-03-01T09:00', until: undefined });
  const fresh = notice({ id: '00000012', from: '2026-11-22T08:00', until: '2026-11-22T18:00' });
  const burst = notice({
    id: '00000013',
    urgency: 'important',
    from: '2026-11-22T07:00',
    until: undefined,
  });
  const water = notice({
    id: '00000014',
    urgency: 'important',
    from: '2026-11-25T09:00',
    until: '2026-11-25T16:00',
  });
  const found = noticesNow([rule, running, soon, fresh, water, burst, urgent], now);
  expect(found.map(({ id }) => id)).toEqual([
    '00000002',
    '00000013',
    '00000014',
    '00000012',
    '00000001',
    '00000003',
    '00000011',
  ]);
});

test('an urgent notice without times is pinned from its publication until it has an end or is taken back', () => {
  const pipe = notice({
    id: '00000006',
    urgency: 'urgent',
    publishedAt: '2026-11-20T23:10',
    from: undefined,
    until: undefined,
  });
  expect(spanOf(pipe)).toEqual({ from: '2026-11-20T23:10' });
  const first = (changes: object, later: Parameters<typeof noticesNow>[0] = []) =>
    noticesNow([running, { ...pipe, ...changes }, ...later], now).map((n) => n.id);
  expect(first({})).toEqual(['00000006', '00000001']);
  expect(first({ until: '2026-11-21T06:00' })).toEqual(['00000001']);
  expect(first({ withdrawn: { at: '2026-11-21T06:00', reason: '修好了' } })).toEqual(['00000001']);
  const mended = notice({ id: '00000007', from: undefined, until: undefined });
  expect(first({}, [{ ...mended, related: [{ how: 'replaces', notice: '00000006' }] }])).toEqual([
    '00000001',
  ]);
  expect(spanOf({ ...pipe, urgency: 'important' })).toEqual({});
});

test('shown now is what runs or begins within seven days, by the clock of the reader', () => {
  expect([running, urgent, soon, far, over].map((n) => isSoon(n, now))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isSoon(far, '2027-01-25T08:59')).toBe(false);
  expect(isSoon(far, '2027-01-25T09:00')).toBe(true);
  expect(isSoon(urgent, '2026-11-23T16:01')).toBe(false);
});

test('the page looks again at a beginning, a week before it, a minute after an end, and at midnight', () => {
  expect(nextChange([running, soon], now)).toBe('2026-11-23T00:00');
  expect(nextChange([urgent], '2026-11-23T12:00')).toBe('2026-11-23T16:01');
  expect(nextChange([urgent], '2026-11-23T16:00')).toBe('2026-11-23T16:01');
  expect(nextChange([urgent], '2026-11-23T16:01')).toBe('2026-11-24T00:00');
  expect(nextChange([soon], '2026-11-28T08:00')).toBe('2026-11-28T09:00');
  expect(nextChange([soon], '2026-11-21T08:59')).toBe('2026-11-21T09:00');
  expect(nextChange([], '2026-12-31T23:59')).toBe('2027-01-01T00:00');
});

test('days that are left are counted by the calendar; the last day itself has none left', () => {
  expect(daysUntil('2026-12-12T18:00', '2026-11-22T23:59')).toBe(20);
  expect(daysUntil('2026-12-12', '2026-12-11T00:00')).toBe(1);
  expect(daysUntil('2026-12-12', '2026-12-12T23:59')).toBe(0);
  expect(daysUntil('2026-12-12', '2026-12-13T00:00')).toBe(-1);
});
