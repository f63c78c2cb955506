import { expect, test } from 'vitest';
import { withoutEmpty } from '../../src/tables/table.ts';
import { sharedDocuments, utilityStatement } from '../../src/tables/utilities.ts';
import { readingsTable } from '../../src/tables/utility-lists.ts';
import { usageChart, utilitySentences } from '../../src/tables/utility-sentences.ts';
import { site, utilities } from '../records.ts';

const [meter] = utilities().lines;
if (!meter) throw new Error('the records of the tests have a meter');
const lastYear = utilities({
  period: '2025-Q3',
  lines: [{ ...meter, usage: 40_000, amount: 240_00 }],
  totals: { amount: 240_00 },
});
const water = {
  ...meter,
  code: 'garden',
  kind: 'water' as const,
  use: '绿化',
  meter: 'W-01',
  usage: 2_000,
  amount: 80_00,
};
const now = utilities({ lines: [meter, water], totals: { amount: 380_00 } });

test('shared water and power are told with usage against last year and who bears them', () => {
  expect(utilitySentences(now, [now, lastYear], site)).toEqual([
    '2026年第三季度公共水电共 380.00 元，比去年同期多 140.00 元（58.3%）。',
    '用电 500.00 kWh，比去年同期多 25.0%；用水 20.00 m³。',
    '花得最多的是电梯，占 78.9%（300.00 元／380.00 元）。',
    '这笔钱从物业费里支出，不另外向各户收。',
  ]);
});

test('where the cost is divided by area the rate and the part of a home of mean size are said', () => {
  const share = { method: 'area' as const, base: 1_000_000, rate: 380, basis: '业主大会决议' };
  expect(utilitySentences({ ...now, bearer: 'shared', share }, [now], site).at(-1)).toBe(
    '这笔钱按建筑面积分摊，每平方米 0.0380 元（依据：业主大会决议）。一套 100.00 ㎡的房子本期分摊约 3.80 元。',
  );
});

test('meters stand by kind with their usage, price, amount and a year ago, sums below', () => {
  const rows = utilityStatement(now, [now, lastYear], site).rows;
  expect(rows.map(({ id, role, cells }) => [id ?? role, ...cells.slice(0, 6)])).toEqual([
    ['group', '电（kWh）'],
    ['meter-lift', '电梯', 300_00, 50_000, 6_000, 40_000, 240_00],
    ['total-power', '电费合计', 300_00, 50_000, undefined, 40_000, 240_00],
    ['group', '水（m³）'],
    ['meter-garden', '绿化', 80_00, 2_000, 6_000, undefined, undefined],
    ['total-water', '水费合计', 80_00, 2_000, undefined, undefined, undefined],
    ['total', '合计', 380_00, undefined, undefined, undefined, 240_00],
  ]);
});

test('readings can be compared at the meter', () => {
  expect(readingsTable(now).rows[0]?.cells).toEqual(['电梯', 50_000, 'kWh', 'D-07', 100_000, 150_000, 1]);
});

test('a document that proves every meter is said once, one of a single meter beside it', () => {
  const proved = utilities({
    lines: [
      { ...meter, documents: ['bills'] },
      { ...water, documents: ['bills', 'garden-note'] },
    ],
  });
  expect(sharedDocuments(proved)).toEqual(['bills']);
  const marks = utilityStatement(proved, [proved], site).rows.map((row) =>
    row.marks?.map(({ text }) => text),
  );
  expect(marks).toEqual([undefined, undefined, undefined, undefined, ['garden-note'], undefined, undefined]);
});

test('usage is drawn beside the same period a year before; a year that is not known is a gap', () => {
  const chart = usageChart([now, lastYear], 'power');
  expect(chart?.title).toBe('2026年第三季度用电 500.00 kWh，比去年同期多 25.0%');
  expect(chart?.series.map(({ values }) => values)).toEqual([
    [400, 500],
    [null, 400],
  ]);
  expect(usageChart([lastYear], 'water')).toBeUndefined();
});

test('a column of words that no row fills is left out, a column of figures stays', () => {
  const table = withoutEmpty({
    name: 't',
    caption: 't',
    columns: [
      { key: 'use', label: 'use', kind: 'text' },
      { key: 'amount', label: 'amount', kind: 'fen' },
      { key: 'note', label: 'note', kind: 'text' },
      { key: 'marks', label: 'marks', kind: 'text' },
    ],
    rows: [
      { role: 'group', cells: ['电'] },
      { cells: ['lift', undefined, undefined, undefined] },
      { cells: ['pump', undefined, 'heat', undefined] },
    ],
  });
  expect(table.columns.map(({ key }) => key)).toEqual(['use', 'amount', 'note']);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['电'],
    ['lift', undefined, undefined],
    ['pump', undefined, 'heat'],
  ]);
});
