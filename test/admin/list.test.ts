import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtAdmin, cameIn, launch, open } from './browser.ts';
import { noticeFile, standardFile } from './samples.ts';
import { StandIn } from './stand-in.ts';

let browser: Browser;
let desk: StandIn;
let url: string;
let page: Page;

const serial = (n: number) => n.toString(16).padStart(8, '0');

beforeAll(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), builtAdmin());
  for (let n = 0; n < 120; n++) {
    const day = `${n < 60 ? '2025' : '2026'}-10-${String((n % 28) + 1).padStart(2, '0')}`;
    const file = noticeFile(`第 ${n} 号通知`, serial(n))
      .replace(/publishedAt: \S+/, `publishedAt: ${day}T09:00`)
      .replace(/category: \S+/, n % 10 ? 'category: outage' : 'category: activity');
    desk.write(
      `content/notices/${day.replaceAll('-', '')}-${serial(n)}.md`,
      n === 7 ? `${file}凌霄花\n` : file,
    );
  }
  desk.write('content/standards/order-03.json', standardFile);
  desk.states = { '20251008-00000007': 'failed' };
  url = await desk.start();
  browser = await launch();
  ({ page } = await cameIn(browser, url));
}, 120_000);

afterAll(async () => {
  await browser.close();
  desk.stop();
});

const list = () => page.getByRole('region', { name: '列表' });
const rows = () => list().locator('li > a').allInnerTexts();

test('a list comes fifty at a time, newest first, and the form of one comes without the others', async () => {
  await open(page, url, '/collections/notices');
  await page.getByText('共 120 条').waitFor();
  expect(await rows()).toHaveLength(50);
  expect((await rows())[0]).toContain('2026-10-28');
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByText('第 2 页，共 3 页').waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.postData() ?? ''));
  await list().locator('li > a').first().click();
  await page.getByLabel('标题', { exact: true }).waitFor();
  expect(asked.filter((body) => body.includes('content/notices"'))).toEqual([]);
  await page.goBack();
  await page.getByText('第 2 页，共 3 页').waitFor();
}, 60_000);

test('any word of the text finds a record, and where it stands is said beside it', async () => {
  await open(page, url, '/collections/notices');
  await page.getByLabel('查找', { exact: true }).fill('凌霄 通知');
  await page.getByText('共 1 条').waitFor();
  expect(await rows()).toEqual(['2025-10-08　第 7 号通知']);
  expect(await list().locator('b').allInnerTexts()).toEqual(['没有上线']);
}, 60_000);

test('state, year and kind narrow a list', async () => {
  await open(page, url, '/collections/notices');
  await list().getByLabel('年份').selectOption('2025');
  await page.getByText('共 60 条').waitFor();
  await list().getByLabel('类别').selectOption('活动');
  await page.getByText('共 6 条').waitFor();
  await list().getByLabel('类别').selectOption('');
  await list().getByLabel('状态').selectOption('没有上线');
  await page.getByText('共 1 条').waitFor();
}, 60_000);

test('the search of the whole desk finds records of every subject', async () => {
  await open(page, url, '/search/门岗');
  await page.getByText('共 1 条').waitFor();
  expect(await rows()).toEqual(['order-03　门岗值守']);
}, 60_000);

test('a copy begins with the words of the other and without its days', async () => {
  await open(page, url, '/collections/notices');
  await page.getByLabel('查找', { exact: true }).fill('凌霄');
  await page.getByRole('link', { name: '复制 2025-10-08　第 7 号通知' }).click();
  await page.locator('textarea', { hasText: '第 7 号通知' }).first().waitFor();
  expect(await page.getByLabel('发布时间', { exact: true }).inputValue()).toBe('');
  expect(await page.getByLabel('正文', { exact: true }).inputValue()).toContain('凌霄花');
}, 60_000);
