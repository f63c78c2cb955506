import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sheetsOf } from '../../src/admin/sheet-file.ts';
import type { Account } from '../../src/schema/accounts.ts';
import { filled } from '../../src/sheets/fill.ts';
import { gridOfText } from '../../src/sheets/grid.ts';
import type { SheetSubject } from '../../src/sheets/plan.ts';
import { readSheet } from '../../src/sheets/read.ts';
import type { Question, Reading } from '../../src/sheets/reading.ts';
import { lastPeriod } from './before.ts';
import { accountSheet, tsv } from './sheets.ts';
import { withNumbers, workbook } from './workbook.ts';

const quarter = JSON.parse(
  readFileSync(new URL('../../content/accounts/2026-q3.json', import.meta.url), 'utf8'),
) as Account;

function read(subject: SheetSubject, rows: string[][], confirmed: [string, number][] = []): Reading {
  const before = lastPeriod[subject] as Question['before'];
  return readSheet(gridOfText(tsv(rows)), {
    subject,
    period: '2026-Q3',
    before,
    confirmed: new Map(confirmed),
  });
}

const common = [
  ['晴川里 2026 年 7—9 月公共收益收支表'],
  ['期初结余', '', '', '10,000.00'],
  ['一、收入'],
  ['收入项目', '数量', '单位', '收入', '备注'],
  ['地面停车位（包月）', '120', '个', '18,000.00', '新增两个车位'],
  ['电梯广告', '24', '块', '6,000.00', ''],
  ['收入合计', '', '', '24,000.00'],
  ['二、经营成本'],
  ['成本项目', '金额', '备注'],
  ['道闸维护', '1,200.00', ''],
  ['成本合计', '1,200.00'],
  ['物业企业分成', '1,680.00'],
  ['税金', '500.00'],
  ['业主净收益', '20,620.00'],
  ['三、使用'],
  ['日期', '用途', '谁决定的', '金额'],
  ['2026/8/5', '门禁控制器第二次付款', '业主大会', '9,000.00'],
  ['2026/9/1', '退回多付的安装费', '业委会（授权内）', '-300.00'],
  ['使用合计', '', '', '8,700.00'],
  ['转入维修资金', '5,000.00'],
  ['期末结余', '16,920.00'],
];

test('common income: three lists in one sheet, known entries keep their codes, uses are numbered', () => {
  const reading = read('common', common);
  expect(reading.troubles).toEqual([]);
  expect(reading.later).toEqual(['“使用”2 行填入后，还要在表单里补上：决定、凭证和依据']);
  expect(filled({}, reading)).toEqual({
    period: '2026-Q3',
    opening: 1_000_000,
    income: [
      {
        code: 'parking-ground',
        source: 'parking',
        site: '地面停车位（包月）',
        quantity: 120,
        unit: '个',
        gross: 1_800_000,
        note: '新增两个车位',
      },
      {
        code: 'lift-adverts',
        source: 'advertising',
        site: '电梯广告',
        quantity: 24,
        unit: '块',
        contract: 'advert-2025',
        gross: 600_000,
      },
    ],
    costs: [{ code: 'gate-upkeep', name: '道闸维护', amount: 120_000 }],
    companyShare: { amount: 168_000 },
    tax: 50_000,
    use: [
      {
        code: '2026-q3-01',
        kind: 'spent',
        on: '2026-08-05',
        purpose: '门禁控制器第二次付款',
        decidedBy: 'assembly',
        amount: 900_000,
      },
      {
        code: '2026-q3-02',
        kind: 'refund',
        on: '2026-09-01',
        purpose: '退回多付的安装费',
        decidedBy: 'committee',
        amount: -30_000,
      },
    ],
    toFund: 500_000,
    totals: { gross: 2_400_000, costs: 120_000, net: 2_062_000, use: 870_000, closing: 1_692_000 },
  });
});

test('the fund: figures and buildings in one sheet', () => {
  const reading = read('fund', [
    ['项目', '金额'],
    ['期初余额', '1,000.00'],
    ['业主交存', '0'],
    ['公共收益转入', '50.00'],
    ['增值收益', '10.00'],
    ['使用', '60.00'],
    ['退回', '0.00'],
    ['期末余额', '1,000.00'],
    ['楼号', '期初', '增加', '使用', '期末'],
    ['1 号楼', '600.00', '30.00', '60.00', '570.00'],
    ['2#', '400.00', '30.00', '0.00', '430.00'],
    ['合计', '1,000.00', '60.00', '60.00', '1,000.00'],
  ]);
  expect(reading.troubles).toEqual([]);
  expect(filled({ period: '2026-Q3' }, reading)).toEqual({
    period: '2026-Q3',
    opening: 100_000,
    paidIn: 0,
    fromCommon: 5_000,
    gains: 1_000,
    used: 6_000,
    returned: 0,
    closing: 100_000,
    buildings: [
      { building: '1', firstPayment: 200_000, opening: 60_000, added: 3_000, used: 6_000, closing: 57_000 },
      { building: '2', firstPayment: 100_000, opening: 40_000, added: 3_000, used: 0, closing: 43_000 },
    ],
  });
});

test('meters are known by their number; what the form knows beside the sheet stays', () => {
  const reading = read('utilities', [
    ['表号', '上期读数', '本期读数', '倍率', '用量', '单价', '金额'],
    ['D-01', '1,000', '1,500', '40', '20,000', '0.52', '10,400.00'],
    ['S-01', '200', '260.5', '1', '60.5', '4.10', '248.05'],
    ['金额合计', '', '', '', '', '', '10,648.05'],
  ]);
  expect(reading.troubles).toEqual([]);
  const draft = { period: '2026-Q3', lines: [{ code: 'garden', documents: ['bill-2026-09'] }] };
  expect(filled(draft, reading)).toEqual({
    period: '2026-Q3',
    lines: [
      {
        code: 'lift-1',
        kind: 'power',
        use: '1 号楼电梯',
        meter: 'D-01',
        from: 100_000,
        to: 150_000,
        multiplier: 40,
        usage: 2_000_000,
        unitPrice: 5200,
        amount: 1_040_000,
      },
      {
        code: 'garden',
        documents: ['bill-2026-09'],
        kind: 'water',
        use: '绿化用水',
        meter: 'S-01',
        from: 20_000,
        to: 26_050,
        multiplier: 1,
        usage: 6_050,
        unitPrice: 41_000,
        amount: 24_805,
      },
    ],
    totals: { amount: 1_064_805 },
  });
});

test('of two periods side by side the one of the form is read', () => {
  const rows = accountSheet(quarter).map((row, i) => {
    if (i === 2)
      return ['项目', '预算', '人工', '物料', '能源', '外购服务', '2026年第二季度', '2026年第三季度', '备注'];
    return row.length > 4 ? [...row.slice(0, 6), '1.00', row[6] ?? '', row[7] ?? ''] : row;
  });
  const reading = read('accounts', rows);
  expect(reading.troubles).toEqual([]);
  const actual = reading.items.find(({ path }) => path.join('.') === 'costs.greening.actual');
  expect(actual).toEqual({ path: ['costs', 'greening', 'actual'], value: 4_906_257, place: '第 17 行 H 列' });
  expect(reading.unused).toContainEqual({ place: 'G 列', text: '2026年第二季度' });
});

test('an amount of last period is never taken for one of this period that is empty', () => {
  const rows = [
    ['项目', '上期', '本期实际'],
    ['期初结余', '1,002.18', '1,351.64'],
    ['期末欠费', '500.00', ''],
  ];
  const reading = read('accounts', rows);
  expect(reading.items.map(({ path, value }) => [path.join('.'), value])).toEqual([['opening', 135_164]]);
  expect(reading.troubles.map(({ place, sentence }) => [place, sentence])).toEqual([
    ['第 3 行 A 列', '有 1 格是空白；空白不等于 0，如果都表示 0，请确认'],
  ]);
  expect(reading.unused).toContainEqual({ place: 'B 列', text: '上期' });
});

test('what is confirmed is read: zeros for blanks, yuan for 万元, one of two meanings', () => {
  const rows = accountSheet(quarter);
  (rows[13] ?? [])[4] = '';
  (rows[14] ?? [])[4] = '—';
  (rows[23] ?? [])[6] = '0.08';
  const keys: [string, number][] = [
    ['blank', 0],
    ['dash', 0],
    ['23:6', 0],
  ];
  expect(read('accounts', rows).troubles).toHaveLength(3);
  const reading = read('accounts', rows, keys);
  expect(reading.troubles).toEqual([]);
  const costs = filled({}, reading).costs as Account['costs'];
  expect([costs.staff.energy, costs.upkeep.energy]).toEqual([0, 0]);
  expect(filled({}, reading).remunerationRate).toBe(800);

  const inWan = [
    ['单位：万元'],
    ['项目', '金额'],
    ['期初结余', '13.516472'],
    ['本期应收物业费', '102.063276'],
  ];
  expect(read('accounts', inWan).items).toEqual([]);
  expect(read('accounts', inWan, [['unit:万元', 0]]).items.map(({ value }) => value)).toEqual([
    13_516_472, 102_063_276,
  ]);
});

test('where a cell could not be read the form is emptied, so that no old figure stays unseen', () => {
  const rows = accountSheet(quarter);
  (rows[16] ?? [])[6] = '#REF!';
  const draft = { costs: { greening: { actual: 1, note: '旧' } } };
  const { greening } = filled(draft, read('accounts', rows)).costs as Record<string, object>;
  expect(greening).toMatchObject({ actual: '', outsourced: quarter.costs.greening.outsourced });
});

test('a workbook is read by the numbers in it: errors are named, binary tails are not decimals', async () => {
  const cells = withNumbers(accountSheet(quarter));
  (cells[16] ?? [])[6] = { error: '#DIV/0!' };
  (cells[17] ?? [])[6] = { number: '159086.77000000002' };
  (cells[18] ?? [])[6] = { number: '21857.634' };
  const [sheet] = await sheetsOf(new Blob([new Uint8Array(workbook(cells))]));
  expect(sheet?.name).toBe('收支表');
  const reading = readSheet(sheet?.grid ?? [], {
    subject: 'accounts',
    period: '2026-Q3',
    confirmed: new Map(),
  });
  expect(reading.troubles.map(({ place, text }) => [place, text])).toEqual([
    ['第 17 行 G 列', '#DIV/0!'],
    ['第 19 行 G 列', '21857.634'],
  ]);
  const costs = filled({}, reading).costs as Account['costs'];
  expect(costs.order.actual).toBe(15_908_677);
});

test('a file that is no workbook is refused in words', async () => {
  await expect(sheetsOf(new Blob(['项目,金额']))).rejects.toThrow('这个文件打不开：只能读 .xlsx');
});

test('quantities that the sheet does not give are asked about, not taken over from last period', () => {
  const without = common.map((row) => (row.length === 5 ? [row[0], row[3], row[4]] : row)) as string[][];
  const income = (reading: Reading) =>
    (reading.lists.income ?? []).map(({ site, quantity }) => [site, quantity]);
  const reading = read('common', without);
  const asked = reading.troubles.filter(({ key }) => key === 'kept:income.quantity');
  expect(asked.map(({ sentence, offers }) => [sentence, offers.map(({ say }) => say)])).toEqual([
    [
      '表里没有“数量”一列，上期是：地面停车位（包月） 118；没有变的请确认，变了的请在表里加上这一列，或在表单里填',
      ['都和上期一样'],
    ],
  ]);
  expect(income(reading)).toEqual([
    ['地面停车位（包月）', ''],
    ['电梯广告', undefined],
  ]);
  expect(income(read('common', without, [['kept:income.quantity', 0]]))).toEqual([
    ['地面停车位（包月）', 118],
    ['电梯广告', undefined],
  ]);
  expect(read('common', common).troubles).toEqual([]);
});
