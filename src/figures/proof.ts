import type { CommonIncome } from '../schema/common.ts';
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
  taxedIncome,
  taxWithin,
} from './common.ts';
import { type Books, type Proof, proof, waiting } from './identity.ts';
import { precedingOf } from './periods.ts';
import { commonSheet } from './sheet-proofs.ts';
import { costOf, rateOf, usageOf, utilityTotal } from './utilities.ts';

type Meter = UtilityShare['lines'][number];

export { accountProofs, arrearsAfter } from './account-proofs.ts';
export { fundProofs } from './fund-proofs.ts';
export { type Books, isReconciled, type Missing, type Proof, type ProofId, waitingIn } from './identity.ts';

/** The identities of common income: sums, the company's share by its rule, carry-over, transfer on both sides, bank. */
export function commonProofs(now: CommonIncome, { common = [], fund, documents }: Books): Proof[] {
  const { totals, account } = now;
  const before = precedingOf(now, common);
  const other = fund?.find((f) => f.period === now.period);
  const closes = commonClosing(now);
  return [
    proof('gross', grossIncome(now), totals.gross, ['totals', 'gross']),
    proof('commonCosts', commonCosts(now), totals.costs, ['totals', 'costs']),
    ...shareBase(now),
    proof('share', shareByRule(now), now.companyShare.amount, ['companyShare', 'amount']),
    ...taxProofs(now),
    proof('net', ownersNet(now), totals.net, ['totals', 'net']),
    proof('use', commonUse(now), totals.use, ['totals', 'use']),
    proof('closing', closes, totals.closing, ['totals', 'closing']),
    ...(before ? [proof('opening', before.totals.closing, now.opening, ['opening'])] : []),
    ...(fund ? transfer(now, other) : []),
    account.balance === undefined
      ? waiting('bank', totals.closing, ['totals', 'closing'], 'balance')
      : proof('bank', totals.closing, account.balance, ['account', 'balance']),
    ...commonSheet(now, documents),
  ];
}

function shareBase(now: CommonIncome): Proof[] {
  const { base } = now.companyShare;
  const path = ['companyShare', 'base'];
  if (marksShares(now)) return [proof('shareBase', sharedNet(now), base, path)];
  return base > 0 ? [waiting('shareBase', base, path, 'marks')] : [];
}

/** Tax by its rate, and its base by the income that is taxed. */
function taxProofs(now: CommonIncome): Proof[] {
  const { tax, taxation } = now;
  if (!taxation) return tax > 0 ? [waiting('tax', tax, ['tax'], 'taxation')] : [];
  return [
    proof('taxBase', taxedIncome(now), taxation.base, ['taxation', 'base']),
    proof('tax', taxWithin(taxation.base, taxation.rate) + (taxation.surcharge ?? 0), tax, ['tax']),
  ];
}

function transfer(now: CommonIncome, other: { fromCommon: number } | undefined): Proof[] {
  if (other) return [proof('transfer', other.fromCommon, now.toFund, ['toFund'])];
  return now.toFund > 0 ? [waiting('transfer', now.toFund, ['toFund'], 'fund')] : [];
}

/** The line of the period before that was read on the same meter, under whatever code. */
function lastReading(before: UtilityShare | undefined, line: Meter): Meter | undefined {
  const same = before?.lines.filter((one) => one.meter === line.meter && one.kind === line.kind) ?? [];
  return same.find(({ code }) => code === line.code) ?? (same.length === 1 ? same[0] : undefined);
}

/** True where a place was read on another meter in the period before: nothing proves what the old one showed last. */
export function isNewMeter(before: UtilityShare | undefined, line: Meter): boolean {
  return !lastReading(before, line) && (before?.lines.some(({ code }) => code === line.code) ?? false);
}

/** The identities of shared water and power: each meter's reading, usage and cost, the total, the rate. */
export function utilityProofs(now: UtilityShare, { utilities = [] }: Books): Proof[] {
  const before = precedingOf(now, utilities);
  const rate = rateOf(now);
  return [
    ...now.lines.flatMap((line, i): Proof[] => {
      const last = lastReading(before, line);
      const of = line.use;
      const at = (field: string) => ['lines', i, field];
      return [
        ...(last
          ? [{ ...proof('reading', last.to, line.from, at('from')), of, kind: 'quantity' as const }]
          : isNewMeter(before, line)
            ? [{ ...waiting('reading', line.from, at('from'), 'meter'), of, kind: 'quantity' as const }]
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
