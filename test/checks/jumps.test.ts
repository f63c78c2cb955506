import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkJumps, isReason } from '../../src/checks/jumps.ts';
import { jumpsOf } from '../../src/figures/changes.ts';
import type { Line } from '../../src/figures/lines.ts';
import { account, common, fund, site, utilities } from '../records.ts';

const money = site.money;
const line = (changes: Partial<Line>): Line => ({
  id: 'cost-upkeep',
  side: 'cost',
  label: '维护',
  amount: 0,
  documents: [],
  path: [],
  ...changes,
});

test('a line jumps beyond its threshold, not at it, and not below the floor', () => {
  expect(jumpsOf(line({ amount: 110_000_00, before: 100_000_00 }), money)).toEqual([]);
  expect(jumpsOf(line({ amount: 110_000_01, before: 100_000_00 }), money)).toMatchObject([
    { from: 'before', difference: 10_000_01 },
  ]);
  expect(jumpsOf(line({ amount: 107_000_01, lastYear: 100_000_00 }), money)).toHaveLength(1);
  expect(jumpsOf(line({ amount: 2_999_99, before: 0 }), money)).toEqual([]);
  expect(jumpsOf(line({ amount: 3_000_00, before: 0 }), money)).toHaveLength(1);
});

test('a jump without a reason is an error that says by how much; with one it is none', () => {
  const { costs } = account();
  const before = account({ period: '2026-Q2' });
  const lastYear = account({ period: '2025-Q3' });
  const upkeep = { ...costs.upkeep, actual: 4_000_00 };
  const now = account({ costs: { ...costs, upkeep } });
  expect(checkJumps({ accounts: [now, before, lastYear], site }).map(sentenceOf)).toEqual([
    'accounts/2026-q3.json · 支出（九项） › 共用部位、共用设施设备的日常运行、维护费用 › 说明：“共用部位、共用设施设备的日常运行、维护费用”本期 4,000.00 元；上期 100.00 元，多 3,900.00 元（3,900.0%）；去年同期 100.00 元，多 3,900.00 元（3,900.0%）；预算 100.00 元，多 3,900.00 元（3,900.0%）。变动超过小区定的界限，请在这里用一句话写明原因（至少 8 个汉字，例如：台风后修灯、修泵，换轴承两套）',
  ]);
  const told = account({ costs: { ...costs, upkeep: { ...upkeep, note: '台风后修门厅灯具十二只' } } });
  expect(checkJumps({ accounts: [told, before, lastYear], site })).toEqual([]);
});

test('a reason that says nothing is as good as none, and is shown', () => {
  const { costs } = account();
  const upkeep = { ...costs.upkeep, actual: 4_000_00, budget: 4_000_00, note: '见附件' };
  const now = account({ costs: { ...costs, upkeep } });
  expect(checkJumps({ accounts: [now, account({ period: '2026-Q2' })], site }).map(sentenceOf)).toEqual([
    'accounts/2026-q3.json · 支出（九项） › 共用部位、共用设施设备的日常运行、维护费用 › 说明：“共用部位、共用设施设备的日常运行、维护费用”本期 4,000.00 元；上期 100.00 元，多 3,900.00 元（3,900.0%）。变动超过小区定的界限，这里写的“见附件”看不出原因，请用一句话写明（至少 8 个汉字，例如：台风后修灯、修泵，换轴承两套）',
  ]);
});

test.each([
  '。',
  '无',
  '说明',
  '见附件',
  '同上',
  '见附件说明，情况属实',
  '本期变动属于正常情况，没有原因',
  '无无无无无无无无无',
  '增加增加增加增加增加',
  '感谢各位业主长期支持和理解物业工作。',
  'because of the typhoon',
  '涨价涨价涨价涨价',
])('no reason is seen in %s', (text) => {
  expect(isReason(text)).toBe(false);
});

test.each([
  '上季一次卖清，本季没有。',
  '上季一次性赔偿，本季没有。',
  '春节访客多，临停多收 1,464 元。',
  '台风后重装北门道闸地感线圈 710.00 元。',
  '与上季相同；比去年同期多的是洗地机折旧。',
])('a reason is seen in %s', (text) => {
  expect(isReason(text)).toBe(true);
});

test('the first statement has nothing to be compared with', () => {
  expect(checkJumps({ common: [common()], fund: [fund()], utilities: [utilities()], site })).toEqual([]);
});

test('a site, a meter, what came into the fund and what it paid are asked for a reason at their own field', () => {
  const { income } = common();
  const many = income.map((one) => ({ ...one, gross: one.gross + 3_000_00 }));
  const { lines } = utilities();
  const found = checkJumps({
    common: [common({ income: many }), common({ period: '2026-Q2' })],
    fund: [
      fund({ paidIn: 3_000_00, gains: 3_000_00, used: 3_300_00, returned: 3_000_00 }),
      fund({ period: '2026-Q2' }),
    ],
    utilities: [
      utilities({ lines: lines.map((meter) => ({ ...meter, amount: 3_300_00 })) }),
      utilities({ period: '2026-Q2' }),
    ],
    site,
  });
  expect(found.map(({ file, path }) => [file, path.join('.')])).toEqual([
    ['common/2026-q3.json', 'income.0.note'],
    ['common/2026-q3.json', 'income.1.note'],
    ['fund/2026-q3.json', 'paidInNote'],
    ['fund/2026-q3.json', 'gainsNote'],
    ['fund/2026-q3.json', 'returnedNote'],
    ['fund/2026-q3.json', 'usedNote'],
    ['utilities/2026-q3.json', 'lines.0.note'],
  ]);
});

test('what has no field for a reason is not asked for one', () => {
  const { companyShare, use } = common();
  const now = common({
    companyShare: { ...companyShare, amount: 9_000_00 },
    tax: 9_000_00,
    toFund: 9_000_00,
    use: use.map((one) => ({ ...one, amount: 9_000_00 })),
  });
  const paid = fund({ fromCommon: 9_000_00 });
  const before = { common: common({ period: '2026-Q2' }), fund: fund({ period: '2026-Q2' }) };
  expect(checkJumps({ common: [now, before.common], fund: [paid, before.fund], site })).toEqual([]);
});
