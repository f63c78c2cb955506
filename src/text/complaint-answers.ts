/** The committee's five questions, and the sentences that answer them. */
export const questions = {
  better: '变好了还是变坏了？',
  real: '是真的变了，还是偶然？',
  promise: '承诺做到了吗？',
  open: '还有什么没办完，多久了？',
  repeats: '反复投诉的，做了什么？',
} as const;
export type Question = keyof typeof questions;

/** How a number stands to an earlier one: `少 37.3%`, or nothing where the base is too small. */
export function changeInWords(percent: string | undefined, more: boolean): string {
  return percent === undefined ? '' : `，本月${more ? '多' : '少'} ${percent}`;
}

/** Sentences of the answers; figures come written. */
export const answers = {
  received: (month: string, received: number, valid: number) =>
    `${month}收到各类事项 ${received} 件，其中有效投诉 ${valid} 件`,
  lead: (received: string, parts: string) => `${received}${parts && `；${parts}`}。`,
  before: (n: number, change: string) => `上月 ${n} 件${change}`,
  lastYear: (n: number, change: string) => `去年同月 ${n} 件${change}`,
  top: (label: string, n: number) => `${label}最多，${n} 件。`,
  topMerged: (labels: string, n: number) => `${labels}合在一起写，共 ${n} 件，分不出哪一类最多。`,
  topEven: (labels: string, n: number) => `${labels}一样多，都是 ${n} 件，是最多的。`,
  verdict: (better: string, worse: string, same: string, unknown: string) =>
    `${[
      better && `变好的：${better}`,
      worse && `变坏的：${worse}`,
      same && `${same}属正常波动，看不出变好或变坏`,
      unknown && `${unknown}样本不足，不能判断`,
    ]
      .filter(Boolean)
      .join('；')}。`,
  silent: (list: string) => `${list}。先查渠道通不通，件数少不等于问题少。`,
  silentChannel: (label: string, before: number) => `${label}本月一件也没有收到，上月还有 ${before} 件`,
  run: (now: number, before: number | undefined, change: string | undefined, more: boolean) =>
    before === undefined || change === undefined
      ? `近 12 个月共 ${now} 件。`
      : `近 12 个月共 ${now} 件，再往前 12 个月 ${before} 件，${more ? '多' : '少'} ${change}。`,
  perHead: (households: string, area: string) =>
    `近 12 个月合每万户 ${households} 件、每十万平方米 ${area} 件。`,
  onTime: (share: string, target: string, kept: boolean | undefined) =>
    `按时办结 ${share}${kept === undefined ? '' : kept ? `，达到承诺的 ${target}` : `，没有达到承诺的 ${target}`}。`,
  onTimeRun: (share: string) => `近 12 个月 ${share}。`,
  steps: (target: string, list: string) => `五步里按时不到 ${target} 的：${list}。`,
  stepsKept: (target: string) => `五步按时都在 ${target} 以上。`,
  someKept: (n: number, target: string) => `能算比率的 ${n} 步，按时都在 ${target} 以上。`,
  stepsFew: (list: string) => `不到 10 件，样本不足，不能说做到没有：${list}。`,
  stepsNone: (list: string) => `没有数据：${list}。没有数据不算做到。`,
  step: (label: string, share: string) => `${label} ${share}`,
  noneOpen: '月末没有未办结的投诉。',
  open: (n: number, oldest: number | undefined) =>
    `月末还有 ${n} 件没有办结${oldest === undefined ? '' : `，最久的已经 ${oldest} 天`}。`,
  ages: (list: string) => `按已过天数：${list}。`,
  age: (label: string, n: number) => `${label} ${n} 件`,
  kept: (confirmed: number, unconfirmed: number, closed: number) =>
    `本月办结 ${closed} 件，业主确认解决的 ${confirmed} 件，我们办结而业主没有确认的 ${unconfirmed} 件，两样分开算。`,
  repeats: (share: string, done: string | undefined) =>
    `重复投诉 ${share}${done ? `：${done.replace(/。$/, '')}` : ''}。`,
  repeatsRun: (share: string) => `近 12 个月重复投诉 ${share}。`,
  lastDone: (month: string, done: string) => `最近一次查原因是${month}：${done.replace(/。$/, '')}。`,
  notDone: (months: string) => `有重复投诉却没有写做了什么的月份：${months}。`,
  escalated: (share: string) => `转到上级、街道、12345 或法院的 ${share}。`,
  noRepeats: '本月没有重复投诉。',
};
