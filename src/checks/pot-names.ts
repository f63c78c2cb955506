import type { CommonIncome } from '../schema/common.ts';

const fund = /维修(资金|基金)|公维金|业主交存/;
const fee = /物业(服务|管理)?费/;
/** Who serves a place that earns may be paid from what it earns; the people of the company may not. */
const company =
  /(物业|服务企业).{0,8}(工资|薪酬|薪资|奖金|社保|公积金|福利|补贴)|(办公费|管理人员|全体员工).{0,4}(工资|薪酬)/;

/**
 * Names in common income that belong to another pot: the fund and what it earns, the service fee, the wages of the
 * company. Undefined where a name says none of these.
 * @returns where it belongs, in words, with the place of the name
 */
export function otherPots({ income, costs }: Pick<CommonIncome, 'income' | 'costs'>) {
  return [
    ...income.map(({ site }, i) => ({ path: ['income', i, 'site'], name: site, pot: potOf(site) })),
    ...costs.map(({ name }, i) => ({
      path: ['costs', i, 'name'],
      name,
      pot: potOf(name) ?? (company.test(name) ? '物业费收支' : undefined),
    })),
  ].flatMap(({ path, name, pot }) => (pot ? [{ path, name, pot }] : []));
}

function potOf(name: string): string | undefined {
  if (fund.test(name)) return '维修资金';
  return fee.test(name) ? '物业费收支' : undefined;
}
