import { z } from 'zod';
import { area, building, choice, code, count, day, line, paragraph, price } from './fields.ts';
import { amount, corrections, evidence } from './money.ts';

/** The stages of a project paid by the maintenance fund, in their order (domain fact M-18). */
export const projectStages = {
  plan: '方案',
  posting: '公示',
  vote: '表决',
  contract: '签约',
  work: '施工',
  acceptance: '验收',
  audit: '审价',
  result: '结果公示',
} as const;
export type ProjectStage = keyof typeof projectStages;

/** How the contractor was chosen. */
export const selections = { tender: '招标', quotes: '比价', direct: '直接委托' } as const;

/**
 * A project paid by the maintenance fund (维修资金使用项目), `content/projects/<code>.json`. What a household pays is
 * said per m², never as a list of households (domain facts P-15, L-32).
 */
export const project = z
  .strictObject({
    code: code().meta({ label: '编号', hint: '小写英文字母、数字和短横，发布后不改，例如 facade-2026' }),
    name: line(60).meta({ label: '项目名称', hint: '例如：9–12 号楼外墙面砖修补' }),
    part: line(60).meta({ label: '维修部位', hint: '例如：外墙面砖' }),
    reason: paragraph(300).meta({ label: '为什么要修', kind: 'paragraph', hint: '谁发现的，不修会怎样' }),
    emergency: z.boolean().meta({ label: '应急使用', hint: '危及安全、不经表决先修的' }),
    budget: amount('预算', '方案里的预算'),
    contractor: line(40).optional().meta({ label: '施工单位', hint: '选定以后填写' }),
    selection: choice(selections).optional().meta({ label: '怎么选的', labels: selections }),
    contractSum: amount('合同价').optional(),
    audited: amount('审定价', '结算审价以后填写').optional(),
    payments: z
      .array(
        z.strictObject({
          on: day().meta({ label: '日期', kind: 'day' }),
          what: line(40).meta({ label: '款项', hint: '例如：首付款 30%' }),
          amount: amount('金额'),
          documents: evidence(),
        }),
      )
      .max(20)
      .optional()
      .meta({ label: '付款', singular: '付款', summary: '{{on}} {{what}}' }),
    apportion: z
      .strictObject({
        buildings: z
          .array(building())
          .min(1, '至少一栋楼')
          .max(200)
          .meta({ label: '分摊楼栋', singular: '楼号', hint: '只写楼号' }),
        area: area().meta({ label: '分摊面积', kind: 'area', unit: '㎡' }),
        households: count().meta({ label: '分摊户数', unit: '户' }),
        perSqm: price().meta({
          label: '每平方米分摊',
          kind: 'price',
          unit: '元/㎡',
          hint: '审定价（没有就用预算）÷ 分摊面积，四位小数',
        }),
      })
      .meta({ label: '怎么分摊', hint: '只写每平方米多少，不列任何一户' }),
    vote: z
      .strictObject({
        householdsBase: count().meta({ label: '应参加人数', unit: '户' }),
        areaBase: area().meta({ label: '应参加面积', kind: 'area', unit: '㎡' }),
        householdsTaken: count().meta({ label: '参加人数', unit: '户' }),
        areaTaken: area().meta({ label: '参加面积', kind: 'area', unit: '㎡' }),
        householdsFor: count().meta({ label: '同意人数', unit: '户' }),
        areaFor: area().meta({ label: '同意面积', kind: 'area', unit: '㎡' }),
        document: code().optional().meta({ label: '表决结果', kind: 'document', hint: '“文件”栏目里的编号' }),
      })
      .optional()
      .meta({ label: '表决', collapsed: true, hint: '应急使用不填' }),
    stages: z
      .array(
        z.strictObject({
          stage: choice(projectStages).meta({ label: '阶段', labels: projectStages }),
          on: day().meta({ label: '日期', kind: 'day', hint: '这一步完成或开始公示的日期' }),
          until: day().optional().meta({ label: '公示到', kind: 'day', hint: '公示的才填' }),
          minimumDays: z
            .int('请填写整数，例如 5')
            .min(1, '至少 1 天')
            .max(365, '最多 365 天')
            .optional()
            .meta({ label: '最少公示天数', unit: '天', hint: '公示的才填' }),
          text: line(120).meta({ label: '说明', hint: '一句话：做了什么' }),
          documents: evidence(),
        }),
      )
      .min(1, '至少填写“方案”一步')
      .max(20)
      .meta({ label: '各阶段', singular: '阶段', summary: '{{stage}} {{on}}' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
    corrections: corrections(),
  })
  .refine((p) => p.emergency || !p.stages.some((s) => s.stage === 'contract') || p.vote, {
    path: ['vote'],
    message: '不是应急使用的项目，签约以前要有表决结果',
  })
  .meta({ label: '维修项目' });

export type Project = z.output<typeof project>;
