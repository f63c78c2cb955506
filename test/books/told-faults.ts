import { plain } from '../../src/format/number.ts';
import { type CostItem, costItems } from '../../src/schema/accounts.ts';
import type { Fault } from './faults.ts';

/*
 * Faults that leave every figure as it is: a text says another one, or a line rests on what proves nothing.
 */

const items = Object.keys(costItems) as CostItem[];

/** Faults that are asked about: the paper counts for nothing, and nothing stops. */
export const asked: ReadonlySet<string> = new Set(['a contract of another matter']);

/** Faults of the explanation itself; of others it may tell as well, but they have to be found without it. */
export const ofWords: ReadonlySet<string> = new Set(['arrears that the explanation tells otherwise']);

export const toldFaults: Readonly<Record<string, Fault>> = {
  'arrears that the explanation tells otherwise': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts);
    now.explanation = `天气转凉。期末欠费 ${plain(now.arrearsTotal + 1, 2)} 元，在催。`;
    return [`accounts/${now.key}.json`];
  },
  'a collection rate that the company tells otherwise': ({ records: { accounts } }, random) => {
    const now = random.pick(accounts.filter((a) => a.income.currentFees.actual * 10 > a.receivable * 6));
    if (!now) return undefined;
    now.performance = '合同约定的都做到了。收缴率 50%。';
    return [`accounts/${now.key}.json`];
  },
  'a voucher whose text adds up to a fen more': ({ records: { documents } }, random) => {
    const paper = random.pick(documents.filter(({ kind, amount }) => kind === 'voucher' && amount));
    if (!paper) return undefined;
    paper.body = `换轴承，合计 ${plain(Math.abs(paper.amount ?? 0) + 1, 2)} 元。`;
    return [`documents/${paper.key}.md`];
  },
  'a refund without a paper, set off by another line': ({ records: { accounts, site } }, random) => {
    const now = random.pick(accounts);
    const item = items.find((one) => now.costs[one].lines?.length);
    const lines = item && now.costs[item].lines;
    if (!lines?.[0]) return undefined;
    lines[0].amount += site.money.jumpFloor;
    lines.push({ name: '退款：多收押金', amount: -site.money.jumpFloor });
    return [`accounts/${now.key}.json`];
  },
  'a contract of another matter': ({ records: { accounts, documents } }, random) => {
    const now = random.pick(accounts);
    const [line] = now.costs.cleaning.lines ?? [];
    if (!line) return undefined;
    const paper = { code: 'lift-other', kind: 'contract' as const, title: '电梯维保合同（另一份）' };
    const terms = {
      parties: '甲、乙',
      date: '2015-01-01',
      amount: 10_000_000_000,
      publishedOn: '2015-01-02',
      body: '按季付。',
    };
    documents.push({ ...paper, ...terms, key: 'lift-other' });
    line.documents = ['lift-other'];
    return [`accounts/${now.key}.json`];
  },
};
