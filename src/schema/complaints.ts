import { z } from 'zod';
import {
  ages,
  cases,
  clocks,
  complaintCategories,
  complaintSubcategories,
  counts,
  groups,
  hotline,
  kpt,
  outcomeKinds,
  qualityKinds,
  someCounts,
  spread,
  step,
  steps,
} from './complaint-parts.ts';
import { choice, count, day, line, month, paragraph } from './fields.ts';
import { amendments, corrections } from './money.ts';

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

export { type Step, steps } from './complaint-parts.ts';

/** Who made the call-backs. Those made by the company itself are marked as self-assessment. */
export const callers = { company: '物业自行回访', third: '第三方回访' } as const;

/**
 * A month of complaints (投诉月报), `content/complaints/<month>.json`: counts only. No rate is a field, and what
 * follows from other fields (valid complaints, open cases at the end) is computed.
 */
export const complaintMonth = z
  .strictObject({
    month: month().meta({ label: '月份', kind: 'month', hint: '例如 2026-10' }),
    cutoff: day().meta({ label: '统计截止日', kind: 'day', hint: '不早于当月最后一天' }),
    intake: counts(intakeKinds).meta({ label: '收到的事项，按类型' }),
    channels: someCounts(channels, '太少的渠道合计').meta({
      label: '收到的事项，按渠道',
      hint: '合计要等于按类型的合计；太少的渠道（一般不足 5 件）连同另一个渠道留空，合计写在最后一项',
    }),
    excluded: counts(exclusions).meta({ label: '投诉中剔除的', hint: '投诉件数减去这些，就是有效投诉' }),
    categories: groups(complaintCategories).meta({
      label: '有效投诉，按分类',
      singular: '一组',
      hint: '四类各在一组里，合计要等于有效投诉；不足小区档案里定的件数（一般 5 件）的与另一类合成一组',
    }),
    subcategories: groups(complaintSubcategories).meta({
      label: '有效投诉，按小类',
      singular: '一组',
      collapsed: true,
      hint: '每个小类在一组里，合计要等于有效投诉；不足小区档案里定的件数（一般 5 件）的与同类的小类合成一组',
    }),
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
        finishedInTime: count().optional().meta({
          label: '其中按时办结并完成回访',
          unit: '件',
          hint: '从登记起算，办结和回访都在承诺期限内的；台账里算不出就留空',
        }),
      })
      .meta({ label: '办理情况' }),
    outcomes: counts(outcomeKinds).meta({ label: '办结的，按结果', hint: '合计要等于本月办结' }),
    refusedWhy: line(120)
      .optional()
      .meta({ label: '为什么不办', hint: '有“不办”的必填，写理由，不写哪一户' }),
    passedTo: line(120).optional().meta({ label: '转给了谁', hint: '有“转给别的单位”的必填，写单位名称' }),
    reopened: count().meta({
      label: '重新打开',
      unit: '件',
      hint: '截止前业主说没解决、又接着办的；没再办完的已不算办结',
    }),
    openAges: counts(ages).meta({ label: '没办完的，按已过天数', hint: '合计要等于期末未结' }),
    oldestDays: count().optional().meta({
      label: '最久的一件',
      unit: '天',
      hint: '登记到当月最后一天；都办完了填 0，只有 1 件没办完的留空',
    }),
    steps: z
      .strictObject({
        intake: step(steps.intake),
        dispatch: step(steps.dispatch),
        onSite: step(steps.onSite),
        answer: step(steps.answer),
        callback: step(steps.callback),
      })
      .meta({ label: '五步时限' }),
    clock: choice(clocks).meta({ label: '怎么计时', labels: clocks }),
    served: z
      .array(choice(steps).meta({ label: '步骤', labels: steps }))
      .max(5)
      .optional()
      .meta({
        label: '按服务时间计的步',
        singular: '步骤',
        collapsed: true,
        hint: '有步骤只算服务时间的必填，要与对外承诺一致；“3 天”是昼夜都算的',
      }),
    responseMinutes: spread('首次响应用时', '分钟'),
    closeHours: spread('办结用时', '小时'),
    repeats: count().meta({ label: '重复投诉', unit: '件', hint: '同一户同一小类，办结后 30 天内又来的' }),
    repeatsDone: line(120)
      .optional()
      .meta({ label: '对重复投诉做了什么', hint: '查出什么原因、改了什么；有 3 件以上就写' }),
    escalated: count().meta({ label: '升级件数', unit: '件', hint: '转到上级、街道、12345 或法院的' }),
    callbacks: z
      .strictObject({
        attempted: count().meta({ label: '回访', unit: '件' }),
        answered: count().meta({ label: '接通并作答', unit: '件' }),
        satisfied: count().optional().meta({ label: '表示满意', unit: '件', hint: '作答不足 10 件的留空' }),
        solved: count().optional().meta({ label: '认为已解决', unit: '件', hint: '作答不足 10 件的留空' }),
        by: choice(callers).meta({ label: '由谁回访', labels: callers }),
      })
      .meta({ label: '回访' }),
    hotline,
    quality: counts(qualityKinds).meta({ label: '台账数据质量', collapsed: true }),
    cases,
    kpt,
    review: paragraph(400)
      .optional()
      .meta({ label: '本月说明', kind: 'paragraph', hint: '什么问题多、为什么、做了什么；不写姓名、房号' }),
    rebase: line(120).optional().meta({
      label: '从本月起重新算正常范围',
      hint: '流程有了根本变化才写，写明变化；一般留空',
    }),
    regrouped: z
      .strictObject({
        kinds: z
          .array(choice(complaintSubcategories).meta({ label: '小类', labels: complaintSubcategories }))
          .min(2, '至少两个小类：从哪里改记到哪里')
          .max(Object.keys(complaintSubcategories).length)
          .meta({ label: '哪几个小类之间', singular: '小类', hint: '改记以前和以后的都选上' }),
        why: line(120).meta({ label: '怎么改的', hint: '例如：广场舞以前记在“噪声”，现在记在“秩序和安全”' }),
      })
      .optional()
      .meta({
        label: '从本月起分类口径变了',
        collapsed: true,
        hint: '这几个小类和以前只能合起来比，网站照此办理；没有变就留空',
      }),
    preparedBy: line(30).meta({ label: '编制岗位', hint: '岗位，不写姓名，例如：客服主管' }),
    reviewedBy: line(30).meta({ label: '复核岗位', hint: '与编制岗位不同，例如：项目经理' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
    corrections: corrections('count'),
    amendments: amendments(),
  })
  .refine((m) => m.preparedBy !== m.reviewedBy, {
    path: ['reviewedBy'],
    message: '复核岗位要与编制岗位不同（双人复核）',
  })
  .refine((m) => (m.clock === 'working') === Boolean(m.served?.length), {
    path: ['served'],
    message: '有步骤只算服务时间的，写明是哪几步；都是昼夜都算的，就不填',
  })
  .meta({ label: '投诉月报' });

export type ComplaintMonth = z.output<typeof complaintMonth>;
