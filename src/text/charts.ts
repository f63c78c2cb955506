/** Titles and words of the charts. */
export const chartWords = {
  income: '收入',
  spending: '支出',
  accountsTitle: (quarters: number, over: number) =>
    over === 0 ? `近 ${quarters} 个季度都没有超支` : `近 ${quarters} 个季度中，有 ${over} 个季度支出大于收入`,
  accountsDescription: '每个季度两根柱子，左边是收入，右边是支出，数字见下面的表。',
  onTime: '按时办结率',
  onTimeTitle: (months: number, kept: number, target: string) =>
    `${months} 个月里，${kept} 个月做到了按时办结 ${target}%`,
  onTimeDescription: '每个月一个点，横线是承诺的比率，点在线上或线以上就是做到了，数字见下面的表。',
  promise: (target: string) => `承诺 ${target}%`,
  valid: '有效投诉',
  open: '月末未结',
  volumeTitle: (month: string, n: number) => `投诉最多的是${month}，${n} 件`,
  volumeDescription: '每个月两个点，一条线是有效投诉，一条线是月末没有办结的，数字见下面的表。',
};
