import { divideRounded } from '../format/number.ts';
import type { PriceItem } from '../schema/prices.ts';
import { daysAfter } from './deadlines.ts';

/** True when the price holds on the day. */
export function isInForce(item: PriceItem, day: string): boolean {
  return item.effectiveFrom <= day && (!item.effectiveTo || day <= item.effectiveTo);
}

/** Every day on which a price began or no longer held, newest first: between two of them the list is the same. */
export function changeDays(prices: readonly PriceItem[]): string[] {
  const days = prices.flatMap(({ effectiveFrom, effectiveTo }) =>
    effectiveTo ? [effectiveFrom, daysAfter(effectiveTo, 1)] : [effectiveFrom],
  );
  return [...new Set(days)].toSorted().toReversed();
}

/** What begins on a day, and what ended the day before and has nothing in its place. */
export function changesOn(prices: readonly PriceItem[], day: string) {
  const begun = prices.filter((p) => p.effectiveFrom === day);
  const replaced = new Set(begun.map((p) => p.replaces));
  return {
    begun,
    ended: prices.filter(
      (p) => p.effectiveTo && daysAfter(p.effectiveTo, 1) === day && !replaced.has(p.code),
    ),
  };
}

/** A price and those it took the place of, newest first. A circle is walked once. */
export function historyOf(item: PriceItem, prices: readonly PriceItem[]): PriceItem[] {
  const chain = [item];
  for (let older = before(item, prices); older && !chain.includes(older); older = before(older, prices))
    chain.push(older);
  return chain;
}

function before({ replaces }: PriceItem, prices: readonly PriceItem[]): PriceItem | undefined {
  return replaces === undefined ? undefined : prices.find((p) => p.code === replaces);
}

/** A price in a case of reduction, in ten-thousandths of a yuan, rounded: 28500 at 70 % is 19950. */
export function reducedPrice(unitPrice: number, rate: number): number {
  return divideRounded(unitPrice, 10_000, rate);
}

/** The highest price a guided one may have, in ten-thousandths of a yuan: base × (1 + float), rounded. */
export function ceilingOf({ base, float }: NonNullable<PriceItem['guide']>): number {
  return divideRounded(base, 10_000, 10_000 + float);
}
