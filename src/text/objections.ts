/** Words of the objections that are not a field's own. */
export const words = {
  caption: '异议',
  title: '账目异议',
  none: '还没有公布的异议。',
  lead: (asOf: string, total: number, open: number) =>
    `截至${asOf}，共收到异议 ${total} 件，${open === 0 ? '全部已经答复' : `还有 ${open} 件没有答复`}。`,
  overdue: (n: number) => `其中 ${n} 件已经超过答复期限。`,
  median: (days: string, answered: number, limit: number) =>
    `已答复的 ${answered} 件，答复用时的中位数是 ${days} 天，期限是 ${limit} 天。`,
  results: (parts: string) => `答复结果：${parts}。`,
  resultCount: (label: string, n: number) => `${label} ${n} 件`,
  howTitle: '怎么提出异议',
  howUntil: (days: number) => `每张表公布后 ${days} 天内可以提出；过了期限，发现差错仍然可以打客服电话。`,
  howTo: (to: string) => `向谁提出：${to}。`,
  howAnswer: (days: number) =>
    `收到后 ${days} 天内答复，问题和答复都登在这里（不写姓名、门牌、电话），超过期限没有答复的也写明。`,
  howWhat: '请说明是哪一张表、哪一行。表里每一行都有自己的网址，可以直接发过来。',
  correction: '看更正记录',
  daysColumn: '答复用时',
  daysFormula: '答复日期－收到日期',
  hrefColumn: '网址',
};
