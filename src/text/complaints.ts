import type { Step } from '../schema/complaints.ts';

/** Words of the complaint report that are not a field's own. */
export const words = {
  caption: '投诉月报',
  monthCaption: (month: string) => `${month}投诉月报`,
  kind: '类型',
  channel: '渠道',
  category: '分类',
  now: '本月',
  before: '上月',
  lastYear: '去年同月',
  share: '占比',
  month: '月份',
  total: '合计',
  received: '收到事项',
  receivedFormula: '六种类型相加',
  valid: '有效投诉',
  validFormula: '登记的投诉－剔除的（重复登记、不属物业职责、业主撤回）',
  open: '期末未结',
  openFormula: '上月结转＋有效投诉－本月办结',
  closed: '办结',
  due: '应办结',
  inTime: '按时办结',
  onTime: '按时办结率',
  onTimeFormula: '按时办结 ÷ 本月应办结；少于 10 件不算比率',
  median: '首次响应中位数',
  tooFew: '样本不足',
  step: '步骤',
  limit: '承诺时限',
  entered: '进入',
  stepInTime: '按时',
  rate: '按时率',
  promise: '承诺',
  kept: '达到承诺',
  missed: '未达到承诺',
  trendTitle: (target: string) => `按时办结率与 ${target} 的承诺`,
  volumeTitle: '有效投诉与期末未结',
  intakeTable: '收到的事项',
  channelTable: '从哪里来',
  categoryTable: '投诉什么',
  stepTable: '五步做得怎么样',
  handledTable: '办理与回访',
  monthsTable: '各月一览',
  measure: '指标',
  value: '数值',
  explanation: '口径',
  selfRated: '由物业自行回访，仅供参考',
  thirdRated: '由第三方回访',
  definitions: '怎么算的',
  cases: '件',
  percent: '%',
  excludedWords: (registered: number, parts: string) => `登记 ${registered} 件，剔除的：${parts}`,
  handled: {
    valid: '有效投诉',
    onTime: '按时办结率',
    open: '期末未结',
    response: '首次响应用时',
    close: '办结用时',
    repeats: '重复投诉',
    escalated: '升级',
    callback: '回访',
    satisfied: '表示满意',
    solved: '认为已解决',
  },
  minutes: '分钟',
  hours: '小时',
  casesOf: (n: number) => `${n} 件`,
  spread: (median: number, p90: number, unit: string) =>
    `中位数 ${median} ${unit}，九成不超过 ${p90} ${unit}`,
  responseCounted: (n: number) => `从登记到有人联系，计入 ${n} 件，夜间也算`,
  closeCounted: (n: number) => `从登记到办结，计入 ${n} 件；没办完的不在内`,
  repeatsMeaning: '同一户同一小类，办结后 30 天内又来的',
  escalatedMeaning: '转到上级、街道、12345 或法院的',
  callbackMeaning: (by: string) => `回访件数 ÷ 办结件数；${by}`,
  solvedMeaning: '业主说解决了，不是物业说办结了',
  reviewTitle: '本月说明',
  carryLine: (opening: number, valid: number, closed: number, open: number) =>
    `上月结转 ${opening} 件＋有效投诉 ${valid} 件－办结 ${closed} 件＝期末未结 ${open} 件`,
};

/** What each step of the loop means, printed under the table of steps. */
export const stepMeanings: Record<Step, string> = {
  intake: '登记成功，业主拿到编号',
  dispatch: '分到责任部门，有人负责',
  onSite: '有人到现场，做出第一步处理',
  answer: '告诉业主怎么解决、什么时候解决',
  callback: '办结后问一声，确认解决了没有',
};

/** `101/114（88.6%）`, or the counts with 样本不足 when there are too few cases. */
export function shareInWords(part: number, whole: number, percent: string | undefined): string {
  return percent === undefined ? `${part}/${whole}（${words.tooFew}）` : `${part}/${whole}（${percent}）`;
}

/** The first sentences of a month; a part whose figure is missing is left out. */
export function monthSentences(part: {
  month: string;
  received: number;
  valid: number;
  validBefore?: number | undefined;
  onTime: string;
  target: string;
  kept?: boolean | undefined;
  open: number;
  top: { label: string; n: number };
}): string[] {
  const compared =
    part.validBefore === undefined
      ? ''
      : part.valid === part.validBefore
        ? '，与上月相同'
        : `，上月 ${part.validBefore} 件`;
  const promise =
    part.kept === undefined
      ? ''
      : part.kept
        ? `，达到承诺的 ${part.target}`
        : `，没有达到承诺的 ${part.target}`;
  return [
    `${part.month}收到各类事项 ${part.received} 件，其中有效投诉 ${part.valid} 件${compared}，${part.top.label}最多，${part.top.n} 件。`,
    `按时办结 ${part.onTime}${promise}。`,
    part.open === 0 ? '月末没有未办结的投诉。' : `月末还有 ${part.open} 件没有办结。`,
  ];
}
