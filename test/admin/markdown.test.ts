import { expect, test } from 'vitest';
import { difference, emptyTable, inserted, prefixed, wrapped } from '../../src/admin/markdown.ts';

test('the tools of the text box write Markdown', () => {
  expect(wrapped({ text: '请注意安全', start: 1, end: 3 }, '**', 'x').text).toBe('请**注意**安全');
  expect(wrapped({ text: '请**注意**安全', start: 3, end: 5 }, '**', 'x').text).toBe('请注意安全');
  expect(prefixed({ text: 'a\n- b\nc', start: 2, end: 6 }, (n) => `${n}. `).text).toBe('a\n1. b\n2. c');
  expect(prefixed({ text: '范围', start: 1, end: 1 }, () => '## ').text).toBe('## 范围');
  expect(inserted({ text: '前\n后', start: 1, end: 1 }, emptyTable(1, 2)).text).toBe(
    '前\n\n| 列 1 | 列 2 |\n| --- | --- |\n|   |   |\n\n后',
  );
});

test('the smallest difference of two texts is found', () => {
  expect(difference('请注意安全', '请**注意**安全')).toEqual({ from: 1, to: 3, by: '**注意**' });
  expect(difference('aa', 'aaa')).toEqual({ from: 2, to: 2, by: 'a' });
  expect(difference('同', '同')).toEqual({ from: 1, to: 1, by: '' });
});
