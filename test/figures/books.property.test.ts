import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRecords } from '../../src/checks/examine.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import {
  accountProofs,
  commonProofs,
  fundProofs,
  isReconciled,
  utilityProofs,
} from '../../src/figures/proof.ts';
import { parseDecimal, plain, shortest, written } from '../../src/format/number.ts';
import { costItems, type costParts } from '../../src/schema/accounts.ts';
import { recredit } from '../books/fund.ts';
import { rounded } from '../books/random.ts';
import { sealSheets } from '../books/sheets.ts';
import { type Books, booksFrom } from '../books.ts';

type Records = Books['records'];

/** One change as a bookkeeper makes it, by what it adds, in every place it touches; `at` counts from the oldest. */
type Edit = (records: Records, at: number, by: number, pick: number) => void;

const one = <T>(all: readonly T[], pick: number) => all[pick % all.length] as T;

/** The statement of a place in time and all that come after it, oldest first. */
function onward<T>(all: readonly T[], at: number): [T, T[]] {
  const inOrder = [...all].reverse();
  const i = at % inOrder.length;
  return [inOrder[i] as T, inOrder.slice(i + 1)];
}

function carryAccount({ accounts }: Records, at: number, more: number): void {
  const [now, later] = onward(accounts, at);
  now.totals.result += more;
  if (now.totals.closing === undefined) return;
  now.totals.closing += more;
  for (const next of later) {
    next.opening = (next.opening ?? 0) + more;
    next.totals.closing = (next.totals.closing ?? 0) + more;
  }
}

function carryCommon({ common }: Records, at: number, more: number): void {
  const [now, later] = onward(common, at);
  const closes = (c: typeof now) => {
    c.totals.closing += more;
    if (c.account.balance !== undefined) c.account.balance += more;
  };
  closes(now);
  for (const next of later) {
    next.opening += more;
    closes(next);
  }
}

const edits: Record<string, Edit> = {
  spend(records, at, by, pick) {
    const [now] = onward(records.accounts, at);
    const cost = now.costs[one(Object.keys(costItems), pick) as 'staff'];
    const part = one(['labour', 'material', 'outsourced'] satisfies (keyof typeof costParts)[], pick);
    cost[part] += by;
    cost.actual += by;
    cost.lines?.push({ name: '后补的单据', amount: by });
    now.totals.costs += by;
    carryAccount(records, at, -by);
  },
  receive(records, at, by) {
    const [now] = onward(records.accounts, at);
    now.income.interest.actual += by;
    now.totals.income += by;
    carryAccount(records, at, by);
  },
  collect(records, at, by) {
    const [now, later] = onward(records.accounts, at);
    const { oldArrears, currentFees } = now.income;
    oldArrears.actual += by;
    now.totals.income += by;
    for (const account of [now, ...later]) account.arrearsTotal -= by;
    const paid = rounded(currentFees.actual + oldArrears.actual, now.remunerationRate ?? 0, 10_000);
    const more = now.totals.remuneration === undefined ? 0 : paid - now.totals.remuneration;
    if (now.totals.remuneration !== undefined) now.totals.remuneration = paid;
    carryAccount(records, at, by - more);
  },
  earn(records, at, by) {
    const [now] = onward(records.common, at);
    // What neither the company has a share in nor is taxed, so that both bases stay.
    const line = now.income.find(({ shared, untaxed }) => !shared && untaxed);
    if (!line) return;
    line.gross += by;
    now.totals.gross += by;
    now.totals.net += by;
    carryCommon(records, at, by);
  },
  use(records, at, by) {
    const [now] = onward(records.common, at);
    const code = `late-${now.use.length}`;
    now.use.push({
      code,
      kind: 'spent',
      on: '2026-01-01',
      purpose: '补记',
      decidedBy: 'committee',
      amount: by,
    });
    now.totals.use += by;
    carryCommon(records, at, -by);
  },
  transfer(records, at, by) {
    const [now] = onward(records.common, at);
    const [other] = onward(records.fund, at);
    now.toFund += by;
    other.fromCommon += by;
    carryCommon(records, at, -by);
    recredit(records.fund, records.site);
  },
  gain(records, at, by) {
    onward(records.fund, at)[0].gains += by;
    recredit(records.fund, records.site);
  },
  meter(records, at, by, pick) {
    const [now, later] = onward(records.utilities, at);
    const [account] = onward(records.accounts, at);
    const line = one(now.lines, pick);
    line.to += by;
    line.usage += by * line.multiplier;
    const amount = rounded(line.usage, line.unitPrice, 10_000);
    const more = amount - line.amount;
    line.amount = amount;
    now.totals.amount += more;
    if (now.share) now.share.rate = rounded(now.totals.amount, 10_000, now.share.base);
    for (const next of later) {
      one(next.lines, pick).from += by;
      one(next.lines, pick).to += by;
    }
    if (now.bearer === 'shared') return;
    account.costs.upkeep.energy += more;
    account.costs.upkeep.actual += more;
    account.costs.upkeep.lines?.push({ name: '补抄的电费', amount: more });
    account.totals.costs += more;
    carryAccount(records, at, -more);
  },
};

const change = fc.tuple(
  fc.constantFrom(...Object.keys(edits)),
  fc.nat(2),
  fc.integer({ min: 1, max: 5_000_000 }),
  fc.nat(50),
);

function proofsOf(records: Records) {
  return [
    ...records.accounts.map((a) => accountProofs(a, records)),
    ...records.common.map((c) => commonProofs(c, records)),
    ...records.fund.map((f) => fundProofs(f, records)),
    ...records.utilities.map((u) => utilityProofs(u, records)),
  ];
}

test('after any sequence of complete edits the parts still make every total, to the fen', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(change, { maxLength: 30 }), (seed, sequence) => {
      const { records } = booksFrom(seed);
      for (const [name, at, by, pick] of sequence) edits[name]?.(records, at, by, pick);
      sealSheets(records);
      for (const proofs of proofsOf(records))
        expect(proofs.filter((p) => p.expected !== p.found)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('after any sequence of edits one fen more anywhere in a total breaks its statement', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.array(change, { maxLength: 10 }),
      fc.nat(50),
      (seed, sequence, pick) => {
        const { records } = booksFrom(seed);
        for (const [name, at, by, n] of sequence) edits[name]?.(records, at, by, n);
        const totals = one(records.accounts, pick).totals as Record<string, number>;
        const field = one(Object.keys(totals), pick);
        totals[field] = (totals[field] ?? 0) + 1;
        expect(isReconciled(accountProofs(one(records.accounts, pick), records))).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});

test('what a pot holds at the end is what it held at the start and every result since', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(change, { maxLength: 20 }), (seed, sequence) => {
      const { records } = booksFrom(seed);
      for (const [name, at, by, pick] of sequence) edits[name]?.(records, at, by, pick);
      const { accounts, common, fund } = records;
      const sum = (all: number[]) => all.reduce((total, n) => total + n, 0);
      const first = <T>(all: T[]) => all.at(-1) as T;
      if (first(accounts).mode === 'commission')
        expect(accounts[0]?.totals.closing).toBe(
          (first(accounts).opening ?? 0) + sum(accounts.map((a) => a.totals.result)),
        );
      expect(common[0]?.totals.closing).toBe(
        first(common).opening + sum(common.map((c) => c.totals.net - c.totals.use - c.toFund)),
      );
      expect(fund[0]?.closing).toBe(
        first(fund).opening +
          sum(fund.map((f) => f.paidIn + f.fromCommon + f.gains + f.returned)) -
          sum(fund.map((f) => f.used)),
      );
    }),
    { numRuns: 300 },
  );
});

test('books of any seed have no finding', () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), (seed) => {
      const { records, uploads } = booksFrom(seed);
      expect(checkRecords(records, uploads).map(sentenceOf)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what is written, with separators, without, or shortened, is read back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(4), (value, scale) => {
      const read = value === 0 ? 0 : value;
      expect(parseDecimal(written(value, scale), scale)).toBe(read);
      expect(parseDecimal(plain(value, scale), scale)).toBe(read);
      expect(parseDecimal(shortest(value, scale), scale)).toBe(read);
    }),
  );
});
