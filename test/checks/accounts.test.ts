import { expect, test } from 'vitest';
import { checkAccounts } from '../../src/checks/accounts.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { account, site } from '../records.ts';

function sentences(...accounts: ReturnType<typeof account>[]): string[] {
  return checkAccounts({ accounts, site }).map(sentenceOf);
}

test('a quarter that follows from the one before has no finding', () => {
  expect(sentences(account({ opening: 1_456_00 }), account({ period: '2026-Q2' }))).toEqual([]);
});

test('an opening balance one fen off is named with what was expected', () => {
  expect(sentences(account({ opening: 1_456_01 }), account({ period: '2026-Q2' }))).toEqual([
    'accounts/2026-q3.json · 期初结余：应等于上季度期末结余 1,456.00 元，现在是 1,456.01 元，相差 0.01 元',
  ]);
});

test('more received than due is refused', () => {
  const { income } = account();
  expect(sentences(account({ income: { ...income, currentFees: 2_000_01 } }))).toEqual([
    'accounts/2026-q3.json · 收入 › 本期物业费实收：实收 2,000.01 元大于应收 2,000.00 元；收回的旧欠费请填在“收回以前欠费”',
  ]);
});

test('major repair has no place among the costs of service', () => {
  const { costs } = account();
  expect(
    sentences(account({ costs: { ...costs, upkeep: { budget: 0, actual: 1, note: '3 号楼电梯大修' } } })),
  ).toEqual([
    'accounts/2026-q3.json · 支出（九项） › 共用部位、共用设施设备的日常运行、维护费用 › 说明：“大修”不能列入物业服务成本，应走维修资金；请移出这笔支出，或改写说明',
  ]);
});

test('a missing quarter and a wrong mode are named', () => {
  expect(sentences(account(), account({ period: '2026-Q1' }))).toEqual([
    'accounts/2026-q3.json · 季度：前一季度 2026-Q2 还没有公布，请先补上',
  ]);
  expect(sentences(account({ mode: 'lumpSum' }))).toEqual([
    'accounts/2026-q3.json · 计费方式：与小区档案里的计费方式不一致，请核对',
  ]);
});

test('a quarter is not published before it has ended', () => {
  expect(sentences(account({ publishedOn: '2026-09-30' }))).toEqual([
    'accounts/2026-q3.json · 公布日期：公布日期早于季度结束（2026-09-30），请核对季度和日期',
  ]);
});
