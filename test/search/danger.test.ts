import { expect, test } from 'vitest';
import { inDanger } from '../../src/search/danger.ts';

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
  '１１０',
])('%s is answered by telephone numbers first', (query) => {
  expect(inDanger(query)).toBe(true);
});

test.each(['停水', '电梯年检', '消防报警器维保', '燃气安检', '打电话', '1100 元', '11025', '打药'])(
  '%s is no cry for help',
  (query) => {
    expect(inDanger(query)).toBe(false);
  },
);
