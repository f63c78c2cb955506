import { z } from 'zod';
import { choice, code, line, price, quantity } from './fields.ts';
import { amount, evidence, reason, statementFoot, statementHead, twoPersons } from './money.ts';

/** What is metered. */
export const utilityKinds = { power: '电', water: '水' } as const;
export const utilityUnits = { power: 'kWh', water: 'm³' } as const;

/** Who bears the cost of shared water and power. */
export const bearers = { serviceFee: '从物业费里支出，不另收', shared: '按下面的办法另行分摊' } as const;

/** How the cost is divided where it is divided (domain fact L-3: where nothing is agreed, by floor area). */
export const shareMethods = { area: '按建筑面积', household: '按户', meter: '按分表' } as const;

/**
 * A period's shared water and power (公共水电分摊), `content/utilities/<period>.json`: each meter with reading, usage,
 * price and amount. A meter's usage is (this reading − last reading) × multiplier.
 */
export const utilityShare = z
  .strictObject({
    ...statementHead,
    bearer: choice(bearers).meta({ label: '由谁承担', labels: bearers }),
    lines: z
      .array(
        z.strictObject({
          code: code().meta({ label: '编号', hint: '同一块表各期相同，例如 lift-1-4' }),
          kind: choice(utilityKinds).meta({ label: '水或电', labels: utilityKinds }),
          use: line(40).meta({ label: '用途', hint: '例如：1–4 号楼电梯' }),
          meter: line(20).meta({ label: '表号', hint: '例如 D-07' }),
          from: quantity().meta({ label: '上期读数', kind: 'quantity' }),
          to: quantity().meta({ label: '本期读数', kind: 'quantity' }),
          multiplier: z.int('请填写整数').min(1, '至少是 1').max(10_000, '倍率太大').meta({
            label: '倍率',
            hint: '互感器倍率，没有写 1',
          }),
          usage: quantity().meta({ label: '用量', kind: 'quantity', hint: '（本期－上期）× 倍率' }),
          unitPrice: price().meta({ label: '单价', kind: 'price', unit: '元' }),
          amount: amount('金额', '用量 × 单价'),
          note: reason(),
          documents: evidence(),
        }),
      )
      .min(1, '至少填写一块表')
      .max(200)
      .meta({ label: '各表', singular: '表', layout: 'ledger' }),
    totals: z
      .strictObject({ amount: amount('金额合计') })
      .meta({ label: '表上的合计', hint: '照盖章的表填写' }),
    share: z
      .strictObject({
        method: choice(shareMethods).meta({ label: '分摊办法', labels: shareMethods }),
        base: quantity().meta({
          label: '分摊基数',
          kind: 'quantity',
          hint: '按面积写总面积（㎡），按户写总户数，按分表写总用量',
        }),
        rate: price().meta({ label: '分摊单价', kind: 'price', unit: '元', hint: '合计 ÷ 基数，四位小数' }),
        basis: line(80).meta({ label: '依据', hint: '合同条款或表决' }),
      })
      .optional()
      .meta({ label: '分摊', hint: '另行分摊的才填' }),
    ...statementFoot,
  })
  .refine(twoPersons.test, twoPersons.params)
  .refine((u) => (u.bearer === 'shared') === (u.share !== undefined), {
    path: ['share'],
    message: '选了“另行分摊”要填写分摊办法；从物业费支出的不填',
  })
  .meta({ label: '公共水电' });

export type UtilityShare = z.output<typeof utilityShare>;
