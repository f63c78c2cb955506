import { closing, costItemCodes, totalIncome, totalSpending } from '../figures/accounts.ts';
import {
  closedInTime,
  intakeTotal,
  isEnough,
  monthBefore,
  openAtEnd,
  validComplaints,
} from '../figures/complaints.ts';
import { periodLastYear } from '../figures/periods.ts';
import { monthInWords, periodInWords } from '../format/date.ts';
import { percentOf, shortest, yuanInWords } from '../format/number.ts';
import { type Account, costItems } from '../schema/accounts.ts';
import { type ComplaintMonth, complaintCategories } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { accountSentences } from '../text/accounts.ts';
import { monthSentences } from '../text/complaints.ts';
import { shareText } from './complaints.ts';

/** What a quarter comes to, in one to three sentences made from its figures. */
export function accountSummary(now: Account, all: readonly Account[]): string[] {
  const spending = totalSpending(now);
  const lastYear = all.find((a) => a.period === periodLastYear(now.period));
  const before = lastYear && totalSpending(lastYear);
  const largest = costItemCodes.reduce((top, code) =>
    now.costs[code].actual > now.costs[top].actual ? code : top,
  );
  const balance = closing(now);
  return accountSentences({
    quarter: periodInWords(now.period),
    income: yuanInWords(totalIncome(now)),
    spending: yuanInWords(spending),
    closing: balance === undefined ? undefined : yuanInWords(balance),
    change: before
      ? { percent: percentOf(Math.abs(spending - before), before), more: spending > before }
      : undefined,
    largest: { label: costItems[largest], percent: percentOf(now.costs[largest].actual, spending || 1) },
    collected: {
      percent: percentOf(now.income.currentFees.actual, now.receivable || 1),
      received: yuanInWords(now.income.currentFees.actual),
      due: yuanInWords(now.receivable),
    },
  });
}

/** What a month of complaints comes to, in one to three sentences made from its figures. */
export function monthSummary(now: ComplaintMonth, all: readonly ComplaintMonth[], site: Site): string[] {
  const before = all.find((m) => m.month === monthBefore(now.month));
  const share = closedInTime(now);
  const categories = Object.entries(now.categories);
  const [code, n] = categories.reduce((top, entry) => (entry[1] > top[1] ? entry : top));
  return monthSentences({
    month: monthInWords(now.month),
    received: intakeTotal(now),
    valid: validComplaints(now),
    validBefore: before && validComplaints(before),
    onTime: shareText(share),
    target: `${shortest(site.promises.onTimeTarget, 2)}%`,
    kept: isEnough(share) ? share.part * 10_000 >= share.whole * site.promises.onTimeTarget : undefined,
    open: openAtEnd(now),
    top: { label: complaintCategories[code as keyof typeof complaintCategories], n },
  });
}
