import { expect, test } from 'vitest';
import { checkDouble } from '../../src/checks/double.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { account, common, project } from '../records.ts';

const said = (records: Parameters<typeof checkDouble>[0]) =>
  checkDouble(records).map((f) => `${f.severity}：${sentenceOf(f)}`);

test('no more old arrears come in than were owed, not by a fen', () => {
  const { income } = account();
  const got = (actual: number) => [
    account({ income: { ...income, oldArrears: { actual } } }),
    account({ period: '2026-Q2' }),
  ];
  expect(said({ accounts: got(300_00) })).toEqual([]);
  expect(said({ accounts: got(300_01) })).toEqual([
    'error：accounts/2026-q3.json · 收入 › 收回以前欠费 › 本期：收回以前欠费 300.01 元，大于上期期末欠费 300.00 元；收回的不会比欠的多，本期的物业费请填在“本期物业费”',
  ]);
});

const [bench] = common().use as [ReturnType<typeof common>['use'][number]];
const withLine = (name: string, amount: number) => {
  const { costs } = account();
  return [account({ costs: { ...costs, cleaning: { ...costs.cleaning, lines: [{ name, amount }] } } })];
};

test('what common income paid is no cost of the service fee as well', () => {
  const use = { ...bench, purpose: '9 月业主大会选票印制', amount: 70_00 };
  const paid = [
    common({ use: [use], costs: [{ code: 'gate', name: '道闸维护、车位巡查', amount: 100_00 }] }),
  ];
  expect(said({ common: paid, accounts: withLine('9 月业主大会选票印制（充电棚）', 70_00) })).toEqual([
    'error：accounts/2026-q3.json · 支出（九项） › 清洁卫生费用 › 明细 › 第 1 项 › 明细：“9 月业主大会选票印制（充电棚）” 70.00 元，2026-Q3 的公共收益里已经付过（“9 月业主大会选票印制”）；一笔钱只能记在一处，请移出一笔，不是同一件的请把名称写清楚',
  ]);
  expect(said({ common: paid, accounts: withLine('道闸维护、车位巡查', 100_00) })).toHaveLength(1);
  expect(said({ common: paid, accounts: withLine('道闸维护、车位巡查', 100_01) })).toEqual([]);
  expect(said({ common: paid, accounts: withLine('外墙清洗', 70_00) })).toEqual([]);
});

test('a project of the fund is no cost of common income, nor is its payment a use', () => {
  const projects = [project()];
  const cost = { code: 'facade', name: '1 号楼外墙修补', amount: 300_00 };
  expect(said({ projects, common: [common({ costs: [cost] })] })).toEqual([
    'error：common/2026-q3.json · 经营成本 › 第 1 项 › 成本：“1 号楼外墙修补”与维修资金的项目“1 号楼外墙修补”是同一件事，不能再列入公共收益的成本；请移出这笔支出，不是同一件的请把名称写清楚',
  ]);
  const used = (amount: number) =>
    said({ projects, common: [common({ use: [{ ...bench, purpose: '1 号楼外墙修补首付款', amount }] })] });
  expect(used(300_00)).toEqual([
    'error：common/2026-q3.json · 使用 › 第 1 项 › 用途：“1 号楼外墙修补首付款” 300.00 元，维修资金 2026-08-20 已经付过（“1 号楼外墙修补”首付款）；一笔钱只能记在一处，请移出一笔',
  ]);
  expect(used(300_01)).toEqual([
    'warning：common/2026-q3.json · 使用 › 第 1 项 › 用途：“1 号楼外墙修补首付款”与维修资金的项目“1 号楼外墙修补”是同一件事；请核对没有两处各付一次',
  ]);
  expect(said({ projects, common: [common()] })).toEqual([]);
});
