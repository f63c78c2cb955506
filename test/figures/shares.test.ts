import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proportionOf, sharesOf, sumOfShares } from '../../src/figures/shares.ts';

test('ten fen among three equal homes leave one fen more for the first', () => {
  expect(sharesOf(10, [{ weight: 8_950, count: 3 }])).toEqual([{ each: 3, more: 1 }]);
});

test('the fen left over go to the largest remainder', () => {
  // 100 fen over 50, 30 and 20 of 130 in all (the 30 stands twice): 38.46, 23.07, 23.07 and 15.38.
  const groups = [
    { weight: 50, count: 1 },
    { weight: 30, count: 2 },
    { weight: 20, count: 1 },
  ];
  expect(sharesOf(100, groups)).toEqual([
    { each: 39, more: 0 },
    { each: 23, more: 0 },
    { each: 15, more: 0 },
  ]);
  expect(sumOfShares(sharesOf(100, groups), groups)).toBe(100);
});

test('a loss is divided like a gain', () => {
  expect(sharesOf(-10, [{ weight: 1, count: 3 }])).toEqual([{ each: -3, more: -1 }]);
});

test('no home, no share', () => {
  expect(sharesOf(100, [])).toEqual([]);
  expect(sharesOf(100, [{ weight: 10, count: 0 }])).toEqual([]);
});

test('all shares together are the total, to the fen, and nobody is more than a fen from his due', () => {
  const group = fc.record({
    weight: fc.integer({ min: 1, max: 100_000 }),
    count: fc.integer({ min: 0, max: 400 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
      fc.array(group, { minLength: 1, maxLength: 40 }),
      (total, groups) => {
        const shares = sharesOf(total, groups);
        const all = groups.reduce((sum, { weight, count }) => sum + weight * count, 0);
        fc.pre(all > 0);
        expect(sumOfShares(shares, groups)).toBe(total);
        shares.forEach(({ each, more }, i) => {
          const { weight, count } = groups[i] as { weight: number; count: number };
          const exact = BigInt(Math.abs(total)) * BigInt(weight);
          if (count === 0) return;
          expect((BigInt(Math.abs(each)) - 1n) * BigInt(all) < exact).toBe(true);
          expect((BigInt(Math.abs(each)) + 1n) * BigInt(all) > exact).toBe(true);
          expect(Math.abs(more)).toBeLessThan(count);
        });
      },
    ),
    { numRuns: 2_000, seed: 4 },
  );
});

test('a home of an area nobody listed gets its plain proportion, halves away from zero', () => {
  expect(proportionOf(10, 1, 4)).toBe(3);
  expect(proportionOf(-10, 1, 4)).toBe(-3);
  expect(proportionOf(10, 1, 0)).toBe(0);
});
