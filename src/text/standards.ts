/** Words of the service standards that are not a field's own. */
export const words = {
  caption: '服务标准',
  item: '项目',
  promise: '承诺',
  measure: '衡量',
  legal: '法定最低',
  responsible: '责任岗位',
  since: '版本',
  legalText: (text: string, law: string) => `${text}（${law}）`,
  version: (n: number, day: string) => `第 ${n} 版，${day}起`,
  measureText: (isLimit: boolean, value: number, unit: string) =>
    unit === '%' ? `不低于 ${value}%` : isLimit ? `不超过 ${value} ${unit}` : `不少于 ${value} ${unit}`,
  sentence: (total: number, measured: number, legal: number) =>
    `共 ${total} 项承诺，其中 ${measured} 项有数可量，${legal} 项有法定最低要求。公开的承诺就是合同的一部分（《民法典》第九百三十八条）。`,
};
