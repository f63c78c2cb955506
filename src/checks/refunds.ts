import type { Records } from '../catalogue.ts';
import { costItemCodes } from '../figures/accounts.ts';
import { moneyOf } from '../figures/terms.ts';
import { yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/**
 * Lines below zero that no paper proves are, together, less than the floor of the community: a refund that nobody can
 * look up hides as much cost in another line.
 */
export function checkRefunds({ accounts = [], site }: Partial<Records>): Finding[] {
  if (!site) return [];
  return accounts.flatMap(({ key, period, costs }) => {
    const floor = moneyOf(site.money, period).jumpFloor;
    const bare = costItemCodes.flatMap((item) =>
      (costs[item].lines ?? []).flatMap(({ name, amount, documents = [] }, i) =>
        amount < 0 && documents.length === 0 ? [{ name, amount, path: ['costs', item, 'lines', i] }] : [],
      ),
    );
    const sum = bare.reduce((all, { amount }) => all - amount, 0);
    const [first] = bare.toSorted((a, b) => a.amount - b.amount);
    if (!first || sum < floor) return [];
    const names = bare.map(({ name }) => `“${name}”`).slice(0, 5);
    const message = `${names.join('、')}共退回 ${yuan(sum)} 元，不少于小区定的 ${yuan(floor)} 元，没有凭证；请在“凭证和依据”里选退款的凭证`;
    return [at('accounts', key, [...first.path, 'documents'], message)];
  });
}
