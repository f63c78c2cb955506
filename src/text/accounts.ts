/** Words of the service-fee account that are not a field's own. */
export const words = {
  caption: '物业费收支',
  statementCaption: (quarter: string) => `${quarter}物业费收支`,
  unit: '元',
  item: '项目',
  budget: '预算',
  actual: '本期',
  before: '上季度',
  lastYear: '去年同期',
  perSqm: '每平方米每月',
  perSqmFormula: '本期金额 ÷ 收费面积 ÷ 3 个月',
  note: '说明',
  incomeGroup: '收入',
  costGroup: '支出',
  balanceGroup: '结余',
  totalIncome: '收入合计',
  totalIncomeFormula: '四项收入相加',
  totalBudget: '支出预算合计',
  totalBudgetFormula: '九项预算相加',
  totalCosts: '九项支出合计',
  totalCostsFormula: '九项实际支出相加',
  remuneration: '物业服务酬金',
  remunerationAt: (rate: string) => `物业服务酬金（合同约定 ${rate}%）`,
  remunerationFormula: '（本期物业费实收＋收回以前欠费）× 合同约定比例，四舍五入到分',
  tax: '税金',
  totalSpending: '支出总计',
  totalSpendingFormula: '九项支出＋酬金＋税金',
  result: '本期收支差额',
  resultFormula: '收入合计－支出总计',
  opening: '期初结余',
  closing: '期末结余',
  closingFormula: '期初结余＋收入合计－支出总计',
  collection: '本期收缴',
  trendTitle: '各季度收入与支出',
  spent: '支出',
  received: '收入',
  arrears: '期末欠费总额（只公布总数，不公布任何一户）',
  receivable: '本期应收物业费',
  preparedBy: (prepared: string, reviewed: string) => `${prepared}编制，${reviewed}复核`,
};

/** The first sentences of a quarter; a part whose figure is missing is left out. */
export function accountSentences(part: {
  quarter: string;
  income: string;
  spending: string;
  closing?: string | undefined;
  change?: { percent: string; more: boolean } | undefined;
  largest: { label: string; percent: string };
  collected: { percent: string; received: string; due: string };
}): string[] {
  const compared = part.change
    ? part.change.percent === '0.0%'
      ? '，与去年同期持平'
      : `，比去年同期${part.change.more ? '多' : '少'} ${part.change.percent}`
    : '';
  return [
    `${part.quarter}收入 ${part.income}，支出 ${part.spending}${compared}。`,
    `花得最多的是${part.largest.label}，占支出的 ${part.largest.percent}。`,
    `本期物业费应收 ${part.collected.due}，实收 ${part.collected.received}，收缴率 ${part.collected.percent}${
      part.closing ? `；期末结余 ${part.closing}` : ''
    }。`,
  ];
}
