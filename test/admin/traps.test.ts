import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtAdmin, cameIn, choose, launch, open, save, saved, type } from './browser.ts';
import { noticeFile, pixel, standardFile } from './samples.ts';
import { StandIn } from './stand-in.ts';

let browser: Browser;
let bundle: string;
let desk: StandIn;
let url: string;

beforeAll(async () => {
  bundle = builtAdmin();
  browser = await launch();
}, 120_000);

afterAll(() => browser.close());

beforeEach(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), bundle);
  desk.write(
    'content/notices/20261120-93bbc855.md',
    noticeFile('3 号楼电梯停运检修', '93bbc855', 'until: 2026-11-21T18:00\n'),
  );
  desk.write('content/notices/20261120-93bbc8aa.md', noticeFile('水箱清洗通知各位业主', '93bbc8aa'));
  desk.write('content/standards/order-03.json', standardFile);
  url = await desk.start();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  desk.stop();
});

const lift = '/collections/notices/entries/20261120-93bbc855';
const tank = '/collections/notices/entries/20261120-93bbc8aa';
const liftFile = 'content/notices/20261120-93bbc855.md';
const tankFile = 'content/notices/20261120-93bbc8aa.md';

test('front matter in JavaScript does not run when the list is shown', async () => {
  desk.strict = false;
  desk.write(
    'content/notices/20261119-93bbc8bb.md',
    '---js\n{ title: (window.ran = true, "坏人") }\n---\n正文',
  );
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/notices');
  await page.getByText('3 号楼电梯停运检修').waitFor();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
}, 60_000);

test.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai'])(
  'the day in the address is the day as typed, in a browser in %s',
  async (timezoneId) => {
    const { page } = await cameIn(browser, url, { timezoneId });
    await open(page, url, '/collections/notices/new');
    await type(page, '标题', '5 号楼水泵检修通知');
    await choose(page, '类别', '维修施工');
    await page.getByLabel('发布时间', { exact: true }).fill('2026-10-08T00:30');
    await type(page, '发布单位', '客户服务中心');
    await type(page, '联系方式', '工程部 000-0000 0002');
    await type(page, '一句话说明', '水泵检修，请提前存水');
    await type(page, '正文', '正文在此。');
    await saved(page);
    const made = desk.list('content/notices').find((name) => name.startsWith('202610'));
    expect(made).toMatch(/^20261008-[0-9a-f]{8}\.md$/);
    const text = desk.read(`content/notices/${made}`);
    expect(text).toContain('publishedAt: 2026-10-08T00:30\n');
    expect(text).toContain(`id: ${made?.slice(9, 17)}\n`);
    expect(text.endsWith('---\n\n正文在此。\n')).toBe(true);
  },
  60_000,
);

test('a word of two characters is found', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/notices');
  await page.getByPlaceholder('在全部栏目里查找').fill('电梯');
  await page.keyboard.press('Enter');
  await page.getByText('公告里“电梯”的查找结果').waitFor();
  await page.getByText('3 号楼电梯停运检修').waitFor();
  expect(await page.getByText('水箱清洗通知各位业主').count()).toBe(0);
  await open(page, url, '/search/门岗');
  await page.getByText('order-03　门岗值守').waitFor();
}, 60_000);

test('going from one entry straight to another saves each in its own file', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, lift);
  await page.getByLabel('标题', { exact: true }).waitFor();
  await page.evaluate((place) => window.location.assign(`#${place}`), tank);
  await page.locator('textarea', { hasText: '水箱清洗通知各位业主' }).first().waitFor();
  await type(page, '标题', '水箱清洗改期通知业主');
  const untouched = desk.read(liftFile);
  await saved(page);
  expect(desk.read(tankFile)).toContain('title: 水箱清洗改期通知业主\n');
  expect(desk.read(liftFile)).toBe(untouched);
}, 60_000);

test('an emptied field leaves the file, and a body that was not touched stays byte for byte', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, lift);
  await page.getByLabel('结束时间', { exact: false }).first().fill('');
  await saved(page);
  expect(desk.read(liftFile)).toBe(noticeFile('3 号楼电梯停运检修', '93bbc855'));
}, 60_000);

test('typing in the body changes what was typed and nothing else', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, tank);
  await page.getByLabel('正文', { exact: true }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('又添了一句');
  await saved(page);
  expect(desk.read(tankFile)).toBe(
    noticeFile('水箱清洗通知各位业主', '93bbc8aa').replace(/\n$/, '\n又添了一句\n'),
  );
}, 60_000);

test('optional groups that nobody touched do not hinder saving', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/standards/entries/order-03');
  await type(page, '项目', '门岗值守与登记');
  await saved(page);
  expect(JSON.parse(desk.read('content/standards/order-03.json'))).toEqual({
    ...JSON.parse(standardFile),
    item: '门岗值守与登记',
  });
  expect(desk.saves[0]?.options.base).toMatch(/^[0-9a-f]{40}$/);
}, 60_000);

test('a picture just chosen is seen in the field and in the preview', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, tank);
  await page.getByRole('button', { name: '新增图片' }).click();
  await page.getByRole('button', { name: '选择图片' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '水泵房 一.png', mimeType: 'image/png', buffer: pixel });
  await page.getByRole('button', { name: '选用' }).click();
  await type(page, '图片说明', '水泵房位置示意图');
  const loaded = (image: Element) => (image as HTMLImageElement).naturalWidth > 0;
  await expect.poll(() => page.locator('img[role=presentation]').evaluate(loaded)).toBe(true);
  await expect.poll(() => page.frameLocator('#preview-pane').locator('img').evaluate(loaded)).toBe(true);
  await saved(page);
  const [month = ''] = desk.list('public/files');
  expect(month).toMatch(/^20\d\d-\d\d$/);
  expect(desk.list(`public/files/${month}`)).toEqual(['水泵房-一.png']);
  expect(desk.read(tankFile)).toContain(`file: /files/${month}/水泵房-一.png\n`);
}, 60_000);

test('what the desk refuses is shown in full and stays until it is closed', async () => {
  desk.refusal =
    'accounts/2026-q3.json · 期初结余：与上一季度的期末结余不符，差 1,200.00 元；请核对后再保存。';
  const { page } = await cameIn(browser, url);
  await open(page, url, tank);
  await type(page, '标题', '水箱清洗改期通知业主');
  await save(page);
  const toast = page.locator('.Toastify__toast--error');
  await toast.waitFor();
  expect(await toast.innerText()).toContain(
    `没有保存：${desk.refusal.replace('accounts/2026-q3.json', '物业费收支 2026-q3')}`,
  );
  await page.waitForTimeout(9000);
  expect(await toast.isVisible()).toBe(true);
  await toast.getByRole('button').click();
  await toast.waitFor({ state: 'detached' });
}, 60_000);

test('what the schema refuses is said with the names of the fields, before anything is sent', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, lift);
  await page.getByLabel('开始时间', { exact: false }).first().fill('2026-11-23T09:00');
  await save(page);
  const toast = page.locator('.Toastify__toast--error');
  await toast.waitFor();
  expect(await toast.innerText()).toContain('没有保存：结束时间：结束时间早于开始时间，请核对两个时间');
  expect(desk.saves).toEqual([]);
}, 60_000);
