import { expect, test } from 'vitest';
import { csvOf } from '../../src/format/csv.ts';
import { commonDetailLines, commonStatement } from '../../src/tables/common.ts';
import { commonYears, sitesTable } from '../../src/tables/common-lists.ts';
import { commonSentences, sourceChart, transferSentence } from '../../src/tables/common-sentences.ts';
import { longTable } from '../../src/tables/pots.ts';
import { common, document, fund, site } from '../records.ts';

const lastYear = common({
  period: '2025-Q3',
  income: [{ code: 'parking-ground', source: 'parking', site: '地面停车位', gross: 400_00 }],
});
const now = common({
  income: [
    {
      code: 'parking-ground',
      source: 'parking',
      site: '地面停车位',
      contract: 'parking-contract',
      gross: 500_00,
      quantity: 10,
      unit: '个',
      note: '新划 2 个车位。',
    },
    { code: 'interest', source: 'interest', site: '账户利息', gross: 20_00 },
  ],
});

test('a period of common income is told answers first', () => {
  const low = { ...site, money: { ...site.money, jumpFloor: 10_00 } };
  expect(commonSentences(now, [now, lastYear], low)).toEqual([
    '2026年第三季度公共收益收入 520.00 元，比去年同期多 120.00 元（30.0%），变化最大的是地面停车位，编制岗位说：新划 2 个车位。',
    '收入最多的是地面停车位，占 96.2%（500.00 元／520.00 元）。',
    '扣除成本 100.00 元、物业分成 40.00 元、税金 10.00 元，归业主的是 370.00 元。',
    '使用 70.00 元，用于长椅。',
    '转入维修资金 200.00 元，占业主净收益的 54.1%（200.00 元／370.00 元）；本地没有查到最低比例。',
    '期末还有 1,100.00 元，存在业主大会名下的云汀银行账户。',
  ]);
});

test('the transfer to the fund is compared with the local minimum, above, exact and below', () => {
  const money = { ...site.money, commonToFund: 5000, commonToFundBasis: '条例第五十六条' };
  const said = (toFund: number) => transferSentence(common({ toFund }), money);
  expect(said(200_00)).toBe(
    '转入维修资金 200.00 元，占业主净收益的 54.1%（200.00 元／370.00 元），达到最低比例 50%（条例第五十六条），多转 15.00 元。',
  );
  expect(said(185_00)).toContain('正好是最低比例 50%');
  expect(said(184_99)).toContain('低于最低比例 50%（条例第五十六条），还差 0.01 元。');
  expect(said(0)).toBe('本期没有转入维修资金，低于最低比例 50%（条例第五十六条），还差 185.00 元。');
});

test('a refund is marked and keeps its minus; what came back is said apart', () => {
  const refunded = common({
    use: [
      ...common().use,
      {
        code: 'boards',
        kind: 'refund',
        on: '2026-09-01',
        purpose: '公告栏少做一块',
        decidedBy: 'assembly',
        amount: -30_00,
      },
    ],
    totals: { gross: 520_00, costs: 100_00, net: 370_00, use: 40_00, closing: 1_130_00 },
  });
  const row = commonStatement(refunded, [refunded], site).rows.find(({ id }) => id === 'use-boards');
  expect(row?.cells.slice(0, 2)).toEqual(['退款：公告栏少做一块', -30_00]);
  expect(row?.cells).toContain('2026年9月1日，业主大会决定');
  expect(commonSentences(refunded, [refunded], site)[3]).toBe(
    '使用 70.00 元，用于长椅。另有退款 30.00 元收回。',
  );
});

test('the statement runs from the income to what is left, and the CSV has the same rows', () => {
  const table = commonStatement(now, [now, lastYear], site);
  expect(table.name).toBe('common-2026-q3');
  expect(table.rows.map(({ id, cells }) => [id, cells[1]]).filter(([id]) => id)).toEqual([
    ['income-parking-ground', 500_00],
    ['income-interest', 20_00],
    ['total-gross', 520_00],
    ['cost-gate', 100_00],
    ['share', 40_00],
    ['tax', 10_00],
    ['net', 370_00],
    ['use-bench', 70_00],
    ['use-then', undefined],
    ['total-use', 70_00],
    ['to-fund', 200_00],
    ['opening', 1_000_00],
    ['closing', 1_100_00],
  ]);
  // 520.00 ÷ 10,000 m² ÷ 3 months and ÷ 100 households.
  const total = table.rows.find(({ id }) => id === 'total-gross');
  const cell = (key: string) => total?.cells[table.columns.findIndex((c) => c.key === key)];
  expect([cell('lastYear'), cell('perSqm'), cell('perHome')]).toEqual([520_00, 173, 5_20]);
  expect(csvOf(table).split('\r\n').length).toBe(table.rows.length + 2);
});

test('a transfer leads to its other side and is proved by what proves the fund', () => {
  const other = fund({ documents: ['fund-bank'] });
  expect(commonDetailLines(now, [now], [other]).find(({ id }) => id === 'to-fund')?.documents).toEqual([
    'fund-bank',
  ]);
  const rows = commonStatement(now, [now], site, { fund: [other] }).rows;
  expect(rows.find(({ id }) => id === 'to-fund')?.href).toBe('/fees/fund/2026-q3/#fromCommon');
  expect(commonStatement(now, [now], site).rows.find(({ id }) => id === 'to-fund')?.href).toBeUndefined();
});

test('the sites say how many, under which contract until when, and what one brings in a month', () => {
  const contract = document({ code: 'parking-contract', kind: 'contract', until: '2027-08-31' });
  expect(sitesTable(now, [contract]).rows[0]).toEqual({
    href: '/fees/documents/parking-contract/',
    cells: ['地面停车位', 500_00, '停车', '10 个', 16_67, '2027年8月31日'],
  });
  expect(sitesTable(now, []).rows[1]?.cells).toEqual([
    '账户利息',
    20_00,
    '利息',
    undefined,
    undefined,
    undefined,
  ]);
});

test('income by source stands beside a year ago, the largest first', () => {
  const chart = sourceChart(now, [now, lastYear]);
  expect(chart.title).toBe('停车占收入的 96.2%');
  expect(chart.categories.map(({ label }) => label)).toEqual(['停车', '利息']);
  expect(chart.series.map(({ values }) => values)).toEqual([
    [0.05, 0],
    [0.04, 0],
  ]);
});

test('a year adds up its periods and says when some are missing', () => {
  const [year, before] = commonYears([now, common({ period: '2026-Q2' }), lastYear]).rows;
  expect(year?.cells).toEqual(['2026年（2 期）', 1_040_00, 740_00, 140_00, 400_00, '54.1%', 1_100_00]);
  expect(before?.cells[0]).toBe('2025年（1 期）');
});

test('in long form every line names its period, id, side, documents and what it is compared with', () => {
  const table = longTable(
    'common-lines',
    '公共收益',
    [{ period: now.period, lines: commonDetailLines(now, [now, lastYear]) }],
    'common',
  );
  expect(table.columns.map(({ key }) => key)).toEqual([
    'period',
    'line',
    'side',
    'label',
    'amount',
    'before',
    'lastYear',
    'note',
    'documents',
  ]);
  expect(table.rows[0]?.cells).toEqual([
    '2026-Q3',
    'income-parking-ground',
    '收入',
    '地面停车位',
    500_00,
    undefined,
    400_00,
    '新划 2 个车位。',
    'parking-contract',
  ]);
});
