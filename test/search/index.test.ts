import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browser, search } from '../../src/build/eval-search-browser.ts';
import { serve, writeOurs } from '../../src/build/eval-search-site.ts';
import { writeSearchIndex } from '../../src/build/search.ts';
import { records } from './example.ts';

let folder: string;
let chrome: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'));
  await writeOurs(records, folder);
  site = await serve(folder);
  chrome = await browser();
}, 60_000);

afterAll(async () => {
  await chrome?.close();
  site?.server.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(address = '/search/'): Promise<Page> {
  const page = await chrome.newPage();
  await page.goto(site.origin + address);
  return page;
}

const all = async (query: string): Promise<string[]> => {
  const page = await open();
  const { ids } = await search(page, query, site.bytes);
  await page.close();
  return ids;
};

const first = async (query: string): Promise<string | undefined> => (await all(query))[0];

test.each([
  ['3号楼停水', '/notices/20260905/'],
  ['三栋断水', '/notices/20260905/'],
  ['tingdian', '/notices/20250420/'],
  ['消防演链', '/notices/20260814/'],
  ['kone', '/notices/20260618/'],
  ['停車費', '/notices/20260701/'],
  ['２０２５年水质', '/notices/20250907/'],
  ['48406', '/notices/20240516/'],
  ['管理费', '/fees/#property'],
  ['11月25日', '/notices/20251124/'],
  ['11 月 25 日停水', '/notices/20251124/'],
  ['5栋停水', '/notices/20251124/'],
])('%s finds %s', { timeout: 30_000 }, async (query, url) => {
  expect(await first(query)).toBe(url);
});

test.each(['9号楼', '九号楼', '9栋', '9 号楼', '９＃', '9\u3000号\u2009楼', '9 haolou'])(
  '%s: first in the title, then among the buildings, then in the text, then everywhere',
  { timeout: 30_000 },
  async (query) => {
    expect(await all(query)).toEqual([
      '/notices/20250302/',
      '/notices/20260210/',
      '/notices/20260305/',
      '/notices/20261009/',
    ]);
  },
);

test('a building chosen: what is for it first, then what is for all and says so, nothing of other buildings', {
  timeout: 30_000,
}, async () => {
  const page = await open('/search/?q=维修&building=9');
  await page.waitForSelector('.results li');
  const shown = await page.$$eval('.results li', (items) =>
    items.map((item) => [
      item.querySelector('a')?.getAttribute('href'),
      item.querySelector('.for-all')?.textContent,
    ]),
  );
  expect(shown[0]).toEqual(['/notices/20250302/', undefined]);
  await page.goto(`${site.origin}/search/?q=停水&building=9`);
  await page.waitForSelector('[data-answered]');
  const found = await page.$$eval('.results a', (links) => links.map((link) => link.getAttribute('href')));
  expect(found).not.toContain('/notices/20251124/');
  expect(found).not.toContain('/notices/20260905/');
  await page.close();
});

test('a result says its kind, date and state and marks the words', { timeout: 30_000 }, async () => {
  const page = await open('/search/?q=3号楼停水');
  await page.waitForSelector('.results li');
  expect(await page.textContent('.results li .facts')).toMatch(
    /^公告 · 停水停电 · 2026年9月5日 · (即将开始|进行中|已结束)$/,
  );
  expect(await page.textContent('.results li h2 mark')).toBe('3号楼停水');
  expect(await page.textContent('.chips')).toContain('3 号楼');
  await page.selectOption('select[name="year"]', '2025');
  await page.waitForFunction(() => location.search.includes('year=2025'));
  await page.close();
});

test('what is not there is not found, and the page helps on', { timeout: 30_000 }, async () => {
  const page = await open();
  const { ids, status } = await search(page, '比特币', site.bytes);
  expect(ids).toEqual([]);
  expect(status).toBe('没有找到“比特币”');
  expect(await page.getAttribute('.help .links a', 'href')).toBe('/notices/');
  await page.close();
});

test('nothing is asked while an input method is composing', { timeout: 30_000 }, async () => {
  const page = await open();
  const composing = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('input[name="q"]');
    if (!input) return '';
    input.value = 'ting';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    await new Promise((done) => setTimeout(done, 400));
    const during = location.search;
    input.value = '停电';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    return during;
  });
  expect(composing).toBe('');
  await page.waitForSelector('.results li');
  expect(await page.getAttribute('.results li a', 'href')).toBe('/notices/20250420/');
  await page.close();
});

test('the same records give the same files', { timeout: 30_000 }, async () => {
  const other = await mkdtemp(join(tmpdir(), 'index-'));
  await writeSearchIndex([...records].reverse(), other);
  const names = (await readdir(join(other, 'pagefind'), { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(other.length));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(await readFile(other + name), name).toEqual(await readFile(folder + name));
  await rm(other, { recursive: true, force: true });
});
