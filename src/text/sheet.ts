/** Words of the foot of a printed sheet: what paper needs and a screen does not. */
export const words = {
  /** Of the history of publication, below a record on the screen. */
  history: (first: string, last: string | undefined) =>
    last ? `公布于 ${first}，最近改动 ${last}。` : `公布于 ${first}，公布以后没有改动。`,
  unpublished: '还没有记入公布的历史。',
  noHistory: '内容不在 git 仓库里，没有公布的历史可查。',
  published: (day: string, version: string) => `${day}公布，版本 ${version}　`,
  address: (url: string) => `网址 ${url} ，`,
  /** No law sets a last day for asking about a statement (a posting has one, and says so itself). */
  object: (phone: string, hours: string, office: string) =>
    `有疑问或异议，随时可以提，没有截止日：打客服 ${phone}（${hours}），或到${office}。`,
  /** A statement of money has a term of its own, counted from its publication. */
  objectBy: (until: string, days: number, to: string, answer: number) =>
    `有异议，公布后 ${days} 天内（${until}以前）向${to}提出，${answer} 天内书面答复；过了期限仍可询问。`,
  higher: (complaint: string) => `对答复不满意，打投诉电话 ${complaint}，或打 12345。`,
};
