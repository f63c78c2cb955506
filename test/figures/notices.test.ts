import { expect, test } from 'vitest';
import { noticeState, noticesNow } from '../../src/figures/notices.ts';
import { notice } from '../records.ts';

test('a notice is upcoming, running or over by the clock of the reader', () => {
  const window = { from: '2026-11-25T09:00', until: '2026-11-25T16:00' };
  expect(noticeState(window, '2026-11-25T08:59')).toBe('upcoming');
  expect(noticeState(window, '2026-11-25T09:00')).toBe('current');
  expect(noticeState(window, '2026-11-25T16:00')).toBe('current');
  expect(noticeState(window, '2026-11-25T16:01')).toBe('ended');
});

test('without an end it ends with the day it starts; without a window it has no state', () => {
  expect(noticeState({ from: '2026-11-25T09:00' }, '2026-11-25T23:59')).toBe('current');
  expect(noticeState({ from: '2026-11-25T09:00' }, '2026-11-26T00:00')).toBe('ended');
  expect(noticeState({}, '2026-11-26T00:00')).toBeUndefined();
});

test('what is on now: urgent first, then running, then what starts within a week', () => {
  const now = '2026-11-22T12:00';
  const running = notice({ id: '00000001', from: '2026-11-20T09:00', until: '2026-11-30T16:00' });
  const urgent = notice({
    id: '00000002',
    urgency: 'urgent',
    from: '2026-11-21T09:00',
    until: '2026-11-23T16:00',
  });
  const soon = notice({ id: '00000003', from: '2026-11-28T09:00', until: '2026-11-28T16:00' });
  const later = notice({ id: '00000004', from: '2026-11-30T09:00', until: '2026-11-30T16:00' });
  const over = notice({ id: '00000005', from: '2026-11-20T09:00', until: '2026-11-21T16:00' });
  expect(noticesNow([soon, running, later, over, urgent], now).map((n) => n.id)).toEqual([
    '00000002',
    '00000001',
    '00000003',
  ]);
});
