import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  divideRounded,
  parseDecimal,
  percentOf,
  plain,
  shortest,
  written,
  yuan,
  yuanInWords,
} from '../../src/format/number.ts';

test('money is written with separators, two decimals and a true minus', () => {
  expect(yuan(1_234_560)).toBe('12,345.60');
  expect(yuan(5)).toBe('0.05');
  expect(yuan(-98_765_432_101)).toBe('−987,654,321.01');
  expect(plain(-1_234_560, 2)).toBe('-12345.60');
});

test('a unit price keeps only the decimals that say something', () => {
  expect(shortest(28_500, 4, 2)).toBe('2.85');
  expect(shortest(5_283, 4, 2)).toBe('0.5283');
  expect(shortest(1_500_000, 4, 2)).toBe('150.00');
  expect(shortest(9_500, 2)).toBe('95');
});

test('a sum in a sentence is in 万元 from ten thousand yuan on', () => {
  expect(yuanInWords(99_999_00)).toBe('10.00 万元');
  expect(yuanInWords(999_999)).toBe('9,999.99 元');
  expect(yuanInWords(298_123_456)).toBe('298.12 万元');
});

test('typed decimals are read exactly, as office people type them', () => {
  expect(parseDecimal('12,345.6', 2)).toBe(1_234_560);
  expect(parseDecimal('１２３．４５', 2)).toBe(12_345);
  expect(parseDecimal('￥ 0.1', 2)).toBe(10);
  expect(parseDecimal('-3.50', 2)).toBe(-350);
  expect(parseDecimal('0.29', 2)).toBe(29);
  expect(parseDecimal('1.10', 2)).toBe(110);
});

test('what is no amount, or finer than a fen, is refused and never guessed', () => {
  for (const text of ['', '1.234', '一百', '1.2.3', '1e5', '12万', '--1', '99999999999999'])
    expect(parseDecimal(text, 2)).toBeUndefined();
});

test('reading what was written gives the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
      expect(parseDecimal(written(fen, 2), 2)).toBe(fen === 0 ? 0 : fen);
      expect(parseDecimal(plain(fen, 2), 2)).toBe(fen === 0 ? 0 : fen);
    }),
  );
});

test('division rounds halves away from zero, also where a float could not hold the product', () => {
  expect(divideRounded(5, 10)).toBe(1);
  expect(divideRounded(-5, 10)).toBe(-1);
  expect(divideRounded(4, 10)).toBe(0);
  expect(divideRounded(900_719_925_474, 3, 10_000)).toBe(3_002_399_751_580_000);
});

test('a rate has one decimal', () => {
  expect(percentOf(101, 114)).toBe('88.6%');
  expect(percentOf(1, 3)).toBe('33.3%');
  expect(percentOf(20, 20)).toBe('100.0%');
});
