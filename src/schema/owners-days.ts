import { z } from 'zod';
import { choice, code, count, day, line, month, paragraph } from './fields.ts';
import { amendments, corrections, twoPersons } from './money.ts';

/** Whether the day took place. */
export const dayKinds = { held: '开了', cancelled: '取消' } as const;

/**
 * The monthly day on which owners ask and those responsible answer (业主沟通日), `content/owners-days/<month>.json`.
 * Questions are told without persons; how one stands follows from its dates. Sources: domain facts SD-20, SD-21, §9.13.
 */
export const ownersDay = z
  .strictObject({
    month: month().meta({ label: '月份', kind: 'month', hint: '例如 2026-10' }),
    kind: choice(dayKinds).meta({ label: '开了没有', labels: dayKinds }),
    heldOn: day().optional().meta({ label: '哪天', kind: 'day', hint: '开了的必填' }),
    hours: line(20).optional().meta({ label: '几点', hint: '例如：9:30–11:00' }),
    place: line(40).optional().meta({ label: '地点', hint: '例如：3 号楼架空层' }),
    attended: count().optional().meta({ label: '来了多少业主', unit: '人', hint: '只写人数' }),
    hosts: line(60).optional().meta({ label: '谁接待', hint: '岗位，例如：项目经理、工程主管' }),
    cancelledWhy: line(120).optional().meta({ label: '为什么取消', hint: '取消的必填' }),
    topics: z
      .array(
        z
          .strictObject({
            question: paragraph(160).meta({
              label: '问了什么',
              kind: 'paragraph',
              hint: '用自己的话转述，不写姓名、房号、电话',
            }),
            answer: paragraph(240).meta({ label: '怎么答的', kind: 'paragraph' }),
            responsible: line(30).meta({ label: '责任岗位', hint: '岗位，不写姓名' }),
            due: day().optional().meta({ label: '最晚哪天办完', kind: 'day', hint: '当场答完的不填' }),
            doneOn: day().optional().meta({ label: '哪天办完的', kind: 'day', hint: '还没有办完就留空' }),
            refusedWhy: line(120).optional().meta({ label: '不办的理由', hint: '不办的才填' }),
            rectification: code().optional().meta({ label: '立了哪项整改', hint: '整改台账里的编号' }),
          })
          .refine((t) => !t.doneOn || t.due, { path: ['due'], message: '有办完日期，就要写当时定的最晚日期' })
          .refine((t) => !t.refusedWhy || (!t.due && !t.doneOn), {
            path: ['refusedWhy'],
            message: '不办的不写期限和办完日期；要办的不写不办的理由',
          }),
      )
      .max(40)
      .meta({ label: '问答', singular: '一问', summary: '{{question}}' }),
    preparedBy: line(30).meta({ label: '编制岗位', hint: '岗位，不写姓名，例如：客服主管' }),
    reviewedBy: line(30).meta({ label: '复核岗位', hint: '与编制岗位不同，例如：项目经理' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
    corrections: corrections('count', 'attended'),
    amendments: amendments(),
  })
  .refine(twoPersons.test, twoPersons.params)
  .refine(
    (d) => d.kind !== 'held' || [d.heldOn, d.place, d.attended, d.hosts].every((v) => v !== undefined),
    {
      path: ['heldOn'],
      message: '开了的，请填写哪天、地点、来了多少业主和谁接待',
    },
  )
  .refine((d) => d.kind !== 'cancelled' || (d.cancelledWhy && d.topics.length === 0 && !d.heldOn), {
    path: ['cancelledWhy'],
    message: '取消的，请写明为什么，日期和问答留空',
  })
  .refine((d) => !d.heldOn || (d.heldOn.startsWith(d.month) && d.heldOn <= d.publishedOn), {
    path: ['heldOn'],
    message: '日期要在这个月里，不晚于公布日期',
  })
  .refine(
    (d) =>
      d.topics.every(
        ({ due, doneOn = d.heldOn }) => !due || ![due, doneOn].some((on) => (on ?? '') < (d.heldOn ?? '')),
      ),
    {
      path: ['topics'],
      message: '期限和办完日期都不能早于开的那天',
    },
  )
  .meta({ label: '业主沟通日' });

export type OwnersDay = z.output<typeof ownersDay>;
