import { expect, test } from 'vitest';
import { placesOf } from '../../src/build/search-places.ts';
import { placedEntities } from '../../src/search/places.ts';

const places = placesOf([
  { code: '3', name: '3 号楼' },
  { code: 'A', name: 'A 座' },
  { code: 'S1', name: '沿街商铺' },
  { code: '20', name: '老年活动中心' },
]);

test('a numbered building needs no other name, a named one goes by its name, its end and its code', () => {
  expect(places).toEqual([
    ['3', '3 号楼'],
    ['a', 'A 座'],
    ['s1', '沿街商铺', '沿街商铺', '商铺', 's1'],
    ['20', '老年活动中心', '老年活动中心'],
  ]);
});

test('an end that two buildings share stands for neither', () => {
  const two = placesOf([
    { code: 'S1', name: '东门商铺' },
    { code: 'S2', name: '西门商铺' },
  ]);
  expect(two).toEqual([
    ['s1', '东门商铺', '东门商铺', 's1'],
    ['s2', '西门商铺', '西门商铺', 's2'],
  ]);
});

test.each(['沿街商铺停水', '商铺停水', 's1停水', 's1栋停水'])('%s names building S1', (text) => {
  expect(placedEntities(text, places)).toMatchObject([{ is: 'buildings', numbers: ['s1'], start: 0 }]);
});

test('a code within another word is no building', () => {
  expect(placedEntities('ws12', places)).toEqual([]);
});

test('numbers and names stand side by side', () => {
  expect(placedEntities('3号楼和商铺', places).map(({ start }) => start)).toEqual([0, 4]);
});
