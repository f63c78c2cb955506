import { expect, test } from 'vitest';
import { checkEnergyLines } from '../../src/checks/energy-lines.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkProofPapers } from '../../src/checks/proof-papers.ts';
import { checkRefunds } from '../../src/checks/refunds.ts';
import { accountProofs } from '../../src/figures/account-proofs.ts';
import type { CostItem } from '../../src/schema/accounts.ts';
import { account, common, document, site, utilities } from '../records.ts';

type Lines = { name: string; amount: number; documents?: string[] }[];

const withLines = (item: CostItem, lines: Lines, changes: object = {}) => {
  const { costs } = account();
  return account({ costs: { ...costs, [item]: { ...costs[item], ...changes, lines } } });
};

test('refunds without a paper stay below the floor of the community, however they are split', () => {
  const found = (...lines: Lines) =>
    checkRefunds({
      accounts: [withLines('other', [{ name: '便民活动', amount: 3_100_00 }, ...lines])],
      site,
    }).map(sentenceOf);
  expect(found({ name: '退款：多收押金', amount: -2_999_99 })).toEqual([]);
  expect(found({ name: '退款：多收押金', amount: -3_000_00, documents: ['refund'] })).toEqual([]);
  expect(found({ name: '退款：押金', amount: -1_500_00 }, { name: '冲回上月', amount: -1_500_00 })).toEqual([
    'accounts/2026-q3.json · 支出（九项） › 经业主同意的其他费用 › 明细 › 第 2 项 › 凭证和依据：“退款：押金”、“冲回上月”共退回 3,000.00 元，不少于小区定的 3,000.00 元，没有凭证；请在“凭证和依据”里选退款的凭证',
  ]);
});

test('water and power in the details are the energy of the item, by a fen', () => {
  const found = (amount: number, energy = 20_00) =>
    checkEnergyLines({
      accounts: [
        withLines(
          'cleaning',
          [
            { name: '保洁用水', amount },
            { name: '用电安全检测', amount: 1 },
          ],
          { energy },
        ),
      ],
    }).map(sentenceOf);
  expect(found(20_00)).toEqual([]);
  expect(found(20_01)).toEqual([
    'accounts/2026-q3.json · 支出（九项） › 清洁卫生费用 › 能源：能源填的是 20.00 元，明细里“保洁用水”共 20.01 元；两处要一样，请核对',
  ]);
});

test('fuel is energy that no meter counts, or material', () => {
  const [fuel, water] = [
    { name: '割草机汽油', amount: 6_29 },
    { name: '浇灌用水', amount: 20_00 },
  ];
  const found = (energy: number, lines: Lines) => {
    const one = withLines('greening', lines, { energy });
    const paid = accountProofs(one, { utilities: [utilities({ bearer: 'serviceFee', share: undefined })] });
    const metered = paid.find(({ id }) => id === 'energy')?.found ?? 0;
    return [checkEnergyLines({ accounts: [one] }).length, metered - 8 * 10_00];
  };
  expect(found(26_29, [fuel, water])).toEqual([0, 20_00]);
  expect(found(6_29, [fuel])).toEqual([0, 0]);
  expect(found(20_00, [fuel, water])).toEqual([0, 20_00]);
  expect(found(26_30, [fuel, water])).toEqual([1, 26_30]);
  expect(found(26_29, [{ ...fuel, name: '割草机保养' }, water])).toEqual([1, 26_29]);
});

test('a line under the name of a meter is what the meter says, and all of a kind are all its meters', () => {
  const base = account();
  const none = Object.fromEntries(
    Object.entries(base.costs).map(([item, cost]) => [item, { ...cost, energy: 0 }]),
  ) as typeof base.costs;
  const meter = utilities().lines[0];
  if (!meter) throw new Error('no meter');
  const meters = utilities({
    bearer: 'serviceFee',
    share: undefined,
    lines: [
      { ...meter, code: 'a', kind: 'water', use: '保洁用水', amount: 20_00 },
      { ...meter, code: 'b', kind: 'water', use: '绿化浇灌', amount: 30_00 },
      { ...meter, code: 'c', kind: 'power', use: '电梯', amount: 50_00 },
    ],
  });
  const found = (cleaning: number, greening: number, power: number) => {
    const line = (name: string, amount: number) => ({ energy: amount, lines: [{ name, amount }] });
    const costs = {
      ...none,
      cleaning: { ...none.cleaning, ...line('保洁用水', cleaning) },
      greening: { ...none.greening, ...line('浇灌用水', greening) },
      upkeep: { ...none.upkeep, ...line('公共用电（逐表见公共水电）', power) },
    };
    return checkEnergyLines({ accounts: [account({ costs })], utilities: [meters] }).map(
      ({ message }) => message,
    );
  };
  expect(found(20_00, 30_00, 50_00)).toEqual([]);
  expect(found(20_01, 29_99, 50_00)).toEqual(['“保洁用水” 20.01 元，公共水电里这块表是 20.00 元；请核对']);
  expect(found(20_00, 30_01, 49_99)).toEqual([
    '明细里用水共 50.01 元，公共水电各表用水共 50.00 元；请核对',
    '明细里用电共 49.99 元，公共水电各表用电共 50.00 元；请核对',
  ]);
});

test('a contract covers what it is about', () => {
  const agreed = {
    code: 'paper',
    kind: 'contract' as const,
    parties: '甲、乙',
    date: '2024-09-01',
    until: '2027-08-31',
  };
  const found = (item: CostItem, name: string, title: string) =>
    checkProofPapers({
      accounts: [withLines(item, [{ name, amount: 100_00, documents: ['paper'] }])],
      documents: [document({ ...agreed, title })],
    }).map(({ message }) => message);
  expect(found('cleaning', '楼内保洁', '电梯维保合同')).toEqual([
    '“楼内保洁”引用的 paper 是“电梯维保合同”，看不出管的是这件事：作参考可以留着，不计入凭证，这一笔仍标“未附凭证”；有这笔钱的凭证请补上',
  ]);
  expect(found('staff', '年终奖', '电梯维保合同')).toHaveLength(1);
  expect(found('office', '打印纸', '保洁分包合同')).toHaveLength(1);
  expect(found('upkeep', '电梯维保 24 台', '电梯轿厢广告合同')).toHaveLength(1);
  expect(found('upkeep', '电梯维保 24 台', '电梯维保合同')).toEqual([]);
  expect(found('insurance', '电梯责任险 24 台', '公众责任保险单')).toEqual([]);
  expect(found('cleaning', '地下车库清扫冲洗', '保洁分包合同')).toEqual([]);
  expect(found('office', '打印机租赁', '办公设备租赁合同')).toEqual([]);
  expect(found('upkeep', '零星维修', '物业服务合同')).toHaveLength(1);
  const income = common();
  const [site] = income.income as [(typeof income.income)[number]];
  const rented = (title: string) =>
    checkProofPapers({
      common: [{ ...income, income: [{ ...site, site: '电梯轿厢广告', contract: 'paper' }] }],
      documents: [document({ ...agreed, title })],
    }).map(({ severity }) => severity);
  expect(rented('电梯轿厢广告合同')).toEqual([]);
  expect(rented('消防设施维保合同')).toEqual(['warning']);
});
