import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Service, workingClock } from '../../src/orders/clock.ts';
import { momentOf } from '../../src/orders/moment.ts';

const at = (text: string) => {
  const moment = momentOf(text);
  if (!('at' in moment)) throw new Error(text);
  return moment.at;
};
const hours = (service: Service, from: string, to: string) => workingClock(service)(at(from), at(to)) / 3600;
const daily = (...shifts: string[]): Service => ({
  week: Array.from({ length: 7 }, () => shifts),
  holidays: [],
  workdays: [],
});
const office: Service = {
  week: [...Array.from({ length: 5 }, () => ['09:00-12:00', '14:00-18:00']), [], []],
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: ['2026-10-10'],
};

test.each([
  ['2026-10-08 09:00', '2026-10-08 18:00', 7],
  ['2026-10-08 11:00', '2026-10-08 15:00', 2],
  ['2026-10-08 20:00', '2026-10-09 08:00', 0],
  ['2026-10-09 17:00', '2026-10-12 10:00', 9],
  ['2026-09-30 17:00', '2026-10-08 10:00', 2],
  ['2026-10-10 00:00', '2026-10-10 24:00', 7],
  ['2026-10-11 00:00', '2026-10-11 24:00', 0],
  ['2026-10-08 18:00', '2026-10-08 09:00', 0],
])('office hours from %s to %s are %d', (from, to, expected) => {
  expect(hours(office, from, to)).toBe(expected);
});

test('a night shift runs to its end on the next morning', () => {
  const night = daily('20:00-08:00');
  expect(hours(night, '2026-10-08 19:00', '2026-10-09 09:00')).toBe(12);
  expect(hours(night, '2026-10-08 23:00', '2026-10-09 01:00')).toBe(2);
  expect(hours(night, '2026-10-08 09:00', '2026-10-08 19:00')).toBe(0);
});

test('a night shift that began before a holiday is served, the one of the holiday is not', () => {
  const service = { ...daily('20:00-08:00'), holidays: ['2026-10-01'] };
  expect(hours(service, '2026-09-30 12:00', '2026-10-02 12:00')).toBe(12);
});

test('shifts that overlap count once', () => {
  expect(hours(daily('08:00-16:00', '12:00-20:00'), '2026-10-08 00:00', '2026-10-09 00:00')).toBe(12);
  expect(hours(daily('00:00-24:00', '20:00-08:00'), '2026-10-08 00:00', '2026-10-09 00:00')).toBe(24);
});

test('hours that are written wrongly are refused with an example', () => {
  expect(() => workingClock(daily('九点到六点'))).toThrow('服务时间“九点到六点”写法不对，请写成 08:30-18:00');
  expect(() => workingClock(daily())).toThrow('没有填写服务时间，例如 08:30-18:00');
  expect(() => workingClock({ ...daily('09:00-18:00'), holidays: ['国庆'] })).toThrow('日期“国庆”写法不对');
});

test('hours add up: from a to c is from a to b and from b to c, and never more than the clock', () => {
  const moment = fc.integer({ min: at('2026-01-01'), max: at('2027-12-31') });
  const clock = workingClock({ ...office, week: [...office.week.slice(0, 6), ['22:00-06:00']] });
  fc.assert(
    fc.property(moment, moment, moment, (...three) => {
      const [a = 0, b = 0, c = 0] = three.sort((x, y) => x - y);
      expect(clock(a, c)).toBe(clock(a, b) + clock(b, c));
      expect(clock(a, c)).toBeLessThanOrEqual(c - a);
    }),
  );
});
