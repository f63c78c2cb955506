/** Months in a period of accounts: a quarter 3, a half-year 6, a year 12. */
export function monthsIn(period: string): number {
  if (period.includes('Q')) return 3;
  return period.includes('H') ? 6 : 12;
}

/** The period of the same kind before: `2026-Q1` → `2025-Q4`, `2026-H1` → `2025-H2`, `2026` → `2025`. */
export function periodBefore(period: string): string {
  const year = Number(period.slice(0, 4));
  const kind = period[5];
  const n = Number(period.slice(6));
  if (!kind) return String(year - 1);
  return n === 1 ? `${year - 1}-${kind}${12 / monthsIn(period)}` : `${year}-${kind}${n - 1}`;
}

/** The same period of the year before. */
export function periodLastYear(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}

/** First and last day of a period, `2026-Q3` → `2026-07-01` and `2026-09-30`. */
export function daysOf(period: string): { first: string; last: string } {
  const days = known.get(period) ?? computed(period);
  known.set(period, days);
  return days;
}

// Every comparison of statements asks for the same few periods.
const known = new Map<string, { first: string; last: string }>();

function computed(period: string): { first: string; last: string } {
  const year = Number(period.slice(0, 4));
  const months = monthsIn(period);
  const start = period.length > 4 ? (Number(period.slice(6)) - 1) * months : 0;
  return { first: isoDay(year, start, 1), last: isoDay(year, start + months, 0) };
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** A record of the period before or of the year before, where one is published. */
export function neighboursOf<R extends { period: string }>(now: R, all: readonly R[]) {
  return {
    before: all.find((r) => r.period === periodBefore(now.period)),
    lastYear: all.find((r) => r.period === periodLastYear(now.period)),
  };
}

/** The statement whose period ends the day before another begins, whatever the kind: a year may follow a quarter. */
export function precedingOf<R extends { period: string }>(
  now: { period: string },
  all: readonly R[],
): R | undefined {
  const [year = 0, month = 1] = daysOf(now.period).first.split('-').map(Number);
  const eve = isoDay(year, month - 1, 0);
  return all.find(({ period }) => daysOf(period).last === eve);
}
