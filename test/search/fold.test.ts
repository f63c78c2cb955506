import { expect, test } from 'vitest';
import { fold, foldMapped } from '../../src/search/fold.ts';

const simplified = new Map([
  ['樓', '楼'],
  ['電', '电'],
]);

test('full-width figures and signs become half-width, letters lower case', () => {
  expect(fold('３＃　Ｗｉ－Ｆｉ', simplified)).toBe('3# wi-fi');
});

test('traditional characters become simplified', () => {
  expect(fold('３號樓停電', simplified)).toBe('3號楼停电');
});

test('a folded text remembers where each character came from', () => {
  expect(foldMapped('5㎡電', simplified)).toEqual({ text: '5m2电', origin: [0, 1, 1, 2, 3] });
});

test('invisible characters disappear', () => {
  expect(fold('停\u200B电', simplified)).toBe('停电');
});
