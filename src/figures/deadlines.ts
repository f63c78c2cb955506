import { daysOf, monthsIn } from './periods.ts';
import { type PublishTerms, publishDaysOn } from './terms.ts';

/** The day `days` after `day`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The last day on which a statement of the period is published in time, by the days that held when it ended. */
export function dueOn(period: string, money: PublishTerms): string {
  const { last } = daysOf(period);
  return daysAfter(last, publishDaysOn(money, last));
}

/** How many days late a statement was published; 0 when in time. */
export function daysLate(record: { period: string; publishedOn: string }, money: PublishTerms): number {
  return Math.max(0, daysBetween(dueOn(record.period, money), record.publishedOn));
}

/** The period of the same kind that follows: `2026-Q4` → `2027-Q1`, `2026-H1` → `2026-H2`, `2026` → `2027`. */
export function periodAfter(period: string): string {
  const year = Number(period.slice(0, 4));
  const kind = period[5];
  const n = Number(period.slice(6));
  if (!kind) return String(year + 1);
  return n === 12 / monthsIn(period) ? `${year + 1}-${kind}1` : `${year}-${kind}${n + 1}`;
}
