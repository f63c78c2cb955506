import { expect, test } from 'vitest';
import {
  closing,
  remuneration,
  result,
  totalBudget,
  totalCosts,
  totalIncome,
  totalSpending,
} from '../../src/figures/accounts.ts';
import { daysOf, monthsIn, periodBefore, periodLastYear } from '../../src/figures/periods.ts';
import { accountProofs, isReconciled } from '../../src/figures/proof.ts';
import { account } from '../records.ts';

test('totals of a quarter follow from its lines', () => {
  const quarter = account();
  expect(totalIncome(quarter)).toBe(2_000_00);
  expect(totalCosts(quarter)).toBe(900_00);
  expect(totalBudget(quarter)).toBe(900_00);
  expect(remuneration(quarter)).toBe(144_00);
  expect(totalSpending(quarter)).toBe(1_044_00);
  expect(result(quarter)).toBe(956_00);
  expect(closing(quarter)).toBe(1_456_00);
});

test('remuneration is rounded to the fen, halves up', () => {
  const { income } = account();
  const received = (actual: number) => ({
    ...income,
    currentFees: { actual },
    oldArrears: { actual: 0 },
  });
  expect(remuneration(account({ income: received(1_006), remunerationRate: 825 }))).toBe(83);
  expect(remuneration(account({ income: received(1_000), remunerationRate: 825 }))).toBe(83);
});

test('包干制 has neither remuneration nor a balance to carry', () => {
  const { opening, remunerationRate, ...rest } = account();
  const lump = { ...rest, mode: 'lumpSum' as const, tax: 60_00 };
  expect(opening).toBe(500_00);
  expect(remunerationRate).toBe(800);
  expect(remuneration(lump)).toBeUndefined();
  expect(closing(lump)).toBeUndefined();
  expect(result(lump)).toBe(1_040_00);
});

test('periods follow each other across years', () => {
  expect(periodBefore('2026-Q1')).toBe('2025-Q4');
  expect(periodBefore('2026-Q4')).toBe('2026-Q3');
  expect(periodBefore('2026-H1')).toBe('2025-H2');
  expect(periodBefore('2026')).toBe('2025');
  expect(periodLastYear('2026-Q2')).toBe('2025-Q2');
  expect(monthsIn('2026-Q2')).toBe(3);
  expect(monthsIn('2026-H2')).toBe(6);
  expect(monthsIn('2026')).toBe(12);
  expect(daysOf('2024-Q1')).toEqual({ first: '2024-01-01', last: '2024-03-31' });
  expect(daysOf('2024-H2')).toEqual({ first: '2024-07-01', last: '2024-12-31' });
  expect(daysOf('2024')).toEqual({ first: '2024-01-01', last: '2024-12-31' });
});

test('a statement proves itself, and one fen off in the carry-over shows', () => {
  const before = account({ period: '2026-Q2' });
  const now = account({ opening: 1_456_00, totals: { ...before.totals, closing: 2_412_00 } });
  const proofs = accountProofs(now, { accounts: [now, before] });
  expect(proofs.slice(10).map((p) => p.id)).toEqual([
    'income',
    'costs',
    'remuneration',
    'result',
    'closing',
    'opening',
    'arrears',
  ]);
  expect(isReconciled(proofs)).toBe(true);
  const off = { ...now, opening: 1_456_01 };
  const wrong = accountProofs(off, { accounts: [off, before] }).filter((p) => p.expected !== p.found);
  expect(wrong).toEqual([
    { id: 'closing', expected: 2_412_01, found: 2_412_00, path: ['totals', 'closing'] },
    { id: 'opening', expected: 1_456_00, found: 1_456_01, path: ['opening'] },
  ]);
});
