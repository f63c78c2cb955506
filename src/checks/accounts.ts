import type { Records } from '../catalogue.ts';
import { costItemCodes } from '../figures/accounts.ts';
import { daysOf, periodBefore } from '../figures/periods.ts';
import { yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

const majorRepair = /大修|中修|更新改造/;

/**
 * Accounts of the service fee: the mode of the community, no more received than due (V-4), no major repair among the costs (V-9: 发改价格〔2003〕1864号 art. 11).
 */
export function checkAccounts({ accounts = [], site }: Partial<Records>): Finding[] {
  const findings: Finding[] = [];
  const byPeriod = new Map(accounts.map((a) => [a.period, a]));
  const first = accounts.at(-1)?.period;
  for (const account of accounts) {
    const found = (path: PropertyKey[], message: string) =>
      findings.push(at('accounts', account.key, path, message));
    if (account.publishedOn <= daysOf(account.period).last)
      found(['publishedOn'], `公布日期早于期末（${daysOf(account.period).last}），请核对期间和日期`);
    if (site && account.mode !== site.chargeMode) found(['mode'], '与小区档案里的计费方式不一致，请核对');
    if (account.income.currentFees.actual > account.receivable)
      found(
        ['income', 'currentFees', 'actual'],
        `实收 ${yuan(account.income.currentFees.actual)} 元大于应收 ${yuan(account.receivable)} 元；收回的旧欠费请填在“收回以前欠费”`,
      );
    const previous = byPeriod.get(periodBefore(account.period));
    if (!previous && account.period !== first)
      found(['period'], `前一期 ${periodBefore(account.period)} 还没有公布，请先补上`);
    for (const item of costItemCodes) {
      const word = majorRepair.exec(account.costs[item].note ?? '');
      if (word)
        found(
          ['costs', item, 'note'],
          `“${word[0]}”不能列入物业服务成本，应走维修资金；请移出这笔支出，或改写说明`,
        );
    }
  }
  return findings;
}
