import type { PriceItem } from '../schema/prices.ts';

/** The prices in force on a day, in the order given. */
export function pricesOn<P extends PriceItem>(prices: readonly P[], day: string): P[] {
  return prices.filter((p) => p.effectiveFrom <= day && (!p.effectiveTo || day <= p.effectiveTo));
}

/**
 * Prices grouped by what they replace, each group from the oldest to the one that holds last, groups in the order of
 * their last price. A price that replaces nothing is a group of its own; a circle is cut where it closes.
 */
export function priceHistory<P extends PriceItem>(prices: readonly P[]): P[][] {
  const byCode = new Map(prices.map((p) => [p.code, p]));
  const replaced = new Set(prices.map((p) => p.replaces));
  return prices.filter((p) => !replaced.has(p.code)).map((last) => chainTo(last, byCode));
}

function chainTo<P extends PriceItem>(last: P, byCode: ReadonlyMap<string, P>): P[] {
  const chain = [last];
  for (let older = byCode.get(last.replaces ?? ''); older && !chain.includes(older); ) {
    chain.unshift(older);
    older = byCode.get(older.replaces ?? '');
  }
  return chain;
}
