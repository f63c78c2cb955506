import type { callers, Step } from '../schema/complaints.ts';
import { cellMinimum } from '../schema/privacy.ts';
import type { Site } from '../schema/site.ts';
import type { Answers } from './asked.ts';
import type { Service } from './clock.ts';

/** What the month is computed by. */
export interface Settings {
  /** YYYY-MM. */
  month: string;
  /** The last day that is looked at, YYYY-MM-DD; what came later is not known yet. */
  cutoff: string;
  /** The day of the computation, YYYY-MM-DD: nothing was done after it. */
  today: string;
  /** The steps whose promise runs only while the office serves; all else runs round the clock. */
  served: readonly Step[];
  service: Service;
  /** Minutes of the promises: of the five steps, and until a complaint is closed. */
  limits: Record<Step, number> & { close: number };
  by: keyof typeof callers;
  answers: Answers;
}

/** Every day from half past eight to six. */
export const usualService: Service = {
  week: Array.from({ length: 7 }, () => ['08:30-18:00']),
  holidays: [],
  workdays: [],
};

/** What site.json says of promises that run only in hours of service; nothing when all run round the clock. */
export function servedOf(
  site: object | undefined,
  holidays: string,
  workdays: string,
): Pick<Settings, 'served' | 'service'> {
  const { service } = (site ?? {}) as { service?: { steps: Step[]; hours: string } };
  const days = { holidays: daysOf(holidays), workdays: daysOf(workdays) };
  return { served: service?.steps ?? [], service: { week: weekOf(service?.hours ?? ''), ...days } };
}

interface Promises {
  intakeMinutes: number;
  dispatchMinutes: number;
  onSiteMinutes: number;
  answerMinutes: number;
  callbackMinutes: number;
}

/** The limits of site.json. A complaint without a date of its own is to be closed when it is to be called back: 3 days. */
export function limitsOf(promises: Promises): Settings['limits'] {
  return {
    intake: promises.intakeMinutes,
    dispatch: promises.dispatchMinutes,
    onSite: promises.onSiteMinutes,
    answer: promises.answerMinutes,
    callback: promises.callbackMinutes,
    close: promises.callbackMinutes,
  };
}

/** The last day of a month: `2028-02` → `2028-02-29`. */
export function lastDayOf(month: string): string {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, n, 0)).getUTCDate()}`;
}

/** The last day to look at when nobody says another: today (YYYY-MM-DD), or the month's last day while it runs. */
export function cutoffOf(month: string, today: string): string {
  const last = lastDayOf(month);
  return today > last ? today : last;
}

/** What is wrong with a day typed as the last one to look at; undefined where it can be counted by. */
export function cutoffTrouble(typed: string, month: string, today: string): string | undefined {
  const last = lastDayOf(month);
  const counted = cutoffOf(month, today);
  if (typed === '' || typed === counted) return undefined;
  const isDay = /^20\d\d-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed));
  if (!isDay) return `统计截止日“${typed}”看不懂，请写成 ${counted} 这样；改好才能填入`;
  if (typed < last) return `统计截止日不能早于当月最后一天 ${last}；改好才能填入`;
  return typed > counted ? `${typed} 还没有到，导出表里没有那以后的事；请写 ${counted} 或以前` : undefined;
}

/** What is wrong where the form says another last day than its numbers were counted by; undefined where it does not. */
export function cutoffMoved(
  counted: { month: string; cutoff: string } | undefined,
  form: { month: unknown; cutoff: unknown },
): string | undefined {
  if (!counted || form.month !== counted.month || form.cutoff === counted.cutoff) return undefined;
  return `这个月的数是按统计截止日 ${counted.cutoff} 从导出表算的，表单里写的却是 ${form.cutoff ?? '空着'}；请改回，或按新的截止日重新计算`;
}

/** Cases below which a count of the estate may not stand alone in a month (YYYY-MM): what site.json says, else the default. */
export function minimumOf(site: object | undefined, month: string): number {
  return cellMinimum(((site ?? {}) as Partial<Pick<Site, 'privacy'>>).privacy, 'estate', month);
}

/**
 * Hours as staff type them: one shift or several (`08:30-12:00 14:00-18:00`) for every day; after a semicolon
 * those of the weekend, empty for none; or seven days from Monday, separated by semicolons.
 */
export function weekOf(text: string): string[][] {
  const days = text
    .trim()
    .split(/[;；]/)
    .map((day) => day.split(/[\s,，、]+/).filter((shift) => /\d/.test(shift)));
  if (days.length === 7) return days;
  const [every = [], weekend = every] = days;
  return [...Array.from({ length: 5 }, () => every), weekend, weekend];
}

/** Days as staff type them, in any order and however separated. */
export function daysOf(text: string): string[] {
  return text.split(/[\s,，、;；]+/).filter(Boolean);
}
