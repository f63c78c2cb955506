import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDecimal, shortest } from '../../src/format/number.ts';
import { records } from '../../src/records.ts';
import { homeModel } from '../../src/tables/home.ts';
import { browser, reader, servedSite } from './site.ts';

let site: Awaited<ReturnType<typeof servedSite>>;
let chromium: Browser;

beforeAll(async () => {
  site = await servedSite();
  chromium = await browser();
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

const flat = records().site.flats?.[0];

async function typed(area: string): Promise<Page> {
  const page = await reader(chromium);
  await page.goto(`${site.url}/fees/my-home/`);
  await page.selectOption('[name=building]', flat?.building ?? '');
  await page.fill('[name=area]', area);
  await page.click('button[type=submit]');
  return page;
}

/** The amounts of a column of the first table, in fen; the last one is the sum. */
async function column(page: Page, n: number): Promise<number[]> {
  const cells = await page.locator('[data-home] table').first().locator(`tbody td:nth-of-type(${n})`).all();
  return Promise.all(
    cells.map(async (cell) => {
      const [least = ''] = (await cell.innerText()).split('–');
      return parseDecimal(least, 2) ?? Number.NaN;
    }),
  );
}

test.runIf(flat)(
  'a home sees its share of every line, the lines make its sum, and nothing leaves the page',
  async () => {
    const page = await typed(shortest(flat?.area ?? 0, 2, 2));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.click('button[type=submit]');
    const share = await column(page, 2);
    expect(share.length).toBe(homeModel(records(), '2026-11-22').statements[0]?.rows.length);
    expect(share.slice(0, -1).reduce((sum, fen) => sum + fen, 0)).toBe(share.at(-1));
    const month = await column(page, 1);
    expect(month.slice(0, -1).reduce((sum, fen) => sum + fen, 0)).toBe(month.at(-1));
    expect(await page.locator('[data-pays]').innerText()).not.toContain('车位，');
    for (const check of await page.locator('[data-check]').all())
      expect(await check.innerText()).toContain('分毫不差');
    expect(await page.locator('[data-estimate]').isVisible()).toBe(false);
    expect(await page.locator('[data-pays]').innerText()).toMatch(/每月 [\d,]+\.\d\d 元/);
    expect(requests).toEqual([]);
    await page.reload();
    expect(await column(page, 2)).toEqual(share);
    await page.click('button[type=reset]');
    await page.waitForLoadState();
    await expect.poll(() => page.inputValue('[name=area]')).toBe('');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  },
);

test.runIf(flat)(
  'an area that is in no list is divided by proportion and says so; a wrong one is refused',
  async () => {
    const page = await typed('１23.45');
    expect(await page.locator('[data-estimate]').isVisible()).toBe(true);
    await page.fill('[name=area]', '很大');
    await page.click('button[type=submit]');
    expect((await column(page, 2)).every(Number.isNaN)).toBe(true);
    expect(await page.locator('#area-error').innerText()).toBe(
      '面积请写成 89.50 这样的数字，不超过 2,000 ㎡。',
    );
  },
);
