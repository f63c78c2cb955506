import { z } from 'zod';
import { choice, count, day, line, month, paragraph } from './fields.ts';

/** What people turn to the office for (事项类型). 报修 is never mixed into 投诉. */
export const intakeKinds = {
  consultation: '咨询',
  repair: '报修',
  help: '求助',
  complaint: '投诉',
  suggestion: '建议',
  praise: '表扬',
} as const;

/** By which way they come in (渠道). */
export const channels = {
  phone: '电话',
  desk: '前台',
  online: '线上',
  hotline: '12345 热线',
  street: '街道、居委会转办',
} as const;

/** Why a registered complaint is not counted as valid (剔除原因). */
export const exclusions = { duplicate: '重复登记', notOurs: '不属物业职责', withdrawn: '业主撤回' } as const;

/** Level one of the complaint taxonomy (投诉分类). */
export const complaintCategories = {
  repairs: '维修服务',
  communication: '沟通响应',
  fees: '费用透明',
  environment: '环境管理',
} as const;

/** The five steps of handling a complaint (五级闭环); their limits stand in site.json. */
export const steps = {
  intake: '受理',
  dispatch: '派单',
  onSite: '到场处理',
  answer: '答复',
  callback: '回访',
} as const;
export type Step = keyof typeof steps;

/** Who made the call-backs. Those made by the company itself are marked as self-assessment. */
export const callers = { company: '物业自行回访', third: '第三方回访' } as const;

function counts<const T extends Record<string, string>>(labels: T) {
  const shape = Object.fromEntries(
    Object.entries(labels).map(([code, label]) => [code, count().meta({ label, unit: '件' })]),
  ) as { [K in keyof T]: ReturnType<typeof count> };
  return z.strictObject(shape);
}

function step(label: string) {
  return z
    .strictObject({
      entered: count().meta({ label: '进入件数', unit: '件', hint: '本月应当走到这一步的件数' }),
      inTime: count().meta({ label: '按时件数', unit: '件', hint: '其中在时限内完成的' }),
    })
    .meta({ label });
}

function spread(label: string, unit: string) {
  return z
    .strictObject({
      median: count().meta({ label: '中位数', unit, hint: '从小到大排，正中间的一件' }),
      p90: count().meta({ label: '九成件数不超过', unit, hint: '从小到大排，第 90% 位的一件' }),
      n: count().meta({ label: '计入件数', unit: '件' }),
    })
    .meta({ label });
}

/**
 * A month of complaints (投诉月报), `content/complaints/<month>.json`: counts only. No rate is a field, and what
 * follows from other fields (valid complaints, open cases at the end) is computed.
 */
export const complaintMonth = z
  .strictObject({
    month: month().meta({ label: '月份', kind: 'month', hint: '例如 2026-10' }),
    cutoff: day().meta({ label: '统计截止日', kind: 'day', hint: '不早于当月最后一天' }),
    intake: counts(intakeKinds).meta({ label: '收到的事项，按类型' }),
    channels: counts(channels).meta({ label: '收到的事项，按渠道', hint: '合计要等于按类型的合计' }),
    excluded: counts(exclusions).meta({ label: '投诉中剔除的', hint: '投诉件数减去这些，就是有效投诉' }),
    categories: counts(complaintCategories).meta({ label: '有效投诉，按分类', hint: '合计要等于有效投诉' }),
    carry: z
      .strictObject({
        opening: count().meta({
          label: '上月结转',
          unit: '件',
          hint: '上月末还没办完的，要等于上月的期末未结',
        }),
        closed: count().meta({ label: '本月办结', unit: '件', hint: '包括以前月份结转来、本月办完的' }),
        due: count().meta({ label: '本月应办结', unit: '件', hint: '承诺期限在本月内到期的' }),
        closedInTime: count().meta({ label: '其中按时办结', unit: '件', hint: '在承诺期限内办结的' }),
      })
      .meta({ label: '办理情况' }),
    steps: z
      .strictObject({
        intake: step(steps.intake),
        dispatch: step(steps.dispatch),
        onSite: step(steps.onSite),
        answer: step(steps.answer),
        callback: step(steps.callback),
      })
      .meta({ label: '五步时限' }),
    responseMinutes: spread('首次响应用时', '分钟'),
    closeHours: spread('办结用时', '小时'),
    repeats: count().meta({ label: '重复投诉', unit: '件', hint: '同一户同一小类，办结后 30 天内又来的' }),
    escalated: count().meta({ label: '升级件数', unit: '件', hint: '转到上级、街道、12345 或法院的' }),
    callbacks: z
      .strictObject({
        attempted: count().meta({ label: '回访', unit: '件' }),
        answered: count().meta({ label: '接通并作答', unit: '件' }),
        satisfied: count().meta({ label: '表示满意', unit: '件' }),
        solved: count().meta({ label: '认为已解决', unit: '件' }),
        by: choice(callers).meta({ label: '由谁回访', labels: callers }),
      })
      .meta({ label: '回访' }),
    review: paragraph(400)
      .optional()
      .meta({ label: '本月说明', kind: 'paragraph', hint: '什么问题多、为什么、做了什么；不写姓名、房号' }),
    preparedBy: line(30).meta({ label: '编制岗位', hint: '岗位，不写姓名，例如：客服主管' }),
    reviewedBy: line(30).meta({ label: '复核岗位', hint: '与编制岗位不同，例如：项目经理' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
  })
  .refine((m) => m.preparedBy !== m.reviewedBy, {
    path: ['reviewedBy'],
    message: '复核岗位要与编制岗位不同（双人复核）',
  })
  .meta({ label: '投诉月报' });

export type ComplaintMonth = z.output<typeof complaintMonth>;
