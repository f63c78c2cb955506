import { type Account, type CostItem, costItems, incomeItems } from '../schema/accounts.ts';
import { costItemCodes, incomeItemCodes, remuneration } from './accounts.ts';
import type { Line } from './lines.ts';
import { neighboursOf } from './periods.ts';
import { isComparable, itemsMoved } from './regrouped.ts';

type Compared = (
  of: (account: Account) => number | undefined,
  items?: readonly CostItem[],
) => Pick<Line, 'before' | 'lastYear' | 'moved'>;

/**
 * The lines of a service-fee account: income, the nine costs with their details, remuneration or tax. A cost item that
 * counts something else than it did is not held against what it was.
 */
export function accountLines(now: Account, all: readonly Account[] = []): Line[] {
  const compared = comparedTo(now, all);
  return [
    ...incomeItemCodes.map((item) => ({
      id: `income-${item}`,
      side: 'income' as const,
      label: incomeItems[item],
      amount: now.income[item].actual,
      ...compared((a) => a.income[item].actual),
      note: now.income[item].note,
      documents: [],
      path: ['income', item, 'actual'],
    })),
    ...costItemCodes.map((item) => costLine(now, item, compared)),
    ...shareLine(now, compared),
  ];
}

/** Values of the period before and of last year, but for items whose meaning moved since. */
export function comparedTo(now: Account, all: readonly Account[]): Compared {
  const { before, lastYear } = neighboursOf(now, all);
  return (of, items = []) => {
    const fits = (then: Account) => isComparable(items, itemsMoved(all, then.period, now.period));
    const [isBefore, isLastYear] = [before && fits(before), lastYear && fits(lastYear)];
    return {
      before: before && isBefore ? of(before) : undefined,
      lastYear: lastYear && isLastYear ? of(lastYear) : undefined,
      ...((isBefore === false || isLastYear === false) && { moved: true }),
    };
  };
}

function costLine(now: Account, item: (typeof costItemCodes)[number], compared: Compared): Line {
  const { actual, budget, note, lines = [] } = now.costs[item];
  const details = lines.map(({ name, amount, documents = [] }) => ({ label: name, amount, documents }));
  return {
    id: `cost-${item}`,
    side: 'cost',
    label: costItems[item],
    amount: actual,
    ...compared((a) => a.costs[item].actual, [item]),
    budget,
    note,
    documents: [],
    ...(details.length > 0 && { details }),
    path: ['costs', item, 'actual'],
  };
}

/** What the company earns under 酬金制, or the tax under 包干制. */
function shareLine(now: Account, compared: Compared): Line[] {
  const commission = now.mode === 'commission';
  const share = commission ? remuneration : (a: Account) => a.tax;
  const amount = share(now);
  if (amount === undefined) return [];
  return [
    {
      id: commission ? 'remuneration' : 'tax',
      side: 'share',
      label: commission ? '物业服务酬金' : '税金',
      amount,
      ...compared(share),
      note: commission ? now.remunerationNote : now.taxNote,
      documents: [],
      path: commission ? ['totals', 'remuneration'] : ['tax'],
    },
  ];
}
