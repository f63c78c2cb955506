import type { Records } from '../../src/catalogue.ts';
import { type CostItem, costItems } from '../../src/schema/accounts.ts';
import type { Books } from '../books.ts';
import type { Fault } from './faults.ts';
import { plusDays, type Random, rounded, split, sumOf } from './random.ts';
import { sealSheets } from './sheets.ts';

/*
 * Faults that leave every sum in order: whoever puts one in lets all totals follow. They go into the newest statement,
 * so that nothing has to be carried on.
 */

type Common = Records['common'][number];
type Account = Records['accounts'][number];
type Fund = Records['fund'][number];

const items = Object.keys(costItems) as CostItem[];
const json = (subject: string, { key }: { key: string }) => [`${subject}/${key}.json`];
const newest = <T>(all: readonly T[]) => all[0] as T;

/** All totals of common income from its lines. */
function settleCommon({ records }: Books, now: Common): string[] {
  const { income, costs, companyShare, totals } = now;
  const marked = [...income, ...costs].some(({ shared }) => shared);
  const base =
    sumOf(income.map((l) => (l.shared ? l.gross : 0))) - sumOf(costs.map((l) => (l.shared ? l.amount : 0)));
  if (marked) companyShare.base = Math.max(0, base);
  companyShare.amount = rounded(companyShare.base, companyShare.rate, 10_000);
  totals.gross = sumOf(income.map(({ gross }) => gross));
  totals.costs = sumOf(costs.map(({ amount }) => amount));
  totals.net = totals.gross - totals.costs - companyShare.amount - now.tax;
  totals.closing = now.opening + totals.net - totals.use - now.toFund;
  if (now.account.balance !== undefined) now.account.balance = totals.closing;
  sealSheets(records);
  return json('common', now);
}

/** Tax from what is taxed, where the statement says how. */
function settleTax({ income, taxation, ...now }: Common): number {
  if (!taxation) return now.tax;
  taxation.base = sumOf(income.map((l) => (l.untaxed ? 0 : l.gross)));
  return rounded(taxation.base, taxation.rate, 10_000 + taxation.rate) + (taxation.surcharge ?? 0);
}

function settleAccount({ records }: Books, now: Account): string[] {
  const { currentFees, oldArrears } = now.income;
  if (now.remunerationRate !== undefined)
    now.totals.remuneration = rounded(currentFees.actual + oldArrears.actual, now.remunerationRate, 10_000);
  now.totals.result = now.totals.income - now.totals.costs - (now.totals.remuneration ?? 0) - (now.tax ?? 0);
  if (now.totals.closing !== undefined) now.totals.closing = (now.opening ?? 0) + now.totals.result;
  sealSheets(records);
  return json('accounts', now);
}

function moved(books: Books, random: Random, field: 'used' | 'added'): string[] | undefined {
  const now = newest(books.records.fund);
  const from = now.buildings.find((row) => row[field] > 0);
  const to = random.pick(now.buildings.filter((row) => row !== from));
  if (!from || !to) return undefined;
  const sign = field === 'used' ? -1 : 1;
  from[field] -= 1;
  from.closing -= sign;
  to[field] += 1;
  to.closing += sign;
  return json('fund', now);
}

/** A sealed sheet of any statement with its document. */
function sheetOf({ records }: Books, random: Random) {
  const pot = random.pick(['accounts', 'common', 'fund'] as const);
  const now: Account | Common | Fund = random.pick<Account | Common | Fund>(records[pot]);
  const document = records.documents.find(({ code }) => code === now.signedSheet);
  return document && { file: json(pot, now), document };
}

export const sealedFaults: Record<string, Fault> = {
  'a site dropped, all totals following': (books, random) => {
    const now = newest(books.records.common);
    if (now.income.length < 2) return undefined;
    now.income.splice(random.whole(0, now.income.length - 1), 1);
    now.tax = settleTax(now);
    return settleCommon(books, now);
  },
  'a large cost dropped, all totals following': (books) => {
    const now = newest(books.records.common);
    const before = books.records.common[1];
    const i = now.costs.findIndex(({ code }) =>
      before?.costs.some((cost) => cost.code === code && cost.amount >= 300_000),
    );
    if (i < 0) return undefined;
    now.costs.splice(i, 1);
    return settleCommon(books, now);
  },
  'a comparison copied from elsewhere': ({ records: { accounts } }, random) => {
    const [now, before] = accounts;
    if (!now || !before) return undefined;
    const cost = now.costs[random.pick(items)];
    const item = items.find((one) => now.costs[one] === cost) as CostItem;
    const difference = cost.actual - before.costs[item].actual;
    const said = ((Math.abs(difference) + 1) / 100).toFixed(2);
    cost.note = `${random.pick(['', '价格上调，因此'])}比上期${difference < 0 ? '少' : '多'} ${said} 元：价格和用量的变化`;
    return json('accounts', now);
  },
  'a fen paid by another building': (books, random) => moved(books, random, 'used'),
  'a fen credited to another building': (books, random) => moved(books, random, 'added'),
  'a new rate of remuneration without a word': (books) => {
    const now = newest(books.records.accounts);
    if (now.remunerationRate === undefined) return undefined;
    now.remunerationRate += 1;
    return settleAccount(books, now);
  },
  'a new rate of the share without a word': (books) => {
    const [now, before] = books.records.common;
    if (!now || !before || now.companyShare.base === 0 || before.companyShare.base === 0) return undefined;
    now.companyShare.rate += 1;
    return settleCommon(books, now);
  },
  'money paid into the fund without a word': (books) => {
    const [now, before] = books.records.fund;
    const [row] = now?.buildings ?? [];
    if (!now || !before || !row) return undefined;
    const more = before.paidIn + 300_000 + Math.trunc(before.paidIn / 5) - now.paidIn;
    now.paidIn += more;
    row.own = (row.own ?? 0) + more;
    row.added += more;
    row.closing += more;
    now.closing += more;
    delete now.paidInNote;
    sealSheets(books.records);
    return more > 0 ? json('fund', now) : undefined;
  },
  'a waiver without a word': (books) => {
    const now = newest(books.records.accounts);
    now.arrearsTotal -= 300_000 - (now.waived ?? 0);
    now.waived = 300_000;
    delete now.waivedNote;
    return settleAccount(books, now);
  },
  'a tax base of other income, the tax following': (books) => {
    const now = newest(books.records.common);
    if (!now.taxation) return undefined;
    now.taxation.base += 1;
    now.tax =
      rounded(now.taxation.base, now.taxation.rate, 10_000 + now.taxation.rate) +
      (now.taxation.surcharge ?? 0);
    return settleCommon(books, now);
  },
  'an item hidden in lines called 其他': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts);
    const total = sumOf(items.map((item) => now.costs[item].actual));
    const item = items.find((one) => now.costs[one].actual * 20 > total);
    if (!item) return undefined;
    const names = ['杂项支出', '其他费用一', '零星支出', '其他支出'];
    now.costs[item].lines = split(random, now.costs[item].actual, names.length, 1).map((amount, i) => ({
      name: names[i] as string,
      amount,
    }));
    return json('accounts', now);
  },
  'a budget other than announced': ({ records: { accounts } }, random) => {
    const [now, before] = accounts;
    if (!now || !before?.nextBudget) return undefined;
    before.nextBudget[random.pick(items)] += 1;
    return json('accounts', now);
  },
  'a paper of a project with another sum': ({ records: { projects, documents } }, random) => {
    const project = random.pick(projects);
    const cited = project.stages
      .filter(({ stage }) => stage === 'contract' || stage === 'audit')
      .flatMap((stage) => stage.documents ?? []);
    const paper = documents.find(
      ({ code, kind, amount }) => cited.includes(code) && kind !== 'report' && amount !== undefined,
    );
    if (paper?.amount === undefined) return undefined;
    paper.amount += 1;
    return json('projects', project);
  },
  'a vote other than in its result': ({ records: { projects } }, random) => {
    const now = random.pick(projects);
    const { vote } = now;
    if (!vote?.document) return undefined;
    vote[random.pick(['householdsBase', 'areaBase', 'householdsFor', 'areaFor', 'areaTaken'] as const)] += 1;
    return json('projects', now);
  },
  'a fen on a sealed sheet': (books, random) => {
    const sheet = sheetOf(books, random);
    if (!sheet) return undefined;
    sheet.document.body = sheet.document.body.replace(
      /(\d) \|\n$/,
      (_, digit) => `${(Number(digit) + 1) % 10} |\n`,
    );
    return sheet.file;
  },
  'a sealed sheet that is none': (books, random) => {
    const sheet = sheetOf(books, random);
    if (!sheet) return undefined;
    sheet.document.kind = 'report';
    return sheet.file;
  },
  'a sealed sheet of another period': (books, random) => {
    const sheet = sheetOf(books, random);
    if (!sheet) return undefined;
    sheet.document.title = '2019 年第一季度收支表（盖章）';
    return sheet.file;
  },
  'published on a day to come': ({ records }, random) => {
    const pot = random.pick(['accounts', 'common', 'fund', 'utilities'] as const);
    const now = random.pick(records[pot] as { key: string; publishedOn: string }[]);
    now.publishedOn = plusDays('2026-12-31', random.whole(1, 900));
    return json(pot, now);
  },
};
