import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byMonth, type Community, rangeOf } from '../../src/islands/my-home-shares.ts';

const community: Community = {
  flats: [
    { building: '1', area: 100_00, households: 2 },
    { building: '2', area: 50_00, households: 4 },
  ],
  all: 400_00,
  areas: { '1': 200_00, '2': 200_00 },
  kinds: {},
  households: 6,
};
const home = { building: '1', area: 100_00 };

test('a home carries its share by area, by its building or by household, and a fen more where equals differ', () => {
  expect(rangeOf([400], home, 'area', community)).toEqual([100, 100]);
  expect(rangeOf([401, 100], home, 'area', community)).toEqual([125, 126]);
  expect(rangeOf([301], home, 'building', community)).toEqual([150, 151]);
  expect(rangeOf([600], home, 'household', community)).toEqual([100, 100]);
  expect(rangeOf([600], { building: '1', area: 99_00 }, 'household', community)).toEqual([100, 100]);
  expect(rangeOf([400], { building: '1', area: 90_00 }, 'area', community)).toEqual([90, 90]);
});

test('the lines of a month make its sum as printed, their cents by the largest remainder', () => {
  expect(byMonth([100, 100, 100], 3)).toEqual([34, 33, 33, 100]);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 }),
      fc.constantFrom(3, 6, 12),
      (least, months) => {
        const all = byMonth(least, months);
        const total = all.at(-1) ?? 0;
        expect(all.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(total);
        expect(Math.abs(total * months - least.reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(months / 2);
      },
    ),
  );
});
