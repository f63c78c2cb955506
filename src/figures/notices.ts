import type { Notice } from '../schema/notices.ts';
import { replacedIds } from './relations.ts';

/** Where a notice stands at a moment (both wall clock of Asia/Shanghai): states of 公告 in force. */
export type NoticeState = 'upcoming' | 'current' | 'ended';

/** The state at `now`, or undefined for a notice without a window. Without an end it ends with the day it starts. */
export function noticeState(notice: Pick<Notice, 'from' | 'until'>, now: string): NoticeState | undefined {
  const { from } = notice;
  const until = notice.until ?? (from ? `${from.slice(0, 10)}T23:59` : undefined);
  if (!until) return undefined;
  if (from && now < from) return 'upcoming';
  return now <= until ? 'current' : 'ended';
}

/** What a reader must know now, without what was withdrawn or replaced: running notices, urgent ones first, then what starts within `days`, soonest first. */
export function noticesNow<N extends Notice>(notices: readonly N[], now: string, days = 7): N[] {
  const limit = new Date(Date.parse(`${now}:00Z`) + days * 86_400_000).toISOString().slice(0, 16);
  const weight = { urgent: 0, important: 1, normal: 2 } as const;
  const replaced = replacedIds(notices);
  return notices
    .filter((n) => !n.withdrawn && !replaced.has(n.id))
    .filter((n) => {
      const state = noticeState(n, now);
      return state === 'current' || (state === 'upcoming' && (n.from ?? '') <= limit);
    })
    .sort((a, b) => {
      const [first, second] = [noticeState(a, now), noticeState(b, now)];
      if (weight[a.urgency] !== weight[b.urgency] && (a.urgency === 'urgent' || b.urgency === 'urgent'))
        return weight[a.urgency] - weight[b.urgency];
      if (first !== second) return first === 'current' ? -1 : 1;
      return (a.from ?? a.publishedAt) < (b.from ?? b.publishedAt) ? -1 : 1;
    });
}
