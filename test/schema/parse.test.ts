import { expect, test } from 'vitest';
import { parseRecord } from '../../src/content.ts';
import { account } from '../records.ts';

const { key, ...whole } = account();
const file = `accounts/${key}.json`;
const messages = (text: string) => parseRecord(file, text).findings.map(({ message }) => message);
const tail = '不是完整的数据，可能被截断或改坏；请改正，或恢复上一次保存的内容';

test.each([
  ['{\n  "period": "2026-Q3",\n  "mode" "commission"\n}', '第 3 行第 10 个字起'],
  ['{\n  "period": "2026-Q3"\n  "mode": "commission"\n}', '第 3 行第 3 个字起'],
  ['{\n  "period": "2026-Q3",\n}', '第 3 行第 1 个字起'],
  ['{\n  "opening": 1,000\n}', '第 2 行第 16 个字起'],
  ['{\n  "period": "2026-Q3",\n  "mode": "comm', '第 3 行第 16 个字起'],
  ['{\n  "period": "2026-Q3",\n', '第 3 行第 1 个字起'],
])('bad JSON is told by line and column: %j', (text, place) => {
  expect(messages(text)).toEqual([`${place}${tail}`]);
});

test('a wrong type or number is shown as it was found', () => {
  const found = (changes: object) => messages(JSON.stringify({ ...whole, ...changes }));
  const fen = '金额在文件里以分为单位，是整数：12,345.60 元写作 1234560；在后台按元填写';
  expect(found({ receivable: '十八万' })).toEqual([`${fen}；现在写的是“十八万”`]);
  expect(found({ receivable: 1800.5 })).toEqual([`${fen}；现在写的是“1800.5”`]);
  expect(found({ receivable: [1] })).toEqual([`${fen}；现在写的是一组`]);
  expect(found({ receivable: '一二三四五六七八九十一二三四五六七八九十一二三' })).toEqual([
    `${fen}；现在写的是“一二三四五六七八九十一二三四五六七八九……”`,
  ]);
  expect(found({ receivable: -100 })).toEqual(['金额不能是负数；现在写的是“−1.00”']);
  expect(found({ remunerationRate: 90_000 })).toEqual(['不能大于 100；现在写的是“900.00”']);
  expect(found({ preparedBy: 7 })).toEqual(['请填写文字；现在写的是“7”']);
  expect(found({ mode: 'x' })).toEqual(['请从这些里选一个：包干制、酬金制']);
});

test.each([
  ['-0', '第 2 行的数字“-0”请照平常的样子写，不超过 15 位'],
  ['1e3', '第 2 行的数字“1e3”请照平常的样子写，不超过 15 位'],
  ['1e400', '第 2 行的数字“1e400”请照平常的样子写，不超过 15 位'],
  ['9007199254740993', '第 2 行的数字“9007199254740993”请照平常的样子写，不超过 15 位'],
  ['1800.000000000000001', '第 2 行的数字“1800.000000000000001”请照平常的样子写，不超过 15 位'],
])('a number that would be published as another one is refused: %s', (number, sentence) => {
  expect(messages(`{\n  "receivable": ${number}\n}`)).toEqual([sentence]);
});

test('a whole number with a point, and digits within a text, are what they are', () => {
  const { data } = parseRecord(
    file,
    JSON.stringify({ ...whole, preparedBy: '1e400 -0 9007199254740993' }).replace(/"opening":\d+/, '$&.0'),
  );
  expect(data).toMatchObject({ preparedBy: '1e400 -0 9007199254740993', opening: whole.opening });
});
