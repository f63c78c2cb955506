/** Words of the pages that hang beside the sheet of a statement. */
export const annexWords = {
  title: (statement: string) => `${statement}·附页`,
  lead: '主页一张纸放不下的都在这里：每一项核对的应为、表上和相差，以及明细、分类、累计和下期预算。打印出来和主页一起贴。',
  link: '附页：核对表和全部明细（可打印张贴）',
  papers: '各行的凭证和依据',
  back: '看主页',
};
