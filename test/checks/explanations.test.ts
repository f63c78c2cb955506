import { expect, test } from 'vitest';
import { checkExplanations } from '../../src/checks/explanations.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { claimsIn } from '../../src/figures/claims.ts';
import { account, common } from '../records.ts';

/** Income 2,000.00, a year ago 1,900.00; costs 900.00 in both; closing 1,456.00. */
const said = (explanation: string) => {
  const { income } = account();
  const then = account({ period: '2025-Q3', income: { ...income, optionalServices: { actual: 50_00 } } });
  return checkExplanations({ accounts: [account({ explanation }), then] }).map(sentenceOf);
};

test.each([
  '收入比去年同期多 100.00 元，用在三处；期末结余 1,456.00 元。',
  '本期收入同比增长 5.3%',
  '停车收入比去年同期多 999.00 元，人员支出比去年同期少 5.00 元。',
  '减了人，支出比预算多的是保洁；上期期末结余 500.00 元。',
  '收入比去年同期多，因为空置少了 3 户；期末结余够付质保金 40.00 元。',
])('what an explanation says of the sums stands where they say it: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test('a sum or a comparison that the statement contradicts is an error, by a fen', () => {
  expect(said('收入比去年同期多 100.01 元，期末结余 1,456.01 元。')).toEqual([
    'accounts/2026-q3.json · 本期说明：“收入合计”的说明写“比去年同期多100.01元”，按公布的数应为多 100.00 元（5.3%）：本期 2,000.00 元，去年同期 1,900.00 元；请改正，只说其中一部分的不要写“比”',
    'accounts/2026-q3.json · 本期说明：“本期说明”写“期末结余1456.01元”，公布的期末结余是 1,456.00 元；请改正',
  ]);
  expect(said('节约用电。九项支出比去年同期少 888,888.88 元')).toHaveLength(1);
  expect(said('收入同比增长 5.4%')).toHaveLength(1);
  expect(said('欠费总额只比上季多 1.00 元')).toHaveLength(1);
  const net = common({ explanation: '业主净收益 370.01 元' });
  expect(checkExplanations({ common: [net] })).toHaveLength(1);
});

test('高出去年同期 with a figure is a comparison', () => {
  expect(claimsIn('高出去年同期 99,999.99 元，台风').map(({ from, value }) => [from, value])).toEqual([
    ['lastYear', 9_999_999n],
  ]);
});
