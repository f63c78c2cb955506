import { expect, test } from 'vitest';
import type { Assessment } from '../../src/schema/assessments.ts';
import { ratesTable } from '../../src/tables/assessment-parts.ts';
import { correctionGroups, correctionsNow, correctionsTable } from '../../src/tables/corrections.ts';
import { verdictTable } from '../../src/tables/kept-verdicts.ts';
import { projectMoneyTable } from '../../src/tables/projects.ts';
import { promise } from '../promises.ts';
import { account, project } from '../records.ts';

const told = (on: string, kind: 'correction' | 'restatement', path = 'totals.income', after = 300_00) => ({
  on,
  kind,
  path,
  before: 200_00,
  after,
  reason: '录入颠倒',
});
const records = {
  accounts: [
    {
      ...account(),
      corrections: [told('2026-10-20', 'correction'), told('2026-10-20', 'correction', 'opening', 1_00)],
    },
    { ...account({ period: '2026-Q2' }), key: '2026-q2', corrections: [told('2026-11-01', 'restatement')] },
  ],
};

test('corrections stand newest first; those of one day and reason are one', () => {
  expect(correctionGroups(records).map(({ on, kind, changes }) => [on, kind, changes.length])).toEqual([
    ['2026-11-01', 'restatement', 1],
    ['2026-10-20', 'correction', 2],
  ]);
});

test('the table has a row for each figure, in words, with the difference', () => {
  expect(correctionsTable(records).rows.map(({ cells }) => cells.slice(0, 7))).toEqual([
    [
      '2026-11-01',
      '物业费收支表 2026年第二季度',
      '表上的合计·收入合计',
      '200.00 元',
      '300.00 元',
      '多 100.00 元',
      '重述',
    ],
    [
      '2026-10-20',
      '物业费收支表 2026年第三季度',
      '表上的合计·收入合计',
      '200.00 元',
      '300.00 元',
      '多 100.00 元',
      '更正',
    ],
    ['2026-10-20', '物业费收支表 2026年第三季度', '期初结余', '200.00 元', '1.00 元', '少 199.00 元', '更正'],
  ]);
});

test('the home page tells of corrections for thirty days and no longer', () => {
  expect(correctionsNow(records, '2026-11-22')).toBe(
    '近 30 天改过 1 次数字，最近一次是2026年11月1日的“物业费收支表 2026年第二季度”。',
  );
  expect(correctionsNow(records, '2026-12-01')).toContain('改过 1 次');
  expect(correctionsNow(records, '2026-12-02')).toBeUndefined();
});

test('a corrected payment and a corrected count of a promise have the old value beside the figure', () => {
  const entry = { on: '2026-11-01', kind: 'correction' as const, before: 1_00, after: 2_00, reason: '少记' };
  const table = projectMoneyTable({
    ...project({ budget: 500_00, payments: [{ on: '2026-10-02', what: '首付款', amount: 2_00 }] }),
    key: 'roof',
    corrections: [
      { ...entry, path: 'budget', after: 500_00 },
      { ...entry, path: 'payments.2026-10-02.amount' },
    ],
  });
  const marksOf = (id: string) => table.rows.find((row) => row.id === id)?.cells[4];
  expect(marksOf('budget')).toBe('2026年11月1日更正：1.00 改为 500.00，少记');
  expect(marksOf('payment-1')).toBe('2026年11月1日更正：1.00 改为 2.00，少记');
  expect(marksOf('paid')).toBeUndefined();
});

test('a corrected count of a promise has the old value beside its source, another promise has not', () => {
  const kept = [promise(), promise({ code: 'clean-01' })].map((standard) => ({
    standard,
    version: standard,
    verdict: 'kept' as const,
    tally: { part: 9, whole: 10 },
  }));
  const entry = { on: '2026-11-01', kind: 'restatement' as const, before: 8, after: 9, reason: '迟到的记录' };
  const table = verdictTable('2026-10', kept, 'kept', [{ ...entry, path: 'rows.order-03.done' }]);
  const texts = table.rows.map(({ cells }) => String(cells.at(-1)));
  expect(texts[0]).toContain('2026年11月1日重述：8 改为 9');
  for (const other of texts.slice(1)) expect(other).not.toContain('重述');
});

test('a corrected count of an assessment stands beside its rate and in the list, by the name of its dimension', () => {
  const corrections = [
    {
      ...told('2026-11-20', 'correction', 'rates.overall.satisfied', 111),
      before: 91,
      reason: '漏录一箱答卷',
    },
  ];
  const survey = {
    key: 'survey-2026-06',
    code: 'survey-2026-06',
    title: '2026 年上半年满意度调查',
    rates: [{ dimension: 'overall', answered: 118, satisfied: 111 }],
    corrections,
  } as unknown as Assessment & { key: string };
  const [group] = correctionGroups({ assessments: [survey] });
  expect(group?.changes).toEqual([
    {
      path: 'rates.overall.satisfied',
      label: '满意率·总体·满意',
      before: '91 份',
      after: '111 份',
      by: '多 20 份',
    },
  ]);
  const [row] = ratesTable(survey, undefined).rows;
  expect(row?.cells.at(-1)).toBe('2026年11月20日更正：91 份 改为 111 份');
});
