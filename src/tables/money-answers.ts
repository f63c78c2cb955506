import type { Records } from '../catalogue.ts';
import { jumpsOf } from '../figures/changes.ts';
import { daysBetween, daysLate, dueOn, periodAfter } from '../figures/deadlines.ts';
import { belowThirty, fundAdded } from '../figures/fund.ts';
import { commonGone } from '../figures/gone.ts';
import { commonLines, fundLines } from '../figures/lines.ts';
import { objectionState } from '../figures/objections.ts';
import { neighboursOf } from '../figures/periods.ts';
import {
  accountProofs,
  commonProofs,
  fundProofs,
  isReconciled,
  type Proof,
  waitingIn,
} from '../figures/proof.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { yuanInWords } from '../format/number.ts';
import type { CommonIncome } from '../schema/common.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { Site } from '../schema/site.ts';
import { commonSentences, fundSentences, moverSentence, potWords } from '../text/money-answers.ts';
import { openSeal } from '../text/proofs.ts';
import { accountSummary, differenceOf, moverOf } from './sentences.ts';

export type Pot = 'accounts' | 'common' | 'fund';

/** What one pot has to say first: its newest period in sentences, whether it adds up, and what is late. */
export interface PotAnswer {
  pot: Pot;
  title: string;
  href: string;
  period: string;
  reconciled: boolean;
  sentences: string[];
  /** What is late, one a sentence; empty when all is in time. */
  late: string[];
  /** When the next statement is due. */
  next: string | undefined;
}

/** What the common income of a period comes to, in sentences made from its figures. */
export function commonSummary(
  now: CommonIncome,
  all: readonly CommonIncome[],
  money: Site['money'],
): string[] {
  const { lastYear } = neighboursOf(now, all);
  const spent = now.use.filter(({ amount }) => amount > 0);
  const largest = spent.toSorted((a, b) => b.amount - a.amount)[0];
  return commonSentences({
    period: periodInWords(now.period),
    gross: yuanInWords(now.totals.gross),
    net: yuanInWords(now.totals.net),
    change: lastYear && differenceOf(now.totals.gross, lastYear.totals.gross),
    use: yuanInWords(now.totals.use),
    largest: largest && { label: largest.purpose, amount: yuanInWords(largest.amount) },
    toFund: now.toFund > 0 ? yuanInWords(now.toFund) : undefined,
    mover: moverSentence(
      moverOf(
        [...commonLines(now, all), ...commonGone(now, all)].filter(({ side }) => side === 'income'),
        money,
      ),
    ),
    closing: yuanInWords(now.totals.closing),
  });
}

/**
 * What the maintenance fund of a period comes to, in sentences made from its figures.
 * @param nameOf the name of a building by its code
 */
export function fundSummary(
  now: FundStatement,
  all: readonly FundStatement[],
  nameOf: (building: string) => string,
  money: Site['money'],
): string[] {
  const used = fundLines(now, all).find(({ id }) => id === 'used');
  const jumped = used && jumpsOf(used, money).some(({ from }) => from === 'lastYear');
  const { lastYear } = neighboursOf(now, all);
  return fundSentences({
    period: periodInWords(now.period),
    added: yuanInWords(fundAdded(now)),
    used: yuanInWords(now.used),
    change: lastYear && differenceOf(now.used, lastYear.used),
    note: jumped ? now.usedNote : undefined,
    closing: yuanInWords(now.closing),
    low: belowThirty(now).map(({ building }) => nameOf(building)),
  });
}

/** The three pots that have a statement, in their order; a pot without one says nothing. */
export function potAnswers(records: Records, today: string): PotAnswer[] {
  const { accounts, common, fund, site } = records;
  const nameOf = (code: string) => site.buildings.find((b) => b.code === code)?.name ?? code;
  const [a, c, f] = [accounts[0], common[0], fund[0]];
  const answer = (pot: Pot, href: string, record: Statement, proofs: Proof[], sentences: string[]) => ({
    pot,
    title: potWords[pot],
    href: `${href}${record.key}/`,
    period: record.period,
    reconciled: isReconciled(proofs),
    sentences,
    ...timeliness(pot, record, records, today, proofs),
  });
  return [
    a && answer('accounts', '/fees/', a, accountProofs(a, records), accountSummary(a, accounts, site.money)),
    c && answer('common', '/fees/common/', c, commonProofs(c, records), commonSummary(c, common, site.money)),
    f && answer('fund', '/fees/fund/', f, fundProofs(f, records), fundSummary(f, fund, nameOf, site.money)),
  ].filter((pot) => !!pot);
}

interface Statement {
  key: string;
  period: string;
  publishedOn: string;
}

function timeliness(
  pot: Pot,
  { period, ...record }: Statement,
  { site, objections }: Records,
  today: string,
  proofs: readonly Proof[],
) {
  const { money } = site;
  const next = periodAfter(period);
  const due = dueOn(next, money);
  const now = Math.max(0, daysBetween(due, today));
  const then = daysLate({ period, publishedOn: record.publishedOn }, money);
  const open = objections.filter((o) => o.subject === pot && !o.answeredOn);
  const overdue = open.filter((o) => objectionState(o, money, today).state === 'overdue').length;
  return {
    late: [
      ...(waitingIn(proofs).length > 0 ? [potWords.unproved(openSeal(proofs))] : []),
      ...(now > 0 ? [potWords.lateNow(periodInWords(next), dayInWords(due), now)] : []),
      ...(then > 0 ? [potWords.lateThen(then)] : []),
      ...(open.length > 0 ? [potWords.waiting(open.length, overdue)] : []),
    ],
    next: now > 0 ? undefined : potWords.next(periodInWords(next), dayInWords(due)),
  };
}
