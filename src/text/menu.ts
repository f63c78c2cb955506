/** Words of the service menu. */
export const menuWords = {
  title: '服务菜单',
  lead: '两类分开写，不混在一起：基础服务按合同人人都有，钱在物业费里；可选服务自愿，用了才另付。',
  basic: '基础服务（合同内）',
  basicLead: (n: number, fee: string) => `本页 ${n} 项承诺都在内，不另收费。物业费：${fee}。`,
  chapter: '类别',
  promises: '承诺',
  promisesUnit: '项',
  what: '包括',
  optional: '可选服务（自愿，另付费）',
  service: '服务',
  price: '价格',
  content: '得到什么',
  noOptional: '现在没有可选服务。',
  prices: '全部收费标准',
};
