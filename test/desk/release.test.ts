import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { community, firstNotice, git, noticePath, noticeText, put } from './community.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

let root: string;
let desk: RunningDesk;

beforeEach(async () => {
  root = community({ 'public/files/plan.pdf': '%PDF-1.7 0123456789', 'public/files/list.csv': 'a,b\n' });
  desk = await runningDesk(root);
}, 60_000);

afterEach(() => desk.stop());

const save = (title: string) =>
  desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', title)));
const page = async (path: string) => (await fetch(desk.url + path)).text();
const assetOf = (html: string) => /href="\/(.*?)"/.exec(html)?.[1] ?? '';

/** Asks for exactly this path, as no browser would write it. */
function rawStatus(path: string, headers: Record<string, string> = {}): Promise<number> {
  const { port, host } = new URL(desk.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, host: '127.0.0.1', path, headers: { Host: host, ...headers } },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

test('a saved notice is on the site without another command, and the terminal says so with the seconds', async () => {
  await save('三号楼停水通知');
  const status = await desk.until('live');
  expect(status).toMatchObject({
    head: git(root, 'rev-parse', 'HEAD'),
    person: { name: '王编辑', role: '编辑、管理员' },
  });
  expect(status.live?.commit).toBe(status.head);
  expect(await page('notices/20261120-00000001/')).toContain('三号楼停水通知');
  await desk.heard(/已上线，用时 [\d.]+ 秒：更改公告：三号楼停水通知（notices\/20261120-00000001）/);
  const release = join(root, '.shaitai/current/release.json');
  expect(JSON.parse(readFileSync(release, 'utf8'))).toMatchObject({
    commit: status.head,
    seconds: status.live?.seconds,
  });
});

test('a failed build leaves the last good site and says why; the next good save goes live', async () => {
  const good = await desk.until('live');
  await save('这一条不能生成');
  const failed = await desk.until('failed');
  const message = 'notices/20261120-00000001.md · 标题：这条公告排不了版';
  expect(failed.failure).toEqual({ commit: failed.head, message, findings: [], cause: 'site' });
  expect(failed.live).toEqual(good.live);
  expect(await page('')).toContain('第一条公告');
  await desk.heard(
    /没有上线，业主看到的仍是上一版，稍后自动再试一次：\nnotices\/20261120-00000001\.md · 标题：这条公告排不了版/,
  );
  expect(readdirSync(join(root, '.shaitai/releases'))).toHaveLength(1);
  await save('改好以后的标题');
  expect(await desk.until('live')).not.toHaveProperty('failure');
  expect(await page('')).toContain('改好以后的标题');
});

test('content broken beside the desk is named by file and field, and the last good site stays', async () => {
  put(root, noticePath('0000000b'), noticeText('0000000b', '手工写的公告').replace('category: outage\n', ''));
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', '手工提交');
  expect((await desk.status()).state).toBe('building');
  const { failure } = await desk.until('failed');
  expect(failure?.message).toBe('notices/20261120-0000000b.md · 类别：必填，还没有填写');
  expect(failure?.findings).toMatchObject([
    { file: 'notices/20261120-0000000b.md', field: '类别', message: '必填，还没有填写' },
  ]);
  expect(await page('')).toContain('第一条公告');
});

test('in the list, what only waits for another to be mended is not called a failure', async () => {
  put(root, noticePath('0000000b'), noticeText('0000000b', '手工写的公告').replace('category: outage\n', ''));
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', '手工提交');
  expect((await desk.status()).state).toBe('building');
  await desk.until('failed');
  const raw = noticeText('0000000c', '没有错的公告');
  await desk.ask('persistEntry', entryParams(noticePath('0000000c'), raw, { options: { newEntry: true } }));
  await desk.until('failed');
  const answer = await fetch(`${desk.url}api/list?subject=notices`, { headers: { Cookie: desk.cookie } });
  const { rows } = (await answer.json()) as { rows: { key: string; state: string }[] };
  expect(rows.map(({ key, state }) => `${key} ${state}`).sort()).toEqual([
    '20261120-00000001 live',
    '20261120-0000000b failed',
    '20261120-0000000c held',
  ]);
});

test('a swap under load fails no request, and the page read before it still finds its assets', async () => {
  const old = assetOf(await page(''));
  const seen: number[] = [];
  let swapping = true;
  const load = Array.from({ length: 8 }, async () => {
    while (swapping) {
      const html = await fetch(desk.url);
      const asset = await fetch(desk.url + assetOf(await html.text()));
      seen.push(html.status, asset.status);
    }
  });
  for (const title of ['第一次修改', '第二次修改', '第三次修改']) {
    await save(title);
    await desk.until('live');
  }
  swapping = false;
  await Promise.all(load);
  expect(new Set(seen)).toEqual(new Set([200]));
  expect(assetOf(await page(''))).not.toBe(old);
  expect((await fetch(desk.url + old)).status).toBe(200);
}, 60_000);

test('ten releases are kept; what the build leaves behind is removed', async () => {
  // A number that changes in a published text would be asked about.
  for (const word of '甲乙丙丁戊己庚辛壬癸子丑') {
    await save(`改成${word}的标题`);
    await desk.until('live');
  }
  expect(readdirSync(join(root, '.shaitai/releases'))).toHaveLength(10);
  expect(
    readdirSync(join(root, '.shaitai')).filter((name) => /^(snapshot|current-|admin-)/.test(name)),
  ).toEqual([]);
}, 60_000);

test('pages are asked for again each time, hashed assets never', async () => {
  const home = await fetch(desk.url);
  expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(home.headers.get('cache-control')).toBe('no-cache');
  const etag = home.headers.get('etag') ?? '';
  expect((await fetch(desk.url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  const asset = await fetch(desk.url + assetOf(await home.text()));
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test('every part of the site has its policy', async () => {
  const headers = async (path: string) => (await fetch(desk.url + path)).headers;
  const home = await headers('');
  expect(home.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; .*frame-ancestors 'none'$/,
  );
  expect(home.get('x-content-type-options')).toBe('nosniff');
  expect(home.get('referrer-policy')).toBe('no-referrer');
  const admin = await headers('admin/');
  expect(admin.get('content-security-policy')).toContain("script-src 'self'; ");
  expect(admin.get('content-security-policy')).not.toContain('unsafe-eval');
  expect(admin.get('x-robots-tag')).toBe('noindex');
  const upload = await headers('files/list.csv');
  expect(upload.get('content-security-policy')).toContain("default-src 'none'");
  expect(upload.get('content-disposition')).toBe('attachment');
  expect((await headers('files/plan.pdf')).get('content-type')).toBe('application/pdf');
  expect((await headers('api/status')).get('cache-control')).toBe('no-store');
  expect((await headers('api/status')).get('x-content-type-options')).toBe('nosniff');
});

test('a missing page is the site’s own 404 page', async () => {
  const response = await fetch(`${desk.url}nothing/here/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('没有这一页');
  expect((await fetch(`${desk.url}admin/nothing.js`)).status).toBe(404);
});

test('a folder without its last slash is sent on', async () => {
  const response = await fetch(`${desk.url}notices?x=1`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([308, '/notices/?x=1']);
  const headers = { Cookie: desk.cookie };
  expect((await fetch(`${desk.url}admin`, { headers })).url).toBe(`${desk.url}admin/`);
});

test('parts of a file can be asked for; nonsense is answered with the whole', async () => {
  const part = async (range: string) => {
    const response = await fetch(`${desk.url}files/plan.pdf`, { headers: { Range: range } });
    return [response.status, await response.text(), response.headers.get('content-range')];
  };
  expect(await part('bytes=9-12')).toEqual([206, '0123', 'bytes 9-12/19']);
  expect(await part('bytes=-3')).toEqual([206, '789', 'bytes 16-18/19']);
  expect(await part('bytes=16-')).toEqual([206, '789', 'bytes 16-18/19']);
  expect(await part('bytes=99-')).toEqual([416, '', 'bytes */19']);
  for (const nonsense of ['bytes=2-1', 'bytes=a-b', 'bytes=-', 'bytes=0-1,3-4', 'lines=1-2'])
    expect(await part(nonsense)).toEqual([200, '%PDF-1.7 0123456789', null]);
});

test('no address leads out of the release or to a hidden file', async () => {
  const current = join(root, '.shaitai/current');
  writeFileSync(join(current, '.secret'), 'x');
  mkdirSync(join(current, '.hidden'));
  writeFileSync(join(current, '.hidden/x.html'), 'x');
  symlinkSync(join(root, '.git'), join(current, 'link'));
  const paths = [
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/desk.lock',
    '/..%2f..%2fdesk.lock',
    '/.secret',
    '/%2esecret',
    '/.hidden/x.html',
  ];
  const others = [
    '/notices/..%5c..%5cx',
    '//etc/passwd',
    '/a%00b',
    '/%',
    '/link/config',
    '/admin/../.shaitai/desk.lock',
    '/files/%2e%2e/index.html',
  ];
  for (const path of [...paths, ...others]) expect([path, await rawStatus(path)]).toEqual([path, 404]);
  expect(await rawStatus('http://evil.example/')).toBe(400);
  expect((await fetch(desk.url)).status).toBe(200);
});

test('a file that is deleted while the desk runs is a 404, not the end of the desk', async () => {
  rmSync(join(root, '.shaitai/current/index.html'));
  expect((await fetch(desk.url)).status).toBe(404);
  expect((await fetch(`${desk.url}notices/`)).status).toBe(200);
});
