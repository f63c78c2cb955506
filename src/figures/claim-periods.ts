import { daysOf, periodBefore, periodLastYear } from './periods.ts';

/** A period as a text names it, after `plainly`: 二季度, 2025年第三季度, 去年Q2, 2026-Q2, 下半年. */
export const namedPeriod =
  '(?:(?<year>20\\d\\d)(?:年度?|-)?|(?<relative>本年度?|今年|去年|上一?年)的?)?(?:第?(?<quarter>[一二三四1-4])季度?|[Qq](?<q>[1-4])|(?<half>[上下])半年)(?:度|末|同期)?';

type Groups = Record<string, string | undefined>;

/**
 * The period that a text names, as seen from a statement's own: a quarter without a year is the last one of that name
 * before it (二季度 in 2026-Q3 is 2026-Q2, 四季度 is 2025-Q4); undefined where none is named.
 */
export function periodNamed({ year, relative, quarter, q, half }: Groups, own: string): string | undefined {
  const number = q ?? (quarter && String('一二三四'.indexOf(quarter) + 1 || quarter));
  const part = half ? `H${half === '上' ? 1 : 2}` : number && `Q${number}`;
  if (!part) return undefined;
  const now = Number(own.slice(0, 4));
  if (year) return `${year}-${part}`;
  if (relative) return `${/^[去上]/.test(relative) ? now - 1 : now}-${part}`;
  const thisYear = `${now}-${part}`;
  return daysOf(thisYear).first < daysOf(own).first ? thisYear : `${now - 1}-${part}`;
}

/** Whether a period is the one before or that of the year before, as lines are compared; else it is looked up. */
export function standingOf(period: string, own: string): 'before' | 'lastYear' | 'other' {
  if (period === periodBefore(own)) return 'before';
  return period === periodLastYear(own) ? 'lastYear' : 'other';
}
