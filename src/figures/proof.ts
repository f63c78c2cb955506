import type { Account } from '../schema/accounts.ts';
import {
  closing,
  costItemCodes,
  quarterBefore,
  result,
  totalCosts,
  totalIncome,
  totalSpending,
} from './accounts.ts';

/** One identity of a statement: what it says, what is expected and what is found, in fen. */
export interface Proof {
  id: 'income' | 'costs' | 'closing' | 'opening';
  expected: number;
  found: number;
}

/**
 * The identities of a quarter's statement. Each side is added up on its own way, so that a slip in one shows.
 * The carry-over from the quarter before is left out where that quarter is not published here.
 */
export function accountProofs(now: Account, all: readonly Account[]): Proof[] {
  const proofs: Proof[] = [
    { id: 'income', expected: Object.values(now.income).reduce((a, b) => a + b, 0), found: totalIncome(now) },
    {
      id: 'costs',
      expected: Object.values(now.costs).reduce((sum, cost) => sum + cost.actual, 0),
      found: costItemCodes.length === Object.keys(now.costs).length ? totalCosts(now) : Number.NaN,
    },
  ];
  const carried = closing(now);
  if (now.opening !== undefined && carried !== undefined)
    proofs.push({
      id: 'closing',
      expected: now.opening + totalIncome(now) - totalSpending(now),
      found: now.opening + result(now),
    });
  const before = all.find((a) => a.period === quarterBefore(now.period));
  const opening = before && closing(before);
  if (opening !== undefined && now.opening !== undefined)
    proofs.push({ id: 'opening', expected: opening, found: now.opening });
  return proofs;
}

/** True when every identity holds to the fen. */
export function isReconciled(proofs: readonly Proof[]): boolean {
  return proofs.length > 0 && proofs.every((proof) => proof.expected === proof.found);
}
