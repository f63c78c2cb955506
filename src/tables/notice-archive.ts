import type { Notice } from '../schema/notices.ts';

/** The years and months with notices, newest first, with how many each holds. */
export function archive(
  notices: readonly Notice[],
): { year: string; months: { month: string; n: number }[] }[] {
  const counts = new Map<string, number>();
  for (const { publishedAt } of notices)
    counts.set(publishedAt.slice(0, 7), (counts.get(publishedAt.slice(0, 7)) ?? 0) + 1);
  const months = [...counts].map(([month, n]) => ({ month, n })).sort((a, b) => (a.month < b.month ? 1 : -1));
  return [...new Set(months.map(({ month }) => month.slice(0, 4)))].map((year) => ({
    year,
    months: months.filter(({ month }) => month.startsWith(year)),
  }));
}
