import { expect, test } from 'vitest';
import { csvOf } from '../../src/format/csv.ts';
import type { Table } from '../../src/tables/table.ts';

const table: Table = {
  name: 't',
  caption: '表',
  columns: [
    { key: 'name', label: '项目', kind: 'text' },
    { key: 'amount', label: '金额', kind: 'fen', unit: '元' },
    { key: 'price', label: '单价', kind: 'price', unit: '元' },
  ],
  rows: [
    { cells: ['人工，"含"社保', 1_234_560, 28_500] },
    { cells: ['=1+1', -5, undefined] },
    { cells: ['第一行\n第二行', 0, 10_000] },
    { cells: ['-14214.52', 0, undefined] },
    { cells: ['-1+1', 0, undefined] },
    { cells: ['+8613800000000', 0, undefined] },
  ],
};

test('CSV has a byte-order mark, CRLF, quotes where needed and no running formulas', () => {
  expect(csvOf(table)).toBe(
    '\uFEFF项目,金额（元）,单价（元）\r\n"人工，""含""社保",12345.60,2.85\r\n\'=1+1,-0.05,\r\n"第一行\n第二行",0.00,1\r\n-14214.52,0.00,\r\n\'-1+1,0.00,\r\n\'+8613800000000,0.00,\r\n',
  );
});
