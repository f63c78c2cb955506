import type { Records } from '../catalogue.ts';
import { costItemCodes } from '../figures/accounts.ts';
import { monthsIn, precedingOf } from '../figures/periods.ts';
import { yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { isReason } from './jumps.ts';

/** The budget of a period is the one announced for it in the period before, to the fen, or a note says who changed it. */
export function checkBudgets({ accounts = [] }: Partial<Records>): Finding[] {
  return accounts.flatMap((now) => {
    const before = precedingOf(now, accounts);
    const announced = before && monthsIn(before.period) === monthsIn(now.period) && before.nextBudget;
    if (!announced || isReason(now.budgetNote)) return [];
    return costItemCodes.flatMap((item) => {
      const { budget } = now.costs[item];
      if (budget === announced[item]) return [];
      const message = `上期公布的下期预算是 ${yuan(announced[item])} 元，本期预算是 ${yuan(budget)} 元，相差 ${yuan(budget - announced[item])} 元；请核对，调整过的在“预算调整说明”里写明谁决定的`;
      return [at('accounts', now.key, ['costs', item, 'budget'], message)];
    });
  });
}
