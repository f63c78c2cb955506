import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtAdmin, cameIn, launch, open, saved, type } from '../admin/browser.ts';
import { StandIn } from '../admin/stand-in.ts';
import { csvOf, madeExport } from './made.ts';

let browser: Browser;
let desk: StandIn;
let url: string;
const made = madeExport(240);
const file = { name: '工单.csv', mimeType: 'text/csv', buffer: csvOf(made) };

beforeAll(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'orders-')), builtAdmin());
  desk.write('content/site.json', readFileSync('content/site.json', 'utf8'));
  desk.write('content/complaints/2026-08.json', readFileSync('content/complaints/2026-08.json', 'utf8'));
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

/** Everything that leaves the page, with what is sent along. */
function watched(page: Page): string[] {
  const sent: string[] = [];
  page.context().on('request', (request) => {
    sent.push(decodeURIComponent(request.url()), request.postData() ?? '', JSON.stringify(request.headers()));
  });
  page.on('websocket', (socket) => sent.push(socket.url()));
  return sent;
}

/** What the browser keeps: both storages, every database, every cache. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, await caches.keys()];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
      });
      for (const store of db.objectStoreNames) {
        const asked = db.transaction(store).objectStore(store).getAll();
        all.push(await new Promise((done) => (asked.onsuccess = () => done(asked.result))));
      }
      db.close();
    }
    return JSON.stringify(all);
  });
}

function disk(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

async function dropped(page: Page, month = '2026年10月'): Promise<void> {
  await open(page, url, '/collections/complaints/new');
  await page.getByRole('button', { name: '从工单导出表计算本月' }).click();
  await page.getByLabel('选择工单系统导出的明细').setInputFiles(file);
  await page.getByLabel('哪个月').selectOption(month);
  await page.locator('.orders-result').getByText('收到投诉').waitFor();
}

/** Settles the only word that the export does not explain. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '投诉分类“其它”算作' }).selectOption('秩序和安全');
  await page.locator('.orders-questions').waitFor({ state: 'detached' });
}

test('a clerk makes the month from an export; no row leaves the page, only the counts are saved', async () => {
  const { page } = await cameIn(browser, url);
  const sent = watched(page);
  await dropped(page);
  const fill = page.getByRole('button', { name: '核对无误，把合计数填入表单' });
  expect(await fill.isDisabled()).toBe(true);
  await settled(page);
  await fill.click();
  await page.getByText('已填入合计数').waitFor();
  await type(page, '编制岗位', '客服主管');
  await type(page, '复核岗位', '项目经理');
  await page.getByLabel('公布日期', { exact: true }).fill('2026-11-09');
  await saved(page);
  const record = JSON.parse(desk.read('content/complaints/2026-10.json'));
  expect(record.intake).toEqual({
    consultation: 20,
    repair: 20,
    help: 0,
    complaint: 60,
    suggestion: 20,
    praise: 0,
  });
  const groups = [...record.categories, ...record.subcategories] as { n: number }[];
  expect(groups.filter(({ n }) => n > 0 && n < 5)).toEqual([]);
  expect(sent.join('\n')).toContain('客服主管');
  const traces = [...sent, await kept(page), disk(desk.folder)].join('\n');
  expect(made.secrets).toHaveLength(1200);
  expect(made.secrets.filter((secret) => traces.includes(secret))).toEqual([]);
}, 120_000);

test('each figure says from which rows it was counted', async () => {
  const { page } = await cameIn(browser, url);
  await dropped(page);
  await page.locator('.orders-result summary').filter({ hasText: '办结的，按结果' }).click();
  const line = page.getByRole('row').filter({ hasText: '业主确认解决' });
  expect(await line.innerText()).toContain('本月办结的，按结果；业主没有说解决的算未确认；第 ');
  expect(await line.innerText()).toMatch(/、\d+ 行 等 \d+ 行/);
}, 60_000);

test('columns can be corrected, and the correction is remembered for exports of the same shape', async () => {
  const { page } = await cameIn(browser, url);
  await dropped(page);
  await page.getByText('认出 17 列').click();
  await page.getByRole('combobox', { name: '受理时间', exact: true }).selectOption('没有这一列');
  await page.getByText('认出 16 列').waitFor();
  await settled(page);
  await dropped(page);
  await page.getByText('认出 16 列').waitFor();
  expect(await page.locator('.orders-questions').count()).toBe(0);
}, 60_000);

test('columns that fit equally well and unknown words are asked, stop the filling in, and are asked once', async () => {
  const { page } = await cameIn(browser, url);
  const rows = made.rows.map((row, i) => {
    const told = row.map((cell) => (cell === '前台' ? '服务热线' : cell === '办结时间' ? '完成时间' : cell));
    return [...told, i === 0 ? '关闭时间' : (row[13] ?? '')];
  });
  await open(page, url, '/collections/complaints/new');
  await page.getByRole('button', { name: '从工单导出表计算本月' }).click();
  const chosen = page.getByLabel('选择工单系统导出的明细');
  await chosen.setInputFiles({ ...file, buffer: csvOf({ ...made, rows }) });
  await page.getByLabel('哪个月').selectOption('2026年10月');
  const column = page.getByRole('combobox', { name: '办结时间是哪一列' });
  expect(await column.locator('option').allInnerTexts()).toEqual([
    '请选择',
    'N 列 完成时间',
    'T 列 关闭时间',
    '都不是',
  ]);
  await page.getByRole('combobox', { name: '渠道“服务热线”算作' }).selectOption('电话');
  await page.getByRole('combobox', { name: '投诉分类“其它”算作' }).selectOption('秩序和安全');
  const fill = page.getByRole('button', { name: '核对无误，把合计数填入表单' });
  await page.getByText('个词要您来定').waitFor({ state: 'detached' });
  await page.getByText('有 1 项要您来定是哪一列').waitFor();
  expect(await fill.isDisabled()).toBe(true);
  await column.selectOption('T 列 关闭时间');
  await page.locator('.orders-questions').waitFor({ state: 'detached' });
  await expect.poll(() => fill.isEnabled()).toBe(true);
  await chosen.setInputFiles({ ...file, name: '十一月.csv', buffer: csvOf({ ...made, rows }) });
  await page.locator('.orders-result').getByText('收到投诉').waitFor();
  expect(await page.locator('.orders-questions').count()).toBe(0);
}, 60_000);

test('a month whose carry-over differs from the last report says so', async () => {
  const { page } = await cameIn(browser, url);
  await dropped(page, '2026年9月');
  await page.getByText('上月月报的期末未结是 2 件，这份导出算出的上月结转是 0 件').waitFor();
}, 60_000);

test('a file that is no export is refused with what to do', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/complaints/new');
  await page.getByRole('button', { name: '从工单导出表计算本月' }).click();
  const field = page.getByLabel('选择工单系统导出的明细');
  await field.setInputFiles({ ...file, buffer: Buffer.from('<html><table>') });
  await page.getByText('这个文件其实是网页；请用 Excel 或 WPS 打开，另存为 .xlsx 再拖进来').waitFor();
  await field.setInputFiles({ ...file, buffer: Buffer.from('甲,乙\n1,2') });
  await page.getByText('前 20 行里没有找到表头').waitFor();
}, 60_000);

test('the panel passes axe', async () => {
  const { page } = await cameIn(browser, url);
  await dropped(page);
  const { violations } = await new AxeBuilder({ page }).include('.orders').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}, 60_000);
