import { type Account, costItems } from '../schema/accounts.ts';
import type { CommonIncome } from '../schema/common.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { Project } from '../schema/projects.ts';
import type { UtilityShare } from '../schema/utilities.ts';
import {
  closing,
  costItemCodes,
  costPartCodes,
  remuneration,
  result,
  totalCosts,
  totalIncome,
  totalOfPart,
} from './accounts.ts';
import { commonClosing, commonCosts, commonUse, grossIncome, ownersNet, shareByRule } from './common.ts';
import { fundClosing, paidInPeriod } from './fund.ts';
import { precedingOf } from './periods.ts';
import { costOf, rateOf, usageOf, utilityTotal } from './utilities.ts';

/** One identity of a statement: which, of what, and what is expected and found. */
export interface Proof {
  /** Name of the identity; its sentence lies in `text/proofs.ts`. */
  id: ProofId;
  /** The line it is about, by its name. */
  of?: string;
  /** What the sums say. */
  expected: number;
  /** What the sheet states. */
  found: number;
  /** Where the stated figure stands in the record. */
  path: PropertyKey[];
  /** How the two are written; money when left out. */
  kind?: 'quantity' | 'price';
}

export type ProofId =
  | 'parts'
  | 'lines'
  | 'income'
  | 'costs'
  | 'remuneration'
  | 'result'
  | 'closing'
  | 'opening'
  | 'arrears'
  | 'energy'
  | 'gross'
  | 'commonCosts'
  | 'share'
  | 'net'
  | 'use'
  | 'bank'
  | 'transfer'
  | 'buildings'
  | 'building'
  | 'payments'
  | 'usage'
  | 'reading'
  | 'cost'
  | 'meters'
  | 'rate';

/** The statements that prove each other. */
export interface Books {
  accounts?: readonly Account[];
  common?: readonly CommonIncome[];
  fund?: readonly FundStatement[];
  projects?: readonly Project[];
  utilities?: readonly UtilityShare[];
}

/** True when there is something to prove and every identity holds, to the fen. */
export function isReconciled(proofs: readonly Proof[]): boolean {
  return proofs.length > 0 && proofs.every((proof) => proof.expected === proof.found);
}

/**
 * The identities of a service-fee account: parts and lines make each item, items make the totals, the totals make
 * the balance, the balance and the arrears go on from the period before, and energy agrees with the meters.
 */
export function accountProofs(now: Account, { accounts = [], utilities = [] }: Books): Proof[] {
  const before = precedingOf(now, accounts);
  const meters = utilities.find((u) => u.period === now.period && u.bearer === 'serviceFee');
  const { totals } = now;
  const paid = remuneration(now);
  const carried = closing(now);
  return [
    ...costItemCodes.flatMap((item) => itemProofs(now, item)),
    { id: 'income', expected: totalIncome(now), found: totals.income, path: ['totals', 'income'] },
    { id: 'costs', expected: totalCosts(now), found: totals.costs, path: ['totals', 'costs'] },
    ...(paid === undefined || totals.remuneration === undefined
      ? []
      : [proof('remuneration', paid, totals.remuneration, ['totals', 'remuneration'])]),
    { id: 'result', expected: result(now), found: totals.result, path: ['totals', 'result'] },
    ...(carried === undefined || totals.closing === undefined
      ? []
      : [proof('closing', carried, totals.closing, ['totals', 'closing'])]),
    ...(before?.totals.closing === undefined || now.opening === undefined
      ? []
      : [proof('opening', before.totals.closing, now.opening, ['opening'])]),
    ...(before ? [proof('arrears', arrearsAfter(before, now), now.arrearsTotal, ['arrearsTotal'])] : []),
    ...(meters ? [proof('energy', utilityTotal(meters), totalOfPart(now, 'energy'), ['costs'])] : []),
  ];
}

/** Arrears at the end: those before + due − received of it − received of old ones − waived, in fen. */
export function arrearsAfter(before: Account, now: Account): number {
  const { currentFees, oldArrears } = now.income;
  return before.arrearsTotal + now.receivable - currentFees.actual - oldArrears.actual - (now.waived ?? 0);
}

function itemProofs(now: Account, item: (typeof costItemCodes)[number]): Proof[] {
  const cost = now.costs[item];
  const of = costItems[item];
  const path = ['costs', item, 'actual'];
  const parts = costPartCodes.reduce((sum, part) => sum + cost[part], 0);
  const lines = cost.lines?.reduce((sum, line) => sum + line.amount, 0);
  return [
    { id: 'parts', of, expected: parts, found: cost.actual, path },
    ...(lines === undefined ? [] : [{ id: 'lines' as const, of, expected: lines, found: cost.actual, path }]),
  ];
}

/** The identities of common income: sums, the company's share by its rule, carry-over, transfer on both sides, bank. */
export function commonProofs(now: CommonIncome, { common = [], fund = [] }: Books): Proof[] {
  const { totals, account } = now;
  const before = precedingOf(now, common);
  const other = fund.find((f) => f.period === now.period);
  const closes = commonClosing(now);
  return [
    proof('gross', grossIncome(now), totals.gross, ['totals', 'gross']),
    proof('commonCosts', commonCosts(now), totals.costs, ['totals', 'costs']),
    proof('share', shareByRule(now), now.companyShare.amount, ['companyShare', 'amount']),
    proof('net', ownersNet(now), totals.net, ['totals', 'net']),
    proof('use', commonUse(now), totals.use, ['totals', 'use']),
    proof('closing', closes, totals.closing, ['totals', 'closing']),
    ...(before ? [proof('opening', before.totals.closing, now.opening, ['opening'])] : []),
    ...(other ? [proof('transfer', other.fromCommon, now.toFund, ['toFund'])] : []),
    ...(account.balance === undefined
      ? []
      : [proof('bank', totals.closing, account.balance, ['account', 'balance'])]),
  ];
}

/** The identities of the maintenance fund: carry-over, every building, all buildings, payments of projects, transfer. */
export function fundProofs(now: FundStatement, { fund = [], projects, common = [] }: Books): Proof[] {
  const before = precedingOf(now, fund);
  const other = common.find((c) => c.period === now.period);
  const sum = (of: 'opening' | 'added' | 'used' | 'closing') =>
    now.buildings.reduce((total, row) => total + row[of], 0);
  const added = now.paidIn + now.fromCommon + now.gains + now.returned;
  return [
    proof('closing', fundClosing(now), now.closing, ['closing']),
    ...(before ? [proof('opening', before.closing, now.opening, ['opening'])] : []),
    ...(projects ? [proof('payments', paidInPeriod(projects, now.period), now.used, ['used'])] : []),
    ...(other ? [proof('transfer', other.toFund, now.fromCommon, ['fromCommon'])] : []),
    { ...proof('buildings', sum('opening'), now.opening, ['opening']), of: 'opening' },
    { ...proof('buildings', sum('added'), added, ['buildings']), of: 'added' },
    { ...proof('buildings', sum('used'), now.used, ['used']), of: 'used' },
    { ...proof('buildings', sum('closing'), now.closing, ['closing']), of: 'closing' },
    ...now.buildings.flatMap((row, i) => buildingProofs(row, i, before)),
  ];
}

function buildingProofs(row: FundStatement['buildings'][number], i: number, before?: FundStatement): Proof[] {
  const last = before?.buildings.find((b) => b.building === row.building);
  const of = row.building;
  return [
    {
      ...proof('building', row.opening + row.added - row.used, row.closing, ['buildings', i, 'closing']),
      of,
    },
    ...(last ? [{ ...proof('opening', last.closing, row.opening, ['buildings', i, 'opening']), of }] : []),
  ];
}

/** The identities of shared water and power: each meter's reading, usage and cost, the total, the rate. */
export function utilityProofs(now: UtilityShare, { utilities = [] }: Books): Proof[] {
  const before = precedingOf(now, utilities);
  const rate = rateOf(now);
  return [
    ...now.lines.flatMap((line, i): Proof[] => {
      const last = before?.lines.find((l) => l.code === line.code && l.meter === line.meter);
      const of = line.use;
      const at = (field: string) => ['lines', i, field];
      return [
        ...(last
          ? [{ ...proof('reading', last.to, line.from, at('from')), of, kind: 'quantity' as const }]
          : []),
        { ...proof('usage', usageOf(line), line.usage, at('usage')), of, kind: 'quantity' },
        { ...proof('cost', costOf(line), line.amount, at('amount')), of },
      ];
    }),
    proof('meters', utilityTotal(now), now.totals.amount, ['totals', 'amount']),
    ...(rate === undefined || !now.share
      ? []
      : [{ ...proof('rate', rate, now.share.rate, ['share', 'rate']), kind: 'price' as const }]),
  ];
}

function proof(id: ProofId, expected: number, found: number, path: PropertyKey[]): Proof {
  return { id, expected, found, path };
}
