import type { Notice } from '../schema/notices.ts';
import { spanInWords } from './date.ts';

/** The most a group chat reads without folding the message. */
export const chatLimit = 300;

/**
 * A notice as a message for the group chat: title, when, where, what to do, whom to call, address and version;
 * at most 300 characters, the summary being what gives way.
 */
export function chatText(notice: Notice, place: string, link: string, version: string): string {
  const when = spanInWords(notice.from, notice.until);
  const head = [
    `【${notice.withdrawn ? '已撤回' : '公告'}】${notice.title}`,
    when && `时间：${when}`,
    `范围：${place}`,
  ].filter(Boolean);
  const tail = [`联系：${notice.contact}`, `详情：${link}`, `版本 ${version}`];
  const room = chatLimit - [...head, ...tail].join('\n').length - 1;
  const text = notice.withdrawn?.reason ?? notice.summary;
  const summary = text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1))}…`;
  return [...head, ...(room > 8 ? [summary] : []), ...tail].join('\n');
}
