import type { Keyed, Records, Subject } from '../catalogue.ts';
import { htmlOf } from '../format/markdown.ts';
import { isRoute } from '../tables/routes.ts';
import { at, forWantOf } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

/** Where the pages of each subject's records lie. */
const pages: [prefix: string, subject: Exclude<Subject, 'site'>][] = [
  ['/notices/', 'notices'],
  ['/fees/common/', 'common'],
  ['/fees/fund/', 'fund'],
  ['/fees/utilities/', 'utilities'],
  ['/fees/projects/', 'projects'],
  ['/fees/documents/', 'documents'],
  ['/complaints/', 'complaints'],
  ['/equipment/', 'equipment'],
  ['/standards/reviews/', 'reviews'],
  ['/standards/', 'standards'],
  ['/rectifications/', 'rectifications'],
  ['/assessments/', 'assessments'],
  ['/owners-days/', 'owners-days'],
  ['/fees/', 'accounts'],
];

/**
 * Every link in the text of a notice or a document that leads into the site leads somewhere: to a page or a file that
 * the site made from these records will have, or to a file that was uploaded. Links to other sites are not followed.
 * @param uploads addresses of the uploaded files, when they are at hand
 */
export function checkLinks(records: Partial<Records>, uploads?: ReadonlySet<string>): Finding[] {
  return (['notices', 'documents'] as const).flatMap((subject) =>
    ((records[subject] ?? []) as readonly (Keyed & { body: string })[]).flatMap(({ key, body }) =>
      linksIn(body).flatMap((link) =>
        deadLink(link, records, uploads).map((dead) => {
          const finding = at(subject, key, ['body'], dead.message);
          return dead.want ? forWantOf(...dead.want, finding) : finding;
        }),
      ),
    ),
  );
}

/** Where the links and pictures of a Markdown text lead, as its page has them, each once, without query and anchor; not to other sites. */
export function linksIn(body: string): string[] {
  // Without one of these there is no link, and thousands of texts need not be rendered.
  if (!/\]\s*[([:]|<[a-z]/i.test(body)) return [];
  const targets = [...htmlOf(body).matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, target = '']) => target);
  const paths = targets.map((target) => target.replaceAll('&amp;', '&').replace(/[?#].*$/, ''));
  return [...new Set(paths)].filter((path) => path !== '' && addressOf(path) !== undefined);
}

const here = 'http://site.invalid';

/**
 * The path of this site that a link on one of its pages leads to, decoded as servers do; undefined where it leads to
 * another site, to a telephone or an address of mail. What cannot be decoded stays as it is.
 * @param page the path of the page the link stands on
 */
export function addressOf(target: string, page = '/'): string | undefined {
  const url = URL.parse(target, `${here}${page}`);
  if (url && url.origin !== here) return undefined;
  try {
    return decodeURIComponent(url?.pathname ?? target);
  } catch {
    return url?.pathname ?? target;
  }
}

interface Dead {
  message: string;
  /** The record that is missing, where one is. */
  want?: [Subject, string];
}

function deadLink(link: string, records: Partial<Records>, uploads?: ReadonlySet<string>): Dead[] {
  const shown = decoded(link);
  const dead = (why: string): Dead[] => [{ message: `链接 ${shown} 打不开：${why}` }];
  if (!link.startsWith('/')) return dead('网址要以 https:// 开头，站内的以 / 开头');
  const path = addressOf(link) ?? link;
  const isFile = path.startsWith('/files/');
  if (isFile ? !uploads || uploads.has(path) : isRoute(path, records) !== false) return [];
  if (/[%\uFFFD]/.test(path)) return dead('网址写坏了，请重新复制');
  return isFile ? dead('没有上传过这个文件，请重新上传') : unknown(shown, path, records);
}

/** A page that is not there; where only one letter is wrong, with the one that is meant. */
function unknown(shown: string, path: string, records: Partial<Records>): Dead[] {
  const place = pages.find(([prefix]) => path.startsWith(prefix));
  const key = place && path.slice(place[0].length).replace(/(?:\/|\.txt)?$/, '');
  if (!place || !key || key.includes('/'))
    return [{ message: `链接 ${shown} 打不开：网站上没有这一页，请核对` }];
  const keys = ((records[place[1]] ?? []) as readonly Keyed[]).map((record) => record.key);
  const near = nearest(key, keys);
  const hint = near ? `是不是 ${shown.replace(key, near)}？` : '';
  return [{ message: `链接 ${shown} 打不开：网站上没有这一页；${hint}请核对`, want: [place[1], key] }];
}

/** A link as it was typed, `%E5%9B%BE` as 图; what cannot be decoded stays as it is. */
export function decoded(link: string): string {
  try {
    return decodeURIComponent(link).normalize('NFC');
  } catch {
    return link;
  }
}
