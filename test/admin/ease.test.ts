import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtAdmin, cameIn, launch, open, save, type } from './browser.ts';
import { noticeFile } from './samples.ts';
import { StandIn } from './stand-in.ts';

let browser: Browser;
let desk: StandIn;
let url: string;

const key = '20261120-93bbc855';
const file = `content/notices/${key}.md`;
const text = noticeFile('3 号楼电梯停运检修', '93bbc855');
const table = '| 楼栋 | 开始 |\n| --- | --- |\n| 3 号楼 | 9:00 |';

beforeAll(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), builtAdmin());
  desk.write(file, `${text}\n${table}\n`);
  url = await desk.start();
  browser = await launch();
}, 120_000);

afterEach(async () => {
  desk.refusal = '';
  desk.refused = 422;
  desk.newer = undefined;
  desk.write(file, `${text}\n${table}\n`);
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await browser.close();
  desk.stop();
});

async function form(options: object = {}): Promise<Page> {
  const { page } = await cameIn(browser, url, options);
  await open(page, url, `/collections/notices/entries/${key}`);
  await page.getByLabel('标题', { exact: true }).waitFor();
  return page;
}

test('whoever is refused over a newer version is led to the two versions', async () => {
  const page = await form({ viewport: { width: 1280, height: 600 } });
  await type(page, '联系方式', '工程部，电话 000-0000 0003');
  desk.write(file, text.replace('3 号楼', '4 号楼'));
  desk.newer = { name: '王同事', at: '2026-11-22T09:00' };
  Object.assign(desk, { refusal: '别人刚保存了新版本，没有保存。', refused: 409 });
  await save(page);
  const versions = page.getByRole('region', { name: '两个版本' });
  await versions.and(page.locator(':focus')).waitFor();
  const { y = -1 } = (await versions.getByRole('heading').first().boundingBox()) ?? {};
  expect(y).toBeGreaterThan(66);
  expect(y).toBeLessThan(300);
}, 60_000);

test('whoever is signed out while writing gets a way in beside the text, which stays', async () => {
  const page = await form();
  await type(page, '标题', '写了一半的标题');
  Object.assign(desk, { refusal: '请先登录；写好的内容请先复制下来。', refused: 401 });
  desk.isOut = true;
  await save(page);
  await page.getByText('登录已过期，没有保存。', { exact: false }).first().waitFor();
  const link = page.getByRole('link', { name: '重新登录' });
  await link.waitFor();
  expect(await link.getAttribute('target')).toBe('_blank');
  Object.assign(desk, { refusal: '', isOut: false });
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByText('修改还没有保存', { exact: true }).waitFor();
  expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('写了一半的标题');
}, 60_000);

test('a draft is one button away, and says so', async () => {
  const page = await form();
  await type(page, '标题', '3 号楼电梯停运两天');
  await page.getByRole('button', { name: '先存为草稿', exact: true }).click();
  await page.locator('.Toastify__toast--success').first().waitFor();
  expect(desk.saves.at(-1)?.options).toMatchObject({ asDraft: true });
}, 60_000);

test('a table of the text is opened as a grid and put back where it stood', async () => {
  const page = await form();
  await page.getByRole('button', { name: '按格子改第 2 张表（楼栋、开始）' }).click();
  await page.getByLabel('第 1 行第 2 列').fill('10:00');
  await page.getByRole('button', { name: '放进正文' }).click();
  const body = page.getByLabel('正文', { exact: true });
  await expect.poll(() => body.inputValue()).toContain('| 3 号楼 | 10:00 |');
  expect(await body.inputValue()).not.toContain('| 9:00 |');
}, 60_000);

test('a browser that speaks English is told the moment in Chinese all the same', async () => {
  const page = await form({ locale: 'en-US' });
  await page.getByText('2026年11月20日（周五）00:30').first().waitFor();
}, 60_000);

test('on a phone a long line is seen whole, and what is typed into stays above the bar', async () => {
  const page = await form({ viewport: { width: 360, height: 800 } });
  const title = page.getByLabel('标题', { exact: true });
  const low = (await title.boundingBox())?.height ?? 0;
  await type(page, '标题', '3 号楼、4 号楼和 5 号楼的电梯分三批停运检修的安排');
  expect((await title.boundingBox())?.height ?? 0).toBeGreaterThan(low * 1.5);
  const hidden = await title.evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(hidden).toBeLessThanOrEqual(1);
  const right = await page
    .getByRole('button', { name: '保存并发布' })
    .evaluate((box) => box.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: '先存为草稿', exact: true }).click({ trial: true });
  for (const label of ['一句话说明', '联系方式', '发布单位']) {
    const field = page.getByLabel(label, { exact: true });
    await field.focus();
    const isClear = () =>
      field.evaluate((box) => {
        const bar = document.getElementById('status')?.getBoundingClientRect().top ?? 0;
        return box.getBoundingClientRect().bottom <= bar;
      });
    await expect.poll(isClear, { timeout: 5000 }).toBe(true);
  }
}, 60_000);
