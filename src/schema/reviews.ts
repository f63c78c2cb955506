import { z } from 'zod';
import { choice, code, count, day, line, paragraph } from './fields.ts';
import { amendments, corrections, twoPersons } from './money.ts';

/** Who takes part in the yearly review and who proposed a change. */
export const reviewSides = {
  owners: '业主代表',
  committee: '业委会',
  company: '物业服务企业',
  neighbourhood: '居委会',
} as const;

/**
 * The yearly review of the standards (标准年检), `content/reviews/<year>.json`: who took part, how many proposals were
 * made and adopted, and which promises were changed. Whether a change helped is computed from the months of
 * performance. Sources: domain facts SD-30, §9.9.
 */
export const review = z
  .strictObject({
    year: z
      .string({ error: '请填写年份，例如 2026' })
      .regex(/^20\d\d$/, '年份写成 2026 这样')
      .meta({ label: '年份', hint: '例如 2026' }),
    heldOn: day().meta({ label: '开会日期', kind: 'day' }),
    place: line(40).meta({ label: '地点', hint: '例如：3 号楼架空层' }),
    participants: z
      .strictObject({
        owners: count().meta({ label: reviewSides.owners, unit: '人' }),
        committee: count().meta({ label: reviewSides.committee, unit: '人' }),
        company: count().meta({ label: reviewSides.company, unit: '人' }),
        neighbourhood: count().meta({ label: reviewSides.neighbourhood, unit: '人' }),
      })
      .meta({ label: '参加人数', hint: '只写人数，不写姓名' }),
    proposals: count().meta({ label: '收到建议', unit: '条' }),
    adopted: count().meta({ label: '采纳', unit: '条', hint: '改了标准的，和不用改标准就照办的' }),
    summary: paragraph(400).optional().meta({ label: '小结', kind: 'paragraph', hint: '主要议了什么' }),
    changes: z
      .array(
        z.strictObject({
          standard: code().meta({ label: '服务标准', hint: '编号，例如 order-03' }),
          version: z
            .int('请填写整数')
            .min(2, '改出来的是第 2 版或以后')
            .max(999)
            .meta({ label: '改成第几版' }),
          proposedBy: choice(reviewSides).meta({ label: '谁提的', labels: reviewSides }),
          why: line(120).meta({ label: '为什么改' }),
          effectAfter: z
            .int('请填写整数')
            .min(1, '至少 1 个月')
            .max(24, '最多 24 个月')
            .meta({ label: '几个月后看效果', unit: '个月', hint: '例如 6；效果由网站用履约月报计算' }),
        }),
      )
      .max(60)
      .meta({ label: '改了哪些承诺', singular: '改动', summary: '{{standard}}　{{why}}' }),
    refused: z
      .array(
        z.strictObject({
          what: line(60).meta({ label: '建议' }),
          why: line(120).meta({ label: '没有采纳的原因' }),
        }),
      )
      .max(60)
      .optional()
      .meta({ label: '没有采纳的主要建议', singular: '建议', summary: '{{what}}' }),
    preparedBy: line(30).meta({ label: '编制岗位', hint: '岗位，不写姓名，例如：客服主管' }),
    reviewedBy: line(30).meta({ label: '复核岗位', hint: '与编制岗位不同，例如：项目经理' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
    corrections: corrections('count', 'participants.owners'),
    amendments: amendments(),
  })
  .refine(twoPersons.test, twoPersons.params)
  .refine((r) => r.adopted <= r.proposals, { path: ['adopted'], message: '采纳的不能多于收到的' })
  .refine((r) => r.changes.length <= r.adopted, {
    path: ['changes'],
    message: '改动的承诺多于采纳的建议，请核对采纳的条数',
  })
  .meta({ label: '标准年检' });

export type Review = z.output<typeof review>;
