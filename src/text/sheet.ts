/** Words of the foot of a printed sheet: what paper needs and a screen does not. */
export const words = {
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
