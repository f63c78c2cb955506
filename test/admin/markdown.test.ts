import { expect, test } from 'vitest';
import { difference, inserted, prefixed, wrapped } from '../../src/admin/markdown.ts';
import { emptyTable, pastedInto, tableAt, tablesIn, tableText } from '../../src/admin/markdown-table.ts';

test('the tools of the text box write Markdown', () => {
  expect(wrapped({ text: '请注意安全', start: 1, end: 3 }, '**', 'x').text).toBe('请**注意**安全');
  expect(wrapped({ text: '请**注意**安全', start: 3, end: 5 }, '**', 'x').text).toBe('请注意安全');
  expect(prefixed({ text: 'a\n- b\nc', start: 2, end: 6 }, (n) => `${n}. `).text).toBe('a\n1. b\n2. c');
  expect(prefixed({ text: '范围', start: 1, end: 1 }, () => '## ').text).toBe('## 范围');
  expect(inserted({ text: '前\n后', start: 1, end: 1 }, '| a |\n| --- |').text).toBe(
    '前\n\n| a |\n| --- |\n\n后',
  );
});

test('the smallest difference of two texts is found', () => {
  expect(difference('请注意安全', '请**注意**安全')).toEqual({ from: 1, to: 3, by: '**注意**' });
  expect(difference('aa', 'aaa')).toEqual({ from: 2, to: 2, by: 'a' });
  expect(difference('同', '同')).toEqual({ from: 1, to: 1, by: '' });
});

const body = '前\n\n| 楼栋 | 时间 |\n| :--- | ---: |\n| 3 号楼 | 9:00\\|10:00 |\n| 5 号楼 |\n\n后 | 面';

test('the table under the cursor is found, with how its columns are set and bars within cells', () => {
  const found = tableAt(body, body.indexOf('3 号楼'));
  expect(found).toEqual({
    rows: [
      ['楼栋', '时间'],
      ['3 号楼', '9:00|10:00'],
      ['5 号楼', ''],
    ],
    aligns: [':---', '---:'],
    from: 3,
    to: body.indexOf('\n\n后'),
  });
  expect(found && tableText(found)).toBe(
    '| 楼栋 | 时间 |\n| :--- | ---: |\n| 3 号楼 | 9:00\\|10:00 |\n| 5 号楼 |  |',
  );
  expect(tableAt(body, 0)).toBeUndefined();
  expect(tableAt(body, body.length)).toBeUndefined();
});

test('cells from Excel go in where the cursor stands, and empty rows and columns are left out', () => {
  const cells = [
    ['9:00', '停'],
    ['16:00', '供'],
  ];
  const table = pastedInto(emptyTable(), { row: 1, column: 2 }, cells);
  expect(table.rows).toEqual([
    ['', '', '', ''],
    ['', '', '9:00', '停'],
    ['', '', '16:00', '供'],
  ]);
  expect(tableText(table)).toBe('|  |  |\n| --- | --- |\n| 9:00 | 停 |\n| 16:00 | 供 |');
  expect(tableText(emptyTable())).toBe('');
});

test('every table of a text is found once', () => {
  const text = '甲\n\n| 一 | 二 |\n| --- | --- |\n| 1 | 2 |\n\n乙 | 丙\n\n| 三 |\n| --- |\n| 3 |';
  expect(tablesIn(text).map(({ rows, from, to }) => [rows, text.slice(from, to).length])).toEqual([
    [
      [
        ['一', '二'],
        ['1', '2'],
      ],
      33,
    ],
    [[['三'], ['3']], 19],
  ]);
  expect(tablesIn('没有表格 a | b')).toEqual([]);
});
