import { z } from 'zod';
import { day, fen, line, percent } from './fields.ts';
import { saysWhy } from './money.ts';

/** Thresholds of `site.money` that were replaced, each with the last day of a period they held for and who decided. */
export function earlierJumps() {
  return z
    .array(
      z.strictObject({
        until: day().meta({ label: '到哪天为止', kind: 'day', hint: '今天或以后；那天和以前结束的各期照旧' }),
        jumpPeriod: percent().meta({ label: '那时比上期变动超过', kind: 'percent', unit: '%' }),
        jumpYear: percent().meta({ label: '那时比去年同期变动超过', kind: 'percent', unit: '%' }),
        jumpBudget: percent().meta({ label: '那时比预算相差超过', kind: 'percent', unit: '%' }),
        jumpFloor: fen().meta({ label: '那时相差不到多少元不用说明', kind: 'fen', unit: '元' }),
        commonToFund: percent().optional().meta({
          label: '那时公共收益最低转入维修资金',
          kind: 'percent',
          unit: '%',
          hint: '没有改就留空；那时没有规定写 0',
        }),
        why: line(80)
          .refine(saysWhy.test, saysWhy.message)
          .meta({ label: '谁决定的、为什么改', hint: '例如：业主大会 2026 年第 2 号决议' }),
      }),
    )
    .max(20)
    .optional()
    .meta({
      label: '以前的界限',
      singular: '以前的界限',
      summary: '{{until}} {{why}}',
      collapsed: true,
      hint: '改上面四个变动的界限或最低转入的比例，先把旧的写在这里；那天和以前结束的各期仍按旧的要说明',
    });
}
