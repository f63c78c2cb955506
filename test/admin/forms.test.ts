import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { complaintMonth } from '../../src/schema/complaints.ts';
import { fieldsOf } from '../../src/schema/describe.ts';
import { builtAdmin, cameIn, choose, launch, open, save, saved, type } from './browser.ts';
import { noticeFile, standardFile } from './samples.ts';
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

test('prices are typed in yuan, echoed with separators and stored in ten-thousandths', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/prices/new');
  await type(page, '编号', 'parking-ground');
  await type(page, '收费项目', '地面停车');
  await page.getByLabel('排列次序', { exact: true }).fill('10');
  await type(page, '收费对象', '车主');
  await type(page, '服务内容', '车位使用');
  await type(page, '单价', '1，234.5');
  await choose(page, '计费单位', '元/月·个');
  await choose(page, '收费性质', '合同内');
  await choose(page, '价格形式', '市场调节价');
  await type(page, '收费依据', '《物业服务合同》第十二条');
  await type(page, '谁决定的', '2024 年业主大会表决');
  await page.getByLabel('执行日期', { exact: true }).fill('2026-10-08');
  await page.getByLabel('公布日期', { exact: true }).fill('2026-10-08');
  expect(await page.locator('.decimal output').first().innerText()).toBe('1,234.5000 元');
  await type(page, '单价', '十二元');
  await save(page);
  await page.getByText('“单价”要写成数字，最多 4 位小数，例如 12345.6').waitFor();
  await type(page, '单价', '1234.5');
  await saved(page);
  const price = JSON.parse(desk.read('content/prices/parking-ground.json'));
  expect(price).toMatchObject({ unitPrice: 12_345_000, order: 10, effectiveFrom: '2026-10-08' });
  expect(Object.keys(price)[0]).toBe('code');
}, 60_000);

test('a notice is told while it is written what deserves a second look, and may be saved all the same', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/notices/entries/20261120-93bbc855');
  await page.getByLabel('标题', { exact: true }).waitFor();
  const looks = page.getByRole('region', { name: '请留意' });
  expect(await looks.isVisible()).toBe(false);
  await type(page, '标题', '𠮷祥楼电梯停运检修');
  await looks.waitFor();
  expect(await looks.locator('li').allInnerTexts()).toEqual([
    '标题：分享到微信的图片画不出“𠮷”，会改用只有小区名称的通用图片；网页上不受影响',
  ]);
  await saved(page);
}, 60_000);

test('a refused form leads to its first mistake', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/accounts/new');
  await type(page, '期间', '2026-Q3');
  await choose(page, '计费方式', '酬金制');
  await type(page, '本期应收物业费', '0');
  for (const row of ['本期物业费实收', '收回以前欠费', '地下车位管理费', '特约服务收入', '利息收入'])
    await page.getByLabel(`${row} 本期`).fill('0');
  await save(page);
  await page.getByLabel('管理服务人员的工资、社会保险和福利费 预算').and(page.locator(':focus')).waitFor();
  expect(await page.locator('input:focus').isVisible()).toBe(true);
}, 60_000);

test('a second record of the same name is refused in words', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/standards/new');
  await type(page, '编号', 'order-03');
  await choose(page, '章节', '公共秩序');
  await type(page, '项目', '门岗值守');
  await type(page, '承诺', '有人值守');
  await type(page, '责任岗位', '秩序维护主管');
  await page.getByLabel('版本', { exact: true }).fill('1');
  await page.getByLabel('生效日期', { exact: true }).fill('2026-10-08');
  await page.getByLabel('公布日期', { exact: true }).fill('2026-10-08');
  await save(page);
  await page.getByText('已经有“order-03”这一条，请在列表里打开它来修改；要另起一条，请换一个编号').waitFor();
}, 60_000);

test('the form of complaints shows every group of the schema', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/complaints/new');
  for (const { meta } of fieldsOf(complaintMonth))
    await page.locator('label', { hasText: meta.label }).first().waitFor();
}, 60_000);

test('the text box takes Chinese input, tools, pasting and undoing', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/notices/new');
  const box = page.getByLabel('正文', { exact: true });
  await box.click();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'ting', selectionStart: 4, selectionEnd: 4 });
  await keyboard.send('Input.insertText', { text: '停水通知' });
  expect(await box.inputValue()).toBe('停水通知');
  await page.getByRole('button', { name: '小标题' }).click();
  expect(await box.inputValue()).toBe('## 停水通知');
  await page.getByRole('button', { name: '小标题' }).click();
  expect(await box.inputValue()).toBe('## 停水通知');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await box.inputValue()).toBe('停水通知');
  await box.press('End');
  await box.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>请<b>提前</b>存水</p>');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await box.inputValue()).toBe('停水通知请**提前**存水');
  await page.getByRole('button', { name: '表格' }).click();
  await page.keyboard.insertText('楼栋');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('3 号楼');
  await page.getByLabel('表头第 2 列').evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '停水\t供水\n9:00\t16:00');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByRole('button', { name: '放进正文' }).click();
  const table = '| 楼栋 | 停水 | 供水 |\n| --- | --- | --- |\n| 3 号楼 | 9:00 | 16:00 |\n';
  expect(await box.inputValue()).toBe(`停水通知请**提前**存水\n\n${table}`);
  await page.getByRole('button', { name: '表格' }).click();
  await page.getByRole('button', { name: '删除第 3 列' }).click();
  await page.getByRole('button', { name: '放进正文' }).click();
  const narrower = '| 楼栋 | 停水 |\n| --- | --- |\n| 3 号楼 | 9:00 |\n';
  expect(await box.inputValue()).toBe(`停水通知请**提前**存水\n\n${narrower}`);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await box.inputValue()).toBe(`停水通知请**提前**存水\n\n${table}`);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await page.locator('.prose-tools output').innerText()).toBe('13 / 5000 字');
}, 60_000);
