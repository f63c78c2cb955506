import { boardLength } from '../figures/board.ts';
import { isOpenEnded, spanOf } from '../figures/notices.ts';
import type { Notice } from '../schema/notices.ts';
import { missingGlyphs } from './glyphs.ts';

/** What is worth a second look in a field of a notice; it stops nothing. */
export interface NoticeWarning {
  path: PropertyKey[];
  message: string;
}

/** How long a notice may run without an end before its authors are asked for one, in hours. */
const hoursOpen = 48;

/**
 * What is worth a second look in a notice, also in one that is still being written.
 * @param now wall clock of Asia/Shanghai; of a mere day its first minute
 */
export function noticeWarnings(notice: Notice, now: string): NoticeWarning[] {
  const warnings: NoticeWarning[] = [];
  if (isOpenTooLong(notice, now)) warnings.push({ path: ['until'], message: openTooLong });
  const missing = missingGlyphs(notice.title ?? '');
  if (missing.length > 0)
    warnings.push({
      path: ['title'],
      message: `分享到微信的图片画不出“${missing.join('')}”，会改用只有小区名称的通用图片；网页上不受影响`,
    });
  if (boardLength(notice) === 'beyond') warnings.push({ path: ['body'], message: beyondSheet });
  return warnings;
}

const openTooLong = `已经超过 ${hoursOpen} 小时还没有结束时间，网站一直显示“进行中（结束时间待定）”；结束了请填写结束时间，不再有效请撤回`;
const beyondSheet =
  '比较长，打印出来超过一页：第一页是要点、盖章处和二维码，正文接在后面；只想贴一页，请缩短或放进附件';

function isOpenTooLong(notice: Notice, now: string): boolean {
  const span = spanOf(notice);
  if (!span.from || !isOpenEnded(span) || notice.withdrawn) return false;
  return instant(now) - instant(span.from) > hoursOpen * 3_600_000;
}

/** A day or a moment as milliseconds on one clock; what is half typed is none (NaN), and compares as false. */
function instant(moment: string): number {
  return Date.parse(moment.length > 10 ? `${moment}:00Z` : `${moment}T00:00:00Z`);
}
