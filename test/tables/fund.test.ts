import { expect, test } from 'vitest';
import { fundBuildingsTable, fundDetailLines, fundStatementTable } from '../../src/tables/fund.ts';
import { fundSentences, fundTrend, lowInWords } from '../../src/tables/fund-sentences.ts';
import { common, fund, project, site } from '../records.ts';

const building = {
  building: '2',
  firstPayment: 2_000_00,
  opening: 599_99,
  added: 0,
  used: 0,
  closing: 599_99,
};
const low = fund({ buildings: [...fund().buildings.slice(0, 1), building] });

test('a period of the fund is told answers first, with the projects it paid', () => {
  expect(fundSentences(fund(), [project()], site)).toEqual([
    '2026年第三季度末，维修资金余额 4,900.00 元，比期初少 100.00 元。',
    '本期进来的：公共收益转入 200.00 元。',
    '本期使用 300.00 元：1 号楼外墙修补 300.00 元。',
    '各楼余额都在首期交存额的三成以上。',
  ]);
});

test('a building below 30 % of its first payment is named in words, with what is missing; at 30 % it is not', () => {
  expect(fundSentences(low, [], site)[3]).toBe(
    '2 号楼的余额不到首期交存额的三成，要续交，怎么续交由业主大会决定。',
  );
  expect(lowInWords(low, site)).toContain('低于三成的：2 号楼 30.0%，离三成还差 0.01 元。');
  expect(lowInWords(low, site)).toContain('165号令');
  const even = fund({ buildings: [{ ...building, closing: 600_00 }] });
  expect(lowInWords(even, site)).toBeUndefined();
});

test('each building shows its balance as a share of the first payment and per m²', () => {
  const rows = fundBuildingsTable(low, site).rows.map(({ id, cells }) => [id, ...cells.slice(0, 4)]);
  // 2,820.00 yuan ÷ 6,000 m² and 599.99 ÷ 4,000 m².
  expect(rows).toEqual([
    ['building-1', '1 号楼', 2_820_00, '94.0%', 47],
    ['building-2', '2 号楼', 599_99, '▼\u00a030.0% 低于三成', 15],
  ]);
});

test('what was used is itemised by the payments of the period, and by no other', () => {
  const paid = project({
    payments: [
      { on: '2026-09-30', what: '进度款', amount: 300_00, documents: ['voucher'] },
      { on: '2026-10-01', what: '尾款', amount: 900_00 },
    ],
  });
  expect(fundDetailLines(fund(), [fund()], [paid]).find(({ id }) => id === 'used')?.details).toEqual([
    { label: '1 号楼外墙修补：进度款', amount: 300_00, documents: ['voucher'] },
  ]);
});

test('the transfer from common income leads to its other side', () => {
  const table = fundStatementTable(fund(), [fund()], { common: [common()] });
  expect(table.rows.find(({ id }) => id === 'fromCommon')?.href).toBe('/fees/common/2026-q3/#to-fund');
  expect(table.rows.map(({ id }) => id).filter(Boolean)).toEqual([
    'opening',
    'paidIn',
    'fromCommon',
    'gains',
    'returned',
    'added',
    'used',
    'closing',
  ]);
});

test('the balance is drawn from the oldest to the newest', () => {
  const chart = fundTrend([fund(), fund({ period: '2026-Q2', closing: 5_000_00 })]);
  expect(chart.title).toBe('余额从 5,000.00 元 到 4,900.00 元');
  expect(chart.series[0]?.values).toEqual([0.5, 0.49]);
  expect(chart.categories.map(({ short }) => short)).toEqual(['26.Q2', '26.Q3']);
});
