import {
  closing,
  costItemCodes,
  result,
  totalBudget,
  totalCosts,
  totalIncome,
  totalSpending,
} from '../figures/accounts.ts';
import { jumpsOf } from '../figures/changes.ts';
import { withoutClaims } from '../figures/claims.ts';
import { accountLines, type Line } from '../figures/lines.ts';
import { neighboursOf } from '../figures/periods.ts';
import { moneyOf } from '../figures/terms.ts';
import { periodInWords } from '../format/date.ts';
import { percentOf, yuanInWords } from '../format/number.ts';
import type { Account, CostItem } from '../schema/accounts.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { accountSentences, costNames } from '../text/accounts.ts';
import { answersOf } from './complaint-answers.ts';

/** What a period comes to, in three paragraphs made from its figures. */
export function accountSummary(now: Account, all: readonly Account[], money: Site['money']): string[] {
  const { lastYear } = neighboursOf(now, all);
  const spending = totalSpending(now);
  const largest = costItemCodes.reduce((top, code) =>
    now.costs[code].actual > now.costs[top].actual ? code : top,
  );
  const balance = closing(now);
  const { currentFees } = now.income;
  const mover = moverOf(
    accountLines(now, all).filter(({ side }) => side !== 'income'),
    moneyOf(money, now.period),
  );
  return accountSentences({
    quarter: periodInWords(now.period),
    income: yuanInWords(totalIncome(now)),
    spending: yuanInWords(spending),
    closing: balance === undefined ? undefined : yuanInWords(balance),
    company: companyResult(now),
    change: lastYear && differenceOf(spending, totalSpending(lastYear)),
    largest: {
      label: costNames[largest],
      amount: yuanInWords(now.costs[largest].actual),
      percent: percentOf(now.costs[largest].actual, spending || 1),
    },
    mover: mover && { ...mover, label: nameOf(mover) },
    budget: budgetOf(now),
    collected: {
      percent: percentOf(currentFees.actual, now.receivable || 1),
      received: yuanInWords(currentFees.actual),
      due: yuanInWords(now.receivable),
    },
  });
}

/** How two amounts differ, for a sentence; undefined where the first was nothing and a share of it means nothing. */
export function differenceOf(now: number, then: number) {
  const by = Math.abs(now - then);
  if (then <= 0) return undefined;
  return { percent: percentOf(by, then), by: yuanInWords(by), more: now > then };
}

/**
 * The line that moved most against last year: of those that jumped against it, with the reason, else of all, without
 * one, for its reason may belong to another comparison. Undefined where nothing can be compared or moved.
 */
export function moverOf(lines: readonly Line[], money: Site['money']) {
  const jumped = lines.filter((line) => jumpsOf(line, money).some(({ from }) => from === 'lastYear'));
  const most = mostMoved(lines);
  const moved = mostMoved(jumped) ?? most;
  if (!moved) return undefined;
  const { line, by } = moved;
  return {
    id: line.id,
    label: line.label,
    by: yuanInWords(Math.abs(by)),
    more: by > 0,
    note: jumped.includes(line) && line.note ? withoutClaims(line.note, line, ['lastYear']) : undefined,
    beyond: line !== most?.line,
  };
}

function mostMoved(lines: readonly Line[]) {
  return lines
    .filter(({ lastYear }) => lastYear !== undefined)
    .map((line) => ({ line, by: line.amount - (line.lastYear ?? 0) }))
    .reduce<{ line: Line; by: number } | undefined>(
      (top, next) => (Math.abs(next.by) > Math.abs(top?.by ?? 0) ? next : top),
      undefined,
    );
}

function nameOf({ id, label }: { id: string; label: string }): string {
  return costNames[id.replace('cost-', '') as CostItem] ?? label;
}

function budgetOf(now: Account) {
  const difference = differenceOf(totalCosts(now), totalBudget(now));
  return (
    difference && {
      total: yuanInWords(totalBudget(now)),
      costs: yuanInWords(totalCosts(now)),
      ...difference,
    }
  );
}

function companyResult(now: Account) {
  if (now.mode !== 'lumpSum') return undefined;
  const left = result(now);
  return { amount: yuanInWords(Math.abs(left)), loss: left < 0, tax: yuanInWords(now.tax ?? 0) };
}

/** What a month of complaints comes to: better or worse, promise, chance or not, what is open, what was repeated. */
export function monthSummary(now: ComplaintMonth, all: readonly ComplaintMonth[], site: Site): string[] {
  const { better, real, promise, open, repeats } = answersOf(now, all, site);
  return [better.slice(0, 2).join(''), promise[0], real.join(''), open[0], repeats[0]].filter(
    (sentence) => sentence !== undefined,
  );
}
