import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Account } from '../../src/schema/accounts.ts';
import { detailName } from '../../src/sheets/details.ts';
import { filled } from '../../src/sheets/fill.ts';
import { gridOfText } from '../../src/sheets/grid.ts';
import { readSheet } from '../../src/sheets/read.ts';
import { itemisedSheet, tsv } from './sheets.ts';

const content = new URL('../../content/', import.meta.url);
const of = (folder: string) =>
  readdirSync(new URL(`${folder}/`, content))
    .filter((name) => name.endsWith('.json') || name.endsWith('.md'))
    .map((name) => [name, readFileSync(new URL(`${folder}/${name}`, content), 'utf8')] as const);
const quarters = of('accounts').map(([, text]) => JSON.parse(text) as Account);
const documents = of('documents').map(([name]) => ({ code: name.replace(/\.\w+$/, ''), title: name }));
const last = quarters.find(({ period }) => period === '2026-Q2') as Account & { key: string };

function read(rows: string[][], answers: [string, number][] = [], period = '2026-Q3') {
  const confirmed = new Map(answers);
  return readSheet(gridOfText(tsv(rows)), {
    subject: 'accounts',
    period,
    before: last,
    documents,
    confirmed,
  });
}

const linesOf = (data: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(data.costs as Account['costs']).map(([item, { lines }]) => [item, lines]),
  );

test.each(quarters)('every detail of $period comes back with its amount and its vouchers', (now) => {
  const reading = read(itemisedSheet(now), [], now.period);
  const strange = reading.troubles.filter(({ key }) => !key.startsWith('vouchers:'));
  expect(strange).toEqual([]);
  expect(linesOf(filled({}, reading))).toEqual(linesOf(now));
});

test('a detail is known by 其中, a number, a bracket, a dash or an indent, and keeps its name as it stands', () => {
  for (const text of [
    '其中：电梯维保（24 台）',
    '2.1 电梯维保（24 台）',
    '（1）电梯维保（24 台）',
    '①电梯维保（24 台）',
    '- 电梯维保（24 台）',
    '　　电梯维保（24 台）',
    '其中：1.1、电梯维保（24 台）',
  ])
    expect(detailName(text)).toBe('电梯维保（24 台）');
});

const sheet = [
  ['项目', '本期实际', '凭证'],
  ['2、公共设施维护', '300.00'],
  ['其中：电梯维保', '200.00', '不存在-1'],
  ['　　零修', '60.00'],
  ['9、其他', '50.00'],
  ['便民活动', '50.00'],
];

test('details that do not make their item are asked; the rest becomes a line, or there are none', () => {
  const { troubles } = read(sheet);
  const said = troubles.find(({ key }) => key === 'details:costs.upkeep.lines');
  expect(said?.sentence).toBe(
    '明细相加 260.00，这一项实际 300.00，相差 40.00；“其中”只列了一部分的，请补上其余的行，或在这里选一个',
  );
  const lines = (answer: number) =>
    read(sheet, [['details:costs.upkeep.lines', answer]]).details.find(({ path }) => path[1] === 'upkeep')
      ?.lines;
  expect(lines(0)).toEqual([
    { name: '电梯维保', amount: 200_00 },
    { name: '零修', amount: 60_00 },
    { name: '其余（表上未列明细）', amount: 40_00 },
  ]);
  expect(lines(1)).toBeUndefined();
});

test('a row without any mark is asked, and is a detail of 其他 only when the clerk says so', () => {
  const trouble = read(sheet).troubles.find(({ text }) => text === '便民活动');
  expect(trouble?.offers.map(({ say }) => say)).toEqual(['不用这一行', '是“其他”的明细']);
  const { details } = read(sheet, [[trouble?.key ?? '', 1]]);
  expect(details.find(({ path }) => path[1] === 'other')?.lines).toEqual([
    { name: '便民活动', amount: 50_00 },
  ]);
});

test('a voucher that is not registered is named and not attached', () => {
  expect(read(sheet).troubles.find(({ key }) => key.startsWith('voucher:'))).toMatchObject({
    place: '第 3 行 C 列',
    text: '不存在-1',
    sentence: '不是“文件”栏目里登记过的编号或标题，没有附上；请先登记，再在表单里选，或确认先不附',
  });
});

test('a detail of the same name goes on with the contract of last period only when the clerk says so', () => {
  const bare = itemisedSheet(last).map((cells) => cells.slice(0, 8));
  bare[0] = ['2026年第三季度物业费收支情况表'];
  const lift = (answers: [string, number][]) =>
    read(bare, answers)
      .details.find(({ path }) => path[1] === 'upkeep')
      ?.lines.find(({ name }) => name.includes('电梯维保'))?.documents;
  expect(lift([])).toBeUndefined();
  expect(lift([['vouchers:costs.upkeep.lines', 1]])).toBeUndefined();
  expect(lift([['vouchers:costs.upkeep.lines', 0]])).toEqual(['lift-contract-2025']);
});

test('a detail that cannot be read is named, and the item keeps no line of last time', () => {
  const reading = read([...sheet.slice(0, 3), ['　　零修', '6O.00'], ...sheet.slice(4)]);
  const draft = { costs: { upkeep: { lines: [{ name: '旧', amount: 1 }] } } };
  const { upkeep } = filled(draft, reading).costs as Account['costs'];
  expect(upkeep.lines).toEqual([
    { name: '电梯维保', amount: 200_00 },
    { name: '零修', amount: '' },
  ]);
});
