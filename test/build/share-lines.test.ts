import { expect, test } from 'vitest';
import { evenLines, setLines } from '../../src/build/share-lines.ts';

/** Every character is one wide. */
const lines = (text: string, width: number) => evenLines(text, (line) => line.length, width);

test('lines end after commas where they can and are about even', () => {
  expect(lines('24 台电梯年检，11 月 23 日至 27 日各楼轮流停', 12)).toEqual([
    '24 台电梯年检，',
    '11 月 23 日至',
    '27 日各楼轮流停',
  ]);
});

test('a number, a time, a date and a list of buildings stay whole', () => {
  expect(lines('1、2、5 号楼 11 月 25 日 9:00–16:00 停水', 12)).toEqual([
    '1、2、5 号楼',
    '11 月 25 日',
    '9:00–16:00',
    '停水',
  ]);
  for (let width = 13; width < 30; width++) {
    const set = lines('表决使用维修资金1,234,567.89元更换电梯的通知', width);
    expect(set.filter((line) => line.includes('1,234,567.89元')).length).toBe(1);
  }
});

test('no line starts with a comma or ends with an opening bracket', () => {
  for (let width = 4; width < 20; width++)
    for (const line of lines('水箱清洗（含消毒），请大家存水。“放心喝”：结果', width)) {
      expect(line).not.toMatch(/^[，。）”：]/);
      expect(line).not.toMatch(/[（“]$/);
    }
});

test('nothing is lost, whatever the width', () => {
  const text = '1、2、3、4、5、6、7、8、9、10、11、12号楼停水ABCDEFGHIJKLMNOP';
  for (let width = 1; width < 40; width++) expect(lines(text, width).join('')).toBe(text);
});

test('a short title is set large, a long one smaller', () => {
  const sizes = [
    [100, 1],
    [50, 2],
    [40, 4],
  ] as const;
  expect(setLines('停水', 500, 'Bold', sizes)).toEqual({ size: 100, lines: ['停水'] });
  expect(setLines('三号楼水箱清洗停水通知', 500, 'Bold', sizes).size).toBe(50);
  expect(setLines('三号楼水箱清洗停水通知以及各单元取水地点安排', 500, 'Bold', sizes).size).toBe(40);
});
