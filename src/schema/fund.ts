import { z } from 'zod';
import { building, choice, day, line } from './fields.ts';
import { amount, evidence, reason, signedAmount, statementFoot, statementHead, twoPersons } from './money.ts';

/** How money that belongs to all buildings is credited to each; `other` cannot be proved. */
export const creditRules = {
  opening: '按各楼栋期初余额',
  area: '按各楼栋建筑面积',
  other: '其他办法（网站不能核对）',
} as const;

/**
 * A period's statement of the maintenance fund (维修资金), `content/fund/<period>.json`, with a sub-account for each
 * building. Sources: 住宅专项维修资金管理办法（165号令）; domain facts M-16 to M-22.
 */
export const fundStatement = z
  .strictObject({
    ...statementHead,
    opening: signedAmount('期初余额', '等于上一期的期末余额'),
    paidIn: amount('业主交存', '首期、补交、续筹；没有填 0'),
    paidInNote: reason().meta({ label: '业主交存说明' }),
    fromCommon: amount('公共收益转入', '与公共收益表的“转入维修资金”一致'),
    gains: amount('增值收益', '利息和国债收益'),
    gainsNote: reason().meta({ label: '增值收益说明' }),
    used: amount('使用', '本期付出的工程款，与各项目付款之和一致'),
    usedNote: reason().meta({ label: '使用说明' }),
    returned: amount('退回', '工程核减或退款收回；没有填 0'),
    returnedNote: reason().meta({ label: '退回说明' }),
    closing: signedAmount('期末余额', '照管理单位的对账单填写'),
    buildings: z
      .array(
        z.strictObject({
          building: building().meta({ label: '楼号', hint: '例如 3' }),
          firstPayment: amount('首期交存额', '用来算余额是否低于 30%'),
          opening: signedAmount('期初'),
          own: amount('其中本楼交存和退回', '本楼业主交存的、本楼工程退回的；没有就留空').optional(),
          added: amount('增加', '交存、转入、增值、退回'),
          used: amount('使用'),
          closing: signedAmount('期末'),
        }),
      )
      .min(1, '至少填写一栋楼')
      .max(200)
      .meta({ label: '各楼栋分账', singular: '楼栋', layout: 'ledger' }),
    credit: z
      .strictObject({
        gains: choice(creditRules).meta({ label: '增值收益', labels: creditRules }),
        fromCommon: choice(creditRules).meta({ label: '公共收益转入', labels: creditRules }),
        basis: line(80).meta({ label: '依据', hint: '哪里规定的，例如：管理中心分户记账办法' }),
      })
      .optional()
      .meta({
        label: '怎么记到各楼栋',
        collapsed: true,
        hint: '不填，就按增值收益照期初余额、公共收益转入照建筑面积核对',
      }),
    keptAt: line(40).meta({ label: '存放和管理单位', hint: '例如：市住宅专项维修资金管理中心' }),
    bankCheckedOn: day().meta({ label: '与银行核对日期', kind: 'day', hint: '至少每年一次' }),
    documents: evidence(),
    ...statementFoot,
  })
  .refine(twoPersons.test, twoPersons.params)
  .refine((f) => new Set(f.buildings.map((b) => b.building)).size === f.buildings.length, {
    path: ['buildings'],
    message: '同一栋楼写了两次，请合并',
  })
  .meta({ label: '维修资金' });

export type FundStatement = z.output<typeof fundStatement>;
