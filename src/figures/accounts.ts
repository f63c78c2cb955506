import { divideRounded } from '../format/number.ts';
import { type Account, type CostItem, costItems } from '../schema/accounts.ts';

export const costItemCodes = Object.keys(costItems) as CostItem[];

/** Everything received in the period, in fen. */
export function totalIncome(account: Account): number {
  const { currentFees, oldArrears, optionalServices, interest } = account.income;
  return currentFees + oldArrears + optionalServices + interest;
}

/** The nine cost items together, in fen. */
export function totalCosts(account: Account): number {
  return costItemCodes.reduce((sum, item) => sum + account.costs[item].actual, 0);
}

/** The nine budgets together, in fen. */
export function totalBudget(account: Account): number {
  return costItemCodes.reduce((sum, item) => sum + account.costs[item].budget, 0);
}

/** The company's remuneration under 酬金制, in fen: rate × fees received, rounded to the fen. Source: 发改价格〔2003〕1864号 art. 9. */
export function remuneration(account: Account): number | undefined {
  if (account.remunerationRate === undefined) return undefined;
  return divideRounded(
    account.income.currentFees + account.income.oldArrears,
    10_000,
    account.remunerationRate,
  );
}

/** Costs with remuneration or tax: all that left the account in the period, in fen. */
export function totalSpending(account: Account): number {
  return totalCosts(account) + (remuneration(account) ?? 0) + (account.tax ?? 0);
}

/** Income less spending of the period, in fen; under 包干制 this is the company's result. */
export function result(account: Account): number {
  return totalIncome(account) - totalSpending(account);
}

/** Balance carried to the next period under 酬金制, in fen. */
export function closing(account: Account): number | undefined {
  return account.opening === undefined ? undefined : account.opening + result(account);
}

/** The quarter before: `2026-Q1` → `2025-Q4`. */
export function quarterBefore(period: string): string {
  const year = Number(period.slice(0, 4));
  const n = Number(period.slice(6));
  return n === 1 ? `${year - 1}-Q4` : `${year}-Q${n - 1}`;
}

/** The same quarter of the year before. */
export function quarterLastYear(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}
