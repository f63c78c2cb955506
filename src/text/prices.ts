/** Words of the price list that are not a field's own. */
export const words = {
  caption: '收费标准',
  name: '收费项目',
  price: '价格',
  payer: '谁交',
  content: '服务内容',
  form: '价格形式',
  basis: '依据',
  since: '执行日期',
  condition: (text: string) => `（${text}）`,
  sentence: (total: number, contract: number, optional: number, passed: number) =>
    `现行收费 ${total} 项：合同内 ${contract} 项，特约可选 ${optional} 项，代收代缴 ${passed} 项。没有写在这里的，不得收取。`,
  ended: '已停止执行',
  endedOn: (day: string) => `${day}停止`,
  upcoming: '即将执行',
  main: '住宅物业服务费',
};
