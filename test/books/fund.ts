import type { Records } from '../../src/catalogue.ts';
import { daysOf } from '../../src/figures/periods.ts';
import { series, split, sumOf } from './random.ts';
import { type Draft, filed, foot } from './settings.ts';

type Fund = Records['fund'];

/** The maintenance fund through the periods; what it paid is what the projects paid, what came in is in the other pot. */
export function fundFrom(draft: Draft, common: Records['common'], projects: Records['projects']): Fund {
  const { random, periods, site } = draft;
  const gains = series(random, random.whole(100_000, 900_000), periods.length);
  let rows = site.buildings.map(({ code }) => ({
    building: code,
    firstPayment: random.whole(10_000_000, 90_000_000),
    closing: random.whole(20_000_000, 90_000_000),
  }));
  return periods.map((period, p) => {
    const { first, last } = daysOf(period);
    const paidIn = random.whole(0, 900_000);
    const returned = random.chance(20) ? random.whole(1, 90_000) : 0;
    const fromCommon = common[p]?.toFund ?? 0;
    const gain = gains[p]?.value ?? 0;
    const payments = projects.flatMap((project) => project.payments ?? []);
    const used = sumOf(payments.filter(({ on }) => on >= first && on <= last).map(({ amount }) => amount));
    const added = split(random, paidIn + returned + fromCommon + gain, rows.length);
    const spent = split(random, used, rows.length);
    const opening = sumOf(rows.map((row) => row.closing));
    const buildings = rows.map(({ building, firstPayment, closing }, i) => {
      const more = added[i] as number;
      const less = spent[i] as number;
      return {
        building,
        firstPayment,
        opening: closing,
        added: more,
        used: less,
        closing: closing + more - less,
      };
    });
    rows = buildings;
    return {
      key: period.toLowerCase(),
      period,
      opening,
      paidIn,
      fromCommon,
      gains: gain,
      gainsNote: '定期存款到期结息',
      used,
      usedNote: '按各项目进度付款',
      returned,
      closing: sumOf(buildings.map((row) => row.closing)),
      buildings,
      keptAt: '市住宅专项维修资金管理中心',
      bankCheckedOn: last,
      ...(random.chance(50) && { documents: [filed(draft, 'statement')] }),
      ...foot(draft, period),
    };
  });
}
