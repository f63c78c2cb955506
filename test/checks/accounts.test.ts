import { expect, test } from 'vitest';
import { checkAccounts } from '../../src/checks/accounts.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkPots } from '../../src/checks/pots.ts';
import { checkProofs } from '../../src/checks/proofs.ts';
import { account, site } from '../records.ts';

function sentences(...accounts: ReturnType<typeof account>[]): string[] {
  const records = { accounts, site };
  return [...checkAccounts(records), ...checkPots(records), ...checkProofs(records)].map(sentenceOf);
}

/** The quarter after one that closed with 1,456.00 yuan. */
function follows(changes: Parameters<typeof account>[0] = {}) {
  return account({ opening: 1_456_00, totals: { ...account().totals, closing: 2_412_00 }, ...changes });
}

test('a quarter that follows from the one before has no finding', () => {
  expect(sentences(follows(), account({ period: '2026-Q2' }))).toEqual([]);
});

test('an opening balance one fen off is named with what was expected', () => {
  expect(sentences(follows({ opening: 1_456_01 }), account({ period: '2026-Q2' }))).toEqual([
    'accounts/2026-q3.json · 表上的合计 › 期末结余：对不上：期初＋本期增加－本期减少＝期末。应为 2,412.01 元，表上是 2,412.00 元，相差 −0.01 元；请核对这一项和相加的各项',
    'accounts/2026-q3.json · 期初结余：对不上：本期期初＝上期期末。应为 1,456.00 元，表上是 1,456.01 元，相差 0.01 元；请核对这一项和相加的各项',
  ]);
});

test('more received than due is refused', () => {
  const { income } = account();
  const received = account({ income: { ...income, currentFees: { actual: 1_800_01 } } });
  expect(checkAccounts({ accounts: [received], site }).map(sentenceOf)).toEqual([
    'accounts/2026-q3.json · 收入 › 本期物业费实收 › 本期：实收 1,800.01 元大于应收 1,800.00 元；收回的旧欠费请填在“收回以前欠费”',
  ]);
});

test('major repair has no place among the costs of service', () => {
  const { costs } = account();
  expect(
    sentences(account({ costs: { ...costs, upkeep: { ...costs.upkeep, note: '3 号楼电梯大修' } } })),
  ).toEqual([
    'accounts/2026-q3.json · 支出（九项） › 共用部位、共用设施设备的日常运行、维护费用 › 说明：“大修”不能列入物业服务成本，应走维修资金；请移出这笔支出，或改写说明',
  ]);
});

test('a missing quarter and a wrong mode are named', () => {
  expect(sentences(account(), account({ period: '2026-Q1' }))).toEqual([
    'accounts/2026-q3.json · 期间：前一期 2026-Q2 还没有公布，请先补上',
  ]);
  expect(sentences(account({ mode: 'lumpSum' }))).toEqual([
    'accounts/2026-q3.json · 计费方式：与小区档案里的计费方式不一致，请核对',
  ]);
});

test('a quarter is not published before it has ended', () => {
  expect(sentences(account({ publishedOn: '2026-09-30' }))).toEqual([
    'accounts/2026-q3.json · 公布日期：公布日期早于期末（2026-09-30），请核对期间和日期',
  ]);
});
