import { divideRounded } from '../format/number.ts';
import type { PriceItem } from '../schema/prices.ts';
import { daysAfter } from './deadlines.ts';

/** True when the price holds on the day. */
export function isInForce(item: PriceItem, day: string): boolean {
  return item.effectiveFrom <= day && (!item.effectiveTo || day <= item.effectiveTo);
}

/** Every day on which a price began or no longer held, newest first: between two of them the list is the same. */
export function changeDays(prices: readonly PriceItem[]): string[] {
  const days = prices.flatMap((price) =>
    [price, asPublished(price)].flatMap(({ effectiveFrom, effectiveTo }) =>
      effectiveTo ? [effectiveFrom, daysAfter(effectiveTo, 1)] : [effectiveFrom],
    ),
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

/** The days of a price as they were first published, before they were put right. */
export function asPublished(price: PriceItem): Pick<PriceItem, 'effectiveFrom' | 'effectiveTo'> {
  const { effectiveFrom, effectiveTo, amendments = [] } = price;
  const first = (path: string) => amendments.find((one) => one.path === path)?.before;
  const [from, to] = [first('effectiveFrom'), first('effectiveTo')];
  const isDay = (text?: string): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
  const end = isDay(to) ? to : to === undefined ? effectiveTo : undefined;
  return { effectiveFrom: isDay(from) ? from : effectiveFrom, ...(end && { effectiveTo: end }) };
}

/**
 * Prices that hold on days before they were told, by code, with the day (YYYY-MM-DD) they were first published on; those
 * that came with the first of the community tell their own history.
 * @param firstPublished the day a price was first published, by its key; undefined where only the record can say
 */
export function lateTold(
  prices: readonly (PriceItem & { key: string })[],
  firstPublished: (key: string) => string | undefined,
): Map<string, string> {
  const days = prices.map((price) => ({ price, day: firstPublished(price.key) || price.publishedOn }));
  const begun = days.map(({ day }) => day).sort()[0] ?? '';
  return new Map(
    days.flatMap(({ price: { code, effectiveFrom }, day }) =>
      day > begun && effectiveFrom < day ? [[code, day]] : [],
    ),
  );
}
