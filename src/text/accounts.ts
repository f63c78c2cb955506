import type { CostItem } from '../schema/accounts.ts';
import { moverSentence } from './money-answers.ts';

/** Words of the service-fee account that are not a field's own. */
export const words = {
  caption: '物业费收支',
  statementCaption: (quarter: string) => `${quarter}物业费收支`,
  unit: '元',
  incomeGroup: '收入',
  costGroup: '支出',
  balanceGroup: '结余',
  totalIncome: '收入合计',
  totalIncomeFormula: '各项收入相加',
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
  resultOf: { commission: '本期收支差额', lumpSum: '本期收支差额（包干制，盈亏归物业企业）' },
  resultFormula: '收入合计－支出总计',
  opening: '期初结余',
  closing: '期末结余',
  area: '当期收费面积',
  areaFormula: '当期最后一天的收费面积；楼栋变过的，照那时的',
  closingFormula: '期初结余＋收入合计－支出总计',
  spent: '支出',
  received: '收入',
  preparedBy: (prepared: string, reviewed: string) => `${prepared}编制，${reviewed}复核`,
  explanation: '本期说明',
  budgetNote: (note: string) => `预算调整说明：${note}`,
  detailsTitle: '每一项花在哪',
  detailsCaption: (period: string) => `${period}物业费支出明细`,
  partsTitle: '人工、物料、能源、外购各多少',
  partsCaption: (period: string) => `${period}物业费支出构成`,
  partsSum: '合计',
  yearTitle: (year: string, last: string) => `${year}年累计（到${last}）`,
  yearCaption: (year: string, last: string) => `${year}年物业费收支累计（到${last}）`,
  soFar: '本年累计',
  nextTitle: (period: string) => `下一期预算（${period}）`,
  nextCaption: (period: string) => `${period}物业费支出预算`,
  nextBudget: '下期预算',
  thisBudget: '本期预算',
  thisActual: '本期实际',
  dueTitle: '应收、实收和欠费',
  dueCaption: (period: string) => `${period}物业费应收、实收和欠费`,
  due: '本期应收物业费',
  dueByArea: '按“面积×单价×月数”算出的应收',
  dueDifference: '应收与算出的应收相差',
  currentFees: '本期实收',
  waived: '本期减免、核销',
  notReceived: '本期未收',
  oldArrears: '收回以前欠费',
  arrearsBefore: '期初欠费总额',
  arrears: '期末欠费总额（只公布总数，不公布任何一户）',
  collected: (percent: string, received: string, due: string) =>
    `本期收缴率 ${percent}（实收 ${received} 元／应收 ${due} 元）。`,
  owed: (arrears: string) => `期末欠费总额 ${arrears} 元。`,
  performance: '合同履行情况',
  audit: '审计',
  audited: (firm: string, day: string, opinion: string) => `${firm}，${day}：${opinion}`,
  auditReport: '审计报告',
  earlier: (period: string) => `上一期：${period}`,
  later: (period: string) => `下一期：${period}`,
  neighbours: '前后各期',
  periodsTitle: '历年各期',
  periodsCaption: '物业费收支历年各期',
  period: '期间',
  yearSum: (year: string, n: number) => `${year}年合计（${n} 期）`,
  state: '核对和公布',
  reconciled: '账目相符',
  broken: '有不符的项',
};

/** Short names of the nine items, for sentences and charts. */
export const costNames: Record<CostItem, string> = {
  staff: '人员工资福利',
  upkeep: '日常运行维护',
  cleaning: '清洁卫生',
  greening: '绿化养护',
  order: '秩序维护',
  office: '办公',
  depreciation: '折旧',
  insurance: '保险',
  other: '其他',
};

/** What the sentences of a period are made of; a part whose figure is missing is left out. */
export interface AccountAnswers {
  quarter: string;
  income: string;
  spending: string;
  closing?: string | undefined;
  /** Under 包干制: what is left with the company, and whether it is a loss. */
  company?: { amount: string; loss: boolean; tax: string } | undefined;
  change?: { percent: string; by: string; more: boolean } | undefined;
  largest: { label: string; amount: string; percent: string };
  mover?: Parameters<typeof moverSentence>[0];
  budget?: { total: string; costs: string; by: string; percent: string; more: boolean } | undefined;
  collected: { percent: string; received: string; due: string };
}

/** The first paragraphs of a period: how much, on what most and why, against budget and what is left. */
export function accountSentences(part: AccountAnswers): string[] {
  const { change, mover, budget, collected, company, largest } = part;
  const planned = budget
    ? `九项支出 ${budget.costs}，预算 ${budget.total}，${budget.percent === '0.0%' ? '与预算持平' : `${more(budget.more)} ${budget.by}（${budget.percent}）`}。`
    : '';
  const left = part.closing ? `期末结余 ${part.closing}。` : '';
  const result = company
    ? `包干制：交税 ${company.tax}，${company.loss ? '亏损' : '结余'} ${company.amount}，由物业企业${company.loss ? '承担' : '所有'}。`
    : '';
  return [
    `${part.quarter}收入 ${part.income}，支出 ${part.spending}${compared(change)}。`,
    `花得最多的是${largest.label}，${largest.amount}，占支出的 ${largest.percent}。${moverSentence(mover)}`,
    `${planned}本期物业费应收 ${collected.due}，实收 ${collected.received}，收缴率 ${collected.percent}。${left}${result}`,
  ];
}

function compared(change: AccountAnswers['change']): string {
  if (!change) return '';
  if (change.percent === '0.0%') return '，与去年同期持平';
  return `，比去年同期${more(change.more)} ${change.by}（${change.percent}）`;
}

function more(yes: boolean): string {
  return yes ? '多' : '少';
}
