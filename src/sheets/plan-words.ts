/** Names of columns and figures that several statements share. */
export const note = ['备注', '原因', '情况说明'];
export const amount = [
  '金额',
  '本期金额',
  '本期',
  '本季',
  '本季度',
  '本期发生',
  '本季发生',
  '本期发生额',
  '本季发生额',
  '实际发生数',
  '实际发生额',
  '本期数',
  '合计',
  '小计',
];
export const actual = [
  '实际',
  '本期实际',
  '实际支出',
  '实际收入',
  '本季实际',
  '实际数',
  '实际金额',
  '实际发生',
  '实际合计',
  '四项合计',
  ...amount,
];
export const closing = ['期末结余', '期末余额', '累计结余', '本期末结余'];
export const opening = ['期初结余', '期初余额', '上期结余', '上期结转', '上期期末结余', '上季结余'];
