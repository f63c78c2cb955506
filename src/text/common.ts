/** Words that several subjects share. */
export const common = {
  yuan: (amount: string) => `${amount} 元`,
  published: '公布',
  publishedBy: (day: string, who: string) => `${day}，${who}`,
  download: '下载',
  citation: (site: string, title: string, published: string, version: string, address: string) =>
    `引用：${site}信息公开，《${title}》，${published} 公布，版本 ${version}，${address}`,
  earlier: '往期',
  more: '更多',
};
