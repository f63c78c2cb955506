/** Words that common income, the maintenance fund and shared water and power have in common. */
export const words = {
  links: '各本账',
  pages: [
    { href: '/fees/', label: '收支首页' },
    { href: '/fees/my-home/', label: '我家的账' },
    { href: '/fees/common/', label: '公共收益' },
    { href: '/fees/fund/', label: '维修资金' },
    { href: '/fees/projects/', label: '维修项目' },
    { href: '/fees/utilities/', label: '公共水电' },
    { href: '/fees/documents/', label: '合同和凭证' },
    { href: '/fees/objections/', label: '异议' },
  ],
  period: '期间',
  published: '公布日期',
  more: (amount: string, percent: string) => `，比去年同期多 ${amount}（${percent}）`,
  less: (amount: string, percent: string) => `，比去年同期少 ${amount}（${percent}）`,
  same: '，与去年同期一样',
  because: (label: string, note: string) => `，变化最大的是${label}，编制岗位说：${note}`,
  percentText: (percent: string, part: string, whole: string) => `${percent}（${part}／${whole}）`,
  read: (period: string) => `看${period}的明细`,
  each: '各期',
  years: '各年',
  year: '年份',
  wholeYear: (year: string) => `${year}年`,
  partOfYear: (year: string, n: number) => `${year}年（${n} 期）`,
  lineId: '行的编号',
  side: '收或支',
  sides: { income: '收入', cost: '成本', share: '分成和税', use: '使用', transfer: '转入维修资金' },
  label: '项目',
  amount: '本期',
  before: '上期',
  lastYear: '去年同期',
  note: '说明',
  documents: '文件编号',
  linesCaption: (subject: string) => `${subject}，逐行`,
};

/** The difference from a year ago in words; empty where a year ago is unknown. Amounts are written already. */
export function comparedInWords(
  compared: { more: boolean; amount: string; percent: string } | 'same' | undefined,
) {
  if (!compared) return '';
  if (compared === 'same') return words.same;
  return (compared.more ? words.more : words.less)(compared.amount, compared.percent);
}
