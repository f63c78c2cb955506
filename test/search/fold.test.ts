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

test.each([
  ['9 号楼 青苹果', '9号楼 青苹果'],
  ['９　＃', '9#'],
  ['九 号 楼', '九号楼'],
  ['第 3\u2009栋', '第3栋'],
  ['A\u00A0座', 'a座'],
  ['2025 年 11 月 25 日', '2025年11月25日'],
  ['十一 月 二十五 日', '十一月二十五日'],
  ['2025年 第 3 季度', '2025年第3季度'],
  ['2.80 元、10 万 元', '2.80元、10万元'],
  ['3、5 号楼 11 月 25 日 9:00–16:00 停水', '3、5号楼 11月25日 9:00–16:00 停水'],
])('no space stands inside %s', (text, folded) => {
  expect(fold(text, simplified)).toBe(folded);
});

test.each(['停车 2026', '编号 楼栋', '序号 3 楼栋', '星期六 月报', '消防 3 kg', '3\n号楼'])(
  'the space in %s separates words',
  (text) => {
    expect(fold(text, simplified)).toBe(text);
  },
);

test('what follows a space left out still knows where it came from', () => {
  expect(foldMapped('9 号楼', simplified)).toEqual({ text: '9号楼', origin: [0, 2, 3, 4] });
});
