import type { OwnersDay } from '../schema/owners-days.ts';
import { monthBefore } from './complaints.ts';
import { daysBetween } from './deadlines.ts';
import { monthAfter } from './kept.ts';

export type Topic = OwnersDay['topics'][number];

/** A month in which a day was due: held, cancelled, or missed; a missed one has no record and shows all the same. */
export interface DayMonth<D extends OwnersDay = OwnersDay> {
  month: string;
  state: OwnersDay['kind'] | 'missed';
  day?: D;
}

/**
 * Every month from the first recorded one to the last whole month before today, newest first, and the running month
 * where it is recorded. Nothing is filled in between: a month without a record is missed.
 * @param today YYYY-MM-DD
 */
export function dayMonths<D extends OwnersDay>(days: readonly D[], today: string): DayMonth<D>[] {
  const byMonth = new Map(days.map((day) => [day.month, day]));
  const first = [...byMonth.keys()].sort()[0];
  const running = today.slice(0, 7);
  const last = byMonth.has(running) ? running : monthBefore(running);
  const months: DayMonth<D>[] = [];
  for (let month = first; month && month <= last; month = monthAfter(month)) {
    const day = byMonth.get(month);
    months.unshift(day ? { month, state: day.kind, day } : { month, state: 'missed' });
  }
  return months;
}

/** Where a question stands: answered on the spot or done, being done, past its day, or refused with a reason. */
export type TopicState = 'answered' | 'done' | 'open' | 'overdue' | 'refused';

/**
 * The state of a question on a day, and by how many days it is or was late. The last day still counts; what is done
 * later than `today` is not done yet.
 */
export function topicState(
  { due, doneOn, refusedWhy }: Topic,
  today: string,
): { state: TopicState; late: number } {
  if (refusedWhy) return { state: 'refused', late: 0 };
  if (!due) return { state: 'answered', late: 0 };
  const isDone = doneOn !== undefined && doneOn <= today;
  const late = Math.max(0, daysBetween(due, isDone ? (doneOn ?? today) : today));
  if (isDone) return { state: 'done', late };
  return { state: late > 0 ? 'overdue' : 'open', late };
}

/** How many questions stand in each state on a day. */
export function countTopics(topics: readonly Topic[], today: string): Record<TopicState, number> {
  const counts = { answered: 0, done: 0, open: 0, overdue: 0, refused: 0 };
  for (const topic of topics) counts[topicState(topic, today).state]++;
  return counts;
}
