import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gridOfText } from '../../src/sheets/grid.ts';
import { readSheet } from '../../src/sheets/read.ts';
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
