import type { Duty, Equipment, EquipmentKind } from '../schema/equipment.ts';
import type { Performance } from '../schema/performance.ts';
import { daysBetween } from './deadlines.ts';
import { once } from './once.ts';

/** One day on which a duty was done to one piece of equipment. */
export interface Done {
  on: string;
  result?: 'passed' | 'repaired' | 'failed';
  nextDue?: string;
  note?: string;
}

/** One time that a duty fell due: its last day in time, the day it was done, and the days it was or is late. */
export interface DueEvent {
  due: string;
  done?: Done;
  late: number;
}

type Rule = Equipment['duties'][number];

/** The last day that the published records cover, or undefined while there are none. */
export function recordedUntil(months: readonly Performance[]): string | undefined {
  return months
    .map(({ until }) => until)
    .sort()
    .at(-1);
}

/** The days a duty was done to a piece of equipment, earliest first. */
export function doneDays(code: string, duty: Duty, months: readonly Performance[]): Done[] {
  return months
    .flatMap(({ rounds }) => rounds.filter((round) => round.duty === duty && round.equipment.includes(code)))
    .map(({ on, result, nextDue, note }) => ({
      on,
      ...(result && { result }),
      ...(nextDue && { nextDue }),
      ...(note && { note }),
    }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/**
 * Every time a duty fell due up to `until`. By gap: so many days after the time before, or the day a certificate
 * names; the first time done starts the count. By year: once in each window of the calendar year that begins on or
 * after `since` (two a year: January to June, July to December); a time missed is not made up by the next window.
 */
export function dueEvents(rule: Rule, done: readonly Done[], until: string): DueEvent[] {
  return rule.rule === 'gap' ? byGap(rule, done, until) : byYear(rule, done, until);
}

function byGap({ n, since }: Rule, done: readonly Done[], until: string): DueEvent[] {
  const counted = done.filter(({ on }) => on >= since);
  const events = counted.map((time, i): DueEvent => {
    const due = time.nextDue ?? dayAfter(time.on, n);
    const next = counted[i + 1];
    return { due, ...(next && { done: next }), late: lateness(due, next?.on ?? until) };
  });
  return events.filter((event) => event.done || event.due < until);
}

function byYear({ n, since }: Rule, done: readonly Done[], until: string): DueEvent[] {
  return windows(n, since, until).flatMap(({ first, last }) => {
    const time = done.find(({ on }) => on >= first && on <= last);
    if (time) return [{ due: last, done: time, late: 0 }];
    if (last >= until) return [];
    const next = done.find(({ on }) => on > last);
    return [{ due: last, ...(next && { done: next }), late: lateness(last, next?.on ?? until) }];
  });
}

/** The parts of the calendar years from `since` to `until`, `n` a year. */
function windows(n: number, since: string, until: string): { first: string; last: string }[] {
  const found = [];
  for (let year = Number(since.slice(0, 4)); year <= Number(until.slice(0, 4)); year++)
    for (let i = 0; i < n; i++) {
      const first = isoDay(year, Math.floor((12 * i) / n), 1);
      const last = isoDay(year, Math.floor((12 * (i + 1)) / n), 0);
      if (first >= since && first <= until) found.push({ first, last });
    }
  return found;
}

/**
 * When a duty falls due next, by what is recorded until `until`: the day of the certificate, the gap after the last
 * time, or the end of the window that is not served yet. Undefined when it was never done and goes by gap.
 */
export function nextDue(rule: Rule, done: readonly Done[], until: string): string | undefined {
  if (rule.rule === 'gap') {
    const last = done.at(-1);
    return last && (last.nextDue ?? dayAfter(last.on, rule.n));
  }
  const ahead = windows(rule.n, rule.since, dayAfter(until, 400));
  return ahead.find(({ first, last }) => last >= until && !done.some(({ on }) => on >= first && on <= last))
    ?.last;
}

/** Whole hours that equipment stood still in a month, planned or not; what has not ended counts until `now`. */
export function hoursDown({ stops = [] }: Equipment, month: string, now: string): number {
  const end = isoDay(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);
  const minutes = stops.reduce((sum, { from, until = now }) => {
    const start = from > `${month}-01T00:00` ? from : `${month}-01T00:00`;
    const stop = until < `${end}T00:00` ? until : `${end}T00:00`;
    return sum + Math.max(0, (Date.parse(`${stop}Z`) - Date.parse(`${start}Z`)) / 60_000);
  }, 0);
  return Math.round(minutes / 60);
}

/**
 * A duty of each piece of equipment of a kind, all the times it fell due. Worked out once for the same lists: every
 * month of every promise asks for it.
 */
export function eventsOf(
  kind: EquipmentKind,
  duty: Duty,
  equipment: readonly Equipment[],
  months: readonly Performance[],
): readonly DueEvent[] {
  const known = eventsKnown(months)(equipment);
  const key = `${kind} ${duty}`;
  const found = known.get(key) ?? findEvents(kind, duty, equipment, months);
  known.set(key, found);
  return found;
}

const eventsKnown = once((_: readonly Performance[]) =>
  once((_: readonly Equipment[]) => new Map<string, readonly DueEvent[]>()),
);

function findEvents(
  kind: EquipmentKind,
  duty: Duty,
  equipment: readonly Equipment[],
  months: readonly Performance[],
): DueEvent[] {
  const until = recordedUntil(months);
  return equipment
    .filter((e) => e.kind === kind)
    .flatMap(({ code, duties }) => {
      const rule = duties.find((d) => d.duty === duty);
      return rule && until ? dueEvents(rule, doneDays(code, duty, months), until) : [];
    });
}

/** The day so many days later: `2026-02-27` and 15 is `2026-03-14`. */
export function dayAfter(day: string, days: number): string {
  return isoDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) + days);
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

function lateness(due: string, on: string): number {
  return Math.max(0, daysBetween(due, on));
}
