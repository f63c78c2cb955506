import type { Records } from '../../src/catalogue.ts';
import { daysOf } from '../../src/figures/periods.ts';
import { apportion, series, split, sumOf } from './random.ts';
import { type Draft, filed, foot } from './settings.ts';

type Fund = Records['fund'];
type Row = Fund[number]['buildings'][number];

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
    const paidIn = random.whole(0, 900_000);
    const returned = random.chance(20) ? random.whole(1, 90_000) : 0;
    const own = split(random, paidIn + returned, rows.length);
    const spent = spentBy(period, projects, site);
    const statement = {
      key: period.toLowerCase(),
      period,
      opening: sumOf(rows.map((row) => row.closing)),
      paidIn,
      paidInNote: '商铺和续筹的楼栋交来',
      fromCommon: common[p]?.toFund ?? 0,
      gains: gains[p]?.value ?? 0,
      gainsNote: '定期存款到期结息',
      used: sumOf(spent),
      usedNote: '按各项目进度付款',
      returned,
      closing: 0,
      buildings: rows.map(({ building, firstPayment, closing }, i) => ({
        building,
        firstPayment,
        opening: closing,
        ...((own[i] ?? 0) > 0 && { own: own[i] as number }),
        added: 0,
        used: spent[i] as number,
        closing: 0,
      })),
      ...(random.chance(30) && {
        credit: { gains: 'opening' as const, fromCommon: 'area' as const, basis: '分户记账办法' },
      }),
      keptAt: '市住宅专项维修资金管理中心',
      bankCheckedOn: daysOf(period).last,
      ...(random.chance(50) && { documents: [filed(draft, 'statement')] }),
      ...foot(draft, period),
    };
    credit(statement, site);
    const keeper = draft.documents.find(({ code }) => statement.documents?.includes(code));
    if (keeper) keeper.amount = statement.closing;
    rows = statement.buildings;
    return statement;
  });
}

/** Credits every building of a statement its own, its share of the transfer by area, of the gains by its opening. */
export function credit(now: Fund[number], site: Records['site']): void {
  const area = (row: Row) => site.buildings.find(({ code }) => code === row.building)?.area ?? 0;
  const common = apportion(now.fromCommon, now.buildings.map(area));
  const gains = apportion(
    now.gains,
    now.buildings.map(({ opening }) => Math.max(0, opening)),
  );
  now.buildings.forEach((row, i) => {
    row.added = (row.own ?? 0) + (common[i] ?? 0) + (gains[i] ?? 0);
    row.closing = row.opening + row.added - row.used;
  });
  now.closing = sumOf(now.buildings.map(({ closing }) => closing));
}

/** Credits all statements anew, oldest first, each from where the one before ended. */
export function recredit(newestFirst: Fund, site: Records['site']): void {
  let before: Fund[number] | undefined;
  for (const now of [...newestFirst].reverse()) {
    now.buildings.forEach((row, i) => {
      row.opening = before?.buildings[i]?.closing ?? row.opening;
    });
    now.opening = sumOf(now.buildings.map(({ opening }) => opening));
    credit(now, site);
    before = now;
  }
}

function spentBy(period: string, projects: Records['projects'], site: Records['site']): number[] {
  const { first, last } = daysOf(period);
  const spent = site.buildings.map(() => 0);
  for (const { payments = [], apportion: to } of projects) {
    const paid = sumOf(payments.filter(({ on }) => on >= first && on <= last).map(({ amount }) => amount));
    const weights = site.buildings.map(({ code, area }) => (to.buildings.includes(code) ? area : 0));
    apportion(paid, weights).forEach((fen, i) => {
      spent[i] = (spent[i] ?? 0) + fen;
    });
  }
  return spent;
}
