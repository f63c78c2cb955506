import type { Records } from '../catalogue.ts';
import { daysOf, precedingOf } from '../figures/periods.ts';
import { isNewMeter } from '../figures/proof.ts';
import { siteIn } from '../figures/sizes.ts';
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
    const then = siteIn(site, period);
    const [expected, what] =
      share.method === 'area'
        ? [then.chargedArea, `收费面积 ${written(then.chargedArea, 2)} ㎡`]
        : [then.households * 100, `户数 ${then.households} 户`];
    if (share.base === expected) return [];
    const message = `分摊基数填的是 ${written(share.base, 2)}，小区档案里的${what}；基数不是全小区的，各户分摊加起来就不是公布的合计，请核对`;
    const severity = daysOf(period).last === newest ? 'error' : 'warning';
    return [at('utilities', key, ['share', 'base'], message, severity)];
  });
}

/** A meter with another number than last period breaks the chain of readings: who reads the page is told that it was changed. */
export function checkMeters({ utilities = [] }: Partial<Records>): Finding[] {
  return utilities.flatMap((now) => {
    const before = precedingOf(now, utilities);
    return now.lines.flatMap((line, i) => {
      if (!isNewMeter(before, line) || /换|新[装表]|改号|编号/.test(line.note ?? '')) return [];
      const was = before?.lines.find(({ code }) => code === line.code)?.meter;
      const message = `“${line.use}”上期的表号是 ${was}，这里是 ${line.meter}，读数接不上；换了表的请在说明里写明换表的日期和旧表最后的读数，没有换的请改回表号`;
      return [at('utilities', now.key, ['lines', i, 'meter'], message)];
    });
  });
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
