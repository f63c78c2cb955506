import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { community, git, noticePath, noticeText } from './community.ts';
import { colleague } from './people.ts';
import { raw } from './raw.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

// What somebody with an editor's account, or with none, may try through HTTP.

const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n32\n%%EOF\n';
let root: string;
let desk: RunningDesk;
let editor: string;
let port: number;

beforeAll(async () => {
  root = community({ 'public/files/a.pdf': pdf, 'public/files/a.csv': '月份,件数\n' });
  desk = await runningDesk(root);
  port = Number(new URL(desk.url).port);
  editor = (await colleague(desk, 'editor', '钱编辑')).cookie;
});

afterAll(() => desk.stop());

const head = () => git(root, 'rev-parse', 'HEAD');
const upload = (name: string, bytes: Buffer | Uint8Array) =>
  desk.ask(
    'persistMedia',
    {
      asset: {
        path: `public/files/${name}`,
        content: Buffer.from(bytes).toString('base64'),
        encoding: 'base64',
      },
      options: {},
    },
    // An editor alone is refused before anybody looks at the bytes.
    desk.cookie,
  );
const save = (id: string, text: string) =>
  desk.ask('persistEntry', entryParams(noticePath(id), text, { options: { newEntry: true } }), editor);
const ask = (path: string, headers: Record<string, string> = {}) =>
  raw(port, 'GET', path, { Host: `127.0.0.1:${port}`, ...headers });

const page = '<!doctype html><script>alert(1)</script>';
const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a4b8c' } })
    .jpeg()
    .toBuffer();
const office = (folder: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    [`${folder}document.xml`]: strToU8('<x/>'),
    ...more,
  });

test.each([
  ['a page as a PDF', 'b.pdf', Buffer.from(page)],
  ['a page before a PDF', 'b.pdf', Buffer.from(`${page}${pdf}`)],
  [
    'a drawing as a picture',
    'b.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  ],
  [
    'a drawing behind the mark of a picture',
    'b.png',
    Buffer.from('\x89PNG\r\n\x1a\n<svg onload="alert(1)"/>', 'latin1'),
  ],
  ['a page behind the mark of a photo', 'b.jpg', Buffer.from(`\xff\xd8\xff\xe0${page}`, 'latin1')],
  ['a GIF as a photo', 'b.jpg', Buffer.from('GIF89a/*=0;alert(1)//')],
  ['a page in a frame of WebP', 'b.webp', Buffer.from(`RIFF\x10\x00\x00\x00WEBPVP8 ${page}`, 'latin1')],
  ['a page as a table', 'b.csv', Buffer.from(`\n  ${page}`)],
  ['a zip as a Word file', 'b.docx', Buffer.from(zipSync({ 'x.html': strToU8(page) }))],
  ['an Excel file as a Word file', 'b.docx', Buffer.from(office('xl/'))],
  ['a drawing', 'b.svg', Buffer.from('<svg/>')],
  ['a page', 'b.html', Buffer.from(page)],
  ['a page with an ending behind a dot', 'b.html.', Buffer.from(page)],
  ['a page with two endings', 'b.pdf.html', Buffer.from(pdf)],
  ['a script', 'b.mjs', Buffer.from('alert(1)')],
  ['a stylesheet', 'b.css', Buffer.from('@import "x"')],
  ['a service worker of the whole site', '../sw.js', Buffer.from('self')],
  ['a hidden file', '.htaccess', Buffer.from('x')],
  ['a name that turns its direction', 'a\u202Efdp.html', Buffer.from(page)],
  ['a twin of what is there', 'A.PDF', Buffer.from(pdf)],
  ['a twin in wide letters', 'ａ.pdf', Buffer.from(pdf)],
])('%s is not taken', async (_, name, bytes) => {
  const before = head();
  const { status, body } = await upload(name, bytes);
  expect([403, 409, 413, 422]).toContain(status);
  expect(body.error).toMatch(/\p{Script=Han}/u);
  expect(head()).toBe(before);
});

test('an office file that unpacks to more than memory holds is refused at once', async () => {
  const bomb = office('xl/', { 'xl/sharedStrings.xml': new Uint8Array(300 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
  const { status, body } = await upload('bomb.xlsx', bomb);
  expect([status, body.error]).toEqual([422, expect.stringContaining('bomb.xlsx')]);
  expect((await desk.status()).state).toBe('live');
});

test('an office file made to exhaust its reader is refused, and readers notice nothing meanwhile', async () => {
  const strings = strToU8(`<sst>${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>`);
  const bomb = office('xl/', { 'xl/sharedStrings.xml': strings });
  expect(bomb.length).toBeLessThan(200_000);
  let answered = 0;
  let done = false;
  const reading = (async () => {
    while (!done) if ((await fetch(`${desk.url}desk/sign-in`)).status === 200) answered++;
  })();
  const { status, body } = await upload('strings.xlsx', bomb);
  const meanwhile = answered;
  done = true;
  await reading;
  expect([status, body.error]).toEqual([422, expect.stringContaining('strings.xlsx')]);
  expect(meanwhile).toBeGreaterThan(20);
}, 60_000);

test('what hides behind a picture is gone when it is published', async () => {
  const hidden = Buffer.concat([await picture(), Buffer.from(page)]);
  const { status } = await upload('photo.jpg', hidden);
  expect(status).toBe(200);
  const kept = git(root, 'cat-file', '-p', 'HEAD:public/files/photo.jpg');
  expect(kept.includes('script')).toBe(false);
});

test.each([
  ['of JavaScript', '---js\nmodule.exports = { title: process.env.HOME }\n---\n正文\n'],
  ['of JavaScript behind a space', '--- js\n{ title: process.exit(1) }\n---\n正文\n'],
  ['with a function of YAML', noticeText('0000000b', '!!js/function "function(){ process.exit(1) }"')],
  ['with a class of YAML', noticeText('0000000b', '!!python/object/apply:os.system ["id"]')],
  [
    'that unfolds without end',
    noticeText('0000000b', '停水通知', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b, *b]\n'),
  ],
  ['with a key of the language', noticeText('0000000b', '停水通知', '__proto__: { admin: true }\n')],
  ['with a name for another file', noticeText('0000000c', '停水通知')],
])('front matter %s is not taken', async (_, text) => {
  const before = head();
  const { status, body } = await save('0000000b', text);
  expect([status, typeof body.error]).toEqual([422, 'string']);
  expect(head()).toBe(before);
});

test('a title cannot write into the history as somebody else', async () => {
  const params = entryParams(noticePath('0000000d'), noticeText('0000000d', '停水通知'), {
    options: {
      newEntry: true,
      commitMessage: '改\n\nReviewed-by: 王编辑 <wang@example.org>\nCo-authored-by: x <x@y.z>',
    },
  });
  expect((await desk.ask('persistEntry', params, editor)).status).toBe(200);
  expect(
    git(root, 'log', '-1', '--format=%an|%(trailers:key=Reviewed-by)%(trailers:key=Co-authored-by)'),
  ).toBe('编辑|');
  const broken = noticeText('0000000e', '"停水\\n\\nReviewed-by: 王编辑 <wang@example.org>"');
  expect((await save('0000000e', broken)).status).toBe(422);
});

test.each([
  'content/notices/--upload-pack=touch.md',
  'content/notices/-x.md',
  'content/site.json/../../.git/hooks/post-commit',
  'content/notices/20261120-0000000f.md\n.git/config',
  'public/files/../../.shaitai/people.sqlite',
  'public/files/..%2f..%2f.git%2fconfig',
  'PUBLIC/files/x.pdf',
  'content/rules/national.json',
  '.shaitai/people.sqlite',
  '.gitattributes',
  '.gitmodules',
  'content/notices/.gitattributes',
])('an editor cannot write, read or remove %j', async (path) => {
  const before = head();
  const asset = { path, content: Buffer.from(pdf).toString('base64'), encoding: 'base64' };
  const tries = [
    await desk.ask('persistEntry', entryParams(path, noticeText('0000000f', '停水')), editor),
    await desk.ask('persistMedia', { asset, options: {} }, editor),
    await desk.ask('getMediaFile', { path }, editor),
    await desk.ask('deleteFiles', { paths: [path], options: {} }, editor),
  ];
  expect(tries.map(({ status }) => [403, 422].includes(status))).toEqual([true, true, true, true]);
  expect([head(), git(root, 'status', '--porcelain')]).toEqual([before, '']);
  expect(existsSync(join(root, '.git/hooks/post-commit'))).toBe(false);
});

test.each([
  '/../.shaitai/people.sqlite',
  '/%2e%2e/people.sqlite',
  '/..%2fpeople.sqlite',
  '/..%5cpeople.sqlite',
  '/files/..%2f..%2f..%2fpeople.sqlite',
  '/files/%2e%2e/index.html',
  '/files/a.pdf%00.html',
  '/%c0%ae%c0%ae/people.sqlite',
  '/.git/config',
  '/%2egit/config',
  '/admin/../../people.sqlite',
  '/admin/%2e%2e/people.sqlite',
  '/admin/..%2f..%2fpeople.sqlite',
  '//etc/passwd',
  '/_astro//../../people.sqlite',
  '/api/files/..%2f..%2fpeople.sqlite',
])('nothing outside the site is read at %s', async (path) => {
  const { status, text } = await ask(path, { Cookie: desk.cookie });
  expect([400, 403, 404]).toContain(status);
  expect(text).not.toMatch(/SQLite format|\[core\]|root:x:/);
});

test('no address makes the desk send somebody to another site', async () => {
  for (const path of [
    '//evil.example',
    '//evil.example/',
    '/\\evil.example',
    '/%2fevil.example',
    '//notices',
  ])
    expect([path, (await ask(path)).headers.location]).toEqual([path, undefined]);
  const absolute = await ask('http://evil.example/');
  expect(absolute.status).toBe(400);
});

test('no part of the desk can be framed, sniffed, or run what stands within a page or is made of text', async () => {
  const paths = [
    '/',
    '/nothing',
    '/files/a.pdf',
    '/files/a.csv',
    '/files/none',
    '/admin/',
    '/admin/none',
    '/desk/drafts/',
  ];
  for (const path of [...paths, '/desk/sign-in', '/desk/none', '/api/status', '/api/none', '/notices']) {
    const { headers } = await ask(path, { Cookie: desk.cookie });
    const policy = String(headers['content-security-policy']);
    expect([path, policy]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")]);
    expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")]);
    expect([path, /script-src[^;]*'unsafe-(eval|inline)'|script-src[^;]*(\*|https?:)/.test(policy)]).toEqual([
      path,
      false,
    ]);
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
  }
});

test('an upload opens as what it is, in a box without rights, and a table is saved, never opened', async () => {
  const table = (await ask('/files/a.csv')).headers;
  expect([table['content-type'], table['content-disposition']]).toEqual(['text/csv', 'attachment']);
  for (const path of ['/files/a.csv', '/files/a.pdf'])
    expect((await ask(path)).headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
});

test('no page of the desk holds a script of its own, a handler or a style', async () => {
  const own = ['drafts/', 'people/', 'audit/', 'account/', 'none'].map((path) => `/desk/${path}`);
  for (const path of [...own, '/desk/sign-in']) {
    const { text } = await ask(path, path.endsWith('sign-in') ? {} : { Cookie: desk.cookie });
    expect([path, text.includes('<html')]).toEqual([path, true]);
    expect([path, /<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=|javascript:/i.test(text)]).toEqual([path, false]);
  }
});

test('the admin page as it is built holds no script within it and no handler', () => {
  const html = readFileSync(resolve('src/admin/index.html'), 'utf8');
  expect(html).toMatch(/<script[^>]*\ssrc=/);
  expect(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i.test(html)).toBe(false);
});
