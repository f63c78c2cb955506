import { expect, test } from 'vitest';
import { draftProofs, draftSentence, stateOf } from '../../src/admin/draft-proofs.ts';
import { pasteRows } from '../../src/admin/paste-rows.ts';
import { periodAfter } from '../../src/admin/periods.ts';
import { beginning } from '../../src/admin/prefill.ts';
import { gridOfText } from '../../src/sheets/grid.ts';
import { fieldAt } from '../../src/sheets/names.ts';
import { readSheet } from '../../src/sheets/read.ts';
import { account } from '../records.ts';

test('a new service-fee statement goes on from the last one', () => {
  const last = account({ period: '2026-Q3' });
  expect(beginning('accounts', last, '2026-11-22')).toEqual({
    period: '2026-Q4',
    preparedBy: last.preparedBy,
    reviewedBy: last.reviewedBy,
    mode: 'commission',
    remunerationRate: 800,
    opening: last.totals.closing,
    costs: {},
    publishedOn: '2026-11-22',
  });
});

test('meters begin where they ended; their use, usage and amounts are for the clerk', () => {
  const lines = [
    {
      code: 'lift-1',
      kind: 'power',
      use: '1 号楼电梯',
      meter: 'D-01',
      from: 100,
      to: 250,
      multiplier: 40,
      usage: 6000,
      unitPrice: 5200,
      amount: 3120,
      note: '抄表晚了一天',
    },
  ];
  const next = beginning('utilities', { period: '2026-H2', bearer: 'serviceFee', lines }, '2027-01-08');
  expect(next).toEqual({
    period: '2027-H1',
    bearer: 'serviceFee',
    lines: [
      {
        code: 'lift-1',
        kind: 'power',
        use: '1 号楼电梯',
        meter: 'D-01',
        multiplier: 40,
        unitPrice: 5200,
        from: 250,
      },
    ],
    publishedOn: '2027-01-08',
  });
});

test('the very first statement begins with empty lists', () => {
  expect(beginning('common', {}, '2026-11-22')).toEqual({
    income: [],
    costs: [],
    use: [],
    companyShare: {},
    account: {},
    publishedOn: '2026-11-22',
  });
});

test('periods go on across years', () => {
  expect(['2026-Q1', '2026-Q4', '2026-H2', '2026'].map(periodAfter)).toEqual([
    '2026-Q2',
    '2027-Q1',
    '2027-H1',
    '2027',
  ]);
});

test('an identity says what it finds while the form is half filled in', () => {
  const { costs, totals, ...rest } = account();
  const proofs = draftProofs('accounts', { ...rest, costs, totals: { costs: totals.costs + 1 } }, {});
  const sentences = proofs
    .filter(({ of }) => of === undefined)
    .map((proof) => [stateOf(proof), draftSentence(proof)]);
  expect(sentences.slice(0, 2)).toEqual([
    ['open', '收入各项相加＝收入合计：算得 2,000.00，表上的数还没有填'],
    ['broken', '九项支出相加＝九项支出合计：算得 900.00，表上 900.01，相差 0.01'],
  ]);
  const full = draftProofs('accounts', { ...rest, costs, totals }, {}).find(({ id }) => id === 'costs');
  expect(full && draftSentence(full)).toBe('九项支出相加＝九项支出合计：算得 900.00，表上 900.00，相符');
});

test('a draft without a period proves nothing and does not fail', () => {
  expect(draftProofs('accounts', {}, {})).toEqual([]);
  expect(draftProofs('common', { period: '2026-Q3', income: [{}] }, {}).length).toBeGreaterThan(0);
});

test('the comparison shows last period, form, sheet and change', () => {
  const before = account({ period: '2026-Q2' });
  const grid = gridOfText('项目\t金额\n绿化\t120.00\n期末欠费\t-5');
  const reading = readSheet(grid, { subject: 'accounts', period: '2026-Q3', before, confirmed: new Map() });
  const rows = pasteRows('accounts', { costs: { greening: { actual: 9_000 } } }, before, reading);
  expect(rows).toEqual([
    {
      key: 'costs.greening.actual',
      label: '绿化养护费用 · 实际',
      last: '100.00',
      now: '90.00',
      read: '120.00',
      change: '+20.00',
      place: '第 2 行 B 列',
    },
  ]);
});

test('the two notes of the fund are told apart', () => {
  const labels = ['gainsNote', 'usedNote'].map((name) => fieldAt('fund', [name]).meta.label);
  expect(labels).toEqual(['增值收益说明', '使用说明']);
});
