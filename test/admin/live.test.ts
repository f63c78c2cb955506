import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtAdmin, cameIn, launch, open, save, saved, type } from './browser.ts';
import { noticeFile, standardFile } from './samples.ts';
import { StandIn } from './stand-in.ts';

let browser: Browser;
let desk: StandIn;
let url: string;
let page: Page;

const key = '20261120-93bbc855';

beforeAll(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), builtAdmin());
  desk.write(`content/notices/${key}.md`, noticeFile('3 号楼电梯停运检修', '93bbc855'));
  desk.write('content/standards/order-03.json', standardFile);
  url = await desk.start();
  browser = await launch();
  ({ page } = await cameIn(browser, url));
}, 120_000);

afterAll(async () => {
  await browser.close();
  desk.stop();
});

const steps = () =>
  page.getByRole('list', { name: '这一条到了哪一步' }).getByRole('listitem').allInnerTexts();
const live = { commit: 'a', builtAt: '2026-11-20T09:00:00+08:00', seconds: 12 };

test('a slow build, then a stale site, then the new one: the third step waits for what is served', async () => {
  desk.status = { ...desk.status, head: 'b', live, state: 'building' };
  desk.states = { [key]: 'checking' };
  desk.served = 'a';
  await open(page, url, `/collections/notices/entries/${key}`);
  await expect.poll(steps, { timeout: 20_000 }).toEqual(['已保存', '正在检查', '上线']);
  desk.status = { ...desk.status, live: { ...live, commit: 'b' }, state: 'live' };
  desk.states = {};
  await expect.poll(steps, { timeout: 20_000 }).toEqual(['已保存', '已检查', '上线']);
  await page.getByText('已检查，网站还在换上新的一版…').waitFor();
  desk.served = 'b';
  await expect.poll(steps, { timeout: 20_000 }).toEqual(['已保存', '已检查', '已上线']);
}, 60_000);

test('unsaved words, an older save, a refused one and a draft are each called what they are', async () => {
  await open(page, url, `/collections/notices/entries/${key}`);
  await expect.poll(steps, { timeout: 20_000 }).toEqual(['已保存', '已检查', '已上线']);
  await type(page, '标题', '3 号楼电梯停运检修一天');
  await page.getByText('修改还没有保存', { exact: true }).waitFor();
  expect(await steps()).toEqual([]);
  desk.refusal = '别人刚保存了新版本，没有保存。';
  desk.status = { ...desk.status, state: 'building' };
  await save(page);
  await page
    .getByText(/没有保存。/)
    .first()
    .waitFor();
  await page.getByText('修改还没有保存', { exact: true }).waitFor();
  expect(await steps()).toEqual([]);
  desk.refusal = '';
  desk.status = { ...desk.status, state: 'live' };
  desk.states = { [key]: 'draft' };
  await open(page, url, `/collections/notices/entries/${key}`);
  await page.getByText('草稿，还没有上线', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '已发布' }).count()).toBe(0);
  desk.states = {};
  await open(page, url, '/collections/notices/new');
  await page.locator('#status').getByText('还没有保存', { exact: true }).waitFor();
}, 60_000);

test('the save button keeps a draft from the site, too', async () => {
  await open(page, url, `/collections/notices/entries/${key}`);
  await type(page, '标题', '3 号楼电梯停运检修半天');
  await page.getByRole('button', { name: '保存并发布' }).click();
  await page.getByRole('menuitem', { name: '存为草稿，先不上线' }).click();
  await page.locator('.Toastify__toast--success').first().waitFor();
  expect(desk.saves.at(-1)?.options).toMatchObject({ asDraft: true });
  expect(await page.getByLabel(/^先存为草稿/).isChecked()).toBe(true);
}, 60_000);

test('a failed build says why, in the form and in the list, and leads to the field', async () => {
  const path = ['related', 0, 'notice'];
  const message = '没有这条公告，请核对编号';
  desk.write(
    `content/notices/${key}.md`,
    noticeFile('3 号楼电梯停运检修', '93bbc855', 'related:\n  - how: follows\n    notice: 93bbc8ff\n'),
  );
  desk.status = {
    ...desk.status,
    head: 'c',
    state: 'failed',
    failure: {
      commit: 'c',
      message,
      findings: [{ file: `notices/${key}.md`, field: '那条公告的编号', path, message, severity: 'error' }],
    },
  };
  desk.states = { [key]: 'failed' };
  await open(page, url, '/collections/notices');
  await page.getByText('没有上线', { exact: true }).waitFor();
  await page.getByRole('link', { name: new RegExp(message) }).click();
  await expect.poll(steps, { timeout: 20_000 }).toEqual(['已保存', '没有通过检查', '上线']);
  const field = page.getByLabel('那条公告的编号', { exact: true });
  await field.and(page.locator(':focus')).waitFor();
  expect(await field.inputValue()).toBe('93bbc8ff');
  desk.status = { ...desk.status, head: 'b', state: 'live' };
}, 60_000);

test('what is wrong is listed while somebody types, counted in the bar, and leads to its field', async () => {
  await open(page, url, '/collections/standards/entries/order-03');
  await page.getByRole('heading', { name: '检查：没有发现问题' }).waitFor();
  await type(page, '项目', '');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: '还有 1 处要改' }).click();
  await page.getByRole('button', { name: '项目：还没有填' }).click();
  await page.getByLabel('项目', { exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.insertText('门岗值守');
  await page.getByRole('heading', { name: '检查：没有发现问题' }).waitFor();
  expect(await page.getByRole('button', { name: /处要改/ }).count()).toBe(0);
}, 60_000);

test('a draft may be put aside unfinished, when it can be named', async () => {
  await open(page, url, '/collections/reviews/new');
  await type(page, '地点', '架空层');
  await save(page, '存为草稿');
  await page.getByText(/没有保存：年份：必填，还没有填写/).waitFor();
  await type(page, '年份', '2026');
  await saved(page, '存为草稿');
  expect(JSON.parse(desk.read('content/reviews/2026.json'))).toMatchObject({ year: '2026', place: '架空层' });
}, 60_000);
