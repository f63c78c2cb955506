import { z } from 'zod';
import { choice, day, line, paragraph, percent } from './fields.ts';

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

/** Where the counts come from that say whether a promise was kept (兑现的证据). */
export const evidenceSources = {
  counted: '履约月报里人工统计',
  intake: '投诉月报的受理一步',
  dispatch: '投诉月报的派单一步',
  onSite: '投诉月报的到场处理一步',
  answer: '投诉月报的答复一步',
  callback: '投诉月报的回访一步（从办结起算）',
  finished: '投诉月报的按时办结并回访（从登记起算）',
  report: '投诉月报的公布日期',
  accounts: '物业费收支表的公布日期',
  common: '公共收益表的公布日期',
  objections: '异议的收到和答复日期',
  liftUpkeep: '每台电梯的保养日期',
  rescue: '电梯困人和到场时间',
  tankCleaning: '每座水箱的清洗日期',
  waterTest: '每座水箱的水质检测日期',
  fireTest: '消防设施的检测日期',
} as const;
export type EvidenceSource = keyof typeof evidenceSources;

/** What changes from version to version. */
const versionFields = {
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
      target: percent().optional().meta({
        label: '兑现线',
        kind: 'percent',
        unit: '%',
        hint: '多少比例做到才算兑现，例如 95；不填就是每次都要做到；比率和完好率不用填',
      }),
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
        .meta({ label: '法定数值', hint: '法定要求里有数就要填，例如 15' }),
      kind: choice(measureKinds)
        .optional()
        .meta({ label: '法定的衡量方式', labels: measureKinds, hint: '填了法定数值的必选' }),
      unit: choice(measureUnits)
        .optional()
        .meta({ label: '法定的单位', labels: measureUnits, hint: '填了法定数值的必选' }),
    })
    .optional()
    .meta({ label: '法定最低要求', collapsed: true, summary: '{{text}}' }),
  responsible: line(30).meta({ label: '责任岗位', hint: '岗位，不写姓名，例如：秩序维护主管' }),
  version: z.int('请填写整数').min(1, '从 1 开始').max(999).meta({ label: '版本', hint: '每次修改加 1' }),
  effectiveFrom: day().meta({ label: '生效日期', kind: 'day' }),
  publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
  reason: line(120).optional().meta({ label: '为什么改', hint: '第 2 版起必填' }),
  reviewedBy: line(60)
    .optional()
    .meta({ label: '谁审议的', hint: '第 2 版起必填，例如：2025 年标准年检，业委会' }),
};

const version = z.strictObject(versionFields);

/** The words and figures of a promise in one version. */
export type Version = z.output<typeof version>;

/**
 * One promise of service (服务标准), `content/standards/<code>.json`: the newest version, and the older ones word for
 * word. A published promise binds: 民法典 art. 938. Sources: domain facts T-1 to T-16, SD-30.
 */
export const standard = z
  .strictObject({
    code: z
      .string({ error: '请填写编号' })
      .regex(/^[a-z]{2,12}-[0-9]{2}$/, '编号写成章节英文加两位数字，例如 order-03')
      .meta({ label: '编号', hint: '章节英文加两位数字，发布后不改，例如 order-03' }),
    chapter: choice(chapters).meta({ label: '章节', labels: chapters }),
    item: line(30).meta({ label: '项目', hint: '例如：门岗值守' }),
    ...versionFields,
    evidence: choice(evidenceSources)
      .optional()
      .meta({ label: '凭什么算', labels: evidenceSources, hint: '有“衡量”的才填；不填就一直显示没有数据' }),
    grade: z
      .strictObject({
        value: line(8).meta({ label: '等级', hint: '例如：一级' }),
        norm: line(60).meta({ label: '哪一份标准', hint: '名称和编号，例如：DB11/T 751-2025' }),
        lowest: line(8).meta({ label: '最低的一级叫什么', hint: '有的标准一级最低，有的一级最高' }),
        highest: line(8).meta({ label: '最高的一级叫什么' }),
      })
      .optional()
      .meta({ label: '相当于哪个等级', collapsed: true, summary: '{{value}}' }),
    history: z.array(version).max(50).optional().meta({
      label: '以前的版本',
      singular: '版本',
      summary: '{{version}}　{{effectiveFrom}}',
      collapsed: true,
      hint: '修改前把旧版原样抄到这里，从旧到新；旧版一直可以查看',
    }),
  })
  .refine((s) => s.code.startsWith(`${s.chapter}-`), {
    path: ['code'],
    message: '编号要以所选章节的英文开头，例如公共秩序是 order-03',
  })
  .refine((s) => !s.evidence || s.measure, { path: ['evidence'], message: '没有“衡量”的承诺不用填凭什么算' })
  .meta({ label: '服务标准' });

export type Standard = z.output<typeof standard>;
