import { expect, test } from 'vitest';
import { lateFilled, lateOpened } from '../../src/build/late.ts';
import { lateWords } from '../../src/watch.ts';

test('late words are taken out with their places and put in again', () => {
  const page = Buffer.from(`更新于${lateWords('updated')}，生成于${lateWords('built')}。`);
  const { bytes, gaps } = lateOpened(page);
  expect(bytes.toString()).toBe('更新于，生成于。');
  expect(gaps).toEqual([
    [9, 0],
    [21, 1],
  ]);
  expect(lateFilled(bytes, gaps, ['甲', '乙']).toString()).toBe('更新于甲，生成于乙。');
});

test('half a mark is no late word, and nothing is cut out of a page for it', () => {
  expect(() => lateOpened(Buffer.from('139\uE010\uE01112345678'))).toThrow('half a mark');
});
