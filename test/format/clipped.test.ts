import { expect, test } from 'vitest';
import { clipped } from '../../src/format/clipped.ts';

test('a text that fits stays, a longer one keeps whole sentences, a long sentence is cut', () => {
  expect(clipped('收支相符。', 10)).toBe('收支相符。');
  expect(clipped('收支相符。没有差错。下一期见。', 12)).toBe('收支相符。没有差错。');
  expect(clipped('一二三四五六七八九十', 6)).toBe('一二三四五…');
  expect(clipped('好。一二三四五六七八九十', 9)).toBe('好。一二三四五六…');
});
