import type { Records } from '../catalogue.ts';
import { at, fileOf } from './at.ts';
import type { Finding } from './finding.ts';
import { isForSame, isOfSamePayer } from './prices.ts';

/**
 * A price that begins before the day it was first published on holds on no day for which another was published: for the
 * same homes, of the same name, or for the same payer by the same unit, whatever it is called. What was asked on a past
 * day is told anew only where that one is put right first (`amendments`); a price that comes late beside no other is
 * marked so (`lateTold`). Prices that were first published on the same day, as when a community begins, tell their own
 * history.
 * @param firstPublished the day (YYYY-MM-DD) a file was first published, today for one that is to be published now;
 * '' where it is only known that it is published
 */
export function checkPriceDays(
  { prices = [] }: Partial<Records>,
  firstPublished: (file: string) => string,
): Finding[] {
  const first = (key: string) => firstPublished(fileOf('prices', key));
  return prices.flatMap((price) => {
    const { key, code, replaces, effectiveFrom, effectiveTo = endless } = price;
    const day = first(key);
    if (effectiveFrom >= day) return [];
    const older = prices.find((one) => {
      const isRival = one.code === replaces || isForSame(one, price) || isOfSamePayer(one, price);
      if (one.code === code || !isRival || first(one.key) >= day) return false;
      const [from, to] = [
        one.effectiveFrom > effectiveFrom ? one.effectiveFrom : effectiveFrom,
        [one.effectiveTo ?? endless, effectiveTo].sort()[0] ?? endless,
      ];
      return from <= to && from < day;
    });
    if (!older) return [];
    const message = `${day} 才公布，不能从 ${effectiveFrom} 起就执行：那些天公布的是 ${older.code}，过去哪一天执行什么价公布以后不改；请填 ${day} 或以后；早就执行、公布晚了的，先在 ${older.code} 的“公布后的更正”里写明停止日期`;
    return [at('prices', key, ['effectiveFrom'], message)];
  });
}

const endless = '9999-12-31';
