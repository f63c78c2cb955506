import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../src/schema/accounts.ts';
import { accountSheet, tsv } from '../sheets/sheets.ts';
import { withNumbers, workbook } from '../sheets/workbook.ts';
import { builtAdmin, cameIn, launch, open, saved } from './browser.ts';
import { StandIn } from './stand-in.ts';

const content = new URL('../../content/', import.meta.url);
const quarter = JSON.parse(readFileSync(new URL('accounts/2026-q3.json', content), 'utf8')) as Account;
const sheet = accountSheet(quarter);

let browser: Browser;
let desk: StandIn;
let url: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const part of ['accounts', 'site.json'])
    cpSync(new URL(part, content), join(folder, 'content', part), { recursive: true });
  desk = new StandIn(folder, builtAdmin());
  rmSync(join(folder, 'content/accounts/2026-q3.json'));
  url = await desk.start();
  browser = await launch();
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  if (desk.has('content/accounts/2026-q3.json')) rmSync(join(desk.folder, 'content/accounts/2026-q3.json'));
});

afterAll(async () => {
  await browser.close();
  desk.stop();
});

/** Waits until the new form has what follows from the last quarter. */
async function begun(page: Page): Promise<void> {
  const period = page.getByLabel('期间', { exact: true });
  await expect.poll(() => period.inputValue(), { timeout: 20_000 }).toBe('2026-Q3');
}

/** What Excel puts on the clipboard, pasted into the box. */
async function paste(page: Page, rows: string[][]): Promise<void> {
  const cells = (row: string[]) => row.map((cell) => `<td>${cell}</td>`).join('');
  const html = `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
  await page.getByPlaceholder('在这里粘贴').evaluate(
    (element, [plain, rich]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain ?? '');
      clipboardData.setData('text/html', rich ?? '');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [tsv(rows), html],
  );
}

/** The record that the sheet makes: its figures and notes; the day of publishing is the day of the form. */
function expected(onDisk: { publishedOn: string }) {
  const {
    explanation,
    performance,
    receivableNote,
    nextBudget,
    audit,
    signedSheet,
    corrections,
    ...figures
  } = quarter;
  expect(explanation).toBeTruthy();
  const costs = Object.entries(figures.costs).map(([item, { lines, ...cost }]) => [item, cost]);
  return { ...figures, costs: Object.fromEntries(costs), publishedOn: onDisk.publishedOn };
}

test('a quarter copied from Excel is compared, filled in, saved, and stands on the disk to the fen', async () => {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/accounts/new');
  await begun(page);
  const start = Date.now();
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  await paste(page, sheet);
  await page.getByText('没有看不懂的地方').waitFor();
  const row = page.locator('.paste-table tr', { hasText: '绿化养护费用 · 实际' });
  expect(await row.locator('td').allInnerTexts()).toEqual(['47,083.39', '', '49,062.57', '+1,979.18']);
  await page.getByRole('button', { name: '填入表单', exact: true }).click();
  await page.getByText('账目核对：全部相符').waitFor();
  expect(await page.getByLabel('绿化养护费用 实际').inputValue()).toBe('49,062.57');
  expect(desk.has('content/accounts/2026-q3.json')).toBe(false);
  await saved(page);
  console.info(`From the button to “saved”: ${((Date.now() - start) / 1000).toFixed(1)} s of clicks`);
  const onDisk = JSON.parse(desk.read('content/accounts/2026-q3.json'));
  expect(onDisk).toEqual(expected(onDisk));
}, 90_000);

test('a broken cell is named first, stays empty, and is confirmed by the keyboard alone', async () => {
  const { page } = await cameIn(browser, url, { viewport: { width: 360, height: 800 } });
  await open(page, url, '/collections/accounts/new');
  await begun(page);
  await page.getByRole('button', { name: '从 Excel 粘贴' }).press('Enter');
  const broken = sheet.map((cells) => [...cells]);
  (broken[21] ?? [])[6] = '1.302985万';
  (broken[16] ?? [])[6] = '#REF!';
  await paste(page, broken);
  const troubles = page.locator('.paste-troubles li');
  await troubles
    .filter({ hasText: '第 17 行 G 列 #REF! 是公式出错（#REF!），不是数；请在 Excel 里改好再复制' })
    .waitFor();
  await page.getByRole('button', { name: '读作 13,029.85' }).press('Enter');
  await expect.poll(() => troubles.count()).toBe(1);
  await page.getByRole('button', { name: '填入表单（1 处没有读的留空）' }).press('Enter');
  expect(await page.getByLabel('绿化养护费用 实际').inputValue()).toBe('');
  expect(await page.getByLabel('经业主同意的其他费用 实际').inputValue()).toBe('13,029.85');
  const width = await page
    .locator('.ledger')
    .last()
    .evaluate((ledger) => ledger.scrollWidth - ledger.clientWidth);
  expect(width).toBe(0);
  await page.getByLabel('绿化养护费用 实际').fill('49062.57');
  await page.getByText('账目核对：全部相符').waitFor();
}, 90_000);

test('an .xlsx file is read in the page, without asking anybody', async () => {
  const { page, requests } = await cameIn(browser, url);
  await open(page, url, '/collections/accounts/new');
  await begun(page);
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  await page.locator('.paste-source input[type=file]').setInputFiles({
    name: '三季度.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbook(withNumbers(sheet))),
  });
  await page.getByText('没有看不懂的地方').waitFor();
  await page.getByRole('button', { name: '填入表单', exact: true }).click();
  await saved(page);
  const onDisk = JSON.parse(desk.read('content/accounts/2026-q3.json'));
  expect(onDisk).toEqual(expected(onDisk));
  expect(
    requests.filter(
      (address) => !address.startsWith(url) && !address.startsWith('blob:') && address !== 'about:blank',
    ),
  ).toEqual([]);
}, 90_000);

test('typing replaces what stands in a cell reached by Tab or Enter, and the ledger has the whole width', async () => {
  const { page } = await cameIn(browser, url, { viewport: { width: 1280, height: 800 } });
  await open(page, url, '/collections/accounts/entries/2026-q2');
  const box = (name: string) => page.getByLabel(name, { exact: true });
  await box('办公费用 预算').click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('5');
  expect(await box('办公费用 人工').inputValue()).toBe('5');
  await box('清洁卫生费用 预算').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('7');
  expect(await box('绿化养护费用 预算').inputValue()).toBe('7');
  await page.keyboard.press('Tab');
  expect(await box('绿化养护费用 预算').inputValue()).toBe('7.00');
  const cells = await Promise.all(
    ['清洁卫生费用 预算', '清洁卫生费用 实际'].map((name) => box(name).boundingBox()),
  );
  expect(cells[0]?.y).toBe(cells[1]?.y);
  expect((await page.locator('.ledger').first().boundingBox())?.width).toBeGreaterThan(1000);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/ledger-1280.png` });
}, 90_000);
