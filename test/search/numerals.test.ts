import { expect, test } from 'vitest';
import { numeral } from '../../src/search/numerals.ts';

test.each([
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['两千', 2000],
  ['二〇二五', 2025],
  ['12', 12],
  ['廿五', 25],
  ['卅', 30],
  ['一百五', 150],
  ['一百零五', 105],
  ['一百五十', 150],
  ['两千三', 2300],
  ['一万二', 12_000],
  ['十二万', 120_000],
])('%s is %i', (text, value) => {
  expect(numeral(text)).toBe(value);
});

test('a word is no number', () => {
  expect(numeral('停电')).toBeUndefined();
});
