import type { Records } from '../../src/catalogue.ts';
import { daysOf } from '../../src/figures/periods.ts';
import { plusDays, rounded, series, sumOf } from './random.ts';
import { type Draft, filed, foot, voucher } from './settings.ts';

type Common = Records['common'];
const sources = ['parking', 'advertising', 'site', 'telecom', 'room', 'locker', 'interest', 'scrap'] as const;

/** Common income through the periods: sites with contracts, costs, the company's share, uses and the transfer. */
export function commonFrom(draft: Draft): Common {
  const { random, periods } = draft;
  const sites = Array.from({ length: random.whole(2, 5) }, (_, i) => siteFrom(draft, i));
  const costs = Array.from({ length: random.whole(1, 3) }, (_, i) => ({
    code: `cost-${i + 1}`,
    steps: series(random, random.whole(10_000, 600_000), periods.length),
  }));
  const rate = random.whole(100, 2_000);
  let opening = random.whole(20_000_000, 90_000_000);
  return periods.map((period, p) => {
    const record = statement(draft, period, p, { sites, costs, rate, opening });
    opening = record.totals.closing;
    return record;
  });
}

function siteFrom(draft: Draft, i: number) {
  const { random, periods } = draft;
  const source = random.pick(sources);
  const needs = source !== 'interest' && source !== 'scrap';
  return {
    code: `site-${i + 1}`,
    source,
    site: `第 ${i + 1} 处`,
    ...(needs && { contract: filed(draft, 'contract', { until: '2029-12-31' }) }),
    steps: series(random, random.whole(1_000_000, 9_000_000), periods.length),
  };
}

interface Parts {
  sites: ReturnType<typeof siteFrom>[];
  costs: { code: string; steps: ReturnType<typeof series> }[];
  rate: number;
  opening: number;
}

function statement(
  draft: Draft,
  period: string,
  p: number,
  { sites, costs, rate, opening }: Parts,
): Common[number] {
  const { random, site } = draft;
  const key = period.toLowerCase();
  const told = <S extends { steps: ReturnType<typeof series> }>(list: S[], field: string) =>
    list.map(({ steps, ...rest }, i) => {
      const step = steps[p] as (typeof steps)[number];
      if (step.must) draft.reasons.push({ subject: 'common', key, path: [field, i, 'note'] });
      return { ...rest, value: step.value, ...(step.note && { note: step.note }) };
    });
  const income = told(sites, 'income').map(({ value, ...rest }) => ({
    ...rest,
    gross: value,
    ...(random.chance(40) && { documents: [voucher(draft, value)] }),
  }));
  const paid = told(costs, 'costs').map(({ value, ...rest }) => ({
    ...rest,
    name: '道闸维护',
    amount: value,
    ...(random.chance(60) && { documents: [voucher(draft, value)] }),
  }));
  const gross = sumOf(income.map((line) => line.gross));
  const cost = sumOf(paid.map((line) => line.amount));
  const shares = sharedFrom(draft, income, paid);
  const { base } = shares;
  const share = rounded(base, rate, 10_000);
  const isFree = shares.income.map(() => random.chance(25));
  const taxed = sumOf(shares.income.map((line, i) => (isFree[i] ? 0 : line.gross)));
  const surcharge = random.chance(20) ? random.whole(1, 9_000) : 0;
  const rate5 = random.whole(100, 600);
  const tax = rounded(taxed, rate5, 10_000 + rate5) + surcharge;
  const net = gross - cost - share - tax;
  const least = site.money.commonToFund ? rounded(Math.max(0, net), 3_000, 10_000) : 0;
  const toFund = random.whole(least, Math.max(least, Math.trunc(net / 2)));
  const use = usesFrom(draft, period);
  const used = sumOf(use.map((u) => u.amount));
  const closing = opening + net - used - toFund;
  return {
    key,
    period,
    opening,
    income: shares.income.map((line, i) => ({ ...line, ...(isFree[i] && { untaxed: true }) })),
    costs: shares.costs,
    companyShare: { rule: '《物业服务合同》第十八条', rate, base, amount: share },
    tax,
    ...(random.chance(60) && { taxation: { base: taxed, rate: rate5, ...(surcharge && { surcharge }) } }),
    use,
    toFund,
    totals: { gross, costs: cost, net, use: used, closing },
    account: { holder: 'assembly', bank: '云汀银行', ...(random.chance(70) && { balance: closing }) },
    ...foot(draft, period),
  };
}

/** Which lines the company shares in: the first site, with or without its cost, or all of them, or none. */
function sharedFrom<I extends { gross: number }, C extends { amount: number }>(
  { random }: Draft,
  income: I[],
  costs: C[],
) {
  const left = sumOf(income.map(({ gross }) => gross)) - sumOf(costs.map(({ amount }) => amount));
  const [site, cost] = [income[0]?.gross ?? 0, costs[0]?.amount ?? 0];
  const mark = <T extends object>(list: T[], of: (i: number) => boolean) =>
    list.map((line, i) => ({ ...line, ...(of(i) && { shared: true }) }));
  if (left <= 20_000) return { base: 0, income, costs };
  const without = random.chance(60) && site - cost > 20_000 ? cost : 0;
  if (site - without > left || random.chance(20))
    return { base: left, income: mark(income, () => true), costs: mark(costs, () => true) };
  return {
    base: site - without,
    income: mark(income, (i) => i === 0),
    costs: mark(costs, (i) => i === 0 && without > 0),
  };
}

function usesFrom(draft: Draft, period: string): Common[number]['use'] {
  const { random } = draft;
  return Array.from({ length: random.whole(0, 3) }, (_, i) => {
    const refund = random.chance(20);
    const amount = random.whole(1_000, 900_000) * (refund ? -1 : 1);
    return {
      code: `use-${i + 1}`,
      kind: refund ? ('refund' as const) : ('spent' as const),
      on: plusDays(daysOf(period).first, random.whole(0, 80)),
      purpose: refund ? '退回多付的款' : '更换门禁',
      decidedBy: 'assembly' as const,
      decision: filed(draft, 'vote'),
      amount,
      ...(random.chance(60) && { documents: [voucher(draft, amount)] }),
    };
  });
}
