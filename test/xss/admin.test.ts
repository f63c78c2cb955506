import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { builtAdmin, launch } from '../admin/browser.ts';
import { StandIn } from '../admin/stand-in.ts';
import { type Canary, canaryIn, runnable } from './canary.ts';
import { payloads, poisonedBodies, poisonedDrafts } from './poisoned.ts';

// The CMS over records whose every free text is an attack string, without any security policy: lists, forms, previews.

let desk: StandIn;
let chromium: Browser;
let page: Page;
let canary: Canary;
let url: string;
let files: Map<string, string>;

beforeAll(async () => {
  files = poisonedDrafts();
  const bundle = resolve('dist/admin');
  const built = existsSync(join(bundle, 'index.html')) ? bundle : builtAdmin();
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'poisoned-')), built);
  desk.strict = false;
  for (const [file, text] of [...files, ...poisonedBodies()]) desk.write(`content/${file}`, text);
  url = await desk.start();
  chromium = await launch();
  const context = await chromium.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  canary = await canaryIn(context, url);
  page = await context.newPage();
  await page.goto(`${url}/admin/`);
  await page.getByRole('heading', { name: '栏目' }).waitFor();
});

afterAll(async () => {
  await chromium?.close();
  desk?.stop();
});

/** Goes to a place of the CMS without loading all of it again. */
async function opened(place: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${place}`);
}

/** What stands on the page, in its fields and in all its frames. */
async function words(): Promise<string> {
  const texts = page.frames().map((frame) =>
    frame
      .evaluate(() => {
        const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
        return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
      })
      .catch(() => ''),
  );
  return (await Promise.all(texts)).join('\n');
}

/** How many attack strings stand there as words. */
async function strings(): Promise<number> {
  const all = await words();
  return payloads.filter((one) => one.length > 8 && all.includes(one)).length;
}

const folders = Object.entries(catalogue).flatMap(([subject, entry]) =>
  'folder' in entry && !('shipped' in entry) ? [subject] : [],
);

test.each(folders)('in the list, the form and the preview of %s no string runs', async (subject) => {
  const key = [...files.keys()].find((file) => file.startsWith(`${subject}/`))?.replace(/^.*\/|\.\w+$/g, '');
  await opened(`/collections/${subject}`);
  await page.locator(`a[href*="/collections/${subject}/entries/"]`).first().waitFor();
  expect(await runnable(page)).toEqual([]);
  await opened(`/collections/${subject}/entries/${key}`);
  await expect.poll(strings, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(await runnable(page)).toEqual([]);
  expect(canary.sang).toEqual([]);
});

test('the profile shows its strings as words too', async () => {
  await opened('/collections/site/entries/site');
  await expect.poll(strings, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(await runnable(page)).toEqual([]);
  expect(canary.sang).toEqual([]);
});

test('no string of all runs in the body of a notice, in the form or in the preview', async () => {
  let seen = 0;
  for (const file of poisonedBodies().keys()) {
    await opened(`/collections/notices/entries/${file.slice('notices/'.length, -'.md'.length)}`);
    await expect.poll(strings, { timeout: 10_000 }).toBeGreaterThan(15);
    seen += await strings();
    expect([file, await runnable(page)]).toEqual([file, []]);
  }
  expect(seen).toBeGreaterThanOrEqual(300);
  expect(canary.sang).toEqual([]);
});
