import { z } from 'zod';
import { buildingKinds } from './buildings.ts';
import { choice, code, day, line, paragraph, percent, price } from './fields.ts';
import { amendments } from './price-amendments.ts';

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
    code: code().meta({ label: '编号', hint: '小写英文字母、数字和短横，发布后不改，例如 parking-ground' }),
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
    reductions: z
      .array(
        z.strictObject({
          when: line(60).meta({ label: '情形', hint: '例如：连续空置满六个月，经申请核实' }),
          rate: percent().meta({ label: '按几成收', kind: 'percent', unit: '%', hint: '例如 70' }),
        }),
      )
      .max(10)
      .optional()
      .meta({ label: '打折的情形', singular: '情形', summary: '{{when}} {{rate}}', collapsed: true }),
    guide: z
      .strictObject({
        base: price().meta({ label: '基准价', kind: 'price', unit: '元' }),
        float: percent().meta({ label: '最高上浮', kind: 'percent', unit: '%', hint: '例如 20' }),
        document: line(80).meta({ label: '定价文件', hint: '文件名称和文号' }),
      })
      .optional()
      .meta({ label: '政府指导价', collapsed: true, hint: '价格形式选“政府指导价”时必填' }),
    appliesTo: choice(buildingKinds).optional().meta({
      label: '适用楼栋',
      labels: buildingKinds,
      hint: '按面积收的物业费才填：网站用它核对应收，也用来算“我家的账”',
    }),
    decidedBy: line(60).meta({ label: '谁决定的', hint: '例如：2024 年 8 月业主大会表决' }),
    decision: code().optional().meta({ label: '决定文件', kind: 'document', hint: '“文件”栏目里的编号' }),
    replaces: code().optional().meta({ label: '代替哪一项', hint: '价格变了才填：原来那一项的编号' }),
    changeReason: line(120).optional().meta({ label: '为什么变', hint: '代替了旧价时必填' }),
    effectiveFrom: day().meta({ label: '执行日期', kind: 'day', hint: '从哪一天起按这个价收' }),
    effectiveTo: day().optional().meta({ label: '停止日期', kind: 'day', hint: '仍在执行就留空' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
    amendments: amendments(),
  })
  .refine((p) => !p.effectiveTo || p.effectiveFrom <= p.effectiveTo, {
    path: ['effectiveTo'],
    message: '停止日期早于执行日期，请核对',
  })
  .refine((p) => p.form !== 'guided' || p.guide, {
    path: ['guide'],
    message: '价格形式是政府指导价，请填写基准价、最高上浮和定价文件',
  })
  .refine((p) => !p.guide || p.unitPrice * 10_000 <= p.guide.base * (10_000 + p.guide.float), {
    path: ['unitPrice'],
    message: '单价高于政府指导价允许的上限（基准价×（1＋最高上浮））',
  })
  .refine((p) => !p.replaces || p.changeReason, {
    path: ['changeReason'],
    message: '这一项代替了旧价，请写明为什么变',
  })
  .meta({ label: '收费标准' });

export type PriceItem = z.output<typeof priceItem>;
