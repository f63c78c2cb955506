import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedScripts } from '../../src/desk/headers.ts';
import { emptyFolder } from '../desk/community.ts';
import { browser } from '../journey/site.ts';
import { type Canary, canaryIn, runnable } from './canary.ts';
import { day, type Poisoned, passing, payloads, poisonedCommunity } from './poisoned.ts';

// A whole site whose every free text is an attack string, in a real browser and without any security policy: what does
// not run here is stopped by how the pages are made, not by a header.

let folder: string;
let poisoned: Poisoned;
let pages: string[];
let server: Server;
let url: string;
let chromium: Browser;
let page: Page;
let canary: Canary;

beforeAll(async () => {
  poisoned = poisonedCommunity();
  const top = emptyFolder();
  for (const [file, text] of poisoned.files) {
    mkdirSync(dirname(join(top, 'content', file)), { recursive: true });
    writeFileSync(join(top, 'content', file), text);
  }
  folder = join(top, 'dist');
  const args = ['--content', join(top, 'content'), '--public', 'public', '--out', folder];
  const env = { ...process.env, NODE_ENV: 'production', BUILD_TIME: `${day}T04:00:00Z`, SITE_URL: '' };
  execFileSync(process.execPath, [resolve('src/build/main.ts'), ...args], { env, stdio: 'pipe' });
  pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const files = sirv(folder);
  server = createServer((request, response) => {
    if (request.url !== '/control') return files(request, response, () => void response.writeHead(404).end());
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<title>x</title>${'<img src=x onerror=alert(1)>'}<script>console.log('xss')</script>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  chromium = await browser();
  const context = await chromium.newContext({
    viewport: { width: 360, height: 800 },
    serviceWorkers: 'block',
  });
  canary = await canaryIn(context, url);
  page = await context.newPage();
}, 600_000);

afterAll(async () => {
  await chromium?.close();
  server?.close();
});

/** At most so many pages of each kind: those whose addresses differ in numbers and names only are made alike. */
function someOf(all: readonly string[], most: number): string[] {
  const kinds = Map.groupBy(all, (path) =>
    path.replace(/[^/]*\d[^/]*/g, '*').replace(/\/[a-z-]+\/index/, '/+/index'),
  );
  return [...kinds.values()].flatMap((same) => same.slice(0, most));
}

test('at least 300 attack strings reach every subject that people write', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(300);
  expect(Object.entries(poisoned.spots).filter(([, count]) => count > 0)).toHaveLength(18);
  expect(Object.values(poisoned.spots).reduce((a, b) => a + b)).toBeGreaterThan(1000);
  expect(passing().length).toBeGreaterThan(50);
  expect(passing().filter((text) => /^<(script|img|svg|iframe)\b[^`]*>$/i.test(text))).toEqual([]);
});

test('the canary sings where a string does run', async () => {
  await page.goto(`${url}control`, { waitUntil: 'load' });
  expect(await runnable(page)).toEqual(['<img onerror="alert(1)">']);
  await expect.poll(() => canary.sang.length).toBe(2);
  expect(canary.sang.sort()).toEqual([`alert 1 on ${url}control`, 'console xss']);
  canary.sang = [];
});

test('no page holds anything that runs, and the strings are there as words', async () => {
  const scripts = new Set(await namedScripts(folder));
  const seen = new Set<string>();
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  await page.goto(`${url}robots.txt`);
  for (const path of someOf(pages, 12)) {
    const html = readFileSync(join(folder, path), 'utf8');
    expect([path, await runnable(page, html)]).toEqual([path, []]);
    const { text, inline } = await page.evaluate((html) => {
      const tree = new DOMParser().parseFromString(html, 'text/html');
      const own = [...tree.querySelectorAll('script')].filter((one) => !/json/.test(one.type) && !one.src);
      const inline = own.map((one) => one.textContent ?? '').filter((code) => code !== '');
      for (const one of tree.querySelectorAll('script, style')) one.remove();
      return { text: tree.documentElement.textContent ?? '', inline };
    }, html);
    const foreign = inline.filter(
      (code) => !scripts.has(`'sha256-${createHash('sha256').update(code).digest('base64')}'`),
    );
    expect([path, foreign]).toEqual([path, []]);
    const words = plain(text);
    for (const one of payloads) if (!seen.has(one) && words.includes(plain(one))) seen.add(one);
  }
  expect(seen.size).toBeGreaterThanOrEqual(300);
});

test('no string runs on the pages of any kind, when they are opened, searched and enlarged', async () => {
  const opened = someOf(pages, 1);
  expect(opened.length).toBeGreaterThan(30);
  for (const path of opened) {
    await page.goto(url + path.replace(/index\.html$/, ''), { waitUntil: 'load' });
    expect([path, await runnable(page)]).toEqual([path, []]);
  }
  for (const text of ['alert', '<img src=x onerror=alert(1)>', 'javascript', 'script']) {
    await page.goto(`${url}search/?q=${encodeURIComponent(text)}`, { waitUntil: 'networkidle' });
    expect([text, await runnable(page)]).toEqual([text, []]);
  }
  expect(canary.sang).toEqual([]);
});
