/** Titles and words of the charts. */
export const chartWords = {
  income: '收入',
  spending: '支出',
  accountsTitle: (quarters: number, over: number) =>
    over === 0 ? `近 ${quarters} 个季度都没有超支` : `近 ${quarters} 个季度中，有 ${over} 个季度支出大于收入`,
  accountsDescription: '每个季度两根柱子，左边是收入，右边是支出，数字见下面的表。',
  onTime: '按时办结率',
  onTimeTitle: (months: number, kept: number, target: string | undefined) =>
    `${months} 个月里，${kept} 个月做到了${target === undefined ? '当时承诺的按时办结率' : `按时办结 ${target}%`}`,
  onTimeDescription:
    '每个月一个点，点线是承诺的比率，点在线上或线以上就是做到了；两条虚线之间是正常范围，中间的细线是平均，数字见下面的表。',
  promise: (target: string) => `承诺 ${target}%`,
  promiseThen: '当时的承诺',
  valid: '有效投诉',
  open: '月末未结',
  volumeTitle: (month: string, n: number, verdict: string) => `${month}有效投诉 ${n} 件，${verdict}`,
  volumeDescription:
    '每个月两个点，一条线是有效投诉，一条线是月末没有办结的；两条虚线之间是有效投诉的正常范围，中间的细线是平均，数字见下面的表。',
  run: '近 12 个月',
  categoryTitle: (months: number, top: string) => `${months} 个月里，${top}的投诉最多`,
  categoryDescription: '每个月一根柱子，按分类一段一段叠起来，数字见下面的表。',
  stepTitle: (month: string, counted: number, kept: number, target: string) =>
    kept === 0
      ? `${month}五步都没有达到 ${target}%`
      : `${month}能算比率的 ${counted} 步里，${kept} 步达到 ${target}%`,
  stepDescription: '每一步两根柱子，左边是本月，右边是近 12 个月，横线是承诺的比率，数字见下面的表。',
  ageTitle: (month: string, open: number, days: number | undefined) =>
    open === 0
      ? `${month}末没有未办结的投诉`
      : `${month}末 ${open} 件没办完${days === undefined ? '' : `，最久的 ${days} 天`}`,
  ageDescription: '每个月末没有办结的投诉，按已经过了多少天一段一段叠起来，数字见下面的表。',
  budget: '预算',
  actual: '实际',
  budgetTitle: (over: number, most: string, by: string) =>
    over === 0 ? '九项支出都没有超预算' : `九项里 ${over} 项超预算，超得最多的是${most}（${by}）`,
  budgetDescription: '每一项两根柱子，左边是预算，右边是实际，数字见下面的表。',
  itemsTitle: (label: string, by: string, more: boolean) =>
    `和去年同期比，变动最大的是${label}：${more ? '多' : '少'} ${by}`,
  itemsPlain: '九项支出，每项一格',
  itemsDescription: '每一项一格，每个期间一根柱子，最右边是最近一期；各格用同一把尺，数字见下面的表。',
  yearsTitle: (year: string, n: number, by: string, percent: string, more: boolean) =>
    `${year}年已公布的 ${n} 期，支出比上年同期${more ? '多' : '少'} ${by}（${percent}）`,
  yearsDescription: '同一季度各年的柱子并排，从左到右年份由旧到新，没有公布的空着，数字见下面的表。',
  year: (year: string) => `${year}年`,
};
