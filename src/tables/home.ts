import type { Records } from '../catalogue.ts';
import { accountLines, commonLines, type Line, utilityLines } from '../figures/lines.ts';
import { monthsIn } from '../figures/periods.ts';
import { periodInWords } from '../format/date.ts';
import type { Account } from '../schema/accounts.ts';
import type { CommonIncome } from '../schema/common.ts';
import type { PriceItem } from '../schema/prices.ts';
import { homeWords as words } from '../text/home.ts';
import { isInForce } from './prices.ts';

type Fund = Records['fund'][number];
type Utility = Records['utilities'][number];

/** An amount of the whole community that a home has its share in, in fen. */
export interface SharedAmount {
  label: string;
  /** The newest period. */
  now: number;
  /** The newest periods of a year, newest first; shared one by one. */
  year: number[];
  role?: 'total';
  /** In fen by building, instead of `now`. */
  buildings?: Record<string, number[]>;
}

/** What stands in a pot, for all homes or building by building. */
export interface PotAmount {
  label: string;
  total: number;
  /** What makes it by building, in fen, where each has its own sub-account; shared one by one. */
  buildings?: Record<string, number[]>;
}

/** What a statement's money was divided into, line by line, with their sum at the end. */
export interface SharedStatement {
  caption: string;
  /** First and last period of the year, in words; undefined until a whole year is published. */
  year?: { from: string; to: string };
  /** Months of the period; none for balances. */
  months?: number;
  /** By what the amounts are divided, and the sentence that says so with its source. */
  by: 'area' | 'household' | 'building';
  key: string;
  rows: SharedAmount[];
}

/** Everything the page 我家的账 shows before a home is typed. */
export interface HomeModel {
  statements: SharedStatement[];
  /** What is published and cannot be divided among homes, with why. */
  undivided: string[];
  pots: PotAmount[];
  /** Charges by the month for the space of a car. */
  spaces: PriceItem[];
  /** The unit price of each kind of building, in ten-thousandths of a yuan per m² and month. */
  fees: Record<string, number>;
}

/** The model of 我家的账 as of a day; it has no statement while none is published. */
export function homeModel({ accounts, common, fund, utilities, prices }: Records, day: string): HomeModel {
  const inForce = prices.filter((p) => isInForce(p, day));
  const closing = accounts[0]?.totals.closing;
  return {
    statements: [
      ...sharedStatement(accounts, { ...costs, lines: spending }),
      ...sharedStatement(common, { ...net, lines: netLines }),
      ...sharedStatement(common, { ...used, lines: usedLines }),
      ...sharedUtilities(utilities),
      ...(fund[0] ? [sharedFund(fund[0])] : []),
    ],
    undivided: utilities[0]?.share?.method === 'meter' ? [words.keyMeter] : [],
    pots: [
      ...(closing === undefined ? [] : [{ label: words.feePot, total: closing }]),
      ...(common[0] ? [{ label: words.commonPot, total: common[0].totals.closing }] : []),
      ...(fund[0] ? [fundPot(fund[0])] : []),
    ],
    spaces: inForce.filter((p) => p.unit === 'spaceMonth'),
    fees: Object.fromEntries(inForce.flatMap((p) => (p.appliesTo ? [[p.appliesTo, p.unitPrice]] : []))),
  };
}

const costs = { caption: words.spent, sum: words.costs, key: words.keyCosts };
const net = { caption: words.earned, sum: words.net, key: words.keyCommon };
const used = { caption: words.used, sum: words.usedSum, key: words.keyUsed };

function fundPot(fund: Fund): PotAmount {
  const buildings = Object.fromEntries(
    fund.buildings.map((row) => [row.building, [row.opening, row.added, -row.used]]),
  );
  return { label: words.fundPot, total: fund.closing, buildings };
}

/** What the account of the home's building began with, got, paid and has: divided within the building only. */
function sharedFund(fund: Fund): SharedStatement {
  const row = (label: string, of: (b: Fund['buildings'][number]) => number): SharedAmount => ({
    label,
    now: fund.buildings.reduce((sum, b) => sum + of(b), 0),
    year: [],
    buildings: Object.fromEntries(fund.buildings.map((b) => [b.building, [of(b)]])),
  });
  return {
    caption: words.fund(periodInWords(fund.period)),
    by: 'building',
    key: words.keyFund,
    rows: [
      row(words.fundOpening, (b) => b.opening),
      row(words.fundAdded, (b) => b.added),
      row(words.fundUsed, (b) => -b.used),
      { ...row(words.fundClosing, (b) => b.closing), role: 'total' },
    ],
  };
}

/** Shared water and power by the key of the newest statement; nothing where each home's own meter decides. */
function sharedUtilities(utilities: Records['utilities']): SharedStatement[] {
  const { bearer, share } = utilities[0] ?? {};
  if (share?.method === 'meter') return [];
  const by = share?.method ?? 'area';
  const key = bearer === 'serviceFee' ? words.keyService : words.keyShared[by];
  const alike = utilities.filter((u) => u.bearer === bearer && u.share?.method === share?.method);
  const how = {
    caption: words.utilities,
    sum: words.utilitiesSum,
    key,
    lines: (u: Utility) => utilityLines(u),
  };
  return sharedStatement(alike, how).map((statement) => ({ ...statement, by }));
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

/** What was used of the common income and what went to the fund. */
function usedLines(common: CommonIncome): Line[] {
  return commonLines(common).filter(({ side }) => side === 'use' || side === 'transfer');
}

interface How<R> {
  caption: (period: string) => string;
  sum: string;
  key: string;
  lines: (record: R) => Line[];
}

/** The lines of the newest statement over the periods of a year, newest first; none before the first statement. */
function sharedStatement<R extends { period: string }>(
  all: readonly R[],
  { caption, sum, key, lines }: How<R>,
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
      by: 'area',
      key,
      rows: sharedRows(year.map(lines), sum),
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
