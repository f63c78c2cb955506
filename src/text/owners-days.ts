/** Words of the monthly owners' day. */
export const dayWords = {
  title: '业主沟通日',
  caption: '业主沟通日',
  pageTitle: (month: string) => `${month}业主沟通日`,
  none: '还没有公布过业主沟通日的记录。',
  /** Word and shape, never colour alone; the shapes of questions stand in the style. */
  kinds: { held: '● 开了', cancelled: '○ 取消', missed: '▲ 没有开' },
  plainStates: { answered: '当场答复', done: '办完', open: '没有办完', overdue: '逾期', refused: '不办' },
  lead: (months: number, held: number, cancelled: number, missed: number) =>
    `每月一次，应开 ${months} 次，开了 ${held} 次${cancelled > 0 ? `，说明原因取消 ${cancelled} 次` : ''}${missed > 0 ? `，没有开也没有记录 ${missed} 次` : ''}。`,
  topicsLead: (all: number, answered: number, done: number, refused: number) =>
    `一共问了 ${all} 件：当场答复 ${answered} 件，会后办完 ${done} 件，说明理由不办 ${refused} 件。`,
  openLead: (open: number, overdue: number) =>
    open + overdue === 0
      ? '答应办的都办完了。'
      : `还在办 ${open} 件${overdue > 0 ? `，逾期 ${overdue} 件` : ''}。`,
  month: '月份',
  state: '开了没有',
  heldOn: '哪天',
  place: '地点',
  hosts: '谁接待',
  attended: '来了多少业主',
  topics: '问了几件',
  what: '问了什么、办完没有',
  held: (people: number, topics: number, left: number, overdue: number) =>
    `${people} 位业主，${topics} 问${left > 0 ? `，${left} 件没办完` : '，都有着落'}${overdue > 0 ? `（逾期 ${overdue} 件）` : ''}`,
  items: '件',
  monthsTable: '各月一览',
  openTable: '还没有办完的',
  question: '问了什么',
  answer: '答复',
  responsible: '责任岗位',
  due: '最晚',
  status: '到哪一步',
  dueText: (day: string) => `${day}前`,
  open: '在办',
  lateText: (days: number) => `逾期 ${days} 天`,
  topicsTitle: '问答',
  peopleText: (n: number) => `${n} 人`,
  definitions: '应开几次、逾期怎么算的',
  doneText: (day: string, late: number) => `${day}办完${late > 0 ? `，晚了 ${late} 天` : ''}`,
  live: { left: '在办，还有 {n} 天', last: '在办，今天到期', over: '逾期 {n} 天' },
  refused: (why: string) => `不办：${why}`,
  rectification: '立了整改',
  missedText: '没有记录，也没有说明原因',
  cancelledText: (why: string) => `这个月取消：${why}`,
  summary: (day: string, place: string, n: number, topics: number) =>
    `${day}在${place}，来了 ${n} 位业主，问了 ${topics} 件事。`,
  published: (by: string, reviewer: string, day: string) => `${by}编制，${reviewer}复核，${day}更新`,
  topicsCsv: '业主沟通日的问答',
  formulas: {
    asked: '问答的条数',
    state: '第一条记录的月份到上个月，每月应开一次；没有记录的写“没有开”，不补',
    status: '没有期限的当场答复；有期限的按办完日期；没有办完的过了期限就是逾期',
  },
  doneOn: '办完日期',
  lateDays: '晚了几天',
  days: '天',
  rectificationCode: '整改编号',
};
