import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkGone } from '../../src/checks/gone.ts';
import { checkTotals } from '../../src/checks/totals.ts';
import { commonSummary } from '../../src/tables/money-answers.ts';
import { account, common, site, utilities } from '../records.ts';

const told = (records: Parameters<typeof checkGone>[0]) =>
  checkGone({ ...records, site }).map((f) => `${f.severity}：${sentenceOf(f)}`);

/** A quarter with parking of so many fen, and the one that comes with it without that line. */
function stopped(gross: number, period: string) {
  const record = common({ period });
  const [parking, interest] = record.income as [
    (typeof record.income)[number],
    (typeof record.income)[number],
  ];
  return {
    older: { ...record, income: [{ ...parking, gross }, interest] },
    now: common({ income: [interest] }),
  };
}

test('an income that is gone is said, and beyond the floor it keeps its line and its reason', () => {
  const small = stopped(2_999_99, '2026-Q2');
  expect(told({ common: [small.now, small.older] })).toEqual([
    'warning：common/2026-q3.json · 收入：上期有“地面停车位” 2,999.99 元，本期没有这一行；停了也请留着这一行，收入写 0，并写明原因',
  ]);
  const large = stopped(3_000_00, '2026-Q2');
  expect(told({ common: [large.now, large.older] })).toEqual([
    'error：common/2026-q3.json · 收入：上期有“地面停车位” 3,000.00 元，本期没有这一行；变动超过小区定的界限，停了也请留着这一行，收入写 0，并写明原因',
  ]);
  const year = stopped(3_000_00, '2025-Q3');
  expect(told({ common: [year.now, year.older] })).toEqual([
    'error：common/2026-q3.json · 收入：去年同期有“地面停车位” 3,000.00 元，本期没有这一行；变动超过小区定的界限，停了也请留着这一行，收入写 0，并写明原因',
  ]);
});

test('so is a cost beyond the floor; a small one that happened once is left alone', () => {
  const cost = (amount: number) =>
    common({ period: '2026-Q2', costs: [{ code: 'gate', name: '道闸维护', amount }] });
  expect(told({ common: [common({ costs: [] }), cost(2_999_99)] })).toEqual([]);
  expect(told({ common: [common({ costs: [] }), cost(3_000_00)] })).toEqual([
    'error：common/2026-q3.json · 经营成本：上期有“道闸维护” 3,000.00 元，本期没有这一行；变动超过小区定的界限，停了也请留着这一行，金额写 0，并写明原因',
  ]);
});

test('so is a meter', () => {
  const now = utilities();
  const line = now.lines[0] as (typeof now.lines)[number];
  const older = utilities({
    period: '2026-Q2',
    lines: [{ ...line, code: 'pump', use: '水泵', amount: 3_000_00 }],
  });
  expect(told({ utilities: [now, older] })).toEqual([
    'error：utilities/2026-q3.json · 各表：上期有“水泵” 3,000.00 元，本期没有这一行；变动超过小区定的界限，停了也请留着这一行，用量和金额写 0，并写明原因',
  ]);
});

test('a line kept as 0 is not gone', () => {
  const { older } = stopped(3_000_00, '2026-Q2');
  const [parking, interest] = older.income as [(typeof older.income)[number], (typeof older.income)[number]];
  expect(told({ common: [common({ income: [{ ...parking, gross: 0 }, interest] }), older] })).toEqual([]);
});

test('the line that moved most may be one that is gone', () => {
  const { now, older } = stopped(2_999_99, '2025-Q3');
  expect(commonSummary(now, [now, older], site.money).join('')).toContain(
    '最大的是地面停车位，少 2,999.99 元',
  );
});

test('a sum that jumps is explained by the lines that moved it at least half way, or by the period', () => {
  const { costs } = account();
  const items = (actual: number, note?: string) => ({
    ...costs,
    upkeep: { ...costs.upkeep, actual, budget: actual, ...(note && { note }) },
    order: { ...costs.order, actual: 30_000_00, budget: 30_000_00 },
  });
  const before = account({
    period: '2026-Q2',
    costs: { ...items(100_00), order: { ...costs.order, actual: 25_000_00, budget: 25_000_00 } },
  });
  const check = (now: ReturnType<typeof account>) =>
    checkTotals({ accounts: [now, before], site }).map(sentenceOf);
  const reason = '台风后修灯、修泵，换轴承两套';
  expect(check(account({ costs: items(5_099_99, reason) }))).toEqual([
    'accounts/2026-q3.json · 本期说明：“九项支出合计”本期 35,799.99 元；上期 25,800.00 元，多 9,999.99 元（38.8%）。变动超过小区定的界限，写了原因的各行还不到这个变动的一半；请在“本期说明”里用一句话写明原因',
  ]);
  expect(check(account({ costs: items(5_100_00, reason) }))).toEqual([]);
  expect(check(account({ costs: items(5_100_00) }))).toHaveLength(1);
  expect(check(account({ costs: items(5_100_00), explanation: '夜班加人，台风后修泵换轴承。' }))).toEqual([]);
});
