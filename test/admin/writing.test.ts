import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf } from '../../src/admin/widgets/codes.tsx';
import { siteText } from '../desk/community.ts';
import { builtAdmin, cameIn, launch, open, type } from './browser.ts';
import { noticeFile } from './samples.ts';
import { StandIn } from './stand-in.ts';

let browser: Browser;
let desk: StandIn;
let url: string;
let page: Page;

beforeAll(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), builtAdmin());
  desk.write('content/site.json', siteText);
  desk.write('content/notices/20261120-93bbc855.md', noticeFile('3 号楼电梯停运检修', '93bbc855'));
  url = await desk.start();
  browser = await launch();
  ({ page } = await cameIn(browser, url, { viewport: { width: 1280, height: 800 } }));
}, 120_000);

afterAll(async () => {
  await browser.close();
  desk.stop();
});

test('names in a line are told apart however they are set apart', () => {
  expect(codesOf('3、5，11 12,１３;a')).toEqual(['3', '5', '11', '12', '13', 'a']);
  expect(codesOf(' 、 ')).toEqual([]);
});

test('a template fills a new notice, its blanks are listed, and they lead to their field', async () => {
  await open(page, url, '/collections/notices/new');
  await page.getByRole('region', { name: '从模板开始' }).getByRole('button', { name: '台风' }).click();
  await expect
    .poll(() => page.getByLabel('标题', { exact: true }).inputValue(), { timeout: 20_000 })
    .toBe('台风【填：名称】将到，请在【填：几月几日几点】前收好阳台物品');
  await page.getByRole('button', { name: /^标题：还有空没填：【填：名称】/ }).click();
  await page.getByLabel('标题', { exact: true }).and(page.locator(':focus')).waitFor();
}, 60_000);

test('a new notice is its page from the first letter on', async () => {
  await open(page, url, '/collections/notices/new');
  const preview = page.frameLocator('#preview-pane');
  await preview.locator('article.notice').getByRole('heading', { name: '〔标题〕' }).waitFor();
  await type(page, '标题', '3');
  await preview.locator('article.notice').getByRole('heading', { name: '3', exact: true }).waitFor();
  await page.getByRole('region', { name: '从模板开始' }).getByRole('button', { name: '停水' }).click();
  await preview.locator('article.notice').getByRole('heading', { name: '停多久' }).waitFor();
  expect(await preview.locator('.field-list').count()).toBe(0);
}, 60_000);

test('the page beside the form follows typing, as wide as a phone or a computer', async () => {
  await open(page, url, '/collections/notices/entries/20261120-93bbc855');
  const preview = page.frameLocator('#preview-pane');
  await type(page, '标题', '3 号楼电梯恢复运行');
  await preview.getByRole('heading', { name: '3 号楼电梯恢复运行' }).waitFor();
  await page.getByLabel(/^涉及楼栋/).fill('3、5');
  await preview.getByText('3、5 号楼').first().waitFor();
  const inner = () => preview.locator('body').evaluate((body) => body.ownerDocument.defaultView?.innerWidth);
  await preview.getByRole('button', { name: '手机宽' }).click();
  await expect.poll(inner, { timeout: 20_000 }).toBe(360);
  await preview.getByRole('button', { name: '电脑宽' }).click();
  await expect.poll(inner, { timeout: 20_000 }).toBe(1200);
  const box = await page.locator('#preview-pane').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
  await preview.getByRole('button', { name: '电脑宽' }).click();
  await expect.poll(inner, { timeout: 20_000 }).toBeLessThan(800);
}, 60_000);
