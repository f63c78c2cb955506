import { expect, test } from 'vitest';
import { entities } from '../../src/search/entities.ts';
import type { Place } from '../../src/search/places.ts';
import { nearDays, spelledOut } from '../../src/search/shorthand.ts';

const places: Place[] = [
  ['3', '3号楼'],
  ['12', '12号楼'],
];
const today = '2026-11-22';

test.each([
  ['#3', '3号楼'],
  ['# 3停水', '3号楼停水'],
  ['3', '3号楼'],
  ['3haolou', '3号楼'],
  ['9', '9'],
  ['11/25', '11月25日'],
  ['11-25停水', '11月25日停水'],
  ['11.25', '11.25或11-25'],
  ['2.85', '2.85'],
  ['11.25元', '11.25元'],
  ['17.28万', '17.28万'],
  ['9-12号楼', '9-12号楼'],
  ['1-2单元', '1-2单元'],
  ['3-1-501', '3-1-501'],
  ['2026.11.25', '2026.11.25'],
  ['2026-11', '2026-11'],
  ['十一月廿五', '十一月廿五日'],
  ['十一月廿五号', '十一月廿五号'],
  ['一百五', '一百五元'],
])('%s is read as %s', (typed, written) => {
  expect(spelledOut(typed, places)).toBe(written);
});

test.each([
  ['25号', ' 2026-11-25~2026-11-25 '],
  ['廿五号', ' 2026-11-25~2026-11-25 '],
  ['15日', ' 2026-11-15~2026-11-15 '],
  ['5号停水', ' 2026-12-05~2026-12-05 停水'],
  ['31号', ' 2026-10-31~2026-10-31 '],
  ['12号停水', '12号或2026-11-12停水'],
  ['25号楼', '25号楼'],
  ['2号电梯', '2号电梯'],
  ['11月25号', '11月25号'],
  ['32号', '32号楼'],
  ['32号电梯', '32号电梯'],
])('on 22 November %s is %s', (typed, written) => {
  expect(nearDays(typed, today, places)).toBe(written);
});

test('without a day of the search a number is only a building', () => {
  expect(nearDays('3号停水', '', places)).toBe('3号楼停水');
  expect(nearDays('25号停水', '', places)).toBe('25号停水');
});

test('a number that may be a building or a day is both, one that may be an amount or a day too', () => {
  expect(entities('12号或2026-11-12停水')).toEqual([
    { is: 'buildings', numbers: ['12'], or: '2026-11-12', start: 0, end: 14 },
  ]);
  expect(entities('11.25或11-25')).toEqual([
    { is: 'number', value: '11.25', or: '11-25', start: 0, end: 11 },
  ]);
});

test.each([
  ['一百五十块', '150'],
  ['一百五十元', '150'],
  ['两块八毛五', '2.85'],
  ['两块八', '2.8'],
  ['三点二五', '3.25'],
  ['三万块', '30000'],
])('%s is %s yuan', (text, value) => {
  expect(entities(text)).toEqual([{ is: 'number', value, start: 0, end: text.length }]);
});

test('a clock time is no amount, and no house has 123 floors', () => {
  expect(entities('三点二十分').map(({ is }) => is)).not.toContain('number');
  expect(entities('123楼')).toMatchObject([{ is: 'buildings', numbers: ['123'] }]);
  expect(entities('123楼')[0]).not.toHaveProperty('loose');
  expect(entities('13楼')[0]).toHaveProperty('loose', true);
});
