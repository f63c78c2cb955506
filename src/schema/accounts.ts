import { z } from 'zod';
import { choice, day, fen, line, paragraph, percent, quarter, signedFen } from './fields.ts';

/** The two lawful forms of a service fee (计费方式), 发改价格〔2003〕1864号 art. 9. */
export const chargeModes = { lumpSum: '包干制', commission: '酬金制' } as const;

/** The nine cost items of a service fee, in the order of 发改价格〔2003〕1864号 art. 11. */
export const costItems = {
  staff: '管理服务人员的工资、社会保险和福利费',
  upkeep: '共用部位、共用设施设备的日常运行、维护费用',
  cleaning: '清洁卫生费用',
  greening: '绿化养护费用',
  order: '秩序维护费用',
  office: '办公费用',
  depreciation: '固定资产折旧',
  insurance: '共用部位、共用设施设备及公众责任保险费用',
  other: '经业主同意的其他费用',
} as const;
export type CostItem = keyof typeof costItems;

function cost(label: string) {
  return z
    .strictObject({
      budget: fen().meta({ label: '预算', kind: 'fen', unit: '元', hint: '本季度预算，单位元' }),
      actual: fen().meta({ label: '实际', kind: 'fen', unit: '元', hint: '本季度实际支出，单位元' }),
      note: line(120).optional().meta({ label: '说明', hint: '与预算或上期相差较大时写明原因' }),
    })
    .meta({ label, collapsed: true, summary: '{{actual}}' });
}

/**
 * A period's account of the service fee (物业费收支), `content/accounts/<period>.json`. Totals, remuneration and
 * closing balance are computed and therefore no fields. 酬金制 carries a balance forward and pays remuneration;
 * 包干制 has tax and leaves a result with the company (发改价格〔2003〕1864号 art. 9–12).
 */
export const account = z
  .strictObject({
    period: quarter().meta({ label: '季度', kind: 'quarter', hint: '例如 2026-Q3' }),
    mode: choice(chargeModes).meta({ label: '计费方式', labels: chargeModes, hint: '与物业服务合同一致' }),
    opening: signedFen()
      .optional()
      .meta({ label: '期初结余', kind: 'fen', unit: '元', hint: '等于上一季度的期末结余；包干制不填' }),
    receivable: fen().meta({
      label: '本期应收物业费',
      kind: 'fen',
      unit: '元',
      hint: '按面积和单价算出的应收',
    }),
    income: z
      .strictObject({
        currentFees: fen().meta({
          label: '本期物业费实收',
          kind: 'fen',
          unit: '元',
          hint: '只算本季度应收中已收到的',
        }),
        oldArrears: fen().meta({
          label: '收回以前欠费',
          kind: 'fen',
          unit: '元',
          hint: '以前季度欠费在本季度收回的',
        }),
        optionalServices: fen().meta({ label: '特约服务收入', kind: 'fen', unit: '元', hint: '没有填 0' }),
        interest: fen().meta({ label: '利息收入', kind: 'fen', unit: '元', hint: '没有填 0' }),
      })
      .meta({ label: '收入' }),
    costs: z
      .strictObject({
        staff: cost(costItems.staff),
        upkeep: cost(costItems.upkeep),
        cleaning: cost(costItems.cleaning),
        greening: cost(costItems.greening),
        order: cost(costItems.order),
        office: cost(costItems.office),
        depreciation: cost(costItems.depreciation),
        insurance: cost(costItems.insurance),
        other: cost(costItems.other),
      })
      .meta({ label: '支出（九项）' }),
    remunerationRate: percent().optional().meta({
      label: '酬金比例',
      kind: 'percent',
      unit: '%',
      hint: '合同约定，占本期物业费实收与收回欠费之和，例如 8；包干制不填',
    }),
    tax: fen().optional().meta({ label: '税金', kind: 'fen', unit: '元', hint: '包干制填写；酬金制不填' }),
    arrearsTotal: fen().meta({
      label: '期末欠费总额',
      kind: 'fen',
      unit: '元',
      hint: '只写一个总数，不写任何一户',
    }),
    explanation: paragraph(400)
      .optional()
      .meta({ label: '本期说明', kind: 'paragraph', hint: '本季度收支的主要变化和原因' }),
    preparedBy: line(30).meta({ label: '编制岗位', hint: '岗位，不写姓名，例如：财务主管' }),
    reviewedBy: line(30).meta({ label: '复核岗位', hint: '与编制岗位不同，例如：项目经理' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
  })
  .refine((a) => a.preparedBy !== a.reviewedBy, {
    path: ['reviewedBy'],
    message: '复核岗位要与编制岗位不同（双人复核）',
  })
  .refine((a) => a.mode !== 'commission' || (a.opening !== undefined && a.remunerationRate !== undefined), {
    path: ['opening'],
    message: '酬金制要填写期初结余和酬金比例',
  })
  .refine((a) => a.mode !== 'commission' || a.tax === undefined, {
    path: ['tax'],
    message: '酬金制没有税金这一项，请清空',
  })
  .refine(
    (a) =>
      a.mode !== 'lumpSum' ||
      (a.tax !== undefined && a.remunerationRate === undefined && a.opening === undefined),
    {
      path: ['tax'],
      message: '包干制要填写税金，并且不填期初结余和酬金比例',
    },
  )
  .meta({ label: '物业费收支' });

export type Account = z.output<typeof account>;
