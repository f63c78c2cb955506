import { expect, test } from 'vitest';
import { entities } from '../../src/search/entities.ts';
import { fold } from '../../src/search/fold.ts';

const found = (text: string) =>
  entities(fold(text, new Map())).map(({ start: _start, end: _end, ...entity }) => entity);

test.each(['3号楼', '三号楼', '3栋', '3幢', '３＃', '3#楼', '第3栋'])('%s is building 3', (text) => {
  expect(found(text)).toEqual([{ is: 'buildings', numbers: ['3'] }]);
});

test('lists and ranges of buildings are written out', () => {
  expect(found('3、5、8号楼')).toEqual([{ is: 'buildings', numbers: ['3', '5', '8'] }]);
  expect(found('4栋至6栋')).toEqual([{ is: 'buildings', numbers: ['4', '5', '6'] }]);
  expect(found('1-3号楼')).toEqual([{ is: 'buildings', numbers: ['1', '2', '3'] }]);
});

test('a door number names its building', () => {
  expect(found('3-2-501')).toEqual([{ is: 'buildings', numbers: ['3'] }]);
});

test('3楼 may be a building or a floor', () => {
  expect(found('3楼停水')).toEqual([{ is: 'buildings', numbers: ['3'], loose: true }]);
});

test('the whole community and a unit are recognised', () => {
  expect(found('全小区')).toEqual([{ is: 'everywhere' }]);
  expect(found('2单元')).toEqual([{ is: 'unit', number: '2' }]);
});

test.each(['2025年4月3日', '2025-04-03', '2025.4.3', '二〇二五年四月三日', '20250403'])(
  '%s is a day',
  (text) => {
    expect(found(text)).toEqual([{ is: 'day', month: 4, day: 3, year: 2025 }]);
  },
);

test('months, quarters and years are recognised, durations are not', () => {
  expect(found('2025年4月')).toEqual([{ is: 'month', month: 4, year: 2025 }]);
  expect(found('四月份')).toEqual([{ is: 'month', month: 4 }]);
  expect(found('2024年第二季度')).toEqual([{ is: 'quarter', quarter: 2, year: 2024 }]);
  expect(found('停车 2026')).toEqual([{ is: 'year', year: 2026 }]);
  expect(found('三个月')).toEqual([]);
});

test('an amount is the same with and without separators, zeros and 万', () => {
  expect(found('2.80元')).toEqual([{ is: 'number', value: '2.8' }]);
  expect(found('48,406元')).toEqual([{ is: 'number', value: '48406' }]);
  expect(found('10万元')).toEqual([{ is: 'number', value: '100000', tenThousands: '10' }]);
  expect(found('两千元')).toEqual([{ is: 'number', value: '2000' }]);
});

test('the figures of a model number are not a number of their own', () => {
  expect(found('hfw4443')).toEqual([]);
});

test.each([
  '3、5 号楼 11 月 25 日 9:00–16:00 停水',
  '3、5号楼11月25日停水',
  '3、５　＃ 11\u2009月\u200925\u2009日停水',
])('%s names two buildings and a day', (text) => {
  expect(found(text).filter(({ is }) => is !== 'number')).toEqual([
    { is: 'buildings', numbers: ['3', '5'] },
    { is: 'day', month: 11, day: 25 },
  ]);
});

test('amounts with spaces before what they count are the same amounts', () => {
  expect(found('2.80 元')).toEqual([{ is: 'number', value: '2.8' }]);
  expect(found('10 万 元')).toEqual([{ is: 'number', value: '100000', tenThousands: '10' }]);
});

test.each(['2025元', '2025 元', '2025块', '2025户'])('%s is a number, not a year', (text) => {
  expect(found(text)).toEqual([{ is: 'number', value: '2025' }]);
});

test('a stretch of days is read only as the query layer writes it', () => {
  expect(found('2026-11-30~2026-12-01')).toEqual([{ is: 'days', days: ['2026-11-30', '2026-12-01'] }]);
});

test('a year stays a year through the 2040s', () => {
  expect(found('2026')).toEqual([{ is: 'year', year: 2026 }]);
  expect(found('2046')).toEqual([{ is: 'year', year: 2046 }]);
});
