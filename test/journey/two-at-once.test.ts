import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cameIn, launch, open, save, saved, type } from '../admin/browser.ts';
import { community, firstNotice, git, priceText, put } from '../desk/community.ts';
import { colleague, form, signedInState } from '../desk/people.ts';
import { entryParams, type RunningDesk, runningDesk } from '../desk/running.ts';

// Two people with one record open in two browsers: neither loses a word.

let root: string;
let desk: RunningDesk;
let url: string;
let browser: Browser;
let wang: Page;
let chen: Page;
let chenCookie: string;

const price = 'content/prices/parking.json';
const notice = '/collections/notices/entries/20261120-00000001';

beforeAll(async () => {
  root = community({ [price]: priceText('parking') });
  desk = await runningDesk(root, { SHAITAI_ADMIN: resolve('src/build/admin.ts') });
  url = desk.url.slice(0, -1);
  browser = await launch();
  chenCookie = (await colleague(desk, 'editor', '陈会计')).cookie;
  wang = (await cameIn(browser, url, signedInState(url, desk.cookie))).page;
  chen = (await cameIn(browser, url, signedInState(url, chenCookie))).page;
});

afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const standing = (page: Page) => page.locator('.entry-standing');
const versions = (page: Page) => page.getByRole('region', { name: '两个版本' });
const settle = (page: Page) => page.getByRole('button', { name: '按以上选择放进表单' }).click();

test('each sees that the other has the record open, until the other leaves', async () => {
  await open(wang, url, notice);
  await standing(wang).waitFor({ state: 'attached' });
  await open(chen, url, notice);
  await standing(chen).getByText('王编辑也打开着这一条').waitFor();
  await wang.evaluate(() => dispatchEvent(new Event('focus')));
  await standing(wang).getByText('陈会计也打开着这一条').waitFor();
  await chen.goto('about:blank');
  const status = async () => {
    await wang.evaluate(() => dispatchEvent(new Event('focus')));
    return standing(wang).getByRole('status').innerText();
  };
  await expect.poll(status, { timeout: 75_000 }).toBe('');
});

test('a save over a newer version is refused, both stand side by side, and the second save holds both', async () => {
  await open(wang, url, notice);
  await open(chen, url, notice);
  await type(wang, '标题', '东门换锁，请带门卡');
  await type(chen, '标题', '东门换锁，请先登记');
  await chen.getByLabel('正文', { exact: true }).fill('登记到十二月五日。');
  await type(wang, '联系方式', '秩序部 000-0000 0009');
  await saved(wang);
  const before = git(root, 'rev-parse', 'main');
  await save(chen);
  await chen.locator('.Toastify__toast--error').filter({ hasText: '您填的都还在表单里' }).first().waitFor();
  expect(git(root, 'rev-parse', 'main')).toBe(before);
  expect(await chen.getByLabel('标题', { exact: true }).inputValue()).toBe('东门换锁，请先登记');
  const both = versions(chen);
  await both.getByRole('heading', { name: '王编辑保存了新版本' }).waitFor();
  const title = both.getByRole('group', { name: '标题' });
  expect(await title.locator('dd').allInnerTexts()).toEqual(['东门换锁，请先登记', '东门换锁，请带门卡']);
  expect(await title.getByLabel('用我的').isChecked()).toBe(true);
  await title.getByText('逐词对照').click();
  expect(await title.locator('del').allInnerTexts()).toEqual(['请先登记']);
  const contact = both.getByRole('group', { name: '联系方式' });
  expect(await contact.getByLabel('用王编辑的').isChecked()).toBe(true);
  await settle(chen);
  await standing(chen).getByText('已按您的选择放进表单，还没有保存').waitFor();
  expect(await chen.getByLabel('联系方式', { exact: true }).inputValue()).toBe('秩序部 000-0000 0009');
  await saved(chen);
  const text = git(root, 'show', `main:${firstNotice}`);
  expect(text).toContain('title: 东门换锁，请先登记');
  expect(text).toContain('contact: 秩序部 000-0000 0009');
  expect(text).toContain('登记到十二月五日。');
});

test('a draft that the site has overtaken is brought onto the newer version, and goes live with both', async () => {
  const drafted = priceText('parking').replace('"order": 40', '"order": 41');
  expect((await desk.ask('persistEntry', entryParams(price, drafted), chenCookie)).body.draft).toBe(
    'prices/parking',
  );
  put(root, price, priceText('parking').replace('小型车，含', '小型车；含'));
  git(root, 'commit', '-qam', '手工更改');
  await chen.goto(`${url}/desk/drafts/prices/parking`);
  await chen.getByRole('heading', { name: '起草之后，网站上的这一条又改过' }).waitFor();
  expect(await chen.getByRole('button', { name: '提交审核' }).count()).toBe(0);
  await open(chen, url, '/collections/prices/entries/parking');
  const both = versions(chen);
  await both.getByRole('heading', { name: '网站上的这一条已有新版本' }).waitFor();
  expect(await both.locator('fieldset').count()).toBe(2);
  await settle(chen);
  await saved(chen, '存为草稿');
  const main = git(root, 'rev-parse', 'main');
  expect(git(root, 'log', '-1', '--format=%an|%s|%P', 'draft/prices/parking')).toMatch(
    new RegExp(`^陈会计（编辑）\\|合并到新版本：收费标准：parking（prices/parking）\\|\\w+ ${main}$`),
  );
  await chen.goto(`${url}/desk/drafts/prices/parking`);
  expect(await chen.getByRole('heading', { name: '起草之后' }).count()).toBe(0);
  expect(await chen.locator('td.now').allInnerTexts()).toEqual(['41']);
  expect((await form(desk.url, 'drafts/prices/parking/submit', {}, chenCookie)).status).toBe(303);
  const { cookie } = await colleague(desk, 'reviewer', '李审核');
  const version = git(root, 'rev-parse', 'draft/prices/parking^');
  expect((await form(desk.url, 'drafts/prices/parking/approve', { version }, cookie)).status).toBe(303);
  const text = git(root, 'show', `main:${price}`);
  expect(text).toContain('"order": 41');
  expect(text).toContain('小型车；含照明');
  await desk.until('live');
});
