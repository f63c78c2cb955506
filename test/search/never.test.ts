import { expect, test } from 'vitest';
import { possible } from '../../src/search/never.ts';

test.each([
  ['13月', ['13月']],
  ['13月停水', ['13月']],
  ['2月30日', ['2月30日']],
  ['2026年2月29日', ['2026年2月29日']],
  ['11月31号', ['11月31号']],
  ['32日', ['32日']],
  ['三十二日停电', ['三十二日']],
  ['0日', ['0日']],
])('%s names a date that no calendar has', (text, never) => {
  expect(possible(text).never).toEqual(never);
});

test('what is left of the query is looked for', () => {
  expect(possible('13月停水').text.trim()).toBe('停水');
});

test.each([
  '12月',
  '2月29日',
  '2024年2月29日',
  '11月30日',
  '3个13月',
  '31日',
  '11月5号楼',
  '每月租金',
  '15月租',
  '十二月',
  '3号楼',
  '二十日常保洁',
])('%s is left as it is', (text) => {
  expect(possible(text)).toEqual({ text, never: [] });
});
