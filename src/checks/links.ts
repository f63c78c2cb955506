import type { Keyed, Records, Subject } from '../catalogue.ts';
import { at, forWantOf } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

/** Where the pages of each subject's records lie. */
const pages: [prefix: string, subject: Exclude<Subject, 'site'>][] = [
  ['/fees/common/', 'common'],
  ['/fees/fund/', 'fund'],
  ['/fees/utilities/', 'utilities'],
  ['/fees/projects/', 'projects'],
  ['/fees/documents/', 'documents'],
  ['/complaints/', 'complaints'],
  ['/equipment/', 'equipment'],
  ['/fees/', 'accounts'],
];

/** Pages that are always there; what lies below the last four is made from many records and taken as it is. */
const fixed = new Set([
  '/',
  ...pages.map(([prefix]) => prefix),
  ...['/fees/prices/', '/fees/objections/', '/fees/my-home/', '/how-we-count/', '/about/', '/privacy/'],
  ...['/search/', '/offline/', '/notices/', '/standards/', '/data/', '/feeds/'],
]);
const many = /^\/(?:standards|data|feeds|fees\/prices)\//;

/**
 * Every link in the text of a notice or a document that leads into the site leads somewhere: to a page of a record that
 * exists, or to a file that was uploaded. Links to other sites are not followed.
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

/** Targets of `[text](target)`, `![](target)`, `[name]: target` and `<a href>`, without query and anchor. */
export function linksIn(body: string): string[] {
  const inline = /\]\(\s*<?([^\s)>]+)>?(?:\s+["'(][^)]*)?\s*\)/g;
  const named = /^\s{0,3}\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/gm;
  return [...body.matchAll(inline), ...body.matchAll(named)]
    .map(([, target = '']) => target.replace(/[?#].*$/, ''))
    .filter((target) => target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target));
}

interface Dead {
  message: string;
  /** The record that is missing, where one is. */
  want?: [Subject, string];
}

function deadLink(link: string, records: Partial<Records>, uploads?: ReadonlySet<string>): Dead[] {
  if (!link.startsWith('/'))
    return [{ message: `链接 ${link} 打不开：网址要以 https:// 开头，站内的以 / 开头` }];
  const path = decoded(link);
  if (/%(?![0-9a-f]{2})|\uFFFD/i.test(link) || (path === link && /%[89a-f]/i.test(link)))
    return [{ message: `链接 ${link} 打不开：网址写坏了，请重新复制` }];
  if (path.startsWith('/files/'))
    return !uploads || uploads.has(path)
      ? []
      : [{ message: `链接 ${link} 打不开：没有上传过这个文件，请重新上传` }];
  const address = path.replace(/(?:\/|\.txt)?$/, '/');
  if (fixed.has(address) || many.test(address)) return [];
  const notice = /^\/notices\/(\d{8}-[^/]+)\/$/.exec(address)?.[1];
  if (address.startsWith('/notices/')) return notice ? unknown(link, 'notices', notice, records) : [];
  const place = pages.find(([prefix]) => address.startsWith(prefix));
  const key = place && address.slice(place[0].length, -1);
  if (!place || !key || key.includes('/'))
    return [{ message: `链接 ${link} 打不开：网站上没有这一页，请核对` }];
  return unknown(link, place[1], key, records);
}

function unknown(
  link: string,
  subject: Exclude<Subject, 'site'>,
  key: string,
  records: Partial<Records>,
): Dead[] {
  const keys = ((records[subject] ?? []) as readonly Keyed[]).map((record) => record.key);
  if (keys.includes(key)) return [];
  const near = nearest(key, keys);
  const hint = near ? `是不是 ${link.replace(key, near)}？` : '';
  return [{ message: `链接 ${link} 打不开：网站上没有这一页；${hint}请核对`, want: [subject, key] }];
}

/** A link as it was typed, `%E5%9B%BE` as 图; what cannot be decoded stays as it is. */
export function decoded(link: string): string {
  try {
    return decodeURIComponent(link).normalize('NFC');
  } catch {
    return link;
  }
}
