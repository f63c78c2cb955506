import { z } from 'zod';
import { choice, day, line, paragraph, serial } from './fields.ts';
import { amendments } from './money.ts';

/** Subjects an objection can be about. */
export const objectionSubjects = {
  accounts: '物业费收支',
  common: '公共收益',
  fund: '维修资金',
  projects: '维修项目',
  utilities: '公共水电',
  prices: '收费标准',
} as const;

/** What came of an objection (异议处理结果). */
export const objectionResults = { upheld: '维持原数', corrected: '已更正', explained: '已说明' } as const;

/**
 * An objection of an owner to a published figure and its answer (异议), `content/objections/<day>-<id>.json`. The
 * question is told without personal data. Sources: 民法典 art. 285; domain §9.15.
 */
export const objection = z
  .strictObject({
    id: serial().meta({ label: '编号', kind: 'serial', hint: '由系统生成，不用填写' }),
    subject: choice(objectionSubjects).meta({ label: '关于哪一类', labels: objectionSubjects }),
    record: line(41).meta({ label: '哪一张表', hint: '网址里的名字，例如 2026-q3' }),
    line: line(60)
      .optional()
      .meta({ label: '哪一行', hint: '网址里 # 后面的名字，例如 cost-upkeep；说不清就留空' }),
    receivedOn: day().meta({ label: '收到日期', kind: 'day' }),
    question: paragraph(300).meta({
      label: '问了什么',
      kind: 'paragraph',
      hint: '用自己的话转述，不写姓名、门牌、电话',
    }),
    answer: paragraph(600).optional().meta({ label: '答复', kind: 'paragraph', hint: '还没有答复就留空' }),
    answeredOn: day().optional().meta({ label: '答复日期', kind: 'day' }),
    result: choice(objectionResults).optional().meta({ label: '结果', labels: objectionResults }),
    answeredBy: line(30).optional().meta({ label: '答复岗位', hint: '岗位，不写姓名' }),
    amendments: amendments(),
  })
  .refine(
    (o) =>
      [o.answer, o.answeredOn, o.result, o.answeredBy].every(
        (v) => (v === undefined) === (o.answer === undefined),
      ),
    {
      path: ['answer'],
      message: '答复、答复日期、结果、答复岗位要么都填，要么都不填',
    },
  )
  .refine((o) => !o.answeredOn || o.receivedOn <= o.answeredOn, {
    path: ['answeredOn'],
    message: '答复日期早于收到日期，请核对',
  })
  .meta({ label: '异议' });

export type Objection = z.output<typeof objection>;
