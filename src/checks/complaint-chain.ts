import { lastDay, monthBefore, openAtEnd } from '../figures/complaints.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Rule } from './complaints.ts';

/** What must hold between a month and the one before. */
export function chainRules(month: ComplaintMonth, before: ComplaintMonth | undefined): Rule[] {
  if (!before) return [[false, ['month'], `前一个月 ${monthBefore(month.month)} 还没有公布，请先补上`]];
  const { carry, oldestDays } = month;
  const open = openAtEnd(before);
  const days = Number(lastDay(month.month).slice(8));
  return [
    [
      open === carry.opening,
      ['carry', 'opening'],
      `${before.month} 期末未结是 ${open} 件，这里写的是 ${carry.opening} 件，两者要相等`,
    ],
    [
      oldestDays === undefined ||
        before.oldestDays === undefined ||
        oldestDays <= Math.max(days, before.oldestDays + days),
      ['oldestDays'],
      `最久的一件写的是 ${oldestDays} 天；${before.month} 末最久的是 ${before.oldestDays} 天，加上本月 ${days} 天不会超过 ${(before.oldestDays ?? 0) + days} 天`,
    ],
  ];
}
