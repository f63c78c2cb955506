import { z } from 'zod';
import { choice, code, count, day, line, percent } from './fields.ts';
import { amount, evidence, reason, signedAmount, statementFoot, statementHead, twoPersons } from './money.ts';

/** Where common income comes from (公共收益来源). */
export const commonSources = {
  parking: '停车',
  advertising: '广告',
  site: '场地',
  telecom: '基站',
  room: '用房',
  locker: '快递柜',
  interest: '利息',
  scrap: '废品',
  damages: '赔偿',
  other: '其他',
} as const;

/** Who may decide on the use of common income. */
export const deciders = { assembly: '业主大会', committee: '业委会（授权内）' } as const;

/** Spent, or a payment that came back. */
export const useKinds = { spent: '支出', refund: '退款' } as const;

/** In whose name the account is kept. */
export const holders = { assembly: '业主大会', committee: '业委会', company: '物业代管' } as const;

/** Whether a line counts towards what the company's share is taken from. */
function shared(hint: string) {
  return z.boolean().optional().meta({ label: '计提分成', hint });
}

/**
 * A period's account of the common income (公共收益收支), `content/common/<period>.json`: what the shared parts of
 * the estate earned, what it cost, what the company took by contract, and what owners decided to do with the rest.
 * Sources: 民法典 art. 282; domain facts M-10 to M-14.
 */
export const commonIncome = z
  .strictObject({
    ...statementHead,
    opening: signedAmount('期初结余', '等于上一期的期末结余'),
    income: z
      .array(
        z.strictObject({
          code: code().meta({ label: '编号', hint: '同一处各期都用同一个编号，例如 parking-ground' }),
          source: choice(commonSources).meta({ label: '来源', labels: commonSources }),
          site: line(40).meta({ label: '哪一处', hint: '例如：地面停车位（包月）' }),
          quantity: count().optional().meta({ label: '数量', hint: '多少个车位、多少块牌' }),
          unit: line(8).optional().meta({ label: '数量单位', hint: '例如：个、块、台' }),
          contract: code()
            .optional()
            .meta({ label: '合同', kind: 'document', hint: '“文件”栏目里的编号；有合同的必填' }),
          gross: amount('收入', '本期到账的总收入'),
          shared: shared('这处收入按合同要给物业服务企业分成的，打开'),
          untaxed: z.boolean().optional().meta({
            label: '不计税',
            hint: '不算进含税收入的，打开，例如：存款利息、赔偿款',
          }),
          note: reason(),
          documents: evidence(),
        }),
      )
      .min(1, '至少填写一处收入')
      .max(60)
      .meta({ label: '收入', singular: '收入', layout: 'ledger' }),
    costs: z
      .array(
        z.strictObject({
          code: code().meta({ label: '编号', hint: '各期相同，例如 gate-upkeep' }),
          name: line(40).meta({ label: '成本', hint: '例如：道闸维护' }),
          amount: amount('金额'),
          shared: shared('算分成以前要先扣掉的成本，打开'),
          note: reason(),
          documents: evidence(),
        }),
      )
      .max(40)
      .meta({
        label: '经营成本',
        singular: '成本',
        layout: 'ledger',
        hint: '经营这些共有部分直接花的钱',
      }),
    companyShare: z
      .strictObject({
        rule: line(80).meta({
          label: '约定',
          hint: '合同怎么写的，例如：《物业服务合同》第十八条，停车收入扣除成本后的 10%',
        }),
        rate: percent().meta({
          label: '比例',
          kind: 'percent',
          unit: '%',
          hint: '占（收入－成本）的比例；没有填 0',
        }),
        base: amount('计提基数', '打开了“计提分成”的各处收入相加，减打开了的各项成本'),
        amount: amount('金额'),
        note: reason().meta({ label: '比例变动说明', hint: '比例与上期不同时写明：谁决定的，从哪一天起' }),
      })
      .meta({ label: '物业服务企业分成' }),
    tax: amount('税金', '单独一行；没有填 0'),
    taxation: z
      .strictObject({
        base: amount('含税收入', '要计税的收入，含税；等于没有打开“不计税”的各处收入之和'),
        rate: percent().meta({ label: '征收率', kind: 'percent', unit: '%', hint: '例如 5' }),
        surcharge: amount('附加税费', '另有附加税费的才填').optional(),
        note: line(120).optional().meta({
          label: '计税说明',
          hint: '哪些收入不计税，例如：存款利息和赔偿款不计税',
        }),
        documents: evidence(),
      })
      .optional()
      .meta({
        label: '税金怎么算的',
        collapsed: true,
        hint: '从含税价里算：含税收入×征收率÷（1＋征收率），加附加税费；填了，网站会核算',
      }),
    use: z
      .array(
        z.strictObject({
          code: code().meta({ label: '编号', hint: '例如 access-second' }),
          kind: choice(useKinds).default('spent').meta({ label: '性质', labels: useKinds }),
          on: day().meta({ label: '日期', kind: 'day' }),
          purpose: line(60).meta({ label: '用途', hint: '例如：门禁控制器第二次付款（65%）' }),
          decidedBy: choice(deciders).meta({ label: '谁决定的', labels: deciders }),
          decision: code()
            .optional()
            .meta({ label: '决定', kind: 'document', hint: '决议在“文件”栏目里的编号' }),
          amount: signedAmount('金额', '退款写负数'),
          documents: evidence(),
        }),
      )
      .max(60)
      .meta({ label: '使用', singular: '使用', layout: 'ledger' }),
    toFund: amount('转入维修资金', '没有填 0；要与维修资金表的“公共收益转入”一致'),
    totals: z
      .strictObject({
        gross: amount('收入合计'),
        costs: amount('成本合计'),
        net: signedAmount('业主净收益', '收入－成本－分成－税金'),
        use: signedAmount('使用合计'),
        closing: signedAmount('期末结余'),
      })
      .meta({ label: '表上的合计', hint: '照盖章的表填写；网站会自己再加一遍' }),
    account: z
      .strictObject({
        holder: choice(holders).meta({ label: '账户名义', labels: holders }),
        bank: line(30).meta({ label: '开户银行', hint: '只写银行名称，不写账号' }),
        balance: signedAmount('期末银行余额', '与银行对账单一致').optional(),
      })
      .meta({ label: '资金存放' }),
    ...statementFoot,
  })
  .refine(twoPersons.test, twoPersons.params)
  .refine((c) => c.use.every((u) => u.amount < 0 === (u.kind === 'refund')), {
    path: ['use'],
    message: '只有退款写负数，退款也必须写负数',
  })
  .meta({ label: '公共收益' });

export type CommonIncome = z.output<typeof commonIncome>;
