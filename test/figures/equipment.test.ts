import { expect, test } from 'vitest';
import { dueEvents, hoursDown, nextDue } from '../../src/figures/equipment.ts';
import { lift } from '../promises.ts';

const gap = { duty: 'upkeep', rule: 'gap', n: 15, since: '2026-01-01', basis: '条例' } as const;
const twice = { duty: 'cleaning', rule: 'year', n: 2, since: '2026-01-01', basis: '合同' } as const;

test('by gap each time falls due so many days after the last, and what is not done yet grows late', () => {
  const done = [{ on: '2026-03-01' }, { on: '2026-03-16' }, { on: '2026-04-03' }];
  expect(dueEvents(gap, done, '2026-04-20')).toEqual([
    { due: '2026-03-16', done: { on: '2026-03-16' }, late: 0 },
    { due: '2026-03-31', done: { on: '2026-04-03' }, late: 3 },
    { due: '2026-04-18', late: 2 },
  ]);
  expect(nextDue(gap, done, '2026-04-20')).toBe('2026-04-18');
});

test('what is due on the last recorded day is not late yet', () => {
  expect(dueEvents(gap, [{ on: '2026-03-01' }], '2026-03-16')).toEqual([]);
  expect(nextDue(gap, [], '2026-03-16')).toBeUndefined();
});

test('the day a certificate names goes before the gap', () => {
  const done = [{ on: '2025-11-26', nextDue: '2026-11-30' }, { on: '2026-12-04' }];
  const yearly = { ...gap, n: 365, since: '2025-01-01' };
  expect(dueEvents(yearly, done, '2026-12-31')).toEqual([
    { due: '2026-11-30', done: { on: '2026-12-04' }, late: 4 },
  ]);
  expect(nextDue(yearly, done.slice(0, 1), '2026-11-20')).toBe('2026-11-30');
});

test('twice a year means once in each half; a missed half stays missed', () => {
  const done = [{ on: '2026-07-02' }, { on: '2026-11-12' }];
  expect(dueEvents(twice, done, '2026-12-31')).toEqual([
    { due: '2026-06-30', done: { on: '2026-07-02' }, late: 2 },
    { due: '2026-12-31', done: { on: '2026-07-02' }, late: 0 },
  ]);
  expect(dueEvents(twice, [], '2026-06-30')).toEqual([]);
  expect(dueEvents(twice, [], '2026-07-03')).toEqual([{ due: '2026-06-30', late: 3 }]);
});

test('the next day of a yearly rule is the end of the first window that is not served', () => {
  expect(nextDue(twice, [{ on: '2026-05-11' }], '2026-05-20')).toBe('2026-12-31');
  expect(nextDue(twice, [{ on: '2026-05-11' }, { on: '2026-11-10' }], '2026-11-20')).toBe('2027-06-30');
});

test('hours stood still are cut at the ends of the month and count on while it lasts', () => {
  const stops = [
    { kind: 'fault', from: '2026-07-31T22:00', until: '2026-08-01T03:00', why: '停电' },
    { kind: 'fault', from: '2026-08-31T20:00', why: '变频器' },
  ] as const;
  const one = lift({ stops: [...stops] });
  expect(hoursDown(one, '2026-07', '2026-09-02T00:00')).toBe(2);
  expect(hoursDown(one, '2026-08', '2026-09-02T00:00')).toBe(7);
  expect(hoursDown(one, '2026-09', '2026-09-02T00:00')).toBe(24);
});
