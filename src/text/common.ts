/** Words that several subjects share. */
export const common = {
  yuan: (amount: string) => `${amount} 元`,
  published: '公布',
  publishedBy: (day: string, who: string) => `${day}，${who}`,
  download: '下载 CSV',
  earlier: '往期',
  more: '更多',
};
