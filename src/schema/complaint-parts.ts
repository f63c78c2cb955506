import { z } from 'zod';
import { choice, count, line, paragraph } from './fields.ts';

/** Level one of the complaint taxonomy (投诉分类). */
export const complaintCategories = {
  repairs: '维修服务',
  communication: '沟通响应',
  fees: '费用透明',
  environment: '环境管理',
} as const;
export type Category = keyof typeof complaintCategories;

/** Level two (投诉小类); the word before the first hyphen is the category. */
export const complaintSubcategories = {
  'repairs-late': '维修慢、没按时到',
  'repairs-again': '修了又坏',
  'repairs-quality': '修得不好、没恢复原样',
  'communication-attitude': '态度生硬',
  'communication-noreply': '没人回话、没说结果',
  'communication-notice': '通知不到、不清楚',
  'fees-bill': '账单和催缴',
  'fees-accounts': '收支公开和分摊',
  'fees-parking': '停车收费',
  'environment-cleaning': '保洁和垃圾',
  'environment-noise': '噪声',
  'environment-greening': '绿化',
  'environment-order': '秩序和安全',
} as const;
export type Subcategory = keyof typeof complaintSubcategories;

/** The category a subcategory belongs to. */
export function categoryOf(kind: Subcategory): Category {
  return kind.slice(0, kind.indexOf('-')) as Category;
}

/** The five steps of handling a complaint (五级闭环); their limits stand in site.json. */
export const steps = {
  intake: '受理',
  dispatch: '派单',
  onSite: '到场处理',
  answer: '答复',
  callback: '回访',
} as const;
export type Step = keyof typeof steps;

/** How hours are counted: day and night, or for some of the steps in service hours only. */
export const clocks = { always: '昼夜都算', working: '有的步骤只算服务时间' } as const;

/** What became of the cases closed in the month; nothing closed by staff alone passes as confirmed. */
export const outcomeKinds = {
  confirmed: '业主确认解决',
  unconfirmed: '我们办结、业主未确认',
  refused: '说明理由后不办',
  passedOn: '转给别的单位',
} as const;

/** How long the open cases have been open on the last day, in days. */
export const ages = { upTo7: '7 天内', upTo30: '8–30 天', upTo90: '31–90 天', over90: '90 天以上' } as const;

/** What could not be used as it was registered (数据质量). */
export const qualityKinds = {
  missingTime: '缺时间',
  inverted: '办结早于登记',
  merged: '几个号码合并为一户',
  unclear: '分类不清、由客服判定',
} as const;

/** One count for each of a few labels. */
export function counts<const T extends Record<string, string>>(labels: T) {
  const shape = Object.fromEntries(
    Object.entries(labels).map(([code, label]) => [code, count().meta({ label, unit: '件' })]),
  ) as { [K in keyof T]: ReturnType<typeof count> };
  return z.strictObject(shape);
}

/** The same where a count too small to stand alone is left out together with another one, and their sum is told. */
export function someCounts<const T extends Record<string, string>>(labels: T, merged: string) {
  const cell = (label: string) => count().optional().meta({ label, unit: '件' });
  const shape = Object.fromEntries(Object.entries(labels).map(([code, label]) => [code, cell(label)])) as {
    [K in keyof T]: ReturnType<typeof cell>;
  };
  return z.strictObject({ ...shape, merged: cell(merged) });
}

/** Counts of a taxonomy: each kind is in one group; kinds too few to publish alone share a group. */
export function groups<const T extends Record<string, string>>(labels: T) {
  return z
    .array(
      z.strictObject({
        codes: z
          .array(choice(labels).meta({ label: '类别', labels }))
          .min(1, '至少选一类')
          .max(Object.keys(labels).length)
          .meta({ label: '类别', singular: '类别', hint: '一般选一类；不足最小件数的两类或几类合在一起' }),
        n: count().meta({ label: '件数', unit: '件' }),
      }),
    )
    .min(1, '至少填写一组')
    .max(Object.keys(labels).length);
}

/** Five-step handling: how many came to a step, how many of them in time. */
export function step(label: string) {
  return z
    .strictObject({
      entered: count().meta({ label: '进入件数', unit: '件', hint: '本月应当走到这一步的件数' }),
      inTime: count().meta({ label: '按时件数', unit: '件', hint: '其中在时限内完成的' }),
    })
    .meta({ label });
}

/** A time as its middle, its 90th percentile and the number of cases it rests on; of few cases the number alone. */
export function spread(label: string, unit: string) {
  return z
    .strictObject({
      median: count()
        .optional()
        .meta({ label: '中位数', unit, hint: '从小到大排，正中间的一件；计入不足 5 件的留空' }),
      p90: count().optional().meta({
        label: '九成件数不超过',
        unit,
        hint: '从小到大排，第 90% 位的一件；计入不足 5 件的留空',
      }),
      n: count().meta({ label: '计入件数', unit: '件' }),
    })
    .meta({ label });
}

/** Cases from the city's hotline with what its own call-backs said: C-1, C-2 of the domain facts. */
export const hotline = z
  .strictObject({
    received: count().meta({ label: '转来', unit: '件', hint: '等于按渠道里的 12345 热线' }),
    contacted: count().meta({ label: '按时联系上业主', unit: '件', hint: '响应率 = 这个数 ÷ 转来' }),
    asked: count().meta({ label: '热线回访到', unit: '件', hint: '12345 自己回访并得到回答的' }),
    solved: count()
      .optional()
      .meta({ label: '说已解决', unit: '件', hint: '解决率 = 这个数 ÷ 热线回访到；回访到的不足 5 件留空' }),
    satisfied: count()
      .optional()
      .meta({ label: '说满意', unit: '件', hint: '满意率 = 这个数 ÷ 热线回访到；回访到的不足 5 件留空' }),
  })
  .optional()
  .meta({ label: '12345 的三个率', hint: '热线平台每月反馈的数；没有反馈就留空' });

/** Typical cases without persons, and what was changed because of them. */
export const cases = z
  .array(
    z.strictObject({
      title: line(40).meta({ label: '一句话', hint: '不写姓名、房号、电话' }),
      story: paragraph(240).meta({ label: '经过', kind: 'paragraph' }),
      changed: paragraph(160).meta({ label: '因此改了什么', kind: 'paragraph' }),
    }),
  )
  .max(5, '最多 5 件')
  .optional()
  .meta({ label: '典型投诉', singular: '一件', summary: '{{title}}', collapsed: true });

/** The three questions of a review: keep, problem, try. */
export const kpt = z
  .strictObject({
    keep: paragraph(160).meta({ label: '做得对，接着做', kind: 'paragraph' }),
    problem: paragraph(160).meta({ label: '没做好', kind: 'paragraph' }),
    try: paragraph(160).meta({ label: '下月试着改', kind: 'paragraph' }),
  })
  .optional()
  .meta({ label: '复盘' });
