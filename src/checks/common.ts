import type { Keyed, Records } from '../catalogue.ts';
import { commonCosts, grossIncome, marksShares, ownersNet } from '../figures/common.ts';
import { daysOf, precedingOf } from '../figures/periods.ts';
import { moneyOf } from '../figures/terms.ts';
import { divideRounded, percentOf, yuan } from '../format/number.ts';
import { type CommonIncome, commonSources } from '../schema/common.ts';
import type { Site } from '../schema/site.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { isReason } from './jumps.ts';
import { otherPots } from './pot-names.ts';

type Found = (path: PropertyKey[], message: string, severity?: Finding['severity']) => void;
type Published = CommonIncome & Keyed;

/** Sources that somebody pays for by contract. */
const byContract: ReadonlySet<string> = new Set([
  'parking',
  'advertising',
  'site',
  'telecom',
  'room',
  'locker',
]);

/**
 * Common income: no name of another pot; who pays by contract shows the contract; a quantity that changed says why; the company shares in no more than what was left after cost;
 * no more goes to the fund than there is, and less than the local minimum is said (V-12); uses lie within the period.
 */
export function checkCommon({ common = [], site }: Partial<Records>): Finding[] {
  const findings: Finding[] = [];
  for (const now of common) {
    const found: Found = (path, message, severity) =>
      findings.push(at('common', now.key, path, message, severity));
    for (const { path, name, pot } of otherPots(now))
      found(
        path,
        `“${name}”是${pot}的钱，不能记在公共收益里：三本账分开；请记到${pot}，不是的请把名称写清楚`,
      );
    checkContracts(now, found);
    checkQuantities(now, precedingOf(now, common), found);
    checkShare(now, found);
    checkToFund(now, site, found);
    checkUse(now, found);
  }
  return findings;
}

function checkContracts({ income }: Published, found: Found): void {
  income.forEach(({ source, site, gross, contract }, i) => {
    if (gross > 0 && !contract && byContract.has(source))
      found(
        ['income', i, 'contract'],
        `“${site}”收入 ${yuan(gross)} 元，没有写合同；${commonSources[source]}收入要有合同，请先在“文件”里登记，再在这里选上`,
      );
  });
}

/** The income of a place divides by its quantity, so another quantity than the period before has a word of its own. */
function checkQuantities(now: Published, before: CommonIncome | undefined, found: Found): void {
  now.income.forEach(({ code, site, quantity, unit = '', note }, i) => {
    const then = before?.income.find((line) => line.code === code);
    if (quantity === undefined || then?.quantity === undefined || quantity === then.quantity) return;
    if (isReason(note)) return;
    found(
      ['income', i, 'quantity'],
      `“${site}”上期 ${then.quantity} ${unit}，本期 ${quantity} ${unit}；变了请在说明里用一句话写明（至少 8 个汉字），没有变请核对`,
    );
  });
}

/** The base is to be proved; a sheet that marks no line leaves it open, which is said. */
function checkShare(now: Published, found: Found): void {
  if (now.companyShare.base > 0 && !marksShares(now))
    found(
      ['companyShare', 'base'],
      '没有一处收入标明“计提分成”，计提基数核算不了；请在各处收入和各项成本里打开',
      'warning',
    );
  const left = grossIncome(now) - commonCosts(now);
  const { base } = now.companyShare;
  if (base > Math.max(0, left))
    found(['companyShare', 'base'], `计提基数 ${yuan(base)} 元，大于收入减成本的 ${yuan(left)} 元；请核对`);
}

function checkToFund(now: Published, site: Site | undefined, found: Found): void {
  const net = ownersNet(now);
  const most = Math.max(0, now.opening + net);
  if (now.toFund > most)
    found(
      ['toFund'],
      `转入维修资金 ${yuan(now.toFund)} 元，大于期初结余加业主净收益 ${yuan(most)} 元；请核对`,
    );
  const minimum = (site && moneyOf(site.money, now.period).commonToFund) ?? 0;
  const least = divideRounded(Math.max(0, net), 10_000, minimum);
  if (now.toFund < least)
    found(
      ['toFund'],
      `转入维修资金 ${yuan(now.toFund)} 元，低于规定的业主净收益 ${percentOf(minimum, 10_000)}，即 ${yuan(least)} 元（${site?.money.commonToFundBasis ?? '当地规定'}）`,
      'warning',
    );
}

function checkUse(now: Published, found: Found): void {
  const { first, last } = daysOf(now.period);
  now.use.forEach(({ on, purpose }, i) => {
    if (on < first || on > last)
      found(['use', i, 'on'], `“${purpose}”的日期 ${on} 不在本期（${first} 至 ${last}），请核对`);
  });
}
