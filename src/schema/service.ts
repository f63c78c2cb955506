import { z } from 'zod';
import { steps } from './complaint-parts.ts';
import { choice, line } from './fields.ts';

/**
 * Promises that run only while the office serves. Whoever promises `3 天` promises days of the calendar; only a step
 * whose promise says that nights and days off do not count is listed here, and its months say so.
 */
export const serviceHours = z
  .strictObject({
    steps: z
      .array(choice(steps).meta({ label: '步骤', labels: steps }))
      .min(1, '至少选一步；都按昼夜算，就删去这一组')
      .max(5)
      .meta({
        label: '哪几步',
        singular: '步骤',
        hint: '对外承诺里写明“服务时间内”的才选；“3 天”“24 小时”是昼夜都算的',
      }),
    hours: line(120).meta({
      label: '服务时间',
      hint: '例如 08:30-18:00；周末不同的用分号隔开：08:30-18:00；09:00-17:00',
    }),
  })
  .optional()
  .meta({ label: '只按服务时间计时的承诺', collapsed: true });
