/** Words of the pages that hold what was promised against what was kept. */
export const keptWords = {
  title: '说到做到',
  nothing: '还没有公布过履约月报，有没有做到都没有数据。',
  monthTitle: (month: string) => `${month}承诺兑现`,
  yearTitle: (year: string) => `${year}年承诺兑现`,
  caption: '履约月报',
  /** Word and shape, never colour alone. */
  verdicts: { kept: '● 兑现', missed: '▲ 没做到', idle: '○ 没有发生', none: '？没有数据' },
  plain: { kept: '兑现', missed: '没做到', idle: '没有发生', none: '没有数据' },
  sentence: (when: string, total: number, kept: number, missed: number) =>
    `${when}有数可量的承诺 ${total} 项，兑现 ${kept} 项，没做到 ${missed} 项。`,
  idle: (n: number) => `${n} 项当月没有发生，不算兑现也不算没做到。`,
  none: (n: number) => `${n} 项没有数据，没有数据不算兑现。`,
  home: (month: string, total: number, n: { kept: number; missed: number; none: number; idle: number }) =>
    `${month}有数可量的承诺 ${total} 项：兑现 ${n.kept}，没做到 ${n.missed}${n.none > 0 ? `，没有数据 ${n.none}` : ''}，没有发生 ${n.idle}。`,
  sections: { missed: '没做到的', none: '没有数据的', kept: '兑现的', idle: '当月没有发生的' },
  item: '承诺',
  chapter: '章节',
  code: '编号',
  version: '版本',
  measure: '说的是',
  due: '应做',
  done: '做到',
  share: '做到的比例',
  verdict: '结果',
  note: '原因和说明',
  source: '数据来源',
  month: '月份',
  year: '年份',
  total: '有数可量',
  unit: '项',
  items: (n: number) => `${n} 项`,
  months: '个月',
  shareText: (percent: string, part: string, whole: string) => `${percent}（${part}／${whole}）`,
  tooFew: (part: number, whole: number) => `${part}／${whole}（不到 10 次，不算比例）`,
  wholeYear: '全年',
  wholeQuarter: '全季',
  short: (span: string, promised: number, due: number, missing: number | undefined) =>
    missing === undefined
      ? `${span}承诺 ${promised} 次，有数据的月份只有 ${due} 次，其余月份没有数据`
      : `${span}承诺 ${promised} 次，各月合计应做只有 ${due} 次，少的 ${missing} 次算没做到`,
  monthsTable: '各月一览',
  yearTable: '全年每一项',
  yearSentence: (months: number, full: number, total: number) =>
    `${months} 个月里，${total} 项中有 ${full} 项月月做到（没有发生的月份不算）。`,
  worst: (parts: string) => `没做到的月份最多的：${parts}。`,
  worstPart: (item: string, n: number) => `${item} ${n} 个月`,
  chartTitle: (month: string, missed: number, from: string, was: number) =>
    `没做到的从${from}的 ${was} 项到${month}的 ${missed} 项`,
  chartDescription: '每月兑现、没做到、没有数据的承诺各多少项',
  chartSource: '履约月报、投诉月报、设备记录',
  definition:
    '时限和频次类承诺，做到的达到兑现线才算兑现，没有写兑现线的要次次做到；比率和完好率达到承诺的数才算。按每月 1 日有效的版本判断。按年、按季承诺的次数，到最后一个月还没有排到的，记在那个月，算没做到。',
  yearsLink: '各年',
  standard: '这一项的承诺和历次修改',
  record: '这个月的人工统计和设备记录由谁编制',
  prepared: (by: string, reviewer: string, day: string) => `${by}编制，${reviewer}复核，${day}公布`,
  noRecord: '这个月没有公布履约月报。',
  csvCaption: '每月每项承诺的应做、做到和结果',
};
