import {
  remuneration,
  result,
  totalBudget,
  totalCosts,
  totalIncome,
  totalSpending,
} from '../figures/accounts.ts';
import { commonCosts, grossIncome } from '../figures/common.ts';
import { utilityTotal } from '../figures/utilities.ts';
import type { Account } from '../schema/accounts.ts';
import type { CommonIncome } from '../schema/common.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { UtilityShare } from '../schema/utilities.ts';

/** A figure of a statement that its explanation may tell, and the words it goes by, as sources of patterns; see `Named`. */
export interface Sum<R> {
  label: string;
  names: string;
  whole: string;
  of: (record: R) => number | undefined;
  budget?: (record: R) => number;
  or?: (record: R) => readonly number[];
  /** What its name can mean besides in a comparison. */
  either?: (record: R) => number;
  sign?: 1 | -1;
  share?: (record: R) => bigint;
}

const all = '(?=一共|总共|共|合计|总计)';
const own = '(?<=本[期季年]度?|全年)';
// 收入 112.6 万元，支出 112.3 万元
const besideIncome = '(?<=收入[\\d.,万亿千元]{1,16},)';
const left =
  '(?:期末|累计|账[上面户]的?|期末累计)(?:结余|余额)|期末[还仅只]?[剩余]下?|账[上面户]?[还仅只]?[剩余]下?';
const income = {
  label: '收入合计',
  names: '收入|总收入|各项收入',
  whole: `收入合计|总收入|各项收入|收入${all}|${own}收入`,
};

/** Of the service fee. */
export const accountSums: readonly Sum<Account>[] = [
  { ...income, of: totalIncome },
  {
    label: '九项支出合计',
    names: '九项支出',
    whole: '九项支出|九项成本',
    of: totalCosts,
    budget: totalBudget,
  },
  {
    label: '九项支出合计',
    names: '支出|总支出|支出合计',
    whole: '没有这样说',
    of: totalCosts,
    budget: totalBudget,
    either: totalSpending,
  },
  {
    ...same('全部支出', `支出合计|总支出|支出${all}|${own}支出|${besideIncome}支出`),
    names: '全部支出',
    of: totalSpending,
    or: (a) => [totalCosts(a)],
  },
  // What lies in its bank account besides: paid ahead, deposits.
  { ...same('期末结余', left.replaceAll('账[上面户]', '账[上面]')), of: ({ totals }) => totals.closing },
  {
    ...same('期末结余', '(?<!期末)结余'),
    of: ({ totals }) => totals.closing,
    or: (a) => [result(a), a.opening ?? 0],
  },
  ...results(),
  {
    label: '期末欠费总额',
    names: '(?:期末)?欠费(?:总额)?',
    whole: '(?:期末|累计)?欠费(?:总额|合计)?|累计欠费|拖欠的?物业费',
    of: (a) => a.arrearsTotal,
  },
  {
    label: '期末欠费总额',
    names: '没有欠费',
    whole: '(?:没有|无|零)欠费',
    sign: -1,
    of: (a) => a.arrearsTotal,
  },
  { ...same('本期应收物业费', '应收物业费|物业费应收|应收'), of: (a) => a.receivable },
  {
    ...same('本期物业费实收', '实收物业费|物业费实收|实收'),
    of: (a) => a.income.currentFees.actual,
    or: (a) => [a.income.currentFees.actual + a.income.oldArrears.actual],
  },
  {
    ...same('本期没有收到的物业费', '(?:没收到|没有收到|未收|未收到)的?物业费'),
    of: (a) => a.receivable - a.income.currentFees.actual,
  },
  {
    ...same('收回以前欠费', '收回(?:以前|历年|往年)的?欠费|收回旧欠'),
    of: (a) => a.income.oldArrears.actual,
  },
  { ...same('物业服务酬金', '(?:物业服务)?酬金'), of: remuneration },
  { ...same('期初结余', '期初(?:结余)?|上期结转'), of: (a) => a.opening },
  {
    label: '收缴率',
    names: '没有比较',
    whole: '(?:本[期季年]度?)?(?:物业费)?(?:收缴|收费|收款|收取|缴费|交费)率',
    of: () => 0,
    share: ({ income, receivable }) =>
      (BigInt(income.currentFees.actual) * 10n ** 12n) / BigInt(receivable || 1),
  },
];

/** More came in than went out, or less. */
function results(): Sum<Account>[] {
  const label = '本期收支差额';
  return [
    { ...same(label, '收支差额|收支相抵后?'), of: result },
    {
      ...same(label, '盈余|净结余|[收略]有[结盈]余|结余[只仅]?增加了?'),
      sign: 1,
      of: result,
    },
    { ...same(label, '收不抵支|入不敷出|净?亏损?|赤字|结余[只仅]?减少了?'), sign: -1, of: result },
  ];
}

/** Of common income. */
export const commonSums: readonly Sum<CommonIncome>[] = [
  { ...income, of: grossIncome },
  { label: '成本合计', names: '成本|总成本', whole: `成本合计|总成本|经营成本|成本${all}`, of: commonCosts },
  { ...same('业主净收益', '(?:业主)?净收益'), of: ({ totals }) => totals.net },
  { ...same('期末结余', `${left}|(?<!期末)结余`), of: ({ totals }) => totals.closing },
  { ...same('使用合计', '使用合计|使用了|一共使用'), of: ({ totals }) => totals.use },
  { ...same('物业服务企业分成', '(?:公司|企业|物业公司)(?:的?分成|提成)'), of: (c) => c.companyShare.amount },
  { ...same('转入维修资金', '转入维修资金'), of: (c) => c.toFund },
  { ...same('期初结余', '期初(?:结余)?'), of: (c) => c.opening },
];

/** Of the maintenance fund. */
export const fundSums: readonly Sum<FundStatement>[] = [
  { ...same('期末余额', left), of: (f) => f.closing },
  { ...same('期初余额', '期初(?:余额)?'), of: (f) => f.opening },
  { ...same('使用', '使用合计|一共使用|使用了'), of: (f) => f.used },
  { ...same('业主交存', '业主交存'), of: (f) => f.paidIn },
  { ...same('公共收益转入', '公共收益转入'), of: (f) => f.fromCommon },
  { ...same('增值收益', '增值收益'), of: (f) => f.gains },
];

/** Of shared water and power. */
export const utilitySums: readonly Sum<UtilityShare>[] = [
  {
    ...same('金额合计', `金额合计|公共水电费?合计|水电费?${all}`),
    names: '金额|公共水电费?',
    of: utilityTotal,
  },
];

function same(label: string, names: string): { label: string; names: string; whole: string } {
  return { label, names, whole: names };
}
