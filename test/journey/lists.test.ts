import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadRecords } from '../../src/records.ts';
import { listHref, type NoticeFilter } from '../../src/tables/notice-lists.ts';
import { addressOf, siteFiles } from '../site/dist.ts';
import { browser, largeType, reader, servedSite } from './site.ts';

let site: Awaited<ReturnType<typeof servedSite>>;
let chromium: Browser;
const { notices } = loadRecords();

beforeAll(async () => {
  site = await servedSite();
  chromium = await browser();
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

/** A reader whose clock stands at a moment of Asia/Shanghai and can be moved. */
async function readerAt(moment: string): Promise<Page> {
  const page = await reader(chromium);
  await page.clock.install({ time: `${moment}+08:00` });
  return page;
}

const visible = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) => all.filter((e) => e.getClientRects().length > 0).map((e) => e.textContent ?? ''));

/** Titles of the rows a reader sees. */
const rows = (page: Page) => visible(page, '.notices li > a');

test('every combination that holds a notice is reached by links alone, three choices and then a state', async () => {
  const page = await reader(chromium, { javaScriptEnabled: false });
  await page.goto(`${site.url}/notices/`);
  const choose = async (row: string, choice: string) => {
    await page.locator('.filters summary').click();
    await page
      .locator('.filters p', { hasText: row })
      .getByRole('link', { name: choice, exact: true })
      .click();
  };
  await choose('年份', '2026年');
  await choose('类别', '停水停电');
  await choose('楼栋', '3');
  expect(page.url()).toBe(`${site.url}/notices/year/2026/category/outage/building/3/`);
  const meant = notices.filter(
    (n) =>
      n.publishedAt.startsWith('2026') &&
      n.category === 'outage' &&
      (!n.buildings?.length || n.buildings.includes('3')),
  );
  expect(await rows(page)).toEqual(meant.map((n) => n.title));
  await choose('状态', '已结束');
  expect(page.url()).toBe(`${site.url}/notices/year/2026/category/outage/building/3/#ended`);
  expect(await rows(page)).toEqual(
    expect.arrayContaining([
      '1–4 号楼 8 月 13 日 0:00–5:00 停电，更换低压柜接头',
      '昨晚 1–4 号楼停电 23:10 恢复，原因是接头过热',
      '上半年洗水箱，5 月 11 日至 15 日每栋停水一天',
    ]),
  );
  expect((await rows(page)).length).toBeLessThan(meant.length);
  expect((await visible(page, '.pick')).map((text) => text.trim().replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/^已结束 \d+ 条（20\d\d年\d+月\d+日（周.）生成本页时）不限状态$/),
  ]);
  await page.getByRole('link', { name: '不限状态' }).click();
  expect(await rows(page)).toEqual(meant.map((n) => n.title));
  await page.context().close();
});

test('a list exists for each combination of year, category and building with a notice, and for no other', () => {
  const built = new Set(
    siteFiles('.html')
      .filter((p) => p.startsWith('notices/'))
      .map(addressOf),
  );
  const codes = loadRecords().site.buildings.map((b) => b.code);
  const meant = new Set<string>();
  for (const n of notices)
    for (const year of [undefined, n.publishedAt.slice(0, 4)])
      for (const category of [undefined, n.category])
        for (const building of [undefined, ...(n.buildings?.length ? n.buildings : codes)])
          for (const state of [undefined, ...(n.withdrawn ? ['withdrawn'] : [])])
            meant.add(listHref({ year, category, building, state } as NoticeFilter));
  const lists = [...built]
    .filter((path) => !path.includes('/state/ended/'))
    .filter((path) => /^\/notices\/((year|category|building|state)\/|$)/.test(path));
  expect(lists.filter((path) => !/\/page\/\d+\/$/.test(path)).sort()).toEqual([...meant].sort());
});

test('what is over has pages of its own with its own count, reached from the list and by year, without JavaScript', async () => {
  const page = await reader(chromium, { javaScriptEnabled: false });
  await page.goto(`${site.url}/notices/`);
  await page.locator('.filters summary').click();
  await page.locator('.filters').getByRole('link', { name: '已结束', exact: true }).click();
  expect(page.url()).toBe(`${site.url}/notices/state/ended/`);
  const said = async () => Number(/\d+/.exec((await visible(page, '#all'))[0] ?? '')?.[0]);
  const total = await said();
  expect((await rows(page)).length).toBe(total < 30 ? total : 20);
  const years = await page.locator('p', { hasText: '更早的按年份看' }).getByRole('link').all();
  const addresses = await Promise.all(years.map((link) => link.getAttribute('href')));
  const all: string[] = [];
  for (const address of addresses) {
    await page.goto(site.url + address);
    for (;;) {
      all.push(...(await rows(page)));
      const next = page.locator('.pager:visible a[rel=next]');
      if ((await next.count()) === 0) break;
      await next.click();
    }
  }
  expect(all.length).toBe(total);
  expect(new Set(all).size).toBe(total);
  await page.context().close();
});

test('a chosen end stays with the next choice, whether that list has pages of what is over or a part of its own', async () => {
  const page = await reader(chromium);
  await page.goto(`${site.url}/notices/category/works/#ended`);
  await page.locator('.filters summary').click();
  await page.locator('.filters p', { hasText: '类别' }).getByRole('link', { name: '全部' }).click();
  expect(page.url()).toBe(`${site.url}/notices/state/ended/`);
  await page.locator('.filters summary').click();
  await page.locator('.filters').getByRole('link', { name: '维修施工' }).click();
  expect(page.url()).toBe(`${site.url}/notices/category/works/#ended`);
  await page.context().close();
});

const tank = '3、5 号楼 11 月 25 日 9:00–16:00 停水，清洗水箱';

test('the states of a list follow the clock of the reader: before, while, in its last minute and after', async () => {
  const page = await readerAt('2026-11-25T08:59:30');
  await page.goto(`${site.url}/notices/year/2026/category/outage/building/3/`);
  const badge = page.locator('li', { hasText: tank }).locator('.state');
  expect(await badge.innerText()).toBe('即将开始');
  await page.clock.fastForward(60_000);
  expect(await badge.innerText()).toBe('进行中');
  await page.clock.fastForward('07:00:10');
  expect(await badge.innerText(), '16:00:40').toBe('进行中');
  await page.clock.fastForward(30_000);
  expect(await badge.innerText(), '16:01:10').toBe('已结束');
  await page.goto(`${site.url}/notices/year/2026/category/outage/building/3/#current`);
  expect(await rows(page)).toEqual([]);
  await page.context().close();
});

test('a page that comes back from behind is up to date, and a chosen state stays with the next choice', async () => {
  const page = await readerAt('2026-11-25T08:00:00');
  await page.goto(`${site.url}/notices/#current`);
  expect(await rows(page)).not.toContain(tank);
  expect(await visible(page, '.pick span')).toEqual([`${(await rows(page)).length} 条`]);
  await page.clock.setSystemTime('2026-11-25T10:00:00+08:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await rows(page)).toContain(tank);
  await page.clock.setSystemTime('2026-11-25T17:00:00+08:00');
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(await rows(page)).not.toContain(tank);
  await page.locator('.filters summary').click();
  expect(await page.locator('.filters [aria-current]').allInnerTexts()).toEqual([
    '全部',
    '全部',
    '全部',
    '进行中',
  ]);
  await page.locator('.filters').getByRole('link', { name: '维修施工' }).click();
  expect(page.url()).toBe(`${site.url}/notices/category/works/#current`);
  await page.context().close();
});

test('home tells what is on by the clock of the reader, from a build that is weeks old', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'old-build-'));
  execFileSync(process.execPath, ['src/build/main.ts', '--out', folder], {
    env: { ...process.env, BUILD_TIME: '2026-11-10T09:00:00+08:00' },
  });
  const old = await servedSite(folder);
  const page = await readerAt('2026-11-22T12:00:00');
  await page.goto(old.url);
  const shown = async () =>
    (await visible(page, '.now li')).map((text) => text.replaceAll(/\s+/g, '').slice(0, 14));
  expect(await shown()).toEqual([
    '紧急进行中7号楼7号楼16层',
    '重要进行中全小区充电棚施工单',
    '重要进行中全小区车库A口11',
    '重要即将开始3、5号楼3、5',
    '即将开始1–12号楼24台电',
    '即将开始全小区业委会11月2',
  ]);
  await page.clock.setSystemTime('2026-11-25T10:00:00+08:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await shown()).toEqual([
    '重要进行中3、5号楼3、5号',
    '重要进行中全小区充电棚施工单',
    '重要进行中全小区车库A口11',
    '进行中1–12号楼24台电梯',
    '即将开始全小区业委会11月2',
  ]);
  await page.clock.setSystemTime('2027-06-01T10:00:00+08:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await shown()).toEqual([]);
  expect(await visible(page, '[data-now-none]')).toEqual([
    expect.stringMatching(/^到2026年11月\d+日.*为止公布的停水、停电、施工等事项都已结束；/),
  ]);
  await page.context().close();
  await old.close();
  rmSync(folder, { recursive: true });
});

test('a posted notice says how its days count, how many are left and until when to object', async () => {
  const page = await readerAt('2026-11-22T12:00:00');
  await page.goto(`${site.url}/notices/20261112-9bde0a29/`);
  const fact = async (label: string) =>
    (await page.locator('.facts > div', { hasText: label }).first().locator('dd').innerText()).replaceAll(
      /\s+/g,
      ' ',
    );
  expect(await fact('公示')).toBe('2026年11月12日（周四）10:00 至 12月12日（周六）18:00 还剩 20 天');
  expect(await fact('异议')).toBe(
    '12月12日（周六）截止，含当天 还剩 20 天 向业委会办公室（1 号楼架空层），000-0000 0006提出',
  );
  expect(await page.locator('.notice .body').innerText()).toContain(
    '公示至少 30 天，头一天不算，末一天算。依据《业主大会议事规则》第十八条',
  );
  const left = () => visible(page, '.days-left');
  const at = async (moment: string) => {
    await page.clock.setSystemTime(`${moment}+08:00`);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    return left();
  };
  expect(await at('2026-11-12T09:59:00')).toEqual([]);
  expect(await at('2026-12-11T23:59:00')).toEqual(['还剩 1 天', '还剩 1 天']);
  expect(await at('2026-12-12T18:00:00')).toEqual(['今天结束', '今天截止']);
  expect(await at('2026-12-12T18:01:00')).toEqual(['公示期已过', '今天截止']);
  expect(await at('2026-12-13T00:00:00')).toEqual(['公示期已过', '提出期已过']);
  await page.context().close();
});

test('whom to call is on the first screen in large type too', async () => {
  const page = await reader(chromium);
  await largeType(page);
  for (const path of [
    '/notices/20261120-6cfa1f39/',
    '/notices/20261112-9bde0a29/',
    '/notices/20261118-3102dcda/',
    '/notices/20260309-4d7be21f/',
    '/notices/20250311-c4606a7e/',
  ]) {
    await page.goto(`${site.url}${path}`);
    const phone = await page.locator('.facts > div', { hasText: '联系' }).locator('a').boundingBox();
    const bar = await page.locator('.site-nav').boundingBox();
    expect((phone?.y ?? 999) + (phone?.height ?? 0), path).toBeLessThanOrEqual(bar?.y ?? 0);
  }
  await page.context().close();
});

test('the first screen of a posted notice holds its days, the way to object, its issuer and its summary', async () => {
  for (const large of [false, true]) {
    const page = await reader(chromium);
    if (large) await largeType(page);
    for (const { key } of notices.filter(({ posting }) => posting)) {
      await page.goto(`${site.url}/notices/${key}/`);
      const bar = (await page.locator('.site-nav').boundingBox())?.y ?? 0;
      const seen = page.locator(large ? '.facts > div:nth-child(2)' : '.facts');
      const box = await seen.boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0), `${key} ${large}`).toBeLessThanOrEqual(bar);
      const lead = await page.locator('.lead').boundingBox();
      if (!large) expect((lead?.y ?? 999) + 30, `${key}: the summary begins`).toBeLessThanOrEqual(bar);
    }
    await page.context().close();
  }
});

test('nothing leaves the screen when WeChat enlarges type to its largest, 175 %', async () => {
  const page = await reader(chromium);
  for (const path of [
    '/',
    '/notices/',
    '/notices/20261120-6cfa1f39/',
    '/notices/20261112-9bde0a29/',
    '/about/',
  ]) {
    await page.goto(`${site.url}${path}`);
    await page.addStyleTag({ content: ':root{font-size:175%!important}' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
  }
  await page.context().close();
});
