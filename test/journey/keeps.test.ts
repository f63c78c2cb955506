import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { privacy } from '../../src/text/privacy.ts';
import { addressOf, siteFiles } from '../site/dist.ts';
import { browser, reader, servedSite } from './site.ts';

let site: Awaited<ReturnType<typeof servedSite>>;
let chromium: Browser;

beforeAll(async () => {
  [site, chromium] = await Promise.all([servedSite(), browser()]);
});
afterAll(() => Promise.all([site.close(), chromium.close()]));

/** One built page of each file below src/pages. */
function onePageEach(): string[] {
  const built = siteFiles('.html');
  return readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro') && file !== '404.astro')
    .map((file) => {
      const pattern = file
        .replace(/\.astro$/, '')
        .replace(/\[\.\.\.[a-z]+\]/, '.+')
        .replace(/\[[a-z]+\]/g, '[^/]+')
        .replace(/(^|\/)index$/, '$1');
      const route = new RegExp(
        `^${pattern}${pattern === '' || pattern.endsWith('/') ? '' : '/'}index\\.html$`,
      );
      const page = built.find((path) => route.test(path));
      expect(page, `a page of src/pages/${file}`).toBeDefined();
      return addressOf(page as string);
    });
}

test('no kind of page sets a cookie, asks another origin for anything, or keeps anything on the device', async () => {
  const elsewhere: string[] = [];
  const visitor = async () => {
    const page = await reader(chromium);
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site.url}/`) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
      if (request.method() !== 'GET') elsewhere.push(`${request.method()} ${request.url()}`);
    });
    return page;
  };
  const keptBy = (page: Page) =>
    page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookie: document.cookie,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }));
  const nothing = { local: [], session: [], cookie: '', databases: [], caches: [] as string[] };
  const pages = onePageEach();
  expect(pages.length).toBeGreaterThan(30);
  const page = await visitor();
  for (const path of pages.filter((each) => each !== '/verify/')) {
    await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
    expect(await keptBy(page), path).toEqual(nothing);
  }
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
  // What a check compares with later is kept by the page of checks, and the privacy page says so.
  const checks = await visitor();
  await checks.goto(`${site.url}/verify/`, { waitUntil: 'load' });
  await checks.waitForFunction(async () => (await caches.keys()).length > 0);
  expect(await keptBy(checks)).toEqual({ ...nothing, caches: ['verify-1'] });
  expect(await checks.context().cookies()).toEqual([]);
  await checks.context().close();
  expect(elsewhere).toEqual([]);
});

test('what a reader asks to be kept is what the privacy page names, and its button forgets all of it', async () => {
  const page = await reader(chromium, { serviceWorkers: 'allow' });
  await page.goto(`${site.url}/fees/my-home/`);
  await page.click('.large-type');
  await page.locator('[name=building]').selectOption({ index: 1 });
  await page.fill('[name=area]', '89.5');
  await page.locator('[data-home-form] button[type=submit]').click();
  await page.waitForFunction(() => localStorage.length === 2);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${site.url}/notices/`);
  await page.waitForFunction(async () => (await caches.keys()).length > 0);
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['large-type', 'my-home']);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  const names = await page.evaluate(() => caches.keys());
  expect(names.filter((name) => !/^(pages|assets|verify)-/.test(name))).toEqual([]);
  expect(privacy.deviceItems).toHaveLength(4);
  for (const [i, word] of ['长辈版', '看过的页面', '我家的账', '自己核验'].entries())
    expect(privacy.deviceItems[i]).toContain(word);
  await page.goto(`${site.url}/privacy/`);
  await page.click('.forget button');
  await page.waitForFunction(() => localStorage.length === 0);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});
