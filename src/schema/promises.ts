import { z } from 'zod';
import { day, line, minutes, month, percent } from './fields.ts';

/** The limits of the five steps and the share that is to be in time, and since when they hold. */
const limits = {
  intakeMinutes: minutes().meta({ label: '受理时限', unit: '分钟', hint: '例如 30' }),
  dispatchMinutes: minutes().meta({ label: '派单时限', unit: '分钟', hint: '例如 60' }),
  onSiteMinutes: minutes().meta({ label: '到场处理时限', unit: '分钟', hint: '例如 240，就是 4 小时' }),
  answerMinutes: minutes().meta({ label: '答复时限', unit: '分钟', hint: '例如 1440，就是 24 小时' }),
  callbackMinutes: minutes().meta({ label: '回访时限', unit: '分钟', hint: '例如 4320，就是 3 天' }),
  onTimeTarget: percent().meta({ label: '按时率承诺', kind: 'percent', unit: '%', hint: '例如 95' }),
  from: month().optional().meta({
    label: '从哪个月起',
    kind: 'month',
    hint: '改过承诺的必填，例如 2027-01：从这个月的月报起照新的算，以前的月份照旧',
  }),
  publishedOn: day()
    .optional()
    .meta({ label: '哪天公布的', kind: 'day', hint: '改过承诺的必填，要在“从哪个月起”以前' }),
  why: line(120).optional().meta({ label: '为什么改', hint: '改过承诺的必填' }),
};

/** What is promised of handling complaints: the newest, and what was promised before, oldest first. */
export const promises = z
  .strictObject({
    ...limits,
    earlier: z.array(z.strictObject(limits)).max(30).optional().meta({
      label: '以前的承诺',
      singular: '一次承诺',
      summary: '{{from}}',
      collapsed: true,
      hint: '改承诺以前，把旧的原样抄到这里，从旧到新；旧月份一直照旧的算',
    }),
  })
  .meta({ label: '服务承诺' });

/** One set of limits with its target. */
export type Limits = z.output<z.ZodObject<typeof limits>>;
