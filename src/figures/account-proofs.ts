import { type Account, costItems } from '../schema/accounts.ts';
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
import { fuelIn } from './energy.ts';
import { type Books, type Proof, proof, waiting } from './identity.ts';
import { precedingOf } from './periods.ts';
import { accountSheet } from './sheet-proofs.ts';
import { utilityTotal } from './utilities.ts';

/**
 * The identities of a service-fee account: parts and lines make each item, items make the totals, the totals make
 * the balance, the balance and the arrears go on from the period before, and energy agrees with the meters.
 */
export function accountProofs(now: Account, { accounts = [], utilities = [], documents }: Books): Proof[] {
  const before = precedingOf(now, accounts);
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
    ...energyProof(now, utilities),
    ...accountSheet(now, documents),
  ];
}

/**
 * Energy, without fuel, is what the meters say where the fee bears them, and none where the meters are shared out besides: owners would
 * pay it twice. A period whose meters are not published yet cannot be proved.
 */
function energyProof(now: Account, utilities: NonNullable<Books['utilities']>): Proof[] {
  const fuel = costItemCodes.reduce((sum, item) => sum + fuelIn(now.costs[item]), 0);
  const energy = totalOfPart(now, 'energy') - fuel;
  const most = costItemCodes.reduce((top, item) =>
    now.costs[item].energy > now.costs[top].energy ? item : top,
  );
  const path = ['costs', most, 'energy'];
  const meters = utilities.find((u) => u.period === now.period);
  if (meters)
    return meters.bearer === 'serviceFee'
      ? [proof('energy', utilityTotal(meters), energy, path)]
      : [proof('energyShared', 0, energy, path)];
  const bears = utilities.some((u) => u.bearer === 'serviceFee');
  return bears && energy > 0 ? [waiting('energy', energy, path, 'utilities')] : [];
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
