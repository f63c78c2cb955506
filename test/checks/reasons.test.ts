import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkReasons } from '../../src/checks/reasons.ts';
import { claimHolds, claimsIn } from '../../src/figures/claims.ts';
import type { Line } from '../../src/figures/lines.ts';
import { wrongWays } from '../../src/figures/ways.ts';
import { reasonOf } from '../../src/tables/money-lines.ts';
import { account, site } from '../records.ts';

/** Upkeep of 239,917.32: 19,548.59 (8.9 %) more than last year, 917.32 more than budgeted, nothing before. */
const line: Line = {
  id: 'cost-upkeep',
  side: 'cost',
  label: '维护费用',
  amount: 239_917_32,
  lastYear: 220_368_73,
  budget: 239_000_00,
  documents: [],
  path: ['costs', 'upkeep', 'actual'],
};
const holds = (reason: string) => claimsIn(reason).map((claim) => claimHolds(claim, line));

test.each([
  '比去年同期多 19,548.59 元：停电抢修。',
  '停电抢修，所以比去年三季度多支出 19,548.59。',
  '与去年同期相比，增加了 1.95 万元',
  '比去年同期多了约 2 万元',
  '同比增长 8.9%，主要是电费',
  '较去年同期的２２０，３６８．７３元多１９，５４８．５９元',
  '抢修加班，因此超预算 917.32；电费没有变',
])('a comparison that agrees with the statements stands: %s', (reason) => {
  expect(holds(reason)).toEqual([true]);
});

test.each([
  ['比去年同期多 19,548.58 元：停电抢修。', false],
  ['比去年同期多 35,813.03 元：停电抢修。', false],
  ['比去年同期少 19,548.59 元。', false],
  ['同比增长 8.8%', false],
  ['同比下降 8.9%', false],
  ['增加了很多，与去年同期相比增加 1.96 万元', false],
  ['本项比去年多 1,448.31', false],
  ['超预算 917.33', false],
  ['低于预算 917.32 元', false],
  ['比上季多 19,548.59 元', undefined],
])('one that does not is seen: %s', (reason, answer) => {
  expect(holds(reason)).toEqual([answer]);
});

test.each([
  '台风后修灯、修泵，换轴承两套 3,276.00 元',
  '年初欠费比去年年初多 96,180.21 元',
  '比上季另多审计费 4,800.00、少文具印刷 4,988.48',
  '比上季多 808.50 m³，高温少雨',
  '与上季相同；比去年同期多的是洗地机折旧',
])('what compares no figure of the line is no comparison: %s', (reason) => {
  expect(claimsIn(reason)).toEqual([]);
});

test('a comparison that is a fen off is an error that says what it is', () => {
  const { costs } = account();
  const told = (note: string) => account({ costs: { ...costs, upkeep: { ...costs.upkeep, note } } });
  const lastYear = account({
    period: '2025-Q3',
    costs: { ...costs, upkeep: { ...costs.upkeep, actual: 90_00 } },
  });
  const found = (note: string) =>
    checkReasons({ accounts: [told(note), lastYear], site }).map((f) => sentenceOf(f).split('说明：')[1]);
  expect(found('比去年同期多 10.00 元，修了一台泵')).toEqual([]);
  expect(found('比去年同期多 10.01 元，修了一台泵')).toEqual([
    '“共用部位、共用设施设备的日常运行、维护费用”的说明写“比去年同期多10.01元”，按公布的数应为多 10.00 元（11.1%）：本期 100.00 元，去年同期 90.00 元；请改正，只说其中一部分的不要写“比”',
  ]);
  expect(found('比上季多 10.00 元，修了一台泵')).toEqual([
    '“共用部位、共用设施设备的日常运行、维护费用”的说明写“比上季多10.00元”，网站上没有上期的数可以核对；请去掉这个比较，只写原因',
  ]);
});

test.each([
  ['比 2025 年三季度多 19,548.59 元', true],
  ['比2025-Q3多 19,548.58 元', false],
  ['去年同期 220,368.73 元，今年停电抢修', true],
  ['去年三季度只有 220,368.72 元', false],
  ['同比 8.9%', true],
  ['增加 19,548.59 元（同比 8.8%）', false],
  ['比去年同期翻了一倍多', undefined],
  ['是去年同期的 2 倍', undefined],
  ['比二季度少 3 万', undefined],
  ['比去年二季度多 19,548.59 元', undefined],
])('a quarter by its name, what it was, and multiples are seen in 2026-Q3: %s', (reason, answer) => {
  expect(claimsIn(reason, '2026-Q3').map((claim) => claimHolds(claim, line))).toEqual([answer]);
});

test.each([
  '电费：去年同期 8,000.00 元，今年 9,000.00 元',
  '二季度春季全面修剪、施肥 3,536.61 元',
  '去年同期有台风清理 18,640.00 元，今年没有',
  '比上季的首付款 75,480.00 元多两笔',
])('what tells of a part stays in the words of who wrote it: %s', (reason) => {
  expect(claimsIn(reason, '2026-Q3')).toEqual([]);
});

test('a quarter by its name is looked up where it is published', () => {
  const { costs } = account();
  const upkeep = (period: string, actual: number, note?: string) =>
    account({
      period,
      costs: { ...costs, upkeep: { ...costs.upkeep, actual, ...(note && { note }) } },
    });
  const found = (note: string) =>
    checkReasons({
      accounts: [upkeep('2026-Q3', 100_00, note), upkeep('2026-Q1', 130_00)],
    }).map(({ message }) => message);
  expect(found('比一季度少 30.00 元，少用了电')).toEqual([]);
  expect(found('比一季度少 30.01 元，少用了电')).toEqual([
    '“共用部位、共用设施设备的日常运行、维护费用”的说明写“比一季度少30.01元”，按公布的数应为少 30.00 元（23.1%）：本期 100.00 元，2026年第一季度 130.00 元；请改正，只说其中一部分的不要写“比”',
  ]);
  expect(found('比二季度少 30.00 元')).toEqual([
    '“共用部位、共用设施设备的日常运行、维护费用”的说明写“比二季度少30.00元”，网站上没有上期的数可以核对；请去掉这个比较，只写原因',
  ]);
  expect(found('比四季度少 30.00 元')[0]).toContain('没有2025年第四季度的数');
  expect(found('一季度是 130.01 元')[0]).toContain('公布的2026年第一季度是 130.00 元');
  expect(found('是一季度的 2 倍')[0]).toContain('几倍不好核对');
});

test('the comparison of the site stands before every reason, once', () => {
  const row = { ...line, label: '维护费用' };
  const shown = (note: string) => reasonOf({ ...row, note }, '2026-Q3', site.money);
  expect(shown('停电抢修')).toBe('比去年同期多 19,548.59 元（+8.9%）。编制岗位说：停电抢修');
  expect(shown('比去年同期多 19,548.59 元：停电抢修')).toBe(
    '比去年同期多 19,548.59 元（+8.9%）。编制岗位说：停电抢修',
  );
  expect(shown('比去年同期多 35,813.03 元：停电抢修')).toBe(
    '比去年同期多 19,548.59 元（+8.9%）。编制岗位说：比去年同期多 35,813.03 元：停电抢修',
  );
  expect(shown('比去年同期少 99,999.99 元，因为少用了电梯和水泵。')).toBe(
    '比去年同期多 19,548.59 元（+8.9%）。编制岗位说：比去年同期少 99,999.99 元，因为少用了电梯和水泵。',
  );
});

test.each([
  ['比去年同期便宜不少，停电抢修由供电公司承担。', ['比去年同期便宜不少']],
  ['停电抢修，比去年同期少了很多', ['比去年同期少了很多']],
  ['比去年同期多一些，停电抢修。', []],
  ['电费比去年同期少，抢修多。', []],
  ['比去年同期少的是电费，抢修多。', []],
  ['比上季少，没有大修。', []],
])('a comparison without a figure that goes the wrong way is seen: %s', (reason, ways) => {
  expect(wrongWays(reason, line).map(({ text }) => text)).toEqual(ways);
});

test('a reason that says less where the line is more is an error that says what it is', () => {
  const { costs } = account();
  const told = account({
    costs: { ...costs, upkeep: { ...costs.upkeep, note: '比去年同期便宜不少，换了灯。' } },
  });
  const then = { ...costs, upkeep: { ...costs.upkeep, actual: 90_00 } };
  expect(
    checkReasons({ accounts: [told, account({ period: '2025-Q3', costs: then })] }).map(
      ({ message }) => message,
    ),
  ).toEqual([
    '“共用部位、共用设施设备的日常运行、维护费用”的说明写“比去年同期便宜不少”，按公布的数是多 10.00 元（11.1%）：本期 100.00 元，去年同期 90.00 元；请改正，只说其中一部分的写明是哪一部分',
  ]);
});
