import type { Records } from '../catalogue.ts';
import { at, fileOf } from './at.ts';
import type { Finding } from './finding.ts';
import { isForSame } from './prices.ts';

/**
 * A price that takes the place of a published one, by name or for the same homes or payers, holds from no day before
 * the one it was itself first published on: what was asked on a past day is not told anew. Prices that were first
 * published on the same day, as when a community begins, tell their own history.
 * @param firstPublished the day (YYYY-MM-DD) a file was first published, today for one that is to be published now;
 * '' where it is only known that it is published
 */
export function checkPriceDays(
  { prices = [] }: Partial<Records>,
  firstPublished: (file: string) => string,
): Finding[] {
  const first = (key: string) => firstPublished(fileOf('prices', key));
  return prices.flatMap((price) => {
    const { key, code, replaces, effectiveFrom } = price;
    const day = first(key);
    if (effectiveFrom >= day) return [];
    const older = prices.find(
      (one) => one.code !== code && (one.code === replaces || isForSame(one, price)) && first(one.key) < day,
    );
    if (!older) return [];
    const message = `${day} 才公布，不能从 ${effectiveFrom} 起就执行：那些天公布的是 ${older.code}，过去哪一天执行什么价公布以后不改；请填 ${day} 或以后`;
    return [at('prices', key, ['effectiveFrom'], message)];
  });
}
