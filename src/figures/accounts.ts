import { divideRounded } from '../format/number.ts';
import {
  type Account,
  type CostItem,
  type CostPart,
  costItems,
  costParts,
  type IncomeItem,
  incomeItems,
} from '../schema/accounts.ts';
import type { PriceItem } from '../schema/prices.ts';
import type { Site } from '../schema/site.ts';
import { daysOf, monthsIn } from './periods.ts';
import { changedWithin, siteIn } from './sizes.ts';

export const costItemCodes = Object.keys(costItems) as CostItem[];
export const incomeItemCodes = Object.keys(incomeItems) as IncomeItem[];
export const costPartCodes = Object.keys(costParts) as CostPart[];

/** The income lines together, in fen. */
export function totalIncome(account: Account): number {
  return incomeItemCodes.reduce((sum, item) => sum + account.income[item].actual, 0);
}

/** The nine cost items together, in fen. */
export function totalCosts(account: Account): number {
  return costItemCodes.reduce((sum, item) => sum + account.costs[item].actual, 0);
}

/** The nine budgets together, in fen. */
export function totalBudget(account: Account): number {
  return costItemCodes.reduce((sum, item) => sum + account.costs[item].budget, 0);
}

/** One part (labour, material, energy, outsourced) of all nine items, in fen. */
export function totalOfPart(account: Account, part: CostPart): number {
  return costItemCodes.reduce((sum, item) => sum + account.costs[item][part], 0);
}

/** The company's remuneration under 酬金制, in fen: rate × fees received, rounded to the fen. Source: 发改价格〔2003〕1864号 art. 9. */
export function remuneration(account: Account): number | undefined {
  if (account.remunerationRate === undefined) return undefined;
  const { currentFees, oldArrears } = account.income;
  return divideRounded(currentFees.actual + oldArrears.actual, 10_000, account.remunerationRate);
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

/**
 * Service fee due by floor area (V-3), in fen: Σ charged area × unit price in force × months, or undefined where a
 * kind of building has no price, or its price or the buildings changed within the period.
 */
export function dueByArea(period: string, site: Site, prices: readonly PriceItem[]): number | undefined {
  const { first, last } = daysOf(period);
  if (changedWithin(site, period)) return undefined;
  let sum = 0;
  for (const { kind, area } of siteIn(site, period).buildings) {
    const price = prices.find(
      (p) => p.appliesTo === kind && p.effectiveFrom <= first && (!p.effectiveTo || p.effectiveTo >= last),
    );
    if (!price) return undefined;
    sum += divideRounded(area * monthsIn(period), 10_000, price.unitPrice);
  }
  return sum;
}
