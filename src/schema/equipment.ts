import { z } from 'zod';
import { building, choice, code, count, day, line, minutes, moment, paragraph } from './fields.ts';
import { amendments, corrections } from './money.ts';

/** Kinds of shared equipment (设备种类) that owners ask about. */
export const equipmentKinds = { lift: '电梯', fire: '消防设施', tank: '生活水箱', pump: '水泵' } as const;
export type EquipmentKind = keyof typeof equipmentKinds;

/** What has to be done to equipment again and again (设备例行工作). */
export const duties = {
  upkeep: '保养',
  overhaul: '集中保养',
  inspection: '检验',
  test: '检测',
  cleaning: '清洗',
  water: '水质检测',
} as const;
export type Duty = keyof typeof duties;

/** How often: no more days between two than so many, or so many times in a calendar year, evenly. */
export const dutyRules = { gap: '两次间隔不超过（天）', year: '每年（次，均匀分布）' } as const;

/** Why equipment stood still (停用的性质). */
export const stopKinds = { fault: '故障', planned: '计划停用' } as const;

/**
 * One piece of shared equipment (设备), `content/equipment/<code>.json`: what it is, who maintains it, what is due and
 * when it stood still. What was done stands in the monthly record of performance. Sources: 特种设备安全监察条例
 * art. 31, 消防法 art. 16; domain facts L-15, L-16, L-20, L-23.
 */
export const equipment = z
  .strictObject({
    code: code().meta({ label: '编号', hint: '发布后不改，例如 lift-3-1' }),
    kind: choice(equipmentKinds).meta({ label: '种类', labels: equipmentKinds }),
    name: line(30).meta({ label: '名称', hint: '例如：3 号楼 1 号梯' }),
    order: z.int('请填写整数').min(1).max(999).meta({ label: '排列次序', hint: '数字小的排在前面' }),
    buildings: z
      .array(building().meta({ label: '楼号' }))
      .max(60)
      .optional()
      .meta({ label: '服务哪些楼', singular: '楼号', hint: '全小区共用就不填' }),
    location: line(40).meta({ label: '位置', hint: '写到楼，不写房号，例如：3 号楼' }),
    maintainer: z
      .strictObject({
        name: line(40).meta({ label: '单位', hint: '例如：云汀衡升电梯工程有限公司' }),
        since: day().meta({ label: '从哪天起', kind: 'day' }),
        contract: code().optional().meta({ label: '合同', kind: 'document', hint: '“文件”栏目里的编号' }),
        phone: line(30).meta({ label: '报修电话', hint: '单位电话，不写个人手机' }),
      })
      .meta({ label: '维保单位' }),
    responsible: line(30).meta({ label: '责任岗位', hint: '岗位，不写姓名，例如：工程主管' }),
    duties: z
      .array(
        z.strictObject({
          duty: choice(duties).meta({ label: '工作', labels: duties }),
          rule: choice(dutyRules).meta({ label: '多久一次', labels: dutyRules }),
          n: z.int('请填写整数').min(1, '至少是 1').max(366).meta({ label: '天数或次数', hint: '例如 15' }),
          since: day().meta({ label: '从哪天起算', kind: 'day', hint: '开始公布记录或合同开始的那一天' }),
          basis: line(80).meta({ label: '依据', hint: '例如：《特种设备安全监察条例》第三十一条' }),
        }),
      )
      .min(1, '至少填写一项例行工作')
      .max(10)
      .meta({ label: '例行工作', singular: '工作', summary: '{{duty}} {{n}}' }),
    stops: z
      .array(
        z
          .strictObject({
            kind: choice(stopKinds).meta({ label: '性质', labels: stopKinds }),
            from: moment().meta({ label: '从', kind: 'moment' }),
            until: moment().optional().meta({ label: '恢复', kind: 'moment', hint: '还没有恢复就留空' }),
            why: paragraph(120).meta({ label: '原因和处理', kind: 'paragraph' }),
            trapped: count().optional().meta({ label: '困住几人', unit: '人', hint: '没有困人就留空' }),
            arrived: minutes().optional().meta({ label: '维保几分钟到场', unit: '分钟', hint: '困人时必填' }),
            released: minutes().optional().meta({ label: '几分钟救出', unit: '分钟', hint: '困人时填写' }),
          })
          .refine((s) => !s.until || s.from < s.until, { path: ['until'], message: '恢复时间要晚于开始时间' })
          .refine((s) => !s.trapped || s.arrived !== undefined, {
            path: ['arrived'],
            message: '困了人，请填写维保单位几分钟到场',
          }),
      )
      .max(200)
      .optional()
      .meta({ label: '故障和停用', singular: '一次停用', summary: '{{from}} {{kind}}', collapsed: true }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
    corrections: corrections('count', 'stops.1.arrived'),
    amendments: amendments(),
  })
  .refine((e) => e.duties.every((d, i) => e.duties.findIndex((o) => o.duty === d.duty) === i), {
    path: ['duties'],
    message: '同一项工作只能写一行',
  })
  .meta({ label: '设备' });

export type Equipment = z.output<typeof equipment>;
