import { comparedTo } from '../figures/account-lines.ts';
import { neighboursOf } from '../figures/periods.ts';
import { itemsMoved } from '../figures/regrouped.ts';
import { periodInWords } from '../format/date.ts';
import { type Account, costItems } from '../schema/accounts.ts';
import { money } from '../text/money.ts';
import type { StatementRow } from './money-lines.ts';

/** Items whose meaning moved since last year, together: their sum still means what it meant. */
export function movedTogether(now: Account, all: readonly Account[]): StatementRow[] {
  const { before, lastYear } = neighboursOf(now, all);
  const oldest = lastYear ?? before;
  const compared = comparedTo(now, all);
  return (oldest ? itemsMoved(all, oldest.period, now.period) : []).map(({ since, kinds, why }) => {
    const sum = (a: Account) => kinds.reduce((total, item) => total + a.costs[item].actual, 0);
    const names = kinds.map((item) => costItems[item]).join('、');
    return {
      id: `together-${kinds.join('-')}`,
      label: money.together(kinds.length),
      note: money.togetherNote(names, periodInWords(since), why),
      amount: sum(now),
      ...compared(sum, kinds),
      path: [],
      perSqm: false,
    };
  });
}
