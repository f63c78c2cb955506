import { z } from 'zod';
import { line, month } from './fields.ts';

/** From how many cases a count may stand alone (domain facts C-30, C-32): 5 in the estate, 10 in one building. */
export const smallestCell = { estate: 5, building: 10 } as const;

function minimum(label: string, hint: string) {
  return z.int('请填写整数').min(2, '至少是 2').max(100).optional().meta({ label, unit: '件', hint });
}

/** What the estate itself may name in public, and how small a published count may be. */
export const privacyRules = z
  .strictObject({
    open: z
      .array(
        z.strictObject({
          name: line(30).meta({ label: '是谁的', hint: '岗位或单位，例如：工程部值班' }),
          value: line(60).meta({ label: '号码', hint: '工作电话、单位邮箱、工程车牌等，照样写一遍' }),
        }),
      )
      .max(200)
      .optional()
      .meta({
        label: '可以公开的号码',
        singular: '号码',
        summary: '{{name}} {{value}}',
        hint: '保存时会检查文字里的电话、车牌、邮箱等；登记在这里的不拦',
      }),
    estateMinimum: minimum('全小区的数目，少于几件要合并', '不填就是 5；改的时候写明从哪个月起'),
    estateFrom: month().optional().meta({
      label: '这个件数从哪个月起',
      kind: 'month',
      hint: '改过才写，写还没有公布的月份；以前的月份照以前的件数，不用重填',
    }),
    estateEarlier: z
      .array(
        z.strictObject({
          from: month().optional().meta({ label: '从哪个月起', kind: 'month', hint: '最早的留空' }),
          minimum: z
            .int('请填写整数')
            .min(2, '至少是 2')
            .max(100)
            .meta({ label: '少于几件要合并', unit: '件' }),
        }),
      )
      .max(20)
      .optional()
      .meta({
        label: '以前的件数',
        singular: '件数',
        summary: '{{from}} {{minimum}}',
        collapsed: true,
        hint: '从旧到新；一直是 5 就留空',
      }),
    buildingMinimum: minimum(
      '分楼栋的数目，少于几件要合并',
      '本站没有分楼栋的件数表；以后有了照这个合并，不填就是 10',
    ),
  })
  .optional()
  .meta({ label: '隐私规则', collapsed: true });

/**
 * From how many cases a count of a month (YYYY-MM) may be published by itself, in this community: what held then,
 * whatever holds now; the defaults where it says nothing.
 */
export function cellMinimum(
  rules: z.output<typeof privacyRules>,
  by: keyof typeof smallestCell,
  month: string,
): number {
  const { estateFrom = '', estateEarlier = [] } = rules ?? {};
  if (by === 'building' || month >= estateFrom) return rules?.[`${by}Minimum`] ?? smallestCell[by];
  const then = estateEarlier.findLast(({ from = '' }) => month >= from);
  return then?.minimum ?? smallestCell.estate;
}
