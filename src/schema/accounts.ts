import { z } from 'zod';
import { choice, code, day, line, paragraph, percent } from './fields.ts';
import { amount, evidence, reason, signedAmount, statementFoot, statementHead, twoPersons } from './money.ts';

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

/** What was received, by where it came from. */
export const incomeItems = {
  currentFees: '本期物业费实收',
  oldArrears: '收回以前欠费',
  parkingFees: '地下车位管理费',
  optionalServices: '特约服务收入',
  interest: '利息收入',
} as const;
export type IncomeItem = keyof typeof incomeItems;

/** What the money of a cost item was spent on; the four parts make the item. */
export const costParts = {
  labour: '人工',
  material: '物料和设备',
  energy: '能源',
  outsourced: '外购服务',
} as const;
export type CostPart = keyof typeof costParts;

const incomeHints: Record<IncomeItem, string> = {
  currentFees: '只算本期应收中已收到的',
  oldArrears: '以前各期欠费在本期收回的',
  parkingFees: '产权车位按月交的管理费；没有填 0',
  optionalServices: '没有填 0',
  interest: '没有填 0',
};

function income(item: IncomeItem) {
  return z
    .strictObject({ actual: amount('本期', incomeHints[item]), note: reason() })
    .meta({ label: incomeItems[item] });
}

function cost(item: CostItem) {
  return z
    .strictObject({
      budget: amount('预算', '本期预算，单位元'),
      labour: amount(costParts.labour, '没有填 0'),
      material: amount(costParts.material, '没有填 0'),
      energy: amount(costParts.energy, '没有填 0'),
      outsourced: amount(costParts.outsourced, '没有填 0'),
      actual: amount('实际', '四项之和，照盖章表填写'),
      note: reason(),
      lines: z
        .array(
          z.strictObject({
            name: line(40).meta({ label: '明细', hint: '例如：电梯维保 24 台' }),
            amount: signedAmount('金额', '退款或冲回写负数，并在名称里写明“退”或“冲”'),
            documents: evidence(),
          }),
        )
        .max(40)
        .optional()
        .meta({
          label: '明细',
          singular: '明细',
          hint: '各行相加等于本项实际；“其他费用”超过支出 5% 时必填',
        }),
    })
    .meta({ label: costItems[item] });
}

/**
 * A period's account of the service fee (物业费收支), `content/accounts/<period>.json`. The totals are those of the
 * sealed sheet and are proved against the lines. 酬金制 carries a balance forward and pays remuneration; 包干制
 * has tax and leaves a result with the company (发改价格〔2003〕1864号 art. 9–12).
 */
export const account = z
  .strictObject({
    ...statementHead,
    mode: choice(chargeModes).meta({ label: '计费方式', labels: chargeModes, hint: '与物业服务合同一致' }),
    opening: signedAmount('期初结余', '等于上一期的期末结余；包干制不填').optional(),
    receivable: amount('本期应收物业费', '按面积和单价算出的应收'),
    receivableNote: line(120).optional().meta({
      label: '应收说明',
      hint: '与“面积×单价×月数”相差超过 1% 时写明原因',
    }),
    income: z
      .strictObject({
        currentFees: income('currentFees'),
        oldArrears: income('oldArrears'),
        parkingFees: income('parkingFees'),
        optionalServices: income('optionalServices'),
        interest: income('interest'),
      })
      .meta({ label: '收入', layout: 'ledger' }),
    costs: z
      .strictObject({
        staff: cost('staff'),
        upkeep: cost('upkeep'),
        cleaning: cost('cleaning'),
        greening: cost('greening'),
        order: cost('order'),
        office: cost('office'),
        depreciation: cost('depreciation'),
        insurance: cost('insurance'),
        other: cost('other'),
      })
      .meta({ label: '支出（九项）', layout: 'ledger' }),
    remunerationRate: percent().optional().meta({
      label: '酬金比例',
      kind: 'percent',
      unit: '%',
      hint: '合同约定，占本期物业费实收与收回欠费之和，例如 8；包干制不填',
    }),
    remunerationNote: line(120).optional().meta({
      label: '酬金比例说明',
      hint: '比例与上期不同时写明：谁决定的，从哪一天起',
    }),
    tax: amount('税金', '包干制填写；酬金制不填').optional(),
    taxNote: reason().meta({ label: '税金说明' }),
    totals: z
      .strictObject({
        income: amount('收入合计'),
        costs: amount('九项支出合计'),
        remuneration: amount('物业服务酬金', '酬金制填写；包干制不填').optional(),
        result: signedAmount('本期收支差额', '收入合计减去全部支出；收不抵支写负数'),
        closing: signedAmount('期末结余', '酬金制填写；包干制不填').optional(),
      })
      .meta({ label: '表上的合计', hint: '照盖章的表填写；网站会自己再加一遍，差一分都会指出来' }),
    waived: amount('本期减免、核销的物业费', '没有填 0').optional(),
    waivedNote: line(120).optional().meta({
      label: '减免、核销说明',
      hint: '有减免、核销的必填：原因和谁决定的，不写任何一户',
    }),
    budgetNote: line(120).optional().meta({
      label: '预算调整说明',
      hint: '本期预算与上期公布的“下期预算”不同时写明原因和谁决定的',
    }),
    arrearsTotal: amount('期末欠费总额', '只写一个总数，不写任何一户'),
    performance: paragraph(600)
      .optional()
      .meta({ label: '合同履行情况', kind: 'paragraph', hint: '本期服务做到了什么、没做到什么' }),
    audit: z
      .strictObject({
        firm: line(40).meta({ label: '审计单位' }),
        on: day().meta({ label: '报告日期', kind: 'day' }),
        opinion: line(120).meta({ label: '意见', hint: '例如：无保留意见' }),
        document: code().optional().meta({ label: '审计报告', kind: 'document', hint: '“文件”栏目里的编号' }),
      })
      .optional()
      .meta({ label: '审计', collapsed: true, summary: '{{firm}}' }),
    regrouped: z
      .strictObject({
        items: z
          .array(choice(costItems).meta({ label: '科目', labels: costItems }))
          .min(2, '至少两个科目：从哪里改记到哪里')
          .max(Object.keys(costItems).length)
          .meta({ label: '哪几个科目之间', singular: '科目', hint: '改记以前和以后的都选上' }),
        why: line(120).meta({
          label: '怎么改的',
          hint: '例如：监控维保以前记在“秩序维护”，现在记在“运行、维护”',
        }),
      })
      .optional()
      .meta({
        label: '从本期起科目口径变了',
        collapsed: true,
        hint: '这几个科目和以前只能合起来比，网站照此办理；没有变就留空',
      }),
    nextBudget: z
      .strictObject(
        Object.fromEntries(Object.entries(costItems).map(([item, label]) => [item, amount(label)])) as Record<
          CostItem,
          ReturnType<typeof amount>
        >,
      )
      .optional()
      .meta({ label: '下期预算', collapsed: true, hint: '九项都填；没有填 0' }),
    ...statementFoot,
  })
  .refine(twoPersons.test, twoPersons.params)
  .refine((a) => a.mode !== 'commission' || (a.opening !== undefined && a.remunerationRate !== undefined), {
    path: ['opening'],
    message: '酬金制要填写期初结余和酬金比例',
  })
  .refine(
    (a) => a.mode !== 'commission' || (a.totals.remuneration !== undefined && a.totals.closing !== undefined),
    { path: ['totals'], message: '酬金制要填写表上的酬金和期末结余' },
  )
  .refine((a) => a.mode !== 'commission' || a.tax === undefined, {
    path: ['tax'],
    message: '酬金制没有税金这一项，请清空',
  })
  .refine(
    (a) =>
      a.mode !== 'lumpSum' ||
      (a.tax !== undefined &&
        a.remunerationRate === undefined &&
        a.opening === undefined &&
        a.totals.remuneration === undefined &&
        a.totals.closing === undefined),
    { path: ['tax'], message: '包干制要填写税金，并且不填期初结余、酬金和期末结余' },
  )
  .meta({ label: '物业费收支' });

export type Account = z.output<typeof account>;
