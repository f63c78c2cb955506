import type { Notice } from '../schema/notices.ts';
import { dayInWords, spanInWords } from './date.ts';

/** The most a group chat reads without folding the message. */
export const chatLimit = 300;

/**
 * A notice as a message for the group chat: title, when, where, what to do, whom to call, or until when and to whom to
 * object, address and version; at most 300 characters, the summary being what gives way.
 * @param successor title of the notice that took its place: the message then says so instead of what to do
 */
export function chatText(
  notice: Notice,
  place: string,
  link: string,
  version: string,
  successor?: string,
): string {
  const { withdrawn, posting } = notice;
  const isGone = Boolean(withdrawn) || successor !== undefined;
  const when = spanInWords(notice.from, notice.until);
  const isOpen = notice.from && !notice.until && !isGone;
  const head = [
    `【${withdrawn ? '已撤回' : isGone ? '已被取代' : posting ? '公示' : '公告'}】${notice.title}`,
    when && `${isGone ? '原定时间' : '时间'}：${when}${isOpen ? '，结束时间待定' : ''}`,
    `范围：${place}`,
  ].filter(Boolean);
  const whom =
    posting && !isGone
      ? `异议：${dayInWords(posting.objectionUntil)}以前（含当天）向${posting.objectionTo.slice(0, 60)}提出`
      : `联系：${notice.contact}`;
  const tail = [whom, `详情：${link}`, `版本 ${version}`];
  const room = chatLimit - [...head, ...tail].join('\n').length - 1;
  const text = withdrawn?.reason ?? (successor ? `以新公告为准：${successor}` : notice.summary);
  const summary = text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1))}…`;
  return [...head, ...(room > 8 ? [summary] : []), ...tail].join('\n');
}
