import { z } from 'zod';
import { choice, code, count, day, line, paragraph, quantity } from './fields.ts';
import { amendments, corrections, twoPersons } from './money.ts';

/** Kinds of assessment (测评种类). */
export const assessmentKinds = {
  survey: '满意度调查',
  mystery: '神秘访客',
  third: '第三方测评',
} as const;
export type AssessmentKind = keyof typeof assessmentKinds;

/** How it was done (方法). */
export const assessmentMethods = {
  paper: '书面问卷',
  phone: '电话访问',
  visit: '入户访问',
  online: '网上问卷',
  mystery: '暗访打分',
  audit: '现场核查打分',
} as const;

/** How those asked were chosen; who chooses himself stands for nobody else. */
export const samplings = {
  census: '每户都发',
  random: '随机抽样',
  voluntary: '自愿填写',
  fixed: '按指标逐项核查',
} as const;

/** Who did it (执行). */
export const assessors = { company: '物业自己', committee: '业委会', third: '独立的第三方' } as const;

/** What is asked about (维度): domain facts SD-32, SD-42. */
export const dimensions = {
  overall: '总体',
  content: '服务内容',
  speed: '响应速度',
  attitude: '人员态度',
  gate: '门岗',
  cleaning: '保洁',
  repairs: '维修',
  greening: '绿化',
  desk: '客服',
  openness: '收费透明',
  equipment: '设施设备',
  safety: '安全管理',
} as const;
export type Dimension = keyof typeof dimensions;

/**
 * An assessment (测评), `content/assessments/<code>.json`. A rate is a number of people of a number of people; a score
 * is a mean on a scale. They lie in two lists whose fields differ, so that neither can stand for the other.
 * Sources: domain facts SD-30 to SD-42, C-9, §9.12.
 */
export const assessment = z
  .strictObject({
    code: code().meta({ label: '编号', hint: '发布后不改，例如 survey-2026-06' }),
    kind: choice(assessmentKinds).meta({ label: '种类', labels: assessmentKinds }),
    title: line(40).meta({ label: '名称', hint: '例如：2026 年上半年满意度调查' }),
    from: day().meta({ label: '从哪天', kind: 'day' }),
    to: day().meta({ label: '到哪天', kind: 'day' }),
    method: choice(assessmentMethods).meta({ label: '方法', labels: assessmentMethods }),
    sampling: choice(samplings).meta({ label: '怎么选的', labels: samplings }),
    by: choice(assessors).meta({ label: '谁做的', labels: assessors }),
    agency: line(40).meta({ label: '执行单位', hint: '单位或部门，不写个人姓名' }),
    methodNote: paragraph(240).meta({
      label: '方法说明',
      kind: 'paragraph',
      hint: '怎么抽、怎么问、问了谁没问谁、没答的怎么办',
    }),
    asked: z
      .strictObject({
        population: count().meta({ label: '总体', unit: '户', hint: '想代表的全部户数' }),
        sent: count().meta({ label: '发出', unit: '份', hint: '发出的问卷，或拨打的户数' }),
        answered: count().meta({ label: '收回', unit: '份', hint: '有效的答卷' }),
      })
      .optional()
      .meta({ label: '发出和收回', hint: '满意度调查必填' }),
    visits: count().optional().meta({ label: '暗访次数', unit: '次', hint: '神秘访客必填' }),
    indicators: count().optional().meta({ label: '指标项数', unit: '项', hint: '第三方测评必填，例如 30' }),
    scale: z
      .strictObject({
        lowest: count().meta({ label: '最低', unit: '分' }),
        highest: count().meta({ label: '最高', unit: '分' }),
      })
      .optional()
      .meta({ label: '打分的尺度', hint: '有打分的必填，例如 1 到 5，或 0 到 100' }),
    rates: z
      .array(
        z.strictObject({
          dimension: choice(dimensions).meta({ label: '维度', labels: dimensions }),
          answered: count().meta({ label: '作答', unit: '份', hint: '回答了这一问的' }),
          satisfied: count().meta({ label: '满意', unit: '份', hint: '其中答“满意”和“很满意”的' }),
        }),
      )
      .max(20)
      .optional()
      .meta({ label: '满意率', singular: '一问', layout: 'ledger', hint: '只填份数，百分数由网站算' }),
    scores: z
      .array(
        z.strictObject({
          dimension: choice(dimensions).meta({ label: '维度', labels: dimensions }),
          n: count().meta({ label: '打分数', unit: '个', hint: '这一项有几个分数' }),
          mean: quantity().meta({
            label: '平均分',
            kind: 'quantity',
            unit: '分',
            hint: '两位小数，例如 4.12',
          }),
          deviation: quantity()
            .optional()
            .meta({ label: '标准差', kind: 'quantity', unit: '分', hint: '有了它才能算误差；不知道就留空' }),
        }),
      )
      .max(20)
      .optional()
      .meta({ label: '得分', singular: '一项', layout: 'ledger' }),
    summary: paragraph(300).meta({ label: '小结', kind: 'paragraph', hint: '最好的、最差的、准备怎么办' }),
    followUp: z
      .array(code().meta({ label: '整改编号' }))
      .max(10)
      .optional()
      .meta({ label: '因此立的整改', singular: '整改', hint: '整改台账里的编号' }),
    report: code().optional().meta({ label: '报告原件', kind: 'document', hint: '“文件”栏目里的编号' }),
    preparedBy: line(30).meta({ label: '编制岗位', hint: '岗位，不写姓名，例如：客服主管' }),
    reviewedBy: line(30).meta({ label: '复核岗位', hint: '与编制岗位不同，例如：项目经理' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
    corrections: corrections('count', 'rates.overall.satisfied'),
    amendments: amendments(),
  })
  .refine(twoPersons.test, twoPersons.params)
  .refine((a) => a.from <= a.to && a.to <= a.publishedOn, {
    path: ['to'],
    message: '日期要先开始，再结束，再公布',
  })
  .refine((a) => a.kind !== 'survey' || a.asked, { path: ['asked'], message: '请填写总体、发出和收回' })
  .refine((a) => a.kind !== 'mystery' || a.visits, { path: ['visits'], message: '请填写暗访几次' })
  .refine((a) => a.kind !== 'third' || a.indicators, { path: ['indicators'], message: '请填写指标几项' })
  .refine((a) => a.rates?.length || a.scores?.length, { path: ['rates'], message: '满意率和得分至少填一样' })
  .refine((a) => !a.scores?.length === !a.scale, {
    path: ['scale'],
    message: '有得分就要写明尺度；没有得分，尺度请留空',
  })
  .refine((a) => !a.asked || (a.asked.answered <= a.asked.sent && a.asked.sent <= a.asked.population), {
    path: ['asked'],
    message: '收回不能多于发出，发出不能多于总体',
  })
  .meta({ label: '测评' });

export type Assessment = z.output<typeof assessment>;
