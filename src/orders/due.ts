import { always } from './clock.ts';
import { isBefore, type Order } from './order.ts';
import type { Measure } from './steps.ts';

const day = 86_400;

/**
 * Whether the time to close an order has run out by the promise: a date that the office typed itself moves nothing.
 * Days of a promise are days of the calendar, whatever hours the office serves.
 */
function isLate(order: Order, at: number, { settings }: Measure): boolean {
  return always(order.reported.at, at) > settings.limits.close * 60;
}

/**
 * Whether an order counts as due in a month: in that month it was closed before its time ran out, or its time ran out
 * while it was open. So every order is due exactly once, and never in a month in which it was not handled.
 */
export function isDue(order: Order, from: number, until: number, measure: Measure): boolean {
  const { closed } = order;
  if (closed !== undefined && !isLate(order, closed, measure)) return closed >= from && closed < until;
  return isLate(order, until, measure) && !isLate(order, from, measure);
}

/** Whether the office gave itself more time than the promise does; shown beside the figure, never counted by. */
export function isPutOff({ reported, times: { due } }: Order, { settings }: Measure): boolean {
  return due !== undefined && always(reported.at, due.at) > settings.limits.close * 60;
}

/** Whether it was closed and called back in time, both counted from when it was reported. */
export function isFinished(order: Order, measure: Measure): boolean {
  const { callback } = order.times;
  if (!callback || isBefore(callback, order.reported) || !isInTime(order, measure)) return false;
  return !isLate(order, callback.at + (callback.dayOnly ? day - 1 : 0), measure);
}

/** Whether it was closed in time and can show when; of a day without an hour, its last second counts. */
export function isInTime(order: Order, measure: Measure): boolean {
  const { closed } = order.times;
  if (!closed || isBefore(closed, order.reported)) return false;
  return !isLate(order, closed.at + (closed.dayOnly ? day - 1 : 0), measure);
}
