import { type ComplaintMonth, type Step, steps } from '../schema/complaints.ts';

export const stepCodes = Object.keys(steps) as Step[];

/** A share of cases: how many of how many. Rates are never kept, only these two. */
export interface Share {
  part: number;
  whole: number;
}

/** Below this many cases a rate says nothing and is withheld (样本不足). */
export const minimumForRate = 10;

/** Below this base a change in per cent misleads (2 → 4 is +100 %) and is withheld. */
export const minimumForChange = 20;

/** All that was registered in the month (受理量). */
export function intakeTotal(month: ComplaintMonth): number {
  return sum(month.intake);
}

/** Complaints that count: registered less entered twice, not ours, withdrawn (有效投诉). */
export function validComplaints(month: ComplaintMonth): number {
  return month.intake.complaint - sum(month.excluded);
}

/** Cases still open at the cut-off (期末未结). */
export function openAtEnd(month: ComplaintMonth): number {
  return month.carry.opening + validComplaints(month) - month.carry.closed;
}

/** Closed in time of those due (按时办结). */
export function closedInTime(month: ComplaintMonth): Share {
  return { part: month.carry.closedInTime, whole: month.carry.due };
}

/** One step's cases done within its limit of those that came to it. */
export function stepInTime(month: ComplaintMonth, step: Step): Share {
  return { part: month.steps[step].inTime, whole: month.steps[step].entered };
}

/** True when there are enough cases for a rate. */
export function isEnough(share: Share): boolean {
  return share.whole >= minimumForRate;
}

/** Change against an earlier number in tenths of a per cent, or undefined when the base is too small to say. */
export function change(now: number, before: number | undefined): number | undefined {
  if (before === undefined || before < minimumForChange) return undefined;
  return Math.round(((now - before) * 1000) / before);
}

/** The calendar month before: `2026-01` → `2025-12`. */
export function monthBefore(month: string): string {
  const year = Number(month.slice(0, 4));
  const n = Number(month.slice(5));
  return n === 1 ? `${year - 1}-12` : `${year}-${String(n - 1).padStart(2, '0')}`;
}

/** The same month of the year before. */
export function monthLastYear(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}

/** The sum of a table of counts; what is not told counts as none. */
export function sum(counts: Record<string, number | undefined>): number {
  return Object.values(counts).reduce<number>((total, n) => total + (n ?? 0), 0);
}

/** The last day of a month: `2024-02` → `2024-02-29`. */
export function lastDay(month: string): string {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, n, 0)).getUTCDate()}`;
}
