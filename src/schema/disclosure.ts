import { z } from 'zod';
import { choice, code, day, line } from './fields.ts';
import { saysWhy } from './money.ts';
import { disclosureItems, dueRule, intervals, postingDays } from './rules.ts';

/**
 * What a community owes its owners by which day (公示约定): the rules of its place, and what it agreed beyond them.
 * Days that stand elsewhere are not repeated here: until when statements of money come (`money.publishDays`) and
 * objections are answered (`money.objectionDays`).
 */
export const disclosure = z
  .strictObject({
    profile: code().meta({
      label: '适用哪个地区的规则',
      hint: '全国 national，北京 beijing，上海 shanghai，杭州 hangzhou，宁波 ningbo，湖州 huzhou，青岛 qingdao，淄博 zibo，聊城 liaocheng，清远 qingyuan；没有自己的地区就写 national',
    }),
    since: day().meta({ label: '从哪天起算', kind: 'day', hint: '物业服务合同开始以后的第一期从哪天开始' }),
    earlier: z
      .array(
        z.strictObject({
          until: day().meta({ label: '到哪天为止', kind: 'day', hint: '今天或以后' }),
          profile: code().meta({ label: '那时适用哪个地区的规则' }),
          why: line(80).refine(saysWhy.test, saysWhy.message).meta({ label: '为什么改' }),
        }),
      )
      .max(20)
      .optional()
      .meta({
        label: '以前适用的地区',
        singular: '以前适用的地区',
        summary: '{{until}} {{profile}}',
        collapsed: true,
        hint: '换地区，先把旧的写在这里；那天和以前的仍按旧的算',
      }),
    own: z
      .array(
        z
          .strictObject({
            item: choice(disclosureItems).meta({ label: '事项', labels: disclosureItems }),
            interval: choice(intervals).optional().meta({ label: '多久一次', labels: intervals }),
            due: dueRule().optional().meta({
              label: '最晚哪天',
              hint: '三本账和公共水电不在这里填：天数写在“收支规则”里',
            }),
            postingDays: postingDays().optional(),
            since: day().optional().meta({ label: '从哪天起算', kind: 'day', hint: '与上面不同才填' }),
            basis: line(80).meta({ label: '依据', hint: '例如：《物业服务合同》第二十一条' }),
            until: day().optional().meta({
              label: '到哪天为止',
              kind: 'day',
              hint: '不再有效才填，今天或以后；在这以前到期的仍然算',
            }),
            endedWhy: line(80)
              .refine(saysWhy.test, saysWhy.message)
              .optional()
              .meta({ label: '为什么不再有效', hint: '填了上面才填' }),
          })
          .refine((row) => (row.until === undefined) === (row.endedWhy === undefined), {
            path: ['endedWhy'],
            message: '“到哪天为止”和原因要么都填，要么都不填',
          }),
      )
      .max(40)
      .meta({
        label: '本小区的约定',
        singular: '约定',
        summary: '{{item}} {{interval}}',
        collapsed: true,
        hint: '只能比当地规定更严，不能更宽；每项写一行',
      }),
  })
  .optional()
  .meta({ label: '公示约定', collapsed: true, hint: '公示日历按它算每一期最晚哪天公布' });

export type Disclosure = NonNullable<z.output<typeof disclosure>>;
