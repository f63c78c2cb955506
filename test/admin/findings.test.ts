import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtAdmin, cameIn, launch, open, save, saved, type } from './browser.ts';
import { noticeFile, standardFile } from './samples.ts';
import { StandIn } from './stand-in.ts';

let browser: Browser;
let desk: StandIn;
let url: string;

beforeAll(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), builtAdmin());
  desk.write('content/notices/20261120-93bbc855.md', noticeFile('3 号楼电梯停运检修', '93bbc855'));
  desk.write('content/notices/20261119-93bbc8bb.md', '没有开头的文件');
  desk.write('content/standards/order-03.json', standardFile);
  desk.write('content/complaints/2026-10.json', '{ "month": "2026-10" }');
  desk.write('content/complaints/2026-09.json', '{ "month": ');
  desk.write(
    'content/notices/20261118-93bbc8cc.md',
    noticeFile('年检报告公示通知', '93bbc8cc', 'attachments:\n  - file: /files/a.pdf\n'),
  );
  const income = { currentFees: 0, oldArrears: 0, optionalServices: 0, interest: 0 };
  const account = {
    period: '2026-Q2',
    mode: 'commission',
    receivable: 0,
    income,
    costs: { staff: {}, upkeep: { lines: [{ name: '电梯维保' }] } },
  };
  desk.write('content/accounts/2026-q2.json', JSON.stringify(account));
  const undated = noticeFile('没有写发布时间的公告', '93bbc8dd').replace(/publishedAt: .*\n/, '');
  desk.write('content/notices/20261117-93bbc8dd.md', undated);
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

test('a list names each record, the months too, and says which file is broken', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/complaints');
  await page.getByText('2026-10', { exact: true }).waitFor();
  await page.getByText('2026-09（文件损坏）', { exact: true }).waitFor();
  await open(page, url, '/search/2026-10');
  await page.getByRole('link', { name: '2026-10', exact: true }).waitFor();
  await open(page, url, '/collections/notices');
  await page.getByText('20261119-93bbc8bb（文件损坏）').waitFor();
  await page.getByText('（没有日期）　没有写发布时间的公告').waitFor();
  expect(await page.getByText('Invalid Date').count()).toBe(0);
  await open(page, url, '/collections/complaints/entries/2026-09');
  await page.getByText('这个文件损坏了，不能在这里修改，请联系维护网站的人').first().waitFor();
  expect(await page.getByRole('button', { name: '保存并发布' }).count()).toBe(0);
  await page.getByRole('link', { name: '返回列表' }).click();
  await page.getByText('2026-10', { exact: true }).waitFor();
}, 60_000);

test('an error stays until the next attempt, and is gone when that succeeds', async () => {
  const { page } = await cameIn(browser, url);
  const uncaught: unknown[] = [];
  page.on('pageerror', (error) => uncaught.push(error));
  const errors = page.locator('.Toastify__toast--error');
  await open(page, url, '/collections/standards/entries/order-03');
  await type(page, '项目', '');
  await page.keyboard.press('Delete');
  for (let attempt = 0; attempt < 3; attempt++) {
    await save(page);
    await page.waitForTimeout(1000);
    expect(await errors.count()).toBe(1);
  }
  await type(page, '项目', '门岗值守与登记');
  desk.refusal = '请稍后再试';
  await save(page);
  await errors.filter({ hasText: '没有保存：请稍后再试' }).waitFor();
  desk.refusal = '';
  await saved(page);
  await expect.poll(() => errors.count()).toBe(0);
  expect(uncaught).toEqual([]);
}, 60_000);

test('a new form does not say that it is saved, and its groups are open', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/accounts/new');
  await page.getByText('还没有保存', { exact: true }).first().waitFor();
  const budgets = page.getByLabel(/ 预算$/);
  expect(await budgets.count()).toBe(9);
  for (const field of await budgets.all()) expect(await field.isVisible()).toBe(true);
  await save(page);
  await page.locator('.Toastify__toast--error').waitFor();
  expect(await page.getByText('已保存', { exact: true }).count()).toBe(0);
}, 60_000);

test('a refused form opens every group with a mistake', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/accounts/entries/2026-q2');
  await type(page, '本期应收物业费', '1');
  const upkeep = '共用部位、共用设施设备的日常运行、维护费用';
  const lines = page.getByLabel(`${upkeep} 明细`, { exact: true }).first();
  expect(await page.getByLabel('明细 1 金额').isVisible()).toBe(false);
  await save(page);
  await expect.poll(() => page.getByLabel('明细 1 金额').isVisible()).toBe(true);
  expect(await lines.locator('xpath=..').getAttribute('open')).toBe('');
  expect(await page.locator('[aria-invalid]').count()).toBeGreaterThan(9);
  expect(await page.locator('input:focus').isVisible()).toBe(true);
  await open(page, url, '/collections/notices/entries/20261118-93bbc8cc');
  await type(page, '标题', '电梯年检报告公示');
  expect(await page.getByLabel('附件名称', { exact: true }).isVisible()).toBe(false);
  await save(page);
  await page.getByLabel('附件名称', { exact: true }).and(page.locator(':focus')).waitFor();
}, 60_000);

test('the buttons of a list are named in Chinese', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/notices/new');
  await page.getByRole('button', { name: '新增关系' }).click();
  await page.getByRole('button', { name: '调整先后' }).waitFor();
  const help = await page.locator('[id^=DndDescribedBy]').allTextContents();
  expect(help.join('')).not.toMatch(/[A-Za-z]/);
  expect(help.join('')).toContain('可以调整先后');
  await page.getByRole('button', { name: '删除这一项' }).click();
  await page.getByRole('button', { name: '删除这一项' }).waitFor({ state: 'detached' });
}, 60_000);

test('a file too large is refused in the words of its hint', async () => {
  const { page } = await cameIn(browser, url);
  const said: string[] = [];
  page.on('dialog', (dialog) => said.push(dialog.message()));
  await open(page, url, '/collections/notices/new');
  await page.getByRole('button', { name: '新增附件' }).click();
  await page.getByRole('button', { name: '选择文件' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10_000_001) });
  await expect.poll(() => said).toEqual(['文件太大：不能超过 10 MB。\n请压缩后再上传。']);
}, 60_000);
