import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtAdmin, cameIn, launch, open, saved, type } from './browser.ts';
import { noticeFile, pixel, standardFile } from './samples.ts';
import { StandIn } from './stand-in.ts';

let browser: Browser;
let desk: StandIn;
let url: string;

beforeAll(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), builtAdmin());
  desk.write('content/notices/20261120-93bbc855.md', noticeFile('3 号楼电梯停运检修', '93bbc855'));
  desk.write('content/standards/order-03.json', standardFile);
  url = await desk.start();
  browser = await launch();
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await browser.close();
  desk.stop();
});

/** Words of Latin letters that staff would read on the page. */
async function latin(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  return [...new Set(text.match(/[A-Za-z][A-Za-z-]{2,}/g) ?? [])];
}

test('a whole session asks no other host, breaks no policy and is Chinese', async () => {
  const { page, requests } = await cameIn(browser, url);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await open(page, url, '/collections/notices');
  await page.getByText('3 号楼电梯停运检修').waitFor();
  expect(await latin(page)).toEqual([]);
  await page.getByText('3 号楼电梯停运检修').click();
  await type(page, '标题', '4 号楼电梯停运检修');
  await page.getByRole('button', { name: '新增附件' }).click();
  await page.getByRole('button', { name: '选择文件' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: pixel });
  await page.getByRole('button', { name: '选用' }).click();
  await type(page, '附件名称', '电梯年检报告');
  await saved(page);
  await open(page, url, '/search/电梯');
  await page.getByText('4 号楼电梯停运检修').waitFor();
  await page.getByRole('button', { name: '图片和文件' }).click();
  await page.waitForURL(`${url}/desk/files/`);
  const [month] = desk.list('public/files');
  expect(desk.list(`public/files/${month}`)).toEqual(['a.png']);
  expect(
    requests.filter((address) => !/^(blob:|data:|about:)/.test(address) && !address.startsWith(url)),
  ).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);

test.each(['accounts', 'complaints', 'prices', 'standards', 'notices'])(
  'the form of %s has no English',
  async (subject) => {
    const { page } = await cameIn(browser, url);
    await open(page, url, `/collections/${subject}/new`);
    await page.getByRole('button', { name: '保存并发布' }).waitFor();
    const words = (await latin(page)).filter(
      (word) => !['jpg', 'png', 'webp', 'pdf', 'xlsx', 'docx', 'csv'].includes(word),
    );
    expect(words.filter((word) => !['order-', 'parking-ground', 'Excel'].includes(word))).toEqual([]);
    await page.getByRole('button', { name: '保存并发布' }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      '保存并发布',
      '存为草稿，先不上线',
      '保存并发布，再新增一条',
      '保存并发布，再照样新增一条',
    ]);
  },
  60_000,
);

test('the form of a subject that needs two persons says that it saves a draft', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/reviews/new');
  await page.getByRole('button', { name: '存为草稿' }).click();
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
    '存为草稿',
    '存为草稿，再新增一条',
    '存为草稿，再照样新增一条',
  ]);
}, 60_000);

test('one stays in after a reload', async () => {
  const { page } = await cameIn(browser, url);
  await page.reload();
  await page.getByRole('heading', { name: '栏目' }).waitFor();
}, 60_000);

test('whoever is signed in comes in without pressing anything, and the first screen passes axe', async () => {
  const page = await (await browser.newContext()).newPage();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/status', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${url}/admin/`);
  await page.getByText('正在进入…').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  const first = await new AxeBuilder({ page }).analyze();
  expect(first.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  answer();
  await page.getByRole('heading', { name: '栏目' }).waitFor();
}, 60_000);

test('the bar follows a change until it is live or says why it is not', async () => {
  const { page } = await cameIn(browser, url);
  const bar = page.getByRole('status').and(page.locator('#status'));
  await bar.getByText('已上线（用时 12 秒）').waitFor();
  desk.status = { ...desk.status, state: 'building' };
  await open(page, url, '/collections/standards/entries/order-03');
  await bar.getByText('正在生成别的改动，这一条没有变').waitFor();
  desk.states = { 'order-03': 'checking' };
  await bar.getByText('已保存，正在检查和生成网页…').waitFor();
  const finding = {
    file: 'accounts/2026-q3.json',
    field: '季度',
    message: '与上季度重复，请改正',
    severity: 'error' as const,
  };
  desk.status = {
    ...desk.status,
    state: 'failed',
    failure: { commit: 'b', message: '', findings: [finding] },
  };
  await bar.getByText('物业费收支 2026-q3 · 季度：与上季度重复，请改正').waitFor();
  const { live, person, drafts, twoPersons } = desk.status;
  desk.status = { head: 'a', live, state: 'live', person, drafts, twoPersons };
  desk.states = {};
}, 60_000);

test('the page has no script of its own and wants no search engine', async () => {
  const html = await (await fetch(`${url}/admin/`)).text();
  expect(html).toContain('<meta name="robots" content="noindex, nofollow"');
  expect([...html.matchAll(/<script(?![^>]*src=)/g)]).toEqual([]);
});

test('our own controls pass axe', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/notices/new');
  await page.getByLabel('正文', { exact: true }).waitFor();
  await page.getByRole('button', { name: '表格' }).click();
  const ours = await new AxeBuilder({ page }).include('.prose').include('#status').analyze();
  expect(ours.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await open(page, url, '/collections/accounts/new');
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  const statement = await new AxeBuilder({ page }).include('.entry-tools').include('.ledger').analyze();
  expect(statement.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}, 60_000);
