import { z } from 'zod';
import { duties } from './equipment.ts';
import { choice, code, count, day, line, month } from './fields.ts';
import { amendments, corrections, twoPersons } from './money.ts';

/** What came of a duty (例行工作的结果). */
export const roundResults = { passed: '合格', repaired: '整改后合格', failed: '不合格' } as const;

/**
 * A month of performance (履约月报), `content/performance/<month>.json`: what was due and done for the promises that
 * are counted by hand, and on which day which equipment was maintained, inspected or cleaned. No rate is a field. The
 * running month may be published with its rounds so far; its promises are judged when it is over.
 * Sources: 民法典 art. 943 (履行情况); domain §9.9 `fulfilment`, §9.14 `logs`.
 */
export const performance = z
  .strictObject({
    month: month().meta({ label: '月份', kind: 'month', hint: '例如 2026-10' }),
    until: day().meta({ label: '记录截至', kind: 'day', hint: '当月最后一天；本月还没过完就写到哪天' }),
    rows: z
      .array(
        z
          .strictObject({
            standard: code().meta({ label: '服务标准', hint: '编号，例如 order-03' }),
            due: count()
              .optional()
              .meta({ label: '应做', hint: '次数、件数或处数；本月没有发生写 0；网站自己会算的不填' }),
            done: count().optional().meta({ label: '做到', hint: '其中按承诺做到的' }),
            note: line(120).optional().meta({ label: '说明', hint: '没有做到的写明原因和补救' }),
          })
          .refine((r) => (r.due === undefined) === (r.done === undefined), {
            path: ['done'],
            message: '应做和做到要么都填，要么都不填',
          })
          .refine((r) => r.due === undefined || r.done === undefined || r.done <= r.due, {
            path: ['done'],
            message: '做到的不能多于应做的，请核对',
          }),
      )
      .max(200)
      .meta({ label: '人工统计的承诺', singular: '承诺', summary: '{{standard}} {{done}}/{{due}}' }),
    rounds: z
      .array(
        z.strictObject({
          duty: choice(duties).meta({ label: '工作', labels: duties }),
          on: day().meta({ label: '哪天', kind: 'day', hint: '做完的那一天' }),
          equipment: z
            .array(code().meta({ label: '设备编号' }))
            .min(1, '至少填写一台')
            .max(100)
            .meta({ label: '哪些设备', singular: '设备', hint: '设备栏目里的编号，例如 lift-3-1' }),
          result: choice(roundResults).optional().meta({ label: '结果', labels: roundResults }),
          nextDue: day()
            .optional()
            .meta({ label: '下次最晚', kind: 'day', hint: '标志或报告上写了下次日期才填' }),
          note: line(120).optional().meta({ label: '说明', hint: '晚了、不合格、换了什么，写在这里' }),
        }),
      )
      .max(200)
      .meta({ label: '设备例行工作', singular: '一批', summary: '{{on}} {{duty}}' }),
    preparedBy: line(30).meta({ label: '编制岗位', hint: '岗位，不写姓名，例如：工程主管' }),
    reviewedBy: line(30).meta({ label: '复核岗位', hint: '与编制岗位不同，例如：项目经理' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
    corrections: corrections('count', 'rows.order-03.done'),
    amendments: amendments(),
  })
  .refine(twoPersons.test, twoPersons.params)
  .refine((p) => p.until.startsWith(p.month), { path: ['until'], message: '记录截至要在这个月里' })
  .refine((p) => p.rounds.every(({ on }) => on.startsWith(p.month) && on <= p.until), {
    path: ['rounds'],
    message: '每一批的日期都要在这个月里，不晚于“记录截至”',
  })
  .refine((p) => p.rows.every((r, i) => p.rows.findIndex((o) => o.standard === r.standard) === i), {
    path: ['rows'],
    message: '同一项承诺只能写一行',
  })
  .meta({ label: '履约月报' });

export type Performance = z.output<typeof performance>;
