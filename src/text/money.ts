/** Words that the statements of all pots share. */
export const money = {
  item: '项目',
  actual: '本期',
  budget: '预算',
  before: { Q: '上季度', H: '上一个半年', Y: '上一年' },
  lastYear: { Q: '去年同期', H: '去年同期', Y: '上一年' },
  /** What the site computed, and what the post that prepared the statement says of it. */
  reason: (computed: string, said: string) => `${computed}。编制岗位说：${said}`,
  perSqm: '每㎡每月',
  perSqmFormula: (months: number) =>
    `本期金额 ÷ 收费面积 ÷ ${months} 个月；合计四舍五入，各行的尾数按最大余数法进舍，相加正好是合计`,
  perHome: '平均每户',
  perHomeFormula: '金额 ÷ 户数；合计四舍五入，各行的尾数按最大余数法进舍，相加正好是合计',
  goneNote: '本期没有这一项',
  note: '说明',
  marks: '凭证、更正和异议',
  moved: '口径变了，与以前只能合起来比',
  together: (n: number) => `口径变了的 ${n} 项合起来（已含在上面）`,
  togetherNote: (items: string, since: string, why: string) => `${items}：${since}起口径变了，${why}`,
  detail: '明细',
  amount: '金额',
  documents: '凭证',
  uncovered: '未附凭证',
  covered: '有凭证',
  partly: '部分有凭证',
  supporting: (title: string) => `${title}（供参考，不计入）`,
  objections: (n: number) => `异议 ${n} 件`,
  late: (days: number) => `逾期 ${days} 天公布`,
  inTime: '按时公布',
  corrected: (n: number) => `更正 ${n} 处`,
  published: '公布',
  publishedOn: (day: string, due: string, basis: string) => `${day}（最晚应在${due}公布，${basis}）`,
  prepared: '编制和复核',
  preparedBy: (prepared: string, reviewed: string) => `${prepared}编制，${reviewed}复核`,
  signedSheet: '盖章的原表',
  objectTitle: '有异议',
  object: (until: string, to: string, days: number) =>
    `${until}以前向${to}提出，${days} 天内书面答复，问答都在本页公开。`,
  objectEnded: (until: string, to: string, days: number) =>
    `提出异议的期限是${until}，已过；仍可向${to}询问，${days} 天内答复。`,
};

/** How a line differs from what it is compared with: `比去年同期多 35,813.03 元（+17.5%）`. */
export function jumpInWords(than: string, by: string, more: boolean, percent: string | undefined): string {
  const share = percent ? `（${more ? '+' : '−'}${percent}）` : '';
  return `比${than}${more ? '多' : '少'} ${by} 元${share}`;
}

/** Words of the sentence that says how much is proved by documents. */
export const coverageWords = {
  title: '凭证',
  sentence: (percent: string, covered: string, total: string) =>
    `支出的 ${percent}（${covered} 元／${total} 元）有凭证可查。`,
  scanned: (percent: string, sum: string) =>
    `其中附有扫描件或原件的占支出的 ${percent}（${sum} 元），别的凭证公布的是文字内容。`,
  refunds: '退款和冲回按绝对值计入。',
  missing: (n: number, sum: string) => `没有附凭证的 ${n} 项，共 ${sum} 元`,
};

/** Words of corrections. */
export const correctionWords = {
  title: '公布后的更正',
  lead: '公布后改过的都在这里，原来的一直留着。',
  mark: (day: string) => `${day}更正：`,
  restated: (day: string) => `${day}重述：`,
  to: ' 改为 ',
  when: (day: string, restated: boolean) => `${day}${restated ? '重述' : '更正'}：`,
  and: '；',
  reason: (reason: string) => `，${reason}`,
};

/** Words of objections. */
export const objectionWords = {
  title: '异议和答复',
  asked: (day: string) => `${day}收到`,
  answered: (day: string, who: string, result: string) => `${day}答复（${who}）：${result}`,
  waiting: (day: string) => `还没有答复，最晚${day}答复`,
  overdue: (days: number) => `还没有答复，已逾期 ${days} 天`,
  took: (days: number, late: number) => `，用了 ${days} 天${late > 0 ? `，超期 ${late} 天` : ''} `,
  correction: '看更正',
  about: '关于',
};

/** Words of the tables of all identities and of all that is not proved by documents. */
export const checkWords = {
  proofs: '各期账目的核对',
  uncovered: '没有附凭证的支出',
  subject: '哪本账',
  subjects: { accounts: '物业费', common: '公共收益', fund: '维修资金', utilities: '公共水电' },
  period: '期间',
  state: '结果',
  holds: '成立',
  fails: '不成立',
  line: '行的编号',
  label: '项目',
  total: '金额',
  covered: '有凭证',
  missing: '未附凭证',
  missingFormula: '金额－有凭证的金额',
};
