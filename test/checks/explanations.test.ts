import { expect, test } from 'vitest';
import { checkExplanations } from '../../src/checks/explanations.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { parseContent } from '../../src/content.ts';
import { readContent } from '../../src/content-folder.ts';
import { claimsIn } from '../../src/figures/claims.ts';
import type { Account } from '../../src/schema/accounts.ts';
import { account, common, document, fund } from '../records.ts';

/** Income 2,000.00, a year ago 1,900.00; costs 900.00 in both; closing 1,456.00. */
const found = (changes: Partial<Account>) => {
  const { income } = account();
  const then = account({ period: '2025-Q3', income: { ...income, optionalServices: { actual: 50_00 } } });
  return checkExplanations({ accounts: [account(changes), then] }).map(sentenceOf);
};
const said = (explanation: string) => found({ explanation });

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
    'accounts/2026-q3.json · 本期说明：“本期说明”写“期末结余1456.01元”，公布的期末结余是 1,456.00 元；请改正，只说其中一部分的写明是哪一部分',
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

/** The figures of the third quarter of 2026 in the example. */
const large = (() => {
  const { accounts = [] } = parseContent(readContent('content')).records;
  return (text: string, field: 'explanation' | 'performance' = 'explanation') =>
    checkExplanations({
      accounts: accounts.map((a) => (a.period === '2026-Q3' ? { ...a, [field]: text } : a)),
    }).map((finding) => sentenceOf(finding).split('写')[1]);
})();

test.each([
  ['欠费只剩 1,000.00 元', '“欠费只剩1000.00元”，公布的期末欠费总额是 212,569.30 元'],
  ['截至 9 月 30 日，欠费还有 21 万元', undefined],
  ['9 月底欠费不到 20 万元', '“期末欠费不到20万元”，公布的期末欠费总额是 212,569.30 元'],
  ['没有欠费', '“没有欠费”，公布的期末欠费总额是 212,569.30 元'],
  ['收缴率 99.9%', '“收缴率99.9%”，公布的收缴率是 94.4%'],
  ['物业费收缴率达到九成五', '“物业费收缴率达到九成五”，公布的收缴率是 94.4%'],
  ['收缴率超过 95%', '“收缴率超过95%”，公布的收缴率是 94.4%'],
  ['收缴率 94.4%', undefined],
  ['收缴率九成多', undefined],
  ['九项支出一共花了 88 万元', '“九项支出一共花了88万元”，公布的九项支出合计是 1,040,332.30 元'],
  ['九项支出一共花了一百万元', '“九项支出一共花了一百万元”，公布的九项支出合计是 1,040,332.30 元'],
  ['九项支出一共一百零四万元', undefined],
  ['九项支出一共花了 104.0 万元', undefined],
  ['九项支出约 100 万元', undefined],
  ['总支出 100 多万元', undefined],
  ['总支出 80 多万元', '“总支出80多万元”，公布的全部支出是 1,123,026.35 元'],
  ['收入 112.6 万元，支出 88 万', '“支出88万”，公布的全部支出是 1,123,026.35 元'],
  ['收入 112.6 万元，支出 112.3 万元', undefined],
  ['业主欠费高达 1,000.00', '“业主欠费高达1000.00”，公布的期末欠费总额是 212,569.30 元'],
  ['收缴率百分之九十九点九', '“收缴率百分之99.9”，公布的收缴率是 94.4%'],
  ['收缴率百分之九十四点四', undefined],
  ['本期收支差额为亏损 2,995.32 元', '“本期收支差额为亏损2995.32元”，公布的本期收支差额是 2,995.32 元'],
  ['本期亏损', '“本期亏损”，公布的本期收支差额是 2,995.32 元'],
  ['本季收不抵支 2,995.32 元', '“本季收不抵支2995.32元”，公布的本期收支差额是 2,995.32 元'],
  ['本期略有盈余', undefined],
  ['结余增加 2,995.32 元', undefined],
  ['结余增加 29,953.20 元', '“结余增加29953.20元”，公布的本期收支差额是 2,995.32 元'],
  ['账上累计结余一百万元', '“账上累计结余一百万元”，公布的期末结余是 138,160.04 元'],
  ['账上还剩 13.8 万元', undefined],
  ['酬金 82,694.05 元', undefined],
  ['收回旧欠 1.00 元', '“收回旧欠1.00元”，公布的收回以前欠费是'],
  ['收入同比翻番', '“同比翻番”，几倍不好核对，按公布的数是多 57,776.75 元（5.4%）；请'],
  ['支出同比减半', '“同比减半”，按公布的数应为多 36,337.22 元（3.6%）：本期'],
  ['支出比去年同期下降一成', '“比去年同期下降一成”，按公布的数应为多 36,337.22 元（3.6%）：本期'],
  ['欠费一万元以上的逐户约谈', undefined],
  ['截至 10 月 13 日，欠费降到 15 万元', undefined],
  ['欠费 3,200.00 元的一户已经分期', undefined],
  ['台风清理，支出 18,640.00 元', undefined],
])('beside the seal stands no figure that the statement contradicts: %s', (text, expected) => {
  const [sentence] = large(`停电两次。${text}，已经公示。`);
  if (expected === undefined) expect(sentence).toBeUndefined();
  else expect(sentence?.startsWith(expected) ? expected : sentence).toBe(expected);
});

test('what the company says of its work is read the same way', () => {
  expect(large('收缴率 100%，欠费 0.00 元，期末结余 9,999,999.99 元', 'performance')).toEqual([
    '“期末结余9999999.99元”，公布的期末结余是 138,160.04 元；请改正，只说其中一部分的',
    '“欠费0.00元”，公布的期末欠费总额是 212,569.30 元；请改正，只说其中一部分的',
    '“收缴率100%”，公布的收缴率是 94.4%；请改正，只说其中一部分的',
  ]);
});

test('the other pots are held to their figures as well', () => {
  expect(
    checkExplanations({ common: [common({ explanation: '账户余额一亿元，净收益 1 万元。' })] }),
  ).toHaveLength(2);
  expect(checkExplanations({ fund: [fund({ explanation: '期末余额一亿元。' })] })).toHaveLength(1);
});

test('the sentences of a sealed sheet say what its table says', () => {
  const sheet = (body: string) => document({ code: 'sheet', kind: 'sheet', body });
  const wrong = (body: string) =>
    checkExplanations({ accounts: [account({ signedSheet: 'sheet' })], documents: [sheet(body)] }).map(
      sentenceOf,
    );
  expect(
    wrong('| 项目 | 金额（元） |\n| --- | ---: |\n| 收入合计 | 2,000.00 |\n\n本期收入合计 2,000.00 元。'),
  ).toEqual([]);
  expect(wrong('盖章\n\n本期**收入合计** 2,000.01 元。')).toEqual([
    'documents/sheet.md · 文件内容：“文件内容”写“本期收入合计2000.01元”，公布的收入合计是 2,000.00 元；请改正，只说其中一部分的写明是哪一部分',
  ]);
});

test('every explanation of the example stands', () => {
  expect(checkExplanations(parseContent(readContent('content')).records)).toEqual([]);
});
