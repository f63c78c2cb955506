import type { Keyed, Records } from '../catalogue.ts';
import { costItemCodes, dueByArea, totalCosts } from '../figures/accounts.ts';
import { daysOf } from '../figures/periods.ts';
import { chargeModeOn } from '../figures/terms.ts';
import { percentOf, yuan } from '../format/number.ts';
import type { Account } from '../schema/accounts.ts';
import { at } from './at.ts';
import { checkItem } from './cost-item.ts';
import { checkEnergyLines } from './energy-lines.ts';
import type { Finding } from './finding.ts';
import { checkRefunds } from './refunds.ts';

/** Takes a finding about a field of the account at hand. */
export type Found = (path: PropertyKey[], message: string) => void;
type Published = Account & Keyed;

/**
 * Accounts of the service fee, newest first: the mode of the community in the newest (V-11), what was due by floor area (V-3), no more received
 * than due (V-4), other costs itemised (V-8), refunds named and proved, water and power as the meters say, no major repair among the costs (V-9: 发改价格〔2003〕1864号 art. 11).
 */
export function checkAccounts(records: Partial<Records>): Finding[] {
  const { accounts = [], site, prices = [], projects = [] } = records;
  const findings: Finding[] = [];
  const titles = projects.map(({ name }) => name);
  for (const account of accounts) {
    const found: Found = (path, message) => findings.push(at('accounts', account.key, path, message));
    // A new contract may change the mode; what was published under the old one stays as it was.
    if (site && account === accounts[0] && account.mode !== chargeModeOn(site, daysOf(account.period).last))
      found(['mode'], '与小区档案里的计费方式不一致，请核对');
    checkReceived(account, found);
    checkDue(account, site && dueByArea(account.period, site, prices), found);
    checkOther(account, found);
    for (const item of costItemCodes) checkItem(account, item, titles, found);
  }
  return [...findings, ...checkEnergyLines(records), ...checkRefunds(records)];
}

function checkReceived({ income, receivable }: Published, found: Found): void {
  if (income.currentFees.actual <= receivable) return;
  found(
    ['income', 'currentFees', 'actual'],
    `实收 ${yuan(income.currentFees.actual)} 元大于应收 ${yuan(receivable)} 元；收回的旧欠费请填在“收回以前欠费”`,
  );
}

/** The due fee differs by more than 1 % from area × price × months, and nobody says why. */
function checkDue({ receivable, receivableNote }: Published, due: number | undefined, found: Found): void {
  if (due === undefined || receivableNote || Math.abs(receivable - due) * 100 <= due) return;
  found(
    ['receivable'],
    `按面积×单价×月数应为 ${yuan(due)} 元，表上是 ${yuan(receivable)} 元，相差 ${yuan(receivable - due)} 元，超过 1%；请核对，或在“应收说明”里写明原因`,
  );
}

/** 其他, 杂项, 其它费用（一）: a name that tells nothing. */
const nameless =
  /^(其[他它余]|杂[项费支]|零星|零散|综合|合计|若干|日常|一般|有关|相关|各类|多项)*(的|各项|费用?|支出|开支|款项?|项目?|成本|等|\d|[一二三四五])*$/;

/** True when the name of a line does not say what was paid. */
function isNameless(name: string): boolean {
  return nameless.test(name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));
}

/** One piece of spending whose name tells nothing. */
interface Leftover {
  path: PropertyKey[];
  name: string;
  amount: number;
}

/**
 * Other costs beyond 5 % of all are told line by line (V-8), no line of any item hides that much behind 其他, and all
 * that is called so together, however it is split, is no more.
 */
function checkOther(account: Published, found: Found): void {
  const total = totalCosts(account);
  const isLarge = (amount: number) => amount * 100 > total * 5;
  const share = (amount: number) => `${yuan(amount)} 元，占九项支出的 ${percentOf(amount, total)}，超过 5%`;
  const { actual, lines: others = [] } = account.costs.other;
  const isBare = isLarge(actual) && others.every(({ name }) => isNameless(name));
  if (isBare)
    found(
      ['costs', 'other', 'lines'],
      `“其他费用” ${share(actual)}；请逐笔填写明细，写明付的是什么，例如：便民活动、入户征询表印制`,
    );
  const left = leftovers(account);
  const large = left.filter(({ amount, path }) => isLarge(amount) && path.length > 3);
  for (const { path, name, amount } of large)
    found(
      path,
      `“${name}” ${share(amount)}；名称看不出付的是什么，请拆开写明，例如：便民活动、入户征询表印制`,
    );
  const sum = left.reduce((all, { amount }) => all + Math.abs(amount), 0);
  if (isBare || large.length > 0 || !isLarge(sum)) return;
  const [first] = left.toSorted((a, b) => b.amount - a.amount);
  const names = left.map(({ name }) => `“${name}”`).slice(0, 5);
  found(
    first?.path ?? [],
    `${names.join('、')}合起来 ${share(sum)}；名称看不出付的是什么，拆成几行也一样，请写明付的是什么，例如：便民活动、入户征询表印制`,
  );
}

function leftovers({ costs }: Published): Leftover[] {
  const { actual, lines = [] } = costs.other;
  const whole = { path: ['costs', 'other', 'lines'], name: '其他费用', amount: actual };
  return [
    ...(lines.length === 0 && actual > 0 ? [whole] : []),
    ...costItemCodes.flatMap((item) =>
      (costs[item].lines ?? []).flatMap(({ name, amount }, i) =>
        isNameless(name) ? [{ path: ['costs', item, 'lines', i, 'name'], name, amount }] : [],
      ),
    ),
  ];
}
