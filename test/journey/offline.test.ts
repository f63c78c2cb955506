import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browser, reader, servedSite } from './site.ts';

let site: Awaited<ReturnType<typeof servedSite>>;
let chromium: Browser;

/** What a proxy answers for a site that does not; 0: the site answers. */
let down = 0;

beforeAll(async () => {
  site = await servedSite(undefined, () => down);
  chromium = await browser();
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

/** What the worker has kept, by address. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
    return all;
  });

/** A reader whose first page has been kept. */
async function keeping(first: string): Promise<Page> {
  const page = await reader(chromium, { serviceWorkers: 'allow' });
  await page.goto(`${site.url}${first}`);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain(first);
  return page;
}

test('what was read opens again without a network, with its scripts, and says when it was read', async () => {
  const page = await keeping('/notices/');
  await page.goto(`${site.url}/fees/`);
  await expect.poll(() => kept(page)).toContain('/fees/');
  expect(await page.locator('.copy').isVisible()).toBe(false);

  await page.context().setOffline(true);
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  for (const path of ['/notices/', '/fees/']) {
    await page.goto(`${site.url}${path}`);
    expect(await page.locator('.copy').innerText()).toMatch(
      /^没有网络或连不上网站，这是您 \d{1,2}月\d{1,2}日 \d\d:\d\d 打开过的版本/,
    );
    await page.getByRole('button', { name: '长辈版' }).click();
    await page.getByRole('button', { name: '标准版' }).click();
  }
  await page.getByRole('link', { name: '公告' }).first().click();
  await page.locator('.notices li').first().waitFor();
  expect(failed.filter((url) => url.endsWith('.js'))).toEqual([]);

  await page.context().setOffline(false);
  await page.goto(`${site.url}/fees/`);
  expect(await page.locator('.copy').isVisible(), 'the network answers, so this is no copy').toBe(false);
  await page.context().close();
});

test.each([502, 503, 504])(
  'where the proxy answers %i, what was read opens as without a network, and no answer is kept',
  async (status) => {
    const page = await keeping('/about/');
    down = status;
    try {
      await page.goto(`${site.url}/about/`);
      expect(await page.locator('.copy').innerText()).toMatch(/^没有网络或连不上网站，这是您 /);
      await page.goto(`${site.url}/fees/`);
      expect(await page.locator('h1').innerText()).toBe('没有网络或连不上网站');
    } finally {
      down = 0;
    }
    await page.goto(`${site.url}/about/`);
    expect(await page.locator('.copy').isVisible()).toBe(false);
    await page.context().close();
  },
);

test('an address typed without its last slash, or with index.html, opens the same copy', async () => {
  const page = await keeping('/fees/');
  await page.context().setOffline(true);
  for (const typed of ['/fees', '/fees/index.html', '/fees/']) {
    await page.goto(`${site.url}${typed}`);
    expect(await page.locator('h1').innerText(), typed).toBe('收支');
    expect(await page.locator('.copy').isVisible(), typed).toBe(true);
  }
  await page.context().close();
});

test('a page never read says so, with the emergency phone and the pages that are there', async () => {
  const page = await keeping('/about/');
  await page.context().setOffline(true);
  await page.goto(`${site.url}/standards/`);
  expect(await page.locator('h1').innerText()).toBe('没有网络或连不上网站');
  expect(await page.locator('.emergency a').isVisible()).toBe(true);
  await page.locator('[data-copies-list] a', { hasText: '联系与关于' }).click();
  await page.locator('h1', { hasText: '联系与关于' }).waitFor();
  await page.context().close();
});

test('neither the editors’ side nor what search loads is ever kept, and a reader can clear everything', async () => {
  const page = await keeping('/');
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('停水')}`);
  await page.locator('.results li').first().waitFor();
  await page.evaluate(() => Promise.allSettled([fetch('/api/status'), fetch('/admin/')]));
  await page.goto(`${site.url}/admin/`).catch(() => undefined);
  await page.goto(`${site.url}/privacy/`);
  await expect.poll(() => kept(page)).toContain('/privacy/');
  expect((await kept(page)).filter((path) => /^\/(admin|api|desk|pagefind)/.test(path))).toEqual([]);
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.getByRole('button', { name: '清除留在这部手机上的内容' }).click();
  await page.getByText('已清除').waitFor();
  expect(await kept(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.context().close();
});

test('a page taken off the site is no longer kept', async () => {
  const page = await keeping('/about/');
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((found) => found.startsWith('pages')) ?? '';
    await (await caches.open(name)).put(
      '/gone/',
      new Response('<p>old', { headers: { 'Content-Type': 'text/html' } }),
    );
  });
  await page.goto(`${site.url}/gone/`);
  await expect.poll(() => kept(page)).not.toContain('/gone/');
  await page.context().close();
});
