import { expect, test } from 'vitest';
import { inDanger, inNeed } from '../../src/search/danger.ts';

test.each([
  '孩子被困电梯',
  '着火了',
  '有燃气味',
  '燃气泄漏',
  '报警电话',
  '保安打人',
  '被打了',
  '摔倒了',
  '关在电梯里',
  '孩子在电梯里',
  '老人卡电梯里了',
  '有人在电梯里出不来',
  '孩子走丢了',
  '狗咬人',
  '被狗咬了',
  '邻居家的狗扑人',
  '漏电',
  '有人想跳楼',
  '１１０',
])('%s is answered by telephone numbers first', (query) => {
  expect(inDanger(query)).toBe(true);
});

test.each([
  '停水',
  '楼上漏水',
  '遛狗不牵绳',
  '电梯里有广告',
  '老人乘电梯',
  '儿童活动',
  '电梯年检',
  '消防报警器维保',
  '燃气安检',
  '打电话',
  '1100 元',
  '11025',
  '打药',
])('%s is no cry for help', (query) => {
  expect(inDanger(query)).toBe(false);
});

test.each(['楼上漏水', '天花板漏水', '有没有人管遛狗不牵绳', '水管爆了', '狗咬人'])(
  '%s, where nothing is found, is answered by telephone numbers',
  (query) => {
    expect(inNeed(query)).toBe(true);
  },
);

test.each(['停水', '比特币', '停车费', '电梯年检'])('%s is no need of help', (query) => {
  expect(inNeed(query)).toBe(false);
});
