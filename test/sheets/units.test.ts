import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gridOfText } from '../../src/sheets/grid.ts';
import { readSheet } from '../../src/sheets/read.ts';
import { saysUnit } from '../../src/sheets/unit.ts';
import { lastPeriod } from './before.ts';

const folder = new URL('./corpus/', import.meta.url);

function read(name: string, subject: 'accounts' | 'utilities', answers: [string, number][] = []) {
  const grid = gridOfText(readFileSync(new URL(name, folder), 'utf8'));
  const before = lastPeriod[subject] as never;
  return readSheet(grid, { subject, period: '2026-Q3', before, confirmed: new Map(answers) });
}

test.each([
  ['106-accounts-unit-fen.tsv', '分', 135_164_72],
  ['107-accounts-unit-jiao.tsv', '角', 135_164_72],
  ['108-accounts-unit-below.tsv', '万元', 1_351_647_200_00],
])('%s is read in its unit once the clerk says so, and not before', (name, unit, opening) => {
  expect(read(name, 'accounts').items.filter(({ path }) => path[0] === 'opening')).toEqual([]);
  const { items } = read(name, 'accounts', [[`unit:${unit}`, 0]]);
  expect(items.find(({ path }) => path[0] === 'opening')?.value).toBe(opening);
});

test.each(['注：单位万元', '以上数字为万元', '说明：表中数据均为人民币万元。', '（金额是万元）'])(
  'a note below the table that says %s is asked about',
  (note) => {
    const text = readFileSync(new URL('108-accounts-unit-below.tsv', folder), 'utf8');
    const [said] = text.match(/[^\t\n]*万元[^\t\n]*/) as [string];
    const grid = gridOfText(text.replace(said, note));
    const before = lastPeriod.accounts as never;
    const { items, troubles } = readSheet(grid, {
      subject: 'accounts',
      period: '2026-Q3',
      before,
      confirmed: new Map(),
    });
    expect(items.filter(({ path }) => path[0] === 'opening')).toEqual([]);
    expect(troubles.length).toBeGreaterThan(0);
  },
);

test('names that speak of a unit of people say no unit of money', () => {
  expect(['单位房租（元）', '单位公用', '收入单位万元户'].map(saysUnit)).toEqual([false, false, false]);
});

test('a sheet that says two units is not read at all', () => {
  for (const name of ['105-accounts-two-units.tsv', '109-accounts-unit-above-and-below.tsv']) {
    const { items, troubles } = read(name, 'accounts');
    expect([items.length, troubles.length]).toEqual([0, 1]);
  }
});

test('prices with their unit behind them are taken in one go', () => {
  const { lists } = read('113-utilities-units-behind-numbers.tsv', 'utilities', [
    ['measured:元/度', 0],
    ['measured:度', 0],
  ]);
  expect(lists.lines?.map(({ usage, unitPrice }) => [usage, unitPrice])).toEqual([
    [2_000_000, 5200],
    [40_000, 5200],
    [6050, ''],
  ]);
});
