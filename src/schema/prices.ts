import { z } from 'zod';
import { choice, day, line, paragraph, price } from './fields.ts';

/** What one unit of a charge is (计费单位). */
export const priceUnits = {
  sqmMonth: '元/㎡·月',
  spaceMonth: '元/月·个',
  time: '元/次',
  hour: '元/小时',
  sqm: '元/㎡',
  householdYear: '元/户·年',
  householdMonth: '元/户·月',
  piece: '元/个',
  kwh: '元/kWh',
  cubicMetre: '元/m³',
} as const;

/** How a price comes about (价格管理形式), 发改价检〔2004〕1428号 art. 6. */
export const priceForms = { guided: '政府指导价', market: '市场调节价', passed: '代收（不加价）' } as const;

/** Which promise a charge belongs to: basic services in the contract, optional ones, or money collected for others. */
export const priceTiers = { contract: '合同内', optional: '特约可选', passed: '代收代缴' } as const;

/** One line of the price list (收费标准), `content/prices/<code>.json`. Source: 发改价检〔2004〕1428号 art. 5–8. */
export const priceItem = z
  .strictObject({
    code: z
      .string({ error: '请填写编号' })
      .regex(/^[a-z][a-z0-9-]{1,30}$/, '编号用小写字母、数字和短横，例如 parking-ground')
      .meta({ label: '编号', hint: '小写英文字母、数字和短横，发布后不改，例如 parking-ground' }),
    name: line(40).meta({ label: '收费项目', hint: '例如：物业服务费（高层住宅）' }),
    order: z.int('请填写整数').min(1).max(999).meta({ label: '排列次序', hint: '数字小的排在前面，例如 10' }),
    payer: line(60).meta({ label: '收费对象', hint: '例如：高层住宅业主' }),
    content: paragraph(300).meta({ label: '服务内容', kind: 'paragraph', hint: '付了这笔钱得到什么' }),
    unitPrice: price().meta({
      label: '单价',
      kind: 'price',
      unit: '元',
      hint: '单位元，最多四位小数，例如 2.85',
    }),
    unit: choice(priceUnits).meta({ label: '计费单位', labels: priceUnits }),
    tier: choice(priceTiers).meta({ label: '收费性质', labels: priceTiers }),
    form: choice(priceForms).meta({ label: '价格形式', labels: priceForms }),
    basis: paragraph(200).meta({
      label: '收费依据',
      kind: 'paragraph',
      hint: '合同条款、文件或表决，例如：《物业服务合同》第十二条',
    }),
    condition: paragraph(200).optional().meta({
      label: '减免与特殊情形',
      kind: 'paragraph',
      hint: '例如：连续空置六个月以上，经申请按 70% 交纳',
    }),
    effectiveFrom: day().meta({ label: '执行日期', kind: 'day', hint: '从哪一天起按这个价收' }),
    effectiveTo: day().optional().meta({ label: '停止日期', kind: 'day', hint: '仍在执行就留空' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
  })
  .refine((p) => !p.effectiveTo || p.effectiveFrom <= p.effectiveTo, {
    path: ['effectiveTo'],
    message: '停止日期早于执行日期，请核对',
  })
  .meta({ label: '收费标准' });

export type PriceItem = z.output<typeof priceItem>;
