import type { CommonIncome } from '../schema/common.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { UtilityShare } from '../schema/utilities.ts';
import {
  commonClosing,
  commonCosts,
  commonUse,
  grossIncome,
  marksShares,
  ownersNet,
  shareByRule,
  sharedNet,
  taxWithin,
} from './common.ts';
import { fundAdded, fundClosing, paidInPeriod } from './fund.ts';
import { type Books, type Proof, proof } from './identity.ts';
import { precedingOf } from './periods.ts';
import { costOf, rateOf, usageOf, utilityTotal } from './utilities.ts';

export { accountProofs, arrearsAfter } from './account-proofs.ts';
export { type Books, isReconciled, type Proof, type ProofId } from './identity.ts';

/** The identities of common income: sums, the company's share by its rule, carry-over, transfer on both sides, bank. */
export function commonProofs(now: CommonIncome, { common = [], fund = [] }: Books): Proof[] {
  const { totals, account, taxation } = now;
  const before = precedingOf(now, common);
  const other = fund.find((f) => f.period === now.period);
  const closes = commonClosing(now);
  return [
    proof('gross', grossIncome(now), totals.gross, ['totals', 'gross']),
    proof('commonCosts', commonCosts(now), totals.costs, ['totals', 'costs']),
    ...(marksShares(now)
      ? [proof('shareBase', sharedNet(now), now.companyShare.base, ['companyShare', 'base'])]
      : []),
    proof('share', shareByRule(now), now.companyShare.amount, ['companyShare', 'amount']),
    ...(taxation ? [proof('tax', taxWithin(taxation.base, taxation.rate), now.tax, ['tax'])] : []),
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
export function fundProofs(
  now: FundStatement,
  { fund = [], projects, common = [], buildings = [] }: Books,
): Proof[] {
  const before = precedingOf(now, fund);
  const other = common.find((c) => c.period === now.period);
  const nameOf = (code: string) => buildings.find((b) => b.code === code)?.name ?? code;
  const sum = (of: 'opening' | 'added' | 'used' | 'closing') =>
    now.buildings.reduce((total, row) => total + row[of], 0);
  return [
    proof('closing', fundClosing(now), now.closing, ['closing']),
    ...(before ? [proof('opening', before.closing, now.opening, ['opening'])] : []),
    ...(projects ? [proof('payments', paidInPeriod(projects, now.period), now.used, ['used'])] : []),
    ...(other ? [proof('transfer', other.toFund, now.fromCommon, ['fromCommon'])] : []),
    { ...proof('buildings', sum('opening'), now.opening, ['opening']), of: 'opening' },
    { ...proof('buildings', sum('added'), fundAdded(now), ['buildings']), of: 'added' },
    { ...proof('buildings', sum('used'), now.used, ['used']), of: 'used' },
    { ...proof('buildings', sum('closing'), now.closing, ['closing']), of: 'closing' },
    ...now.buildings.flatMap((row, i) => buildingProofs(row, i, nameOf(row.building), before)),
  ];
}

function buildingProofs(
  row: FundStatement['buildings'][number],
  i: number,
  of: string,
  before?: FundStatement,
): Proof[] {
  const last = before?.buildings.find((b) => b.building === row.building);
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
