import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtAdmin, cameIn, launch, open, saved, type } from './browser.ts';
import { noticeFile, standardFile } from './samples.ts';
import { StandIn } from './stand-in.ts';

let browser: Browser;
let desk: StandIn;
let url: string;
let context: BrowserContext;

const key = '20261120-93bbc855';
const file = `content/notices/${key}.md`;

beforeAll(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), builtAdmin());
  url = await desk.start();
  browser = await launch();
  context = (await cameIn(browser, url)).page.context();
}, 120_000);

afterAll(async () => {
  await browser.close();
  desk.stop();
});

/** A new window of the same browser that says yes, or no, to what it is asked, and notes it. */
async function window(
  place: string,
  answer: 'accept' | 'dismiss' = 'accept',
): Promise<{ page: Page; asked: string[] }> {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog[answer]();
  });
  await open(page, url, place);
  return { page, asked };
}

/** Until the browser keeps what was typed. */
async function kept(page: Page, words: string): Promise<void> {
  const holds = () =>
    page.evaluate(
      (text) =>
        new Promise<boolean>((done) => {
          const opened = indexedDB.open('localforage');
          opened.onerror = () => done(false);
          opened.onsuccess = () => {
            const all = opened.result.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAll();
            all.onsuccess = () => done(JSON.stringify(all.result).includes(text));
          };
        }),
      words,
    );
  await expect.poll(holds, { timeout: 20_000 }).toBe(true);
}

const title = (page: Page) => page.getByLabel('标题', { exact: true });

test('what was typed into an existing entry and not saved comes back when it is wanted, and can be saved', async () => {
  desk.write(file, noticeFile('3 号楼电梯停运检修', '93bbc855'));
  const first = await window(`/collections/notices/entries/${key}`);
  await type(first.page, '标题', '3 号楼电梯停运两天');
  await kept(first.page, '停运两天');
  await first.page.close();
  const second = await window(`/collections/notices/entries/${key}`);
  await expect.poll(() => title(second.page).inputValue(), { timeout: 20_000 }).toBe('3 号楼电梯停运两天');
  expect(second.asked).toEqual(['这台电脑上留有这一条上次没保存的修改，要接着改吗？']);
  await second.page.getByText('修改还没有保存', { exact: true }).waitFor();
  await saved(second.page);
  expect(desk.read(file)).toContain('title: 3 号楼电梯停运两天');
  await second.page.close();
  const third = await window(`/collections/notices/entries/${key}`);
  await expect.poll(() => title(third.page).inputValue(), { timeout: 20_000 }).toBe('3 号楼电梯停运两天');
  expect(third.asked).toEqual([]);
  await third.page.close();
}, 90_000);

test('what is not wanted is not offered again', async () => {
  desk.write(file, noticeFile('3 号楼电梯停运检修', '93bbc855'));
  const first = await window(`/collections/notices/entries/${key}`);
  await type(first.page, '标题', '不要的标题');
  await kept(first.page, '不要的标题');
  await first.page.close();
  const second = await window(`/collections/notices/entries/${key}`, 'dismiss');
  await expect.poll(() => second.asked.length, { timeout: 20_000 }).toBe(1);
  expect(await title(second.page).inputValue()).toBe('3 号楼电梯停运检修');
  await second.page.close({ runBeforeUnload: false });
  const third = await window(`/collections/notices/entries/${key}`);
  await expect.poll(() => title(third.page).inputValue(), { timeout: 20_000 }).toBe('3 号楼电梯停运检修');
  expect(third.asked).toEqual([]);
  await third.page.close();
}, 90_000);

test('words of a new entry come back into the new form the first time they are asked for', async () => {
  desk.write('content/standards/order-03.json', standardFile);
  const first = await window('/collections/standards/new');
  await type(first.page, '项目', '门岗换班');
  await kept(first.page, '门岗换班');
  await first.page.close();
  const second = await window('/collections/standards/new');
  const item = second.page.getByLabel('项目', { exact: true });
  await expect.poll(() => item.inputValue(), { timeout: 20_000 }).toBe('门岗换班');
  expect(second.asked).toHaveLength(1);
  await second.page.close();
}, 90_000);

test('words typed on an older version stand beside the newer one, and undo nothing', async () => {
  desk.write(file, noticeFile('3 号楼电梯停运检修', '93bbc855'));
  const first = await window(`/collections/notices/entries/${key}`);
  await type(first.page, '标题', '我写了一半的标题');
  await kept(first.page, '一半的标题');
  await first.page.close();
  desk.write(file, noticeFile('同事改过的标题', '93bbc855'));
  desk.newer = { name: '王同事', at: '2026-11-22T09:00' };
  const second = await window(`/collections/notices/entries/${key}`);
  await second.page.getByText('王同事').first().waitFor();
  expect(await title(second.page).inputValue()).toBe('我写了一半的标题');
  expect(await second.page.locator('.entry-standing').innerText()).toContain('同事改过的标题');
  await second.page.close();
}, 90_000);
