import type { Records } from '../catalogue.ts';
import { daysOf } from '../figures/periods.ts';
import { written } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/**
 * Shared water and power is divided among all homes: the base is the charged area in hundredths of a m², or the
 * households in hundredths, of the community, else the shares would not add up to the total. Sub-meters are not published, so their
 * usage is not asked. An older statement keeps the base of its day, which is pointed out.
 */
export function checkApportionment({ utilities = [], site }: Partial<Records>): Finding[] {
  if (!site) return [];
  const newest = utilities.reduce((day, { period }) => latest(day, daysOf(period).last), '');
  return utilities.flatMap(({ key, period, share }) => {
    if (!share || share.method === 'meter') return [];
    const [expected, what] =
      share.method === 'area'
        ? [site.chargedArea, `收费面积 ${written(site.chargedArea, 2)} ㎡`]
        : [site.households * 100, `户数 ${site.households} 户`];
    if (share.base === expected) return [];
    const message = `分摊基数填的是 ${written(share.base, 2)}，小区档案里的${what}；基数不是全小区的，各户分摊加起来就不是公布的合计，请核对`;
    const severity = daysOf(period).last === newest ? 'error' : 'warning';
    return [at('utilities', key, ['share', 'base'], message, severity)];
  });
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
