import { z } from 'zod';
import { choice, day, line, paragraph } from './fields.ts';
import { correctionKinds, namesCause } from './money.ts';

/** What of a published price may be put right, by an entry that says so; anything else is another price. */
export const amendableFields = {
  name: '收费项目',
  payer: '收费对象',
  content: '服务内容',
  unitPrice: '单价',
  unit: '计费单位',
  tier: '收费性质',
  form: '价格形式',
  basis: '收费依据',
  condition: '减免与特殊情形',
  reductions: '打折的情形',
  guide: '政府指导价',
  appliesTo: '适用楼栋',
  decidedBy: '谁决定的',
  decision: '决定文件',
  changeReason: '为什么变',
  effectiveFrom: '执行日期',
  effectiveTo: '停止日期',
} as const;

/** What was published of a price and was not so, or was told late; the old words, days and amount stay readable. */
export function amendments() {
  return z
    .array(
      z.strictObject({
        on: day().meta({ label: '公布更正的日期', kind: 'day' }),
        kind: choice(correctionKinds).meta({ label: '性质', labels: correctionKinds }),
        path: choice(amendableFields).meta({ label: '哪一处', labels: amendableFields }),
        before: paragraph(300).meta({
          label: '更正前',
          kind: 'paragraph',
          hint: '照公布过的写；原来没有就写“无”，单价写元，例如 15；打折写情形和几成，例如：连续空置满六个月 70%；指导价写基准价、上浮和文件，例如：3.5 元，上浮 20%，云发改价〔2023〕18 号',
        }),
        after: paragraph(300).meta({
          label: '更正后',
          kind: 'paragraph',
          hint: '与这一项现在填的一样；拿掉了就写“无”',
        }),
        decidedBy: line(60).meta({ label: '谁决定更正的', hint: '例如：业主委员会、法院判决' }),
        reason: paragraph(200)
          .refine(namesCause.test, namesCause.message)
          .meta({ label: '原因', kind: 'paragraph', hint: '为什么改，怎么发现的；多收的怎么退' }),
      }),
    )
    .max(20)
    .optional()
    .meta({
      label: '公布后的更正',
      singular: '更正',
      summary: '{{on}} {{path}}',
      collapsed: true,
      hint: '公布时写错了，或者早已执行、公布晚了，才填：写明后上面才能改；原来的一直看得到。价格真的变了，另建一项',
    });
}
