import { z } from 'zod';
import { choice, day, line, paragraph } from './fields.ts';

/** Chapters of the service standards (服务标准章节). */
export const chapters = {
  general: '综合服务',
  building: '房屋管理',
  equipment: '共用设施设备',
  order: '公共秩序',
  cleaning: '环境卫生',
  greening: '绿化养护',
  fire: '消防安全',
  renovation: '装修管理',
  emergency: '应急处置',
} as const;
export type Chapter = keyof typeof chapters;

/** How a promise is measured (衡量方式). */
export const measureKinds = { frequency: '频次', limit: '时限', rate: '比率', intact: '完好率' } as const;

/** Units of a measure. */
export const measureUnits = {
  perDay: '次/日',
  perWeek: '次/周',
  perMonth: '次/月',
  perQuarter: '次/季',
  perYear: '次/年',
  minutes: '分钟',
  hours: '小时',
  days: '天',
  percent: '%',
} as const;

/** One promise of service (服务标准), `content/standards/<code>.json`. A published promise binds: 民法典 art. 938. */
export const standard = z
  .strictObject({
    code: z
      .string({ error: '请填写编号' })
      .regex(/^[a-z]{2,12}-[0-9]{2}$/, '编号写成章节英文加两位数字，例如 order-03')
      .meta({ label: '编号', hint: '章节英文加两位数字，发布后不改，例如 order-03' }),
    chapter: choice(chapters).meta({ label: '章节', labels: chapters }),
    item: line(30).meta({ label: '项目', hint: '例如：门岗值守' }),
    promise: paragraph(200).meta({
      label: '承诺',
      kind: 'paragraph',
      hint: '做什么、做到什么程度，例如：主出入口 24 小时有人值守',
    }),
    measure: z
      .strictObject({
        kind: choice(measureKinds).meta({ label: '衡量方式', labels: measureKinds }),
        value: z
          .number('请填写数字')
          .min(0, '不能是负数')
          .max(100_000, '数目太大，请核对')
          .meta({ label: '数值', hint: '例如 30' }),
        unit: choice(measureUnits).meta({ label: '单位', labels: measureUnits }),
      })
      .optional()
      .meta({ label: '衡量', summary: '{{value}}' }),
    legalMinimum: z
      .strictObject({
        text: line(80).meta({ label: '法定最低要求', hint: '例如：至少每 15 日维护保养一次' }),
        law: line(80).meta({
          label: '依据',
          hint: '法律名称和条款，例如：《特种设备安全监察条例》第三十一条',
        }),
        value: z
          .number('请填写数字')
          .min(0)
          .optional()
          .meta({ label: '法定数值', hint: '与上面“衡量”同一单位；能比较时填写，例如 15' }),
      })
      .optional()
      .meta({ label: '法定最低要求', collapsed: true, summary: '{{text}}' }),
    responsible: line(30).meta({ label: '责任岗位', hint: '岗位，不写姓名，例如：秩序维护主管' }),
    version: z.int('请填写整数').min(1, '从 1 开始').max(999).meta({ label: '版本', hint: '每次修改加 1' }),
    effectiveFrom: day().meta({ label: '生效日期', kind: 'day' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
  })
  .refine((s) => s.code.startsWith(`${s.chapter}-`), {
    path: ['code'],
    message: '编号要以所选章节的英文开头，例如公共秩序是 order-03',
  })
  .meta({ label: '服务标准' });

export type Standard = z.output<typeof standard>;
