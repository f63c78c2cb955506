import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agrees, shareOf, sharePattern, sumOf, sumPattern } from '../../src/figures/quantities.ts';
import { divideRounded, plain } from '../../src/format/number.ts';

function sum(text: string) {
  const match = new RegExp(`^${sumPattern}$`).exec(text);
  return match ? sumOf(match.groups ?? {}) : undefined;
}

function share(text: string) {
  const match = new RegExp(`^${sharePattern}$`).exec(text);
  return match ? shareOf(match.groups ?? {}) : undefined;
}

test.each([
  ['88万元', 88_000_000n],
  ['一百万元', 100_000_000n],
  ['一百零四万三千元', 104_300_000n],
  ['十二万五元', 12_500_000n],
  ['三千五元', 350_000n],
  ['三千零五元', 300_500n],
  ['两万元', 2_000_000n],
  ['二十元', 2_000n],
  ['1亿2万元', 10_002_000_000n],
  ['104万332.30元', 104_033_230n],
  ['-5.00元', -500n],
  ['80多万元', 80_000_000n],
])('%s is %d fen', (text, fen) => {
  expect(sum(text)?.value).toBe(fen);
});

test.each(['一二三元', '万元', '5万万万元', '2千3万元'])('%s is no sum', (text) => {
  expect(sum(text)).toBeUndefined();
});

test.each([
  ['94.4%', 944_000_000_000n],
  ['九成四', 940_000_000_000n],
  ['九成半', 950_000_000_000n],
  ['百分之九十', 900_000_000_000n],
])('%s is %d of 10¹²', (text, value) => {
  expect(share(text)?.value).toBe(value);
});

const fen = fc.integer({ min: 1, max: 999_999_999_999 });

test('a sum to the fen is read as it is written, and another one is seen by a fen', () => {
  fc.assert(
    fc.property(fen, (truth) => {
      const quantity = sum(`${plain(truth, 2)}元`);
      expect(quantity && agrees(quantity, BigInt(truth))).toBe(true);
      expect(quantity && agrees(quantity, BigInt(truth + 1))).toBe(false);
    }),
  );
});

test('an honest rounding in 万 with one decimal stands, one of two steps off does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: 999_999_999_999 }), (truth) => {
      const tenths = divideRounded(truth, 100_000);
      const said = (tenth: number) => sum(`${plain(tenth, 1)}万元`);
      const [honest, wrong] = [said(tenths), said(tenths + 2)];
      expect(honest && agrees(honest, BigInt(truth))).toBe(true);
      expect(wrong && agrees(wrong, BigInt(truth))).toBe(false);
      const near = sum(`约${plain(tenths, 1)}万元`);
      expect(near && agrees(near, BigInt(truth))).toBe(true);
    }),
  );
});
