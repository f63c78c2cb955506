import type { Keyed, Records } from '../catalogue.ts';
import { buildingsEver } from '../figures/sizes.ts';
import type { Notice } from '../schema/notices.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { decoded } from './links.ts';
import { noticeWarnings } from './notice-warnings.ts';
import { checkPosting } from './postings.ts';

const foreignPicture = /!\[[^\]]*\]\((?!\/files\/)/;
const htmlTag = /<\/?[a-z][^>\n]*>|<!--|<!doctype/i;

/** How far ahead a date of a notice may lie, in years: what is further is a slip of the hand. */
const yearsAhead = 5;

/**
 * Notices: known buildings, unique ids, dates within reach, no page code in the text, uploaded files that exist.
 * @param today the day the check is made; without one the day of publishing stands for it
 */
export function checkNotices(
  { notices = [], site }: Partial<Records>,
  uploads?: ReadonlySet<string>,
  today?: string,
): Finding[] {
  const findings: Finding[] = [];
  const buildings = new Set(site && buildingsEver(site).keys());
  const known = new Set(notices.map((n) => n.id));
  const ids = new Map<string, string>();
  for (const notice of notices) {
    const found = (path: PropertyKey[], message: string) =>
      findings.push(at('notices', notice.key, path, message));
    notice.buildings?.forEach((code, i) => {
      if (site && !buildings.has(code))
        found(['buildings', i], `小区档案里没有 ${code} 号楼；可填的楼号：${[...buildings].join('、')}`);
    });
    if (!notice.key.endsWith(`-${notice.id}`))
      found(['id'], `文件名要以编号 ${notice.id} 结尾，请不要改动文件名和编号`);
    const twin = ids.get(notice.id);
    if (twin) found(['id'], `编号与 ${twin} 重复，请新建一条公告而不要复制文件`);
    ids.set(notice.id, notice.key);
    notice.related?.forEach(({ notice: other }, i) => {
      if (other === notice.id) found(['related', i, 'notice'], '公告不能与自己有关系，请填另一条的编号');
      else if (!known.has(other))
        findings.push({
          ...at(
            'notices',
            notice.key,
            ['related', i, 'notice'],
            `没有编号是 ${other} 的公告；编号是那条公告网址末尾的 8 位`,
          ),
          absent: `-${other}.md`,
        });
    });
    for (const [path, date] of farDates(notice, today ?? notice.publishedAt))
      found(path, `${date.slice(0, 4)} 年离现在超过 ${yearsAhead} 年，请核对年份`);
    if (site) findings.push(...checkPosting(notice, site));
    const { posting, withdrawn, from, until } = notice;
    if (
      posting &&
      from &&
      until &&
      (posting.objectionUntil < from.slice(0, 10) || posting.objectionUntil > until.slice(0, 10))
    )
      found(
        ['posting', 'objectionUntil'],
        `异议截止日要在公示期间（${from.slice(0, 10)} 至 ${until.slice(0, 10)}）`,
      );
    if (withdrawn && withdrawn.at < notice.publishedAt)
      found(['withdrawn', 'at'], '撤回时间早于发布时间，请核对');
    for (const { path, message } of noticeWarnings(notice, today ?? notice.publishedAt))
      findings.push(at('notices', notice.key, path, message, 'warning'));
    const tag = htmlTag.exec(notice.body);
    if (tag) found(['body'], `正文里有网页代码“${tag[0].slice(0, 30)}”，请删去；要强调请用后台的按钮`);
    if (foreignPicture.test(notice.body))
      found(['body'], '正文里引用了别的网站的图片；请把图片上传到“图片”一栏');
    for (const [, file = ''] of notice.body.matchAll(/!\[[^\]]*\]\((\/files\/[^)\s]+)/g))
      if (uploads && !uploads.has(decoded(file)))
        found(['body'], `正文里的图片 ${file} 没有上传过，请重新上传`);
    const files = [
      ...(notice.pictures ?? []).map((p, i) => ['pictures', i, p.file] as const),
      ...(notice.attachments ?? []).map((a, i) => ['attachments', i, a.file] as const),
    ];
    for (const [list, i, file] of files)
      if (uploads && !uploads.has(file)) found([list, i, 'file'], `找不到文件 ${file}，请重新上传`);
  }
  return findings;
}

/** The dates of a notice that lie too far ahead of a day, with the fields they stand in. */
function farDates(
  { publishedAt, from, until, posting, withdrawn, pictures = [] }: Notice & Keyed,
  today: string,
): [path: PropertyKey[], date: string][] {
  const last = `${Number(today.slice(0, 4)) + yearsAhead}${today.slice(4, 10)}`;
  const dates: [PropertyKey[], string | undefined][] = [
    [['publishedAt'], publishedAt],
    [['from'], from],
    [['until'], until],
    [['posting', 'objectionUntil'], posting?.objectionUntil],
    [['withdrawn', 'at'], withdrawn?.at],
    ...pictures.map((picture, i): [PropertyKey[], string | undefined] => [
      ['pictures', i, 'takenOn'],
      picture.takenOn,
    ]),
  ];
  return dates.flatMap(([path, date]) => (date && date.slice(0, 10) > last ? [[path, date]] : []));
}
