import { z } from 'zod';
import { complaintCategories, complaintSubcategories } from './complaint-parts.ts';
import { choice, code, count, day, file, line, month, paragraph } from './fields.ts';
import { indicator, span } from './indicators.ts';
import { amendments, corrections, twoPersons } from './money.ts';
import { pictureEndings } from './notices.ts';

/** Where a matter to be put right came from (整改来源). */
export const rectificationSources = {
  complaints: '投诉',
  inspection: '巡检',
  assessment: '测评',
  ownersDay: '业主沟通日',
  notice: '公告',
} as const;
export type RectificationSource = keyof typeof rectificationSources;

const source = z
  .strictObject({
    kind: choice(rectificationSources).meta({ label: '来源', labels: rectificationSources }),
    month: month()
      .optional()
      .meta({ label: '哪个月', kind: 'month', hint: '来自投诉或业主沟通日时填，例如 2025-10' }),
    category: choice(complaintCategories)
      .optional()
      .meta({ label: '哪一类投诉', labels: complaintCategories, hint: '来自投诉时选' }),
    subcategory: choice(complaintSubcategories)
      .optional()
      .meta({ label: '哪一小类', labels: complaintSubcategories, hint: '说得清再选' }),
    assessment: code().optional().meta({ label: '哪次测评', hint: '测评的编号，例如 survey-2025-12' }),
    notice: z
      .string()
      .regex(/^[0-9a-f]{8}$/, '公告编号是网址末尾的 8 位')
      .optional()
      .meta({ label: '哪条公告', hint: '公告网址末尾的 8 位' }),
    equipment: code()
      .optional()
      .meta({ label: '哪台设备', hint: '设备编号，例如 lift-4-2；与设备无关就留空' }),
    told: line(80).optional().meta({ label: '怎么发现的', hint: '来自巡检时填，例如：雨后屋面排水口巡查' }),
  })
  .refine((s) => s.kind !== 'complaints' || (s.month && s.category), {
    path: ['month'],
    message: '来自投诉的，请写明哪个月、哪一类',
  })
  .refine((s) => s.kind !== 'ownersDay' || s.month, { path: ['month'], message: '请写明是哪个月的沟通日' })
  .refine((s) => s.kind !== 'assessment' || s.assessment, {
    path: ['assessment'],
    message: '请写明是哪次测评',
  })
  .refine((s) => s.kind !== 'notice' || s.notice, { path: ['notice'], message: '请写明是哪条公告' })
  .refine((s) => s.kind !== 'inspection' || s.told, { path: ['told'], message: '请写明怎么发现的' })
  .refine((s) => !s.subcategory || s.subcategory.split('-')[0] === s.category, {
    path: ['subcategory'],
    message: '小类要属于上面选的那一类投诉',
  })
  .meta({ label: '从哪里来' });

/**
 * A matter to be put right (整改台账), `content/rectifications/<code>.json`. Its level and whether it is late are
 * computed from these facts and never typed. Sources: domain facts SD-8, SD-13, SD-14, §9.11.
 */
export const rectification = z
  .strictObject({
    code: code().meta({ label: '编号', hint: '发布后不改，例如 access-2025' }),
    title: line(30).meta({ label: '一句话', hint: '什么事，例如：单元门禁修了又坏' }),
    source,
    foundOn: day().meta({ label: '发现日期', kind: 'day' }),
    problem: paragraph(200).meta({ label: '问题', kind: 'paragraph', hint: '写到楼为止，不写姓名、房号' }),
    rootCause: paragraph(200).meta({
      label: '根本原因',
      kind: 'paragraph',
      hint: '为什么会发生，不只写表面',
    }),
    measure: paragraph(300).meta({ label: '措施', kind: 'paragraph', hint: '做什么能让它不再发生' }),
    safety: z.boolean().meta({ label: '涉及安全', hint: '可能伤人，或关系消防、电梯、水电安全；是就算红色' }),
    times: count().meta({
      label: '近 12 个月第几次',
      unit: '次',
      hint: '发现那天往前 12 个月，同样的问题连这次共几次；3 次起算黄色。公布的记录里数得出的，不能写得比 3 次少',
    }),
    responsible: line(30).meta({ label: '责任岗位', hint: '岗位，不写姓名，例如：工程主管' }),
    begunOn: day().meta({ label: '开始整改', kind: 'day' }),
    due: day().meta({ label: '最初的期限', kind: 'day', hint: '登记时定的，以后不改；要延期在下面写' }),
    extensions: z
      .array(
        z.strictObject({
          on: day().meta({ label: '哪天定的', kind: 'day', hint: '要在原期限到期以前' }),
          due: day().meta({ label: '新期限', kind: 'day' }),
          why: line(100).meta({ label: '为什么延' }),
        }),
      )
      .max(5, '最多延 5 次')
      .optional()
      .meta({ label: '延期', singular: '一次延期', summary: '{{due}} {{why}}', hint: '延过期的至少算黄色' }),
    doneOn: day().optional().meta({ label: '办完日期', kind: 'day', hint: '还没有办完就留空' }),
    acceptedBy: line(40)
      .optional()
      .meta({ label: '谁验收的', hint: '不能是责任岗位自己，例如：业委会工程小组' }),
    acceptedHow: line(100).optional().meta({ label: '怎么验收的', hint: '例如：逐扇试刷 20 次' }),
    indicator,
    before: span('整改前', '发生问题的那几个月'),
    after: span('整改后', '办完以后同样长的一段；还没有就留空').optional(),
    unimproved: paragraph(200)
      .optional()
      .meta({ label: '没有好转，接着做什么', kind: 'paragraph', hint: '整改后的数没有变好时必填' }),
    standards: z
      .array(code().meta({ label: '服务标准' }))
      .max(5)
      .optional()
      .meta({ label: '关系到哪些承诺', singular: '承诺', hint: '服务标准的编号，例如 equipment-08' }),
    pictures: z
      .array(
        z.strictObject({
          file: file(pictureEndings).meta({
            label: '图片',
            kind: 'picture',
            hint: '不要有人、车牌和门牌；上传时自动删去拍摄地点',
          }),
          takenOn: day()
            .optional()
            .meta({ label: '拍摄日期', kind: 'day', hint: '照片是哪一天拍的；示意图不用填' }),
          description: line(100).meta({ label: '图片说明', hint: '看不到图的人也能明白' }),
        }),
      )
      .max(6)
      .optional()
      .meta({ label: '图片', singular: '图片', summary: '{{description}}', collapsed: true }),
    preparedBy: line(30).meta({ label: '编制岗位', hint: '岗位，不写姓名，例如：客服主管' }),
    reviewedBy: line(30).meta({ label: '复核岗位', hint: '与编制岗位不同，例如：项目经理' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day', hint: '最近一次更新这一条的日期' }),
    corrections: corrections('count', 'times'),
    amendments: amendments(),
  })
  .refine(twoPersons.test, twoPersons.params)
  .refine((r) => [r.acceptedBy, r.acceptedHow].every((v) => (v === undefined) === (r.doneOn === undefined)), {
    path: ['acceptedBy'],
    message: '办完的要写明谁验收、怎么验收；没有验收的不算办完',
  })
  .refine((r) => r.times > 0, { path: ['times'], message: '连这一次至少是 1 次' })
  .refine((r) => r.acceptedBy !== r.responsible, {
    path: ['acceptedBy'],
    message: '责任岗位不能自己验收，请由别的岗位或业委会验收',
  })
  .refine((r) => r.foundOn <= r.begunOn && r.begunOn <= r.due, {
    path: ['due'],
    message: '日期要先发现，再开始整改，再到期限',
  })
  .refine((r) => !r.doneOn || r.begunOn <= r.doneOn, {
    path: ['doneOn'],
    message: '办完日期早于开始整改的日期，请核对',
  })
  .refine((r) => !r.after || r.doneOn, { path: ['after'], message: '办完以后的数才能算整改后' })
  .meta({ label: '整改' });

export type Rectification = z.output<typeof rectification>;
