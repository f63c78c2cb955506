import type { Records } from '../../src/catalogue.ts';
import { type CostItem, costItems } from '../../src/schema/accounts.ts';
import { rounded, type Step, series, split, sumOf } from './random.ts';
import { type Draft, due, foot, voucher } from './settings.ts';

type Accounts = Records['accounts'];
type Cost = Accounts[number]['costs'][CostItem];
const items = Object.keys(costItems) as CostItem[];
const because = '价格和用量的变化见本期说明';

/** Service-fee accounts through the periods; where the fee bears the meters, its energy is theirs. */
export function accountsFrom(draft: Draft, utilities: Records['utilities']): Accounts {
  const { random, periods, site } = draft;
  const n = periods.length;
  const rate = random.whole(500, 1_200);
  const base = Math.max(2_000_000, Math.trunc(due(draft, periods[0] as string) / 12));
  const costs = items.map((item) => ({
    item,
    // Energy would dilute a jump of upkeep below the threshold.
    steps: series(random, Math.trunc((base * random.whole(40, 120)) / 100), n, item !== 'upkeep'),
  }));
  const other = series(random, random.whole(0, 400_000), n, false);
  const interest = series(random, random.whole(0, 90_000), n, false);
  const old = series(random, random.whole(50_000, 900_000), n, false);
  let opening = random.whole(-5_000_000, 40_000_000);
  let arrears = random.whole(5_000_000, 40_000_000);
  const accounts: Accounts = periods.map((period, p) => {
    const key = period.toLowerCase();
    const energy = meteredEnergy(utilities, period);
    const booked = Object.fromEntries(
      costs.map(({ item, steps }) => {
        const step = steps[p] as Step;
        if (step.must) draft.reasons.push({ subject: 'accounts', key, path: ['costs', item, 'note'] });
        return [item, costFrom(draft, item, step, steps[p - 1], item === 'upkeep' ? energy : 0)];
      }),
    ) as Accounts[number]['costs'];
    const exact = due(draft, period);
    const far = random.chance(15);
    const receivable =
      exact + Math.trunc((exact * (far ? random.whole(15, 25) : random.whole(0, 8))) / 1_000);
    const currentFees = Math.trunc((receivable * random.whole(96, 98)) / 100);
    const values = {
      currentFees,
      oldArrears: at(old, p),
      parkingFees: 0,
      optionalServices: at(other, p),
      interest: at(interest, p),
    };
    const income = sumOf(Object.values(values));
    const spent = sumOf(items.map((item) => booked[item].actual));
    const commission = site.chargeMode === 'commission';
    const remuneration = rounded(currentFees + at(old, p), rate, 10_000);
    const tax = random.whole(100, 90_000);
    const result = income - spent - (commission ? remuneration : tax);
    const waived = random.chance(30) ? random.whole(1, 20_000) : undefined;
    arrears += receivable - currentFees - at(old, p) - (waived ?? 0);
    const account = {
      key,
      period,
      mode: site.chargeMode,
      ...(commission ? { opening, remunerationRate: rate } : { tax }),
      receivable,
      ...(far && { receivableNote: '本期收到前年的商铺补差，不按面积' }),
      income: Object.fromEntries(
        Object.entries(values).map(([item, actual]) => [item, { actual, note: because }]),
      ) as Accounts[number]['income'],
      costs: booked,
      totals: {
        income,
        costs: spent,
        result,
        ...(commission && { remuneration, closing: opening + result }),
      },
      ...(waived !== undefined && { waived, waivedNote: '业主大会同意减免空置商铺的旧欠' }),
      arrearsTotal: arrears,
      ...foot(draft, period),
    };
    opening += result;
    return account;
  });
  accounts.slice(0, -1).forEach((account, p) => {
    const next = accounts[p + 1];
    if (!next || !random.chance(60)) return;
    account.nextBudget = Object.fromEntries(items.map((item) => [item, next.costs[item].budget])) as Record<
      CostItem,
      number
    >;
  });
  return accounts;
}

const at = (steps: readonly Step[], p: number) => steps[p]?.value ?? 0;

function meteredEnergy(utilities: Records['utilities'], period: string): number {
  const meters = utilities.find((u) => u.period === period);
  return meters?.bearer === 'serviceFee' ? meters.totals.amount : 0;
}

function costFrom(
  draft: Draft,
  item: CostItem,
  { value, note }: Step,
  before: Step | undefined,
  energy: number,
): Cost {
  const { random } = draft;
  const [labour = 0, material = 0, outsourced = 0] = split(random, value, 3);
  const actual = value + energy;
  const itemised = item === 'other' || random.chance(50);
  const reason = note ?? (item === 'upkeep' || (before && random.chance(10)) ? because : undefined);
  return {
    budget: value + (item === 'upkeep' ? energy : 0),
    labour,
    material,
    energy,
    outsourced,
    actual,
    ...(reason && { note: reason }),
    ...(itemised && { lines: linesFrom(draft, actual) }),
  };
}

function linesFrom(draft: Draft, actual: number): NonNullable<Cost['lines']> {
  const { random } = draft;
  const refund = random.chance(20) ? random.whole(1, 90_000) : 0;
  const amounts = split(random, actual + refund, random.whole(1, 4), 10);
  return [...amounts, ...(refund ? [-refund] : [])].map((amount) => ({
    name: amount < 0 ? '退回多付的款' : '维保和材料',
    amount,
    ...(random.chance(60) && { documents: evidenceFor(draft, amount) }),
  }));
}

function evidenceFor(draft: Draft, amount: number): string[] {
  if (Math.abs(amount) < 100 || draft.random.chance(70)) return [voucher(draft, amount)];
  return split(draft.random, Math.abs(amount), 2, 10).map((part) => voucher(draft, part));
}
