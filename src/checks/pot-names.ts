import type { CommonIncome } from '../schema/common.ts';

const fund = /维修(资金|基金)|公维金|业主交存(?!.{0,2}押金)/;
const fee = /物业(服务|管理)?费/;
/** Who serves a place that earns may be paid from what it earns; the people of the company may not. */
const company =
  /(物业|服务企业).{0,8}(工资|薪酬|薪资|奖金|社保|公积金|福利|补贴)|(办公费|管理人员|全体员工).{0,4}(工资|薪酬)/;

/** Where money is earned, whose people are paid from it: 停车管理人员工资. */
const place = /停车|车位|车库|车场|道闸|充电|会所|泳池|球场|场馆/;
/** What stands beside a window or a counter is none of its money: 物业费代收点快递柜. */
const stand = /(广告位?|快递柜|售货机|回收箱|充电桩|场地|基站)$/;

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
      pot: potOf(name) ?? (company.test(name) && !place.test(name) ? '物业费收支' : undefined),
    })),
  ].flatMap(({ path, name, pot }) => (pot ? [{ path, name, pot }] : []));
}

function potOf(name: string): string | undefined {
  if (stand.test(name)) return undefined;
  if (fund.test(name)) return '维修资金';
  return fee.test(name) ? '物业费收支' : undefined;
}
