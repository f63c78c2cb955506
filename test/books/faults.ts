import type { Records } from '../../src/catalogue.ts';
import { daysOf } from '../../src/figures/periods.ts';
import { type CostItem, costItems, costParts, incomeItems } from '../../src/schema/accounts.ts';
import type { Books } from '../books.ts';
import { plusDays, type Random, sumOf } from './random.ts';

/** Puts one fault into books and names the files where it may be reported; undefined where it cannot be put. */
export type Fault = (books: Books, random: Random) => string[] | undefined;

type Holder = Record<string, number>;

const items = Object.keys(costItems) as CostItem[];
const file = (subject: string, { key }: { key: string }) => [
  `${subject}/${key}.${subject === 'documents' ? 'md' : 'json'}`,
];

/** A fen (or a hundredth, or a ten-thousandth) more or less. */
function bump(random: Random, holder: object, field: string): void {
  const numbers = holder as Holder;
  numbers[field] = (numbers[field] ?? 0) + (random.chance(50) || numbers[field] === 0 ? 1 : -1);
}

/** A number that a picked record holds somewhere, off by one. */
function off<S extends 'accounts' | 'common' | 'fund' | 'utilities'>(
  subject: S,
  pick: (record: Records[S][number], random: Random) => [object | undefined, string],
): Fault {
  return ({ records }, random) => {
    const record = random.pick(records[subject] as Records[S][number][]);
    const [holder, field] = pick(record, random);
    if (!holder || (holder as Holder)[field] === undefined) return undefined;
    bump(random, holder, field);
    return file(subject, record);
  };
}

/** One entry of a list taken out. */
function without<T>(random: Random, list: T[] | undefined): boolean {
  if (!list || list.length < 2) return false;
  list.splice(random.whole(0, list.length - 1), 1);
  return true;
}

const projectWith = (books: Books, random: Random, has: (p: Records['projects'][number]) => unknown) => {
  const some = books.records.projects.filter(has);
  return some.length > 0 ? random.pick(some) : undefined;
};

/** The statement after a record in time, or undefined for the newest. */
const after = <T>(all: readonly T[], one: T): T | undefined => all[all.indexOf(one) - 1];

export const accountFaults: Record<string, Fault> = {
  'a part of a cost': off('accounts', (a, r) => [a.costs[r.pick(items)], r.pick(Object.keys(costParts))]),
  'an actual cost': off('accounts', (a, r) => [a.costs[r.pick(items)], 'actual']),
  'a line of a cost': off('accounts', (a, r) => [r.pick(a.costs.other.lines ?? []), 'amount']),
  'an income': off('accounts', (a, r) => [
    a.income[r.pick(Object.keys(incomeItems)) as 'interest'],
    'actual',
  ]),
  'a total of the fee': off('accounts', (a, r) => [a.totals, r.pick(Object.keys(a.totals))]),
  'an opening of the fee': off('accounts', (a) => [a, 'opening']),
  'a rate of remuneration': off('accounts', (a) => [a, 'remunerationRate']),
  'a tax of the fee': off('accounts', (a) => [a, 'tax']),
  'a receivable': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts.slice(0, -1));
    bump(random, now, 'receivable');
    return file('accounts', now);
  },
  'the arrears': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts);
    bump(random, now, 'arrearsTotal');
    return [now, after(accounts, now) ?? now].flatMap((a) => file('accounts', a));
  },
  'a waiver': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts.slice(0, -1));
    now.waived = (now.waived ?? 0) + 1;
    return file('accounts', now);
  },
  'a receivable 3 % off by area': ({ records: { accounts, prices } }, random) => {
    const now = random.pick(accounts);
    if (now.receivableNote) return undefined;
    for (const price of prices.filter((p) => p.appliesTo))
      price.unitPrice = Math.trunc(price.unitPrice * 0.97);
    return file('accounts', now);
  },
  'a dropped line of a cost': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts);
    return without(random, now.costs.other.lines) ? file('accounts', now) : undefined;
  },
  'other costs not itemised': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts);
    const total = sumOf(items.map((item) => now.costs[item].actual));
    if (now.costs.other.actual * 20 <= total) return undefined;
    delete now.costs.other.lines;
    return file('accounts', now);
  },
  'more received than due': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts);
    now.income.currentFees.actual = now.receivable + 1;
    return file('accounts', now);
  },
  'a refund not named': ({ records: { accounts } }) => {
    for (const now of accounts)
      for (const item of items)
        for (const line of now.costs[item].lines ?? [])
          if (line.amount < 0) {
            line.name = '多付的款';
            return file('accounts', now);
          }
    return undefined;
  },
  'major repair': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts);
    now.costs[random.pick(items)].note = random.pick([
      '电梯大 修',
      '水泵更新',
      '道闸改造',
      '屋面中修',
      '监控系统更新',
      '屋面重大修缮',
      '管网置换',
      '外墙整体重新粉刷',
    ]);
    return file('accounts', now);
  },
  'plant replaced in the fee for much money': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts);
    const lines = items.flatMap((item) =>
      now.costs[item].note?.includes('小修') ? [] : (now.costs[item].lines ?? []),
    );
    const line = lines.find(({ amount }) => amount >= 1_000_000);
    if (!line) return undefined;
    line.name = random.pick(['更换水泵 6 台', '电梯曳引钢丝绳更换', '换配电箱开关']);
    return file('accounts', now);
  },
  'a comparison with a quarter that says otherwise': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts);
    const item = random.pick(items);
    now.costs[item].note = random.pick([
      '比 2019 年四季度少 3.21 元，少用了电梯和水泵',
      '去年同期 987,654,321.01 元，今年停电抢修',
      '比上期翻了一倍，台风后修灯修泵',
    ]);
    return file('accounts', now);
  },
  'the other mode of charge': ({ records: { site, accounts } }) => {
    site.chargeMode = site.chargeMode === 'commission' ? 'lumpSum' : 'commission';
    return accounts.flatMap((a) => file('accounts', a));
  },
};

export const commonFaults: Record<string, Fault> = {
  'an income of a site': off('common', (c, r) => [r.pick(c.income), 'gross']),
  'a cost of common parts': off('common', (c, r) => [r.pick(c.costs), 'amount']),
  'a use': off('common', (c, r) => [c.use.length > 0 ? r.pick(c.use) : undefined, 'amount']),
  'a share of the company': off('common', (c) => [c.companyShare, 'amount']),
  'a rate of the share': off('common', (c) => [c.companyShare.base > 0 ? c.companyShare : undefined, 'rate']),
  'a tax of common income': off('common', (c) => [c, 'tax']),
  'an opening of common income': off('common', (c) => [c, 'opening']),
  'a total of common income': off('common', (c, r) => [c.totals, r.pick(Object.keys(c.totals))]),
  'a balance at the bank': off('common', (c) => [c.account, 'balance']),
  'a dropped site': ({ records: { common } }, random) => {
    const now = random.pick(common);
    return without(random, now.income) ? file('common', now) : undefined;
  },
  'a quantity that changed without a word': ({ records: { common } }, random) => {
    const [now, before] = common;
    const i = random.whole(0, (now?.income.length ?? 1) - 1);
    const [line, then] = [now?.income[i], before?.income[i]];
    if (!now || !line || !then || line.code !== then.code || line.note) return undefined;
    then.quantity = random.whole(1, 200);
    line.quantity = then.quantity + 1;
    return file('common', now);
  },
  'income by a contract under which is paid': ({ records: { common, documents, accounts } }, random) => {
    const now = random.pick(common);
    const line = now.income.find(({ contract, gross }) => contract && gross > 0);
    const cost = accounts.flatMap((a) => items.flatMap((item) => a.costs[item].lines ?? []));
    const paid = cost.find(({ amount, documents: papers }) => amount > 0 && !papers);
    const contract = documents.find(({ code }) => code === line?.contract);
    if (!line || !paid || !contract) return undefined;
    paid.documents = [contract.code];
    return common.flatMap((c) => file('common', c));
  },
  'a missing contract': ({ records: { common } }, random) => {
    const now = random.pick(common);
    const line = random.pick(now.income);
    if (!line.contract) return undefined;
    delete line.contract;
    return file('common', now);
  },
  'a mark of the share': ({ records: { common } }, random) => {
    const now = random.pick(common);
    const other = now.income.find(({ shared, gross }) => !shared && gross > 0);
    if (now.companyShare.base === 0 || !other) return undefined;
    other.shared = true;
    return file('common', now);
  },
  'a missing decision': ({ records: { common } }, random) => {
    const now = random.pick(common);
    if (now.use.length === 0) return undefined;
    delete random.pick(now.use).decision;
    return file('common', now);
  },
  'a use of another period': ({ records: { common } }, random) => {
    const now = random.pick(common);
    if (now.use.length === 0) return undefined;
    random.pick(now.use).on = plusDays(daysOf(now.period).last, 1);
    return file('common', now);
  },
  'two sites with one code': ({ records: { common } }, random) => {
    const now = random.pick(common);
    (now.income[1] as { code: string }).code = now.income[0]?.code ?? '';
    return file('common', now);
  },
  'a transfer on one side': ({ records: { common, fund } }, random) => {
    const now = common[0] as Records['common'][number];
    const by = random.chance(50) && now.toFund > 0 ? -1 : 1;
    now.toFund += by;
    now.totals.closing -= by;
    if (now.account.balance !== undefined) now.account.balance -= by;
    return [...file('common', now), ...file('fund', fund[0] as { key: string })];
  },
};

export const fundFaults: Record<string, Fault> = {
  'a figure of the fund': off('fund', (f, r) => [
    f,
    r.pick(['opening', 'paidIn', 'fromCommon', 'gains', 'returned', 'used', 'closing']),
  ]),
  'a figure of a building': off('fund', (f, r) => [
    r.pick(f.buildings),
    r.pick(['opening', 'added', 'used', 'closing']),
  ]),
  'a dropped building': ({ records: { fund } }, random) => {
    const now = random.pick(fund);
    return without(random, now.buildings) ? file('fund', now) : undefined;
  },
  'a payment of a project': (books, random) => {
    const now = projectWith(books, random, (p) => p.payments);
    const payment = now?.payments && random.pick(now.payments);
    if (!now || !payment) return undefined;
    bump(random, payment, 'amount');
    const { fund } = books.records;
    const then = fund.find(
      (f) => daysOf(f.period).first <= payment.on && payment.on <= daysOf(f.period).last,
    );
    return [...file('projects', now), ...(then ? file('fund', then) : [])];
  },
  'a dropped payment': (books, random) => {
    const now = projectWith(books, random, (p) => (p.payments?.length ?? 0) > 1);
    if (!now || !without(random, now.payments)) return undefined;
    return books.records.fund.flatMap((f) => file('fund', f));
  },
};

export const projectFaults: Record<string, Fault> = {
  'a sum per m²': (books, random) => {
    const now = random.pick(books.records.projects);
    bump(random, now.apportion, 'perSqm');
    return file('projects', now);
  },
  'an apportioned area or household': (books, random) => {
    const now = random.pick(books.records.projects);
    bump(random, now.apportion, random.pick(['area', 'households']));
    return file('projects', now);
  },
  'a fen more paid than agreed': (books, random) => {
    const now = projectWith(books, random, (p) => p.payments);
    if (!now?.payments) return undefined;
    const most = now.audited ?? now.contractSum ?? now.budget;
    const paid = sumOf(now.payments.map(({ amount }) => amount));
    if (paid !== most) return undefined;
    const sum =
      now.audited === undefined ? (now.contractSum === undefined ? 'budget' : 'contractSum') : 'audited';
    now[sum] = most - 1;
    return file('projects', now);
  },
  'a posting a day too short': (books, random) => {
    const now = projectWith(books, random, (p) => p.stages.some((s) => s.until));
    const stage = now?.stages.find((s) => s.until);
    if (!now || !stage) return undefined;
    stage.until = plusDays(stage.on, (stage.minimumDays ?? 1) - 1);
    return file('projects', now);
  },
  'a stage a day before the last': (books, random) => {
    const now = projectWith(books, random, (p) => p.stages.length > 1);
    const i = random.whole(1, (now?.stages.length ?? 2) - 1);
    const [before, stage] = [now?.stages[i - 1], now?.stages[i]];
    if (!now || !before || !stage) return undefined;
    stage.on = plusDays(before.on, -1);
    return file('projects', now);
  },
  'a dropped stage': (books, random) => {
    const now = projectWith(books, random, (p) => !p.emergency && p.stages.length > 4);
    const i = random.pick([1, 2, 3]);
    if (!now) return undefined;
    now.stages.splice(i, 1);
    return file('projects', now);
  },
  'a payment a day before the contract': (books, random) => {
    const now = projectWith(books, random, (p) => p.payments && !p.emergency);
    const signed = now?.stages.find((s) => s.stage === 'contract');
    if (!now?.payments || !signed) return undefined;
    random.pick(now.payments).on = plusDays(signed.on, -1);
    return file('projects', now);
  },
  'a vote one short': (books, random) => {
    const now = projectWith(books, random, (p) => p.vote && p.stages.some((s) => s.stage === 'contract'));
    const vote = now?.vote;
    if (!now || !vote) return undefined;
    const [base, taken, agreed] = random.chance(50)
      ? (['householdsBase', 'householdsTaken', 'householdsFor'] as const)
      : (['areaBase', 'areaTaken', 'areaFor'] as const);
    if (random.chance(50)) vote[agreed] = Math.trunc(vote[taken] / 2);
    else vote[taken] = Math.ceil((vote[base] * 2) / 3) - 1;
    return file('projects', now);
  },
  'a vote with more than there are': (books, random) => {
    const now = projectWith(books, random, (p) => p.vote);
    if (!now?.vote) return undefined;
    if (random.chance(50)) now.vote.areaTaken = now.vote.areaBase + 1;
    else now.vote.householdsFor = now.vote.householdsTaken + 1;
    return file('projects', now);
  },
};
