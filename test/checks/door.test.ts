import { expect, test } from 'vitest';
import { checkLinks } from '../../src/checks/links.ts';
import { checkPrivacy } from '../../src/checks/privacy.ts';
import type { SiteFile } from '../../src/desk/releases/files.ts';
import { deadLinks, personalIn } from '../../src/desk/releases/inspect.ts';
import { htmlOf } from '../../src/format/markdown.ts';
import { linesOf } from '../../src/privacy/seen.ts';
import { loadRecords } from '../../src/records.ts';
import { routes } from '../../src/tables/routes.ts';
import { caught } from '../privacy/caught.ts';
import { notice, site } from '../records.ts';

const told = (body: string) => checkPrivacy({ site, notices: [notice({ body })] }).map(({ field }) => field);

test.each([
  ['a number whose dashes are escaped', '电话 138\\-0013\\-8000。'],
  ['a number with an entity', '电话 1&#51;800138000'],
  ['a number with a hexadecimal entity', '电话 1&#x33;800138000'],
  ['a number divided by emphasis', '电话 138**0013**8000'],
  ['a number divided by emphasis that is empty to the eye', '电话 138*​0013*8000'],
  ['a number divided by a sign without width', '电话 138\u034f0013\u20638000'],
  ['a number that continues in a link', '电话 138[0013](https://example.org/)8000'],
  ['a number in the address of a link', '[打电话](tel:138%30%3013%38000)'],
  ['a number behind a word that makes it a voucher, but in bold', '发票号 **13800138000**'],
  ['a number that is code', '电话 `138`0013`8000`'],
  ['a number in the words for a picture', '![138\\-0013\\-8000](/files/a.png)'],
  ['a home divided by emphasis', '3 号楼 **5**01 室漏水'],
])('%s is told of in the form', (_, body) => {
  expect(told(body)).toEqual(['正文']);
});

test('the name of a record stands in its address and is read', () => {
  expect(checkPrivacy({ site, notices: [{ ...notice(), key: '13800138000' }] })).toHaveLength(1);
});

const wraps: ((text: string) => string)[] = [
  (text) => text,
  (text) => `> ${text}`,
  (text) => `- 一\n  - ${text}`,
  (text) => `| 项 | 值 |\n| --- | --- |\n| 甲 | ${text} |`,
  (text) => `## ${text}`,
  (text) => `发票号 **${text}** 元`,
  (text) => text.replace(/[-.·]/g, '\\$&'),
  (text) => [...text].map((sign) => (/[0-9]/.test(sign) ? `&#${sign.codePointAt(0)};` : sign)).join(''),
  (text) => text.replace(/\d(?=\d)/g, '$&​'),
  (text) => `\`\`\`\n${text}\n\`\`\``,
  (text) => `${text}\n元`,
];

test('whatever of a text keeps a release back for persons is told of before, in every dress Markdown has', () => {
  const all = caught
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(line.indexOf('|') + 1));
  let refused = 0;
  const passed = all.flatMap((text) =>
    wraps.flatMap((wrap) => {
      const body = wrap(text);
      const late = personalIn(linesOf(`<div class="prose">${htmlOf(body)}</div>`), [], new Set());
      refused += late.length > 0 ? 1 : 0;
      return late.length > 0 && told(body).length === 0 ? [body] : [];
    }),
  );
  expect(passed).toEqual([]);
  expect(refused).toBeGreaterThan(all.length * 5);
});

const records = loadRecords();
const uploads = new Set(['/files/plan.pdf', '/files/a b.csv']);
const built = new Map<string, SiteFile>(
  [...routes(records), ...uploads].map((path) => [
    `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`,
    { size: 1, inode: 1 },
  ]),
);

const good = [
  '/',
  '/fees/prices/',
  '/standards',
  '/data/notices.csv',
  '/feeds/notices.ics',
  '/files/plan.pdf',
  '/files/a b.csv',
];
const bad = [
  ...['/standards/no-such-standard/', '/data/nosuch.csv', '/feeds/nosuch.ics', '/fees/prices/2001-01-01/'],
  ...[
    '/notices/nosuch/',
    '/notices/20991231-ffffffff/',
    '/nosuch/',
    '/fees/nosuch',
    '/standards/kept/2001-01/',
  ],
  ...[
    '/files/a.csv',
    '/equipment/nosuch/',
    '/history/notices/nosuch/',
    '/fees/./../nosuch/',
    'http:/nosuch/',
    '/%6eosuch/',
  ],
];
const spelt: ((link: string) => string)[] = [
  (link) => `[甲](<${link}>)`,
  (link) => `[甲](${link.replaceAll(' ', '%20')} "词")`,
  (link) => `> [甲]: <${link}>\n\n见[甲]`,
  (link) => `- [a]: <${link}>\n\n见[甲][a]`,
  (link) => `见[甲][]\n\n1. 一\n\n   [甲]: <${link}>`,
  (link) => `[甲](<${link.replace(/[a-z]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}>)`,
  (link) => `[甲](<${link.replace('s', '&#115;')}>)`,
  (link) => `**[![图](/files/plan.pdf)](<${link}#下面>)**`,
];

test('whatever link keeps a release back is told of before, however Markdown lets it be written', () => {
  const isDead = (body: string) =>
    deadLinks(htmlOf(body), 'notices/20261120-0a1b2c3d/index.html', built).length > 0;
  const isTold = (body: string) =>
    checkLinks({ ...records, notices: [...records.notices, notice({ body })] }, uploads).length > 0;
  const every = (links: readonly string[]) => links.flatMap((link) => spelt.map((spell) => spell(link)));
  expect(every(bad).filter((body) => !isTold(body))).toEqual([]);
  expect(every(good).filter((body) => isTold(body))).toEqual([]);
  expect(every(good).filter((body) => isDead(body))).toEqual([]);
  expect(every(bad).filter((body) => isDead(body)).length).toBeGreaterThan(bad.length * 6);
});
