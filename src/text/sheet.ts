/** Words of the foot of a printed sheet: what paper needs and a screen does not. */
export const words = {
  published: (day: string, version: string) => `${day}公布，版本 ${version}　`,
  address: (url: string) => `网址 ${url} ，`,
  /** No law sets a last day for asking about a statement (a posting has one, and says so itself). */
  object: (phone: string, hours: string, office: string) =>
    `有疑问或异议，随时可以提，没有截止日：打客服 ${phone}（${hours}），或到${office}。`,
  higher: (complaint: string) => `对答复不满意，打投诉电话 ${complaint}，或打 12345。`,
};
