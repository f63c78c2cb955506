import type { Objection } from '../schema/objections.ts';
import { daysBetween } from './deadlines.ts';
import { type AnswerTerms, answerDaysOn } from './terms.ts';

/** Where an objection stands on a day; `days` counts from the day it was received, `late` those beyond the promise. */
export type ObjectionState =
  | { state: 'open'; days: number; left: number }
  | { state: 'overdue'; days: number; late: number }
  | { state: 'answered'; days: number; late: number };

/**
 * Whether an objection waits, waits too long, or was answered, and after how many days.
 * @param promised days within which it is to be answered (`site.money`: the days that held when it came in); the last of them is in time
 * @param today YYYY-MM-DD; an answer dated later is not there yet
 */
export function objectionState(
  { receivedOn, answeredOn }: Pick<Objection, 'receivedOn' | 'answeredOn'>,
  promised: AnswerTerms,
  today: string,
): ObjectionState {
  const answered = answeredOn !== undefined && answeredOn <= today;
  const days = Math.max(0, daysBetween(receivedOn, answered ? answeredOn : today));
  const limit = answerDaysOn(promised, receivedOn);
  const late = Math.max(0, days - limit);
  if (answered) return { state: 'answered', days, late };
  return late > 0 ? { state: 'overdue', days, late } : { state: 'open', days, left: limit - days };
}
