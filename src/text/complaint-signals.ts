import type { Measure } from '../figures/complaint-signals.ts';
import type { Signal } from '../figures/xmr.ts';

/** Words of what is chance and what is not. */
export const signalWords = {
  table: '是偶然，还是真的变了',
  measure: '看什么',
  now: '本月',
  usual: '正常范围',
  verdict: '判断',
  earlier: '近 12 个月里不是偶然的',
  ordinary: '属正常波动',
  tooEarly: '不足 12 个月，还不能判断',
  withheld: '样本不足',
  better: '不是偶然，变好了',
  worse: '不是偶然，变差了',
  /** Of how many complain: neither is good or bad by itself. */
  more: '不是偶然，多了',
  fewer: '不是偶然，少了',
  fewerNote: '投诉少不一定好：渠道不通也会少，要同时看来件渠道、重复和 12345。',
  unit: (value: string, unit: string) => `${value}${unit === '%' ? '%' : ` ${unit}`}`,
  range: (lower: string, upper: string) => `${lower}–${upper}`,
  says: (verdict: string, reason: string) => `${verdict}：${reason}`,
  inMonths: (text: string, months: readonly string[]) => `${text}（${months.join('、')}）`,
  allOrdinary: '其余各项都属正常波动。',
  ordinaryValid: (range: string) => `有效投诉属正常波动（平常是 ${range}），多几件少几件不说明变好或变差。`,
  signalValid: (says: string, range: string) => `有效投诉${says}（平常是 ${range}）。`,
  others: (list: string) => `别的数里，${list}。`,
  tooEarlySentence: '月报还不满 12 个月，是不是偶然还不能判断。',
  bandOf: (what: string, range: string) => `${what}平常是 ${range}`,
  explained:
    '正常范围由头 12 个月算出，以后不动：平均数上下各 2.66 个“相邻两月差的平均”。出了范围、连续 7 个月（中间有一个月没有数就重新数）在平均的一侧、连续 7 个月升或降、三个月里两个月贴近边上，才说“不是偶然”。件数只说多了、少了：投诉少不一定好。',
};

/** What each measure is called, and its unit. */
export const measureWords: Record<Measure, { label: string; unit: string }> = {
  valid: { label: '有效投诉', unit: '件' },
  onTime: { label: '按时办结率', unit: '%' },
  open: { label: '期末未结', unit: '件' },
  repeats: { label: '重复投诉', unit: '件' },
  response: { label: '首次响应中位数', unit: '分钟' },
  repairs: { label: '维修服务', unit: '件' },
  communication: { label: '沟通响应', unit: '件' },
  fees: { label: '费用透明', unit: '件' },
  environment: { label: '环境管理', unit: '件' },
};

/** Why a month is no chance: `连续 8 个月低于平均`. */
export function signalInWords({ rule, side, months }: Signal): string {
  const high = side === 'above';
  if (rule === 'outside') return high ? '高于正常范围' : '低于正常范围';
  if (rule === 'run') return `连续 ${months} 个月${high ? '高于' : '低于'}平均`;
  if (rule === 'trend') return `连续 ${months} 个月${high ? '上升' : '下降'}`;
  return `三个月里至少两个月贴近${high ? '上限' : '下限'}`;
}
