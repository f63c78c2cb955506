import { expect, test } from 'vitest';
import {
  closing,
  quarterBefore,
  quarterLastYear,
  remuneration,
  result,
  totalBudget,
  totalCosts,
  totalIncome,
  totalSpending,
} from '../../src/figures/accounts.ts';
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
  const income = { currentFees: 1_006, oldArrears: 0, optionalServices: 0, interest: 0 };
  expect(remuneration(account({ income, remunerationRate: 825 }))).toBe(83);
  expect(remuneration(account({ income: { ...income, currentFees: 1_000 }, remunerationRate: 825 }))).toBe(
    83,
  );
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

test('quarters follow each other across years', () => {
  expect(quarterBefore('2026-Q1')).toBe('2025-Q4');
  expect(quarterBefore('2026-Q4')).toBe('2026-Q3');
  expect(quarterLastYear('2026-Q2')).toBe('2025-Q2');
});

test('a statement proves itself, and one fen off in the carry-over shows', () => {
  const before = account({ period: '2026-Q2' });
  const now = account({ opening: 1_456_00 });
  expect(accountProofs(now, [now, before]).map((p) => p.id)).toEqual([
    'income',
    'costs',
    'closing',
    'opening',
  ]);
  expect(isReconciled(accountProofs(now, [now, before]))).toBe(true);
  const off = account({ opening: 1_456_01 });
  expect(isReconciled(accountProofs(off, [off, before]))).toBe(false);
  expect(accountProofs(off, [off, before]).at(-1)).toEqual({
    id: 'opening',
    expected: 1_456_00,
    found: 1_456_01,
  });
});
