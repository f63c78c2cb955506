import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { sheetsOf } from '../../src/admin/sheet-file.ts';
import type { Account } from '../../src/schema/accounts.ts';
import { filled } from '../../src/sheets/fill.ts';
import { gridOfHtml } from '../../src/sheets/grid.ts';
import { readSheet } from '../../src/sheets/read.ts';
import { accountSheet } from './sheets.ts';
import { changed, withNumbers, workbook } from './workbook.ts';

const file = new URL('../../content/accounts/2026-q3.json', import.meta.url);
const quarter = JSON.parse(readFileSync(file, 'utf8')) as Account;
const one = 'xl/worksheets/sheet1.xml';

/** The quarter's sheet as a file, its XML changed, and what is read from it. */
async function readFile(part: string, change: (xml: string) => string, rows = accountSheet(quarter)) {
  const sheets = await sheetsOf(changed(workbook(withNumbers(rows)), part, change));
  const question = { subject: 'accounts' as const, period: '2026-Q3' };
  const read = (answers: [string, number][] = []) =>
    readSheet(sheets[0]?.grid ?? [], { ...question, confirmed: new Map(answers) });
  return { sheets, read };
}

const greening = accountSheet(quarter).findIndex(([name]) => name?.includes('绿化')) + 1;
const office = accountSheet(quarter).findIndex(([name]) => name?.includes('办公')) + 1;

test('a row that Excel hides is named, and is only read when the clerk says so', async () => {
  for (const mark of ['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"']) {
    const { read } = await readFile(one, (xml) =>
      xml.replace(`<row r="${greening}">`, `<row r="${greening}" ${mark}>`),
    );
    expect(read().troubles[0]).toMatchObject({
      key: 'hidden',
      sentence: expect.stringContaining(`（第 ${greening} 行 4、绿化 `),
      offers: [{ say: '不用隐藏的' }, { say: '隐藏的也照样读' }],
    });
    for (const reading of [read(), read([['hidden', 0]])])
      expect(filled({}, reading).costs).toHaveProperty('greening.actual', '');
    const taken = read([['hidden', 1]]);
    expect(taken.troubles).toEqual([]);
    expect(filled({}, taken).costs).toHaveProperty('greening.actual', quarter.costs.greening.actual);
  }
});

test('a hidden column of the amounts is named by its letter and heading', async () => {
  const cols = '<cols><col min="7" max="7" width="9" hidden="1"/></cols><sheetData>';
  const { read } = await readFile(one, (xml) => xml.replace('<sheetData>', cols));
  expect(read().troubles[0]?.sentence).toBe(
    '有隐藏的行、列或工作表（G 列 本期实际 135164.72），没有读进来；请取消隐藏再复制，或在这里选一个',
  );
  expect(read().items.filter(({ place }) => place.endsWith('G 列'))).toEqual([]);
  expect(read([['hidden', 1]]).troubles).toEqual([]);
});

test('a hidden sheet stands behind the others, and is asked about when it is chosen', async () => {
  const { sheets, read } = await readFile('xl/workbook.xml', (xml) =>
    xml.replace('sheetId="1"', 'sheetId="1" state="veryHidden"'),
  );
  expect(sheets.map(({ hidden }) => hidden)).toEqual([true]);
  expect(read().items).toEqual([]);
  expect(read().troubles.map(({ key }) => key)).toContain('hidden');
});

test('a cell merged over two items gives its number to neither, and both are named', async () => {
  const merge = `</sheetData><mergeCells count="1"><mergeCell ref="G${office}:G${office + 1}"/></mergeCells>`;
  const rows = accountSheet(quarter);
  (rows[office] ?? [])[6] = '';
  const { read } = await readFile(one, (xml) => xml.replace('</sheetData>', merge), rows);
  const found = read().troubles.filter(
    ({ sentence }) => sentence.includes('合并的格子') || sentence.includes('合并成'),
  );
  expect(found.map(({ place, sentence }) => [place, sentence])).toEqual([
    [`第 ${office} 行 G 列`, '是合并的格子，看不出属于哪一行哪一列；请取消合并，各行分别写'],
    [
      `第 ${office + 1} 行 G 列`,
      `与第 ${office} 行 G 列合并成一格，看不出那个数里有多少是这里的；请取消合并，各行分别写`,
    ],
  ]);
  expect(found.flatMap(({ offers }) => offers)).toEqual([]);
  expect(
    read().items.filter(({ path }) => path[2] === 'actual' && /office|dep/.test(String(path[1]))),
  ).toEqual([]);
});

test('the halves of a merged cell are named on the clipboard too, and an empty merged cell is only blank', () => {
  const html = `<table><tr><td>项目</td><td>本期实际</td></tr>
    <tr><td>办公费</td><td rowspan="2">12.00</td></tr><tr><td>折旧</td></tr>
    <tr><td>保险</td><td rowspan="2"></td></tr><tr><td>其他</td></tr></table>`;
  const grid = gridOfHtml(html, (text) => parse(text) as unknown as ParentNode) ?? [];
  const { troubles } = readSheet(grid, { subject: 'accounts', period: '2026-Q3', confirmed: new Map() });
  expect(troubles.filter(({ place }) => place).map(({ key, place }) => [key, place])).toEqual([
    ['1:1', '第 2 行 B 列'],
    ['2:1', '第 3 行 B 列'],
    ['blank', '第 4 行 B 列、第 5 行 B 列'],
  ]);
});

test('a formula that no program has worked out is named at its own cell', async () => {
  const rows = accountSheet(quarter);
  const total = rows.findIndex(([name]) => name === '支出合计') + 1;
  const { read } = await readFile(one, (xml) =>
    xml.replace(new RegExp(`<c r="G${total}"><v>[^<]*</v></c>`), `<c r="G${total}"><f>SUM(G14:G22)</f></c>`),
  );
  expect(read().troubles.map(({ place, text }) => [place, text])).toEqual([
    [`第 ${total} 行 G 列`, '=SUM(G14:G22)'],
  ]);
});
