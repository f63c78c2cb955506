import type { Score } from '../figures/calendar-score.ts';
import type { DueRule, Interval } from '../schema/rules.ts';

/** Words of the calendar of disclosure. */
export const calendarWords = {
  title: '公示日历',
  label: '公示',
  description: (place: string) =>
    `每一项信息最晚哪天公布、实际哪天公布、早了还是晚了几天。适用规则：${place}。`,
  lead: (place: string, own: number) =>
    own > 0
      ? `每一项该哪天公布、实际哪天公布，都在这里。按${place}规则，另有本小区更严的约定 ${own} 项。`
      : `每一项该哪天公布、实际哪天公布，都在这里。按${place}规则。`,
  noProfile: '本小区还没有选择适用的地区规则，下面只按《民法典》列出。',
  now: '现在',
  nowSentence: (missing: number, soon: number, days: number) =>
    `${missing === 0 ? '没有逾期未公布的' : `${missing} 期到期没有公布`}；${days} 天内要公布 ${soon} 期。`,
  asOf: (day: string) => `天数按您打开这一页的时间算；没有脚本时，截至${day}。`,
  home: (missing: string, year: string) => `${missing}${year}`,
  homeMissing: (names: string) => `${names}到期没有公布。`,
  homeNone: '没有逾期未公布的。',
  homeMore: (n: number) => `等 ${n} 期`,
  homeYear: (score: string) => `最近 12 个月：${score}。`,
  items: '每一项',
  itemsLead:
    '前八项是《民法典》第九百四十三条列出的。“首次公布”是第一次发布出来的那一天，后来改日期不起作用。没有公布的那一期照样列出，不推算、不补填。',
  notPublished: '未公布',
  unset: '未规定',
  interval: '多久一次',
  due: '最晚',
  posting: '至少公示',
  answer: '答复',
  daysCount: (n: number) => `${n} 天`,
  answerDays: (n: number) => `${n} 天内`,
  basis: '依据',
  own: (basis: string) => `本小区约定：${basis}`,
  only: (mode: string) => `（${mode}）`,
  law: (law: string, article: string, says: string) => `${law}${article}：${says}`,
  source: '原文',
  checked: (version: string, checked: string) => `${version}的文本，${checked}核对`,
  standing: '长期公示',
  standingSince: (day: string) => `长期公示，${day}起`,
  standingNone: '未公布',
  score: '结果',
  noScore: '还没有到期的',
  next: '下次最晚',
  nextSpell: (spell: string, day: string) => `下一期${spell}，最晚${day}。`,
  none: '—',
  year: (year: string, score: string) => `${year}年：${score}`,
  spell: '哪一期',
  published: '首次公布',
  late: '早晚',
  posted: '公示到',
  takesHold: (day: string) => `${day}起`,
  early: (days: number) => `早 ${days} 天`,
  onDay: '当天',
  lateBy: (days: number) => `迟 ${days} 天`,
  undated: '没有规定期限',
  removed: (state: string, day: string) => `${state}；${day}移除`,
  missing: (days: string) => `未公布，已逾期 ${days} 天`,
  lastDay: '未公布，今天是最后一天',
  gap: '未公布，没有规定期限',
  ahead: (days: string) => `还有 ${days} 天`,
  aheadUndated: '还没有结束',
  equipment: '设备例行工作',
  equipmentLead: '按各自的间隔，由履约月报里每一批的日期算出；哪一台哪一天晚了，在设备页里逐次列出。',
  duty: '工作',
  times: '次',
  notDone: '没有记录',
  spells: '期',
  profiles: '各地规则',
  subscribe: '日程（给工作人员和业委会）',
  feedTitle: (site: string) => `${site}公示日历`,
  feedLead: '每一项最晚哪天公布，放进工作人员和业委会的日历，提前看到；没有公布的会一直留着。',
  feedEvent: (item: string, spell: string) => `最晚今天公布：${item}（${spell}）`,
  feedMissing: (item: string, spell: string) => `【没有公布】${item}（${spell}）`,
  feedDuty: (duty: string) => `最晚今天做：${duty}`,
  feedDone: (item: string, spell: string) => `已公布：${item}（${spell}）`,
  table: '公示日历',
  tableItem: '事项',
  tableDueFormula: '期末加规定或约定的天数；没有规定的留空',
  tablePublishedFormula: '第一次发布这条记录的那一天',
  tableLateFormula: '首次公布－最晚，负数是早；没有公布的留空',
  tablePostedFormula: '首次公布＋至少公示天数',
  state: '情况',
  states: {
    early: '按时（早）',
    onDay: '按时（当天）',
    late: '迟',
    undated: '已公布，没有规定期限',
    missing: '到期没有公布',
    gap: '期末已过，没有公布，没有规定期限',
    ahead: '没有到期',
  },
  page: '网址',
  rules: '各地公示规则',
  place: '地区',
  applies: '只适用于',
  says: '要求',
  lawName: '法规',
  article: '条款',
  version: '文本日期',
  checkedOn: '核对日期',
  sourceUrl: '原文网址',
  counting: '公示日历怎么算',
  searchTitle: (item: string) => `${item}多久公布一次、最晚哪天`,
};

/** A score in words and counts: `24 期里 22 期按时，1 期迟 3 天，1 期没有公布`. Never one number. */
export function scoreInWords(
  { total, inTime, late, missing, undated }: Score,
  unit = '期',
  absent = '没有公布',
): string {
  if (total === 0) return calendarWords.noScore;
  const days = [...late].sort((a, b) => a - b);
  const lateText =
    late.length <= 3
      ? `${late.length} ${unit}迟 ${days.join('、')} 天`
      : `${late.length} ${unit}迟 ${days[0]}–${days.at(-1)} 天`;
  const parts = [
    ...(inTime > 0 ? [`${inTime} ${unit}按时`] : []),
    ...(late.length > 0 ? [lateText] : []),
    ...(undated > 0 ? [`${undated} ${unit}已公布（没有规定期限）`] : []),
    ...(missing > 0 ? [`${missing} ${unit}${absent}`] : []),
  ];
  return `${total} ${unit}里 ${parts.join('，')}`;
}

const once: Record<Interval, string> = {
  month: '每月结束',
  quarter: '每季度结束',
  half: '每半年结束',
  year: '每年结束',
  billing: '每个收费周期结束',
  change: '变动',
  event: '发生',
};

/** The last day as a rule in words: `每季度结束后 15 天以内`, `次月 10 日以前`, `执行前 30 天`. */
export function dueInWords({ rule, n, months = 0 }: DueRule, interval: Interval | undefined): string {
  const end = interval ? once[interval] : '期末';
  if (rule === 'after') return `${end}后 ${n} 天以内`;
  if (rule === 'before') return n === 0 ? '执行以前' : `执行前 ${n} 天`;
  const day = n >= 31 ? '最后一天' : ` ${n} 日`;
  if (months === 0) return `期末当月${day}以前`;
  return months === 1 ? `期末的下个月${day}以前` : `期末后第 ${months} 个月${day}以前`;
}

/** Words of the rules of lateness that ended or were replaced. */
export const endedWords = {
  title: '改过的期限和规则',
  lead: '到那一天为止到期的，仍按当时的期限和规则算早晚。',
  publish: (was: number, now: number) => `期末后多少天内公布，从 ${was} 天改为 ${now} 天`,
  answer: (was: number, now: number) => `异议多少天内答复，从 ${was} 天改为 ${now} 天`,
  jumps: (was: readonly string[], now: readonly string[]) =>
    `变动多大要说明原因（比上期、比去年同期、比预算、多少元以上），从 ${was.join('、')} 改为 ${now.join('、')}`,
  objection: (was: number, now: number) => `公布后多少天内可以提出异议，从 ${was} 天改为 ${now} 天`,
  toFund: (was: string, now: string) => `公共收益最低转入维修资金，从 ${was} 改为 ${now}`,
  noMinimum: '没有规定',
  mode: (was: string, now: string) => `计费方式，从${was}改为${now}`,
  and: '；',
  place: (was: string, now: string) => `适用的地区规则，从${was}改为${now}`,
  own: '本小区约定',
  law: (law: string, article: string) => `${law}${article}`,
  row: (by: string, item: string, asked: readonly string[]) =>
    `${by}“${item}”不再有效${asked.length > 0 ? `（${asked.join('，')}）` : ''}`,
  line: (day: string, text: string, why: string) => `旧的算到${day}为止：${text}。原因：${why}`,
};
