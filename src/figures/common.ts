import { divideRounded } from '../format/number.ts';
import type { CommonIncome } from '../schema/common.ts';

/** Everything the shared parts brought in, in fen. */
export function grossIncome(common: CommonIncome): number {
  return common.income.reduce((sum, line) => sum + line.gross, 0);
}

/** What running them cost, in fen. */
export function commonCosts(common: CommonIncome): number {
  return common.costs.reduce((sum, line) => sum + line.amount, 0);
}

/** True where the sheet marks which lines the company shares in, so that the base can be proved. */
export function marksShares({ income, costs }: CommonIncome): boolean {
  return [...income, ...costs].some(({ shared }) => shared);
}

/** What the company may share in, in fen: income marked as shared less the costs marked so, never below zero. */
export function sharedNet({ income, costs }: CommonIncome): number {
  const gross = income.reduce((sum, line) => sum + (line.shared ? line.gross : 0), 0);
  return Math.max(
    0,
    costs.reduce((left, line) => left - (line.shared ? line.amount : 0), gross),
  );
}

/** Income that is taxed, in fen: every line that is not marked as untaxed. */
export function taxedIncome({ income }: CommonIncome): number {
  return income.reduce((sum, line) => sum + (line.untaxed ? 0 : line.gross), 0);
}

/** Tax contained in an income that includes it, in fen: income × rate ÷ (1 + rate), rounded; the rate in hundredths of a per cent. */
export function taxWithin(income: number, rate: number): number {
  return divideRounded(income, 10_000 + rate, rate);
}

/** The company's share by its rule, in fen: base × rate, rounded to the fen. */
export function shareByRule({ companyShare }: CommonIncome): number {
  return divideRounded(companyShare.base, 10_000, companyShare.rate);
}

/** What belongs to the owners, in fen: gross − costs − the company's share − tax (V-12, 民法典 art. 282). */
export function ownersNet(common: CommonIncome): number {
  return grossIncome(common) - commonCosts(common) - common.companyShare.amount - common.tax;
}

/** What was spent by decision of the owners, refunds taken off, in fen. */
export function commonUse(common: CommonIncome): number {
  return common.use.reduce((sum, use) => sum + use.amount, 0);
}

/** Balance carried to the next period, in fen. */
export function commonClosing(common: CommonIncome): number {
  return common.opening + ownersNet(common) - commonUse(common) - common.toFund;
}
