import type { Records } from '../catalogue.ts';
import { accountLines, commonLines, type Line } from '../figures/lines.ts';
import { monthsIn } from '../figures/periods.ts';
import { periodInWords } from '../format/date.ts';
import type { Account } from '../schema/accounts.ts';
import type { CommonIncome } from '../schema/common.ts';
import type { PriceItem } from '../schema/prices.ts';
import { homeWords as words } from '../text/home.ts';
import { isInForce } from './prices.ts';

/** An amount of the whole community that a home has its share in, in fen. */
export interface SharedAmount {
  label: string;
  /** The newest period. */
  now: number;
  /** The newest periods of a year, newest first; shared one by one. */
  year: number[];
  role?: 'total';
}

/** What stands in a pot, for all homes or building by building. */
export interface PotAmount {
  label: string;
  total: number;
  /** Fen by building, where each has its own sub-account. */
  buildings?: Record<string, number>;
}

/** What a statement's money was divided into, line by line, with their sum at the end. */
export interface SharedStatement {
  caption: string;
  /** First and last period of the year, in words; undefined until a whole year is published. */
  year?: { from: string; to: string };
  months: number;
  rows: SharedAmount[];
}

/** Everything the page 我家的账 shows before a home is typed. */
export interface HomeModel {
  statements: SharedStatement[];
  pots: PotAmount[];
  /** Charges by the month for the space of a car. */
  spaces: PriceItem[];
  /** The unit price of each kind of building, in ten-thousandths of a yuan per m² and month. */
  fees: Record<string, number>;
}

/** The model of 我家的账 as of a day; it has no statement while none is published. */
export function homeModel({ accounts, common, fund, prices }: Records, day: string): HomeModel {
  const inForce = prices.filter((p) => isInForce(p, day));
  const closing = accounts[0]?.totals.closing;
  return {
    statements: [
      ...sharedStatement(accounts, words.spent, words.costs, spending),
      ...sharedStatement(common, words.earned, words.net, netLines),
    ],
    pots: [
      ...(closing === undefined ? [] : [{ label: words.feePot, total: closing }]),
      ...(common[0] ? [{ label: words.commonPot, total: common[0].totals.closing }] : []),
      ...(fund[0] ? [fundPot(fund[0])] : []),
    ],
    spaces: inForce.filter((p) => p.unit === 'spaceMonth'),
    fees: Object.fromEntries(inForce.flatMap((p) => (p.appliesTo ? [[p.appliesTo, p.unitPrice]] : []))),
  };
}

function fundPot(fund: Records['fund'][number]): PotAmount {
  const buildings = Object.fromEntries(fund.buildings.map((row) => [row.building, row.closing]));
  return { label: words.fundPot, total: fund.closing, buildings };
}

function spending(account: Account): Line[] {
  return accountLines(account).filter(({ side }) => side !== 'income');
}

/** Common income with what was taken off it, as a minus. */
function netLines(common: CommonIncome): Line[] {
  return commonLines(common)
    .filter(({ side }) => side !== 'use' && side !== 'transfer')
    .map((line) => (line.side === 'income' ? line : { ...line, amount: -line.amount }));
}

/** The lines of the newest statement over the periods of a year, newest first; none before the first statement. */
function sharedStatement<R extends { period: string }>(
  all: readonly R[],
  caption: (period: string) => string,
  sumLabel: string,
  lines: (record: R) => Line[],
): SharedStatement[] {
  const now = all[0];
  if (!now) return [];
  const months = monthsIn(now.period);
  const year = all.slice(0, 12 / months).filter((r) => monthsIn(r.period) === months);
  const first = year.at(-1);
  const whole = first && year.length === 12 / months;
  return [
    {
      caption: caption(periodInWords(now.period)),
      months,
      rows: sharedRows(year.map(lines), sumLabel),
      ...(whole && { year: { from: periodInWords(first.period), to: periodInWords(now.period) } }),
    },
  ];
}

function sharedRows(periods: readonly Line[][], sumLabel: string): SharedAmount[] {
  const labels = new Map(periods.toReversed().flatMap((lines) => lines.map(({ id, label }) => [id, label])));
  const sum = (lines: readonly Line[]) => lines.reduce((all, { amount }) => all + amount, 0);
  const rows = [...labels].map(([id, label]) => {
    const year = periods.map((lines) => lines.find((line) => line.id === id)?.amount ?? 0);
    return { label, now: year[0] ?? 0, year };
  });
  const year = periods.map(sum);
  const used = rows.filter((row) => row.year.some((amount) => amount !== 0));
  return [...used, { label: sumLabel, now: year[0] ?? 0, year, role: 'total' }];
}
