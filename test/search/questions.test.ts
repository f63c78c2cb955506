import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchDocuments } from '../../src/build/documents.ts';
import { browser, type Seen, search } from '../../src/build/eval-search-browser.ts';
import { serve, writeOurs } from '../../src/build/eval-search-site.ts';
import { records } from '../../src/records.ts';

/** What owners ask of the example community on a Sunday, 22 November 2026. */
const today = '2026-11-22';
const example = records().site.name === '晴川里';

let folder: string;
let chrome: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'questions-'));
  await writeOurs(searchDocuments(records(), today), folder, records().site.buildings);
  site = await serve(folder);
  chrome = await browser();
  page = await chrome.newPage();
  await page.clock.setFixedTime(new Date(`${today}T10:00:00+08:00`));
  await page.goto(`${site.origin}/search/`);
}, 60_000);

afterAll(async () => {
  await chrome?.close();
  site?.server.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (query: string): Promise<Seen> => search(page, query, site.bytes);
const firsts = async (query: string, count: number): Promise<string[]> =>
  (await ask(query)).ids.slice(0, count);

const fees = ['/fees/prices/#fee-high-rise', '/fees/prices/#fee-mid-rise', '/fees/prices/#fee-shop'];
const parking = ['/fees/prices/#parking-ground', '/fees/prices/#parking-temporary'];

test.skipIf(!example).each<[string, string[]]>([
  ['物业费', fees],
  ['管理费', fees],
  ['物业费多少钱', fees],
  ['一平方多少钱', fees],
  ['wyf', fees],
  ['高层物业费怎么收', ['/fees/prices/#fee-high-rise']],
  ['9号楼物业费', ['/fees/prices/#fee-mid-rise']],
  ['停车费', parking],
  ['停车费多少', parking],
  ['停车一个月几块', ['/fees/prices/#parking-ground']],
  ['垃圾费', ['/fees/prices/#rubbish-household', '/fees/prices/#rubbish-shop']],
  ['电费', ['/fees/prices/#power-shop']],
  ['门禁卡多少钱', ['/fees/prices/#access-card-2026']],
])('%s is answered by the prices in force', async (query, urls) => {
  expect(await firsts(query, urls.length)).toEqual(urls);
});

test.skipIf(!example).each([
  ['我家交多少', '/fees/my-home/'],
  ['我家交多少钱', '/fees/my-home/'],
  ['我家的账', '/fees/my-home/'],
  ['公摊电费', '/fees/utilities/2026-q3/'],
  ['公共用电', '/fees/utilities/2026-q3/'],
  ['维修资金还剩多少', '/fees/fund/2026-q3/'],
  ['维修资金余额', '/fees/fund/2026-q3/'],
  ['维修资金', '/fees/fund/2026-q3/'],
  ['公共收益余额', '/fees/common/2026-q3/'],
])('%s is answered by %s, the newest of the books', async (query, url) => {
  expect(await firsts(query, 1)).toEqual([url]);
});

test.skipIf(!example).each(['充电多少钱', '充电一度电多少钱', '充电价格'])(
  '%s is answered by the posting that proposes it, not by a charge that leaves it out',
  async (query) => {
    expect(await firsts(query, 1)).toEqual(['/notices/20261112-9bde0a29/']);
  },
);

test.skipIf(!example)('initials stand for what owners ask about before what is only frequent', async () => {
  expect((await firsts('zx', 3)).sort()).toEqual((await firsts('装修', 3)).sort());
});

test.skipIf(!example)('the name of the price list alone opens it at its first line', async () => {
  expect(await firsts('收费标准', 1)).toEqual(['/fees/prices/#fee-high-rise']);
});

test.skipIf(!example)('the power bill finds what is shared of it among the first', async () => {
  expect(await firsts('电费', 4)).toContain('/fees/utilities/2026-q3/');
});

test.skipIf(!example).each(['停车收入', '电梯广告收入'])(
  '%s is answered by a line of the newest common income',
  async (query) => {
    expect((await firsts(query, 1))[0]).toMatch(/^\/fees\/common\/2026-q3\/#income-/);
  },
);

test.skipIf(!example)('a contract is found before the figures that follow from it', async () => {
  for (const url of await firsts('合同', 5)) expect(url).toMatch(/^\/fees\/documents\/.*-contract-/);
  expect(await firsts('保洁合同', 1)).toEqual(['/fees/documents/cleaning-contract-2026/']);
});

test.skipIf(!example)('a charge with a year, and how to pay, are no questions for the price', async () => {
  expect(await firsts('2026年物业费', 1)).toEqual(['/fees/2026-q3/#income-currentFees']);
  const paying = await firsts('物业费怎么交', 3);
  expect(paying[0]).toBe('/notices/20260512-40afd076/');
  expect(paying).toContain('/notices/20241203-792d48b3/');
});

test.skipIf(!example).each([
  ['报修电话', '/about/#phones'],
  ['电梯坏了找谁', '/about/#phones'],
  ['前台几点下班', '/about/#phones'],
  ['被困电梯', '/about/#phones'],
  ['半夜漏水找谁', '/about/#phones'],
  ['停电找谁', '/about/#phones'],
  ['投诉电话', '/about/#phones'],
  ['怎么投诉', '/about/#complain'],
  ['业委会电话', '/about/#committee'],
  ['几点可以装修', '/standards/#renovation-01'],
])('%s is answered by %s', async (query, url) => {
  expect(await firsts(query, 1)).toEqual([url]);
});

test.skipIf(!example)('a trouble without a question finds the notices first', async () => {
  expect((await firsts('停水', 1))[0]).toMatch(/^\/notices\//);
  expect((await firsts('停水几点恢复', 1))[0]).toMatch(/^\/notices\//);
});

test.skipIf(!example)('沿街商铺, 商铺 and S1 are one building', async () => {
  const { ids } = await ask('沿街商铺');
  expect(ids).toContain('/notices/20250904-f85f9eb1/');
  expect((await ask('商铺')).ids).toEqual(ids);
  expect((await ask('S1')).ids).toEqual(ids);
  expect(await page.textContent('.chips')).toContain('沿街商铺');
  expect(await firsts('商铺停水', 1)).toEqual(['/notices/20250904-f85f9eb1/']);
});

test.skipIf(!example)(
  '7 号楼 chosen: its own running outage is first, no outage of other buildings is there',
  async () => {
    await page.goto(`${site.origin}/search/?q=停水&building=7`);
    await page.waitForSelector('.results li');
    const shown = await page.$$eval('.results li', (items) =>
      items.map(
        (item) =>
          `${item.querySelector('h2')?.textContent} ${item.querySelector('.for-all') ? '全小区' : ''}`,
      ),
    );
    await page.goto(`${site.origin}/search/`);
    expect(shown[0]).toMatch(/^7 号楼/);
    expect(shown.join('\n')).not.toMatch(/3、5 号楼 11 月|8 号楼 2 月/);
    const marks = shown.map((line) => line.endsWith('全小区'));
    expect(marks).toEqual([...marks].sort());
  },
);

test.skipIf(!example).each(['停水', '断水', '7号楼停水'])(
  '%s: the outage that is on is first',
  async (query) => {
    await ask(query);
    expect(await page.textContent('.results li h2')).toMatch(/^7 号楼/);
  },
);

test.skipIf(!example).each(['楼上漏水', '天花板漏水'])(
  '%s is answered by telephone numbers',
  async (query) => {
    const { ids } = await ask(query);
    expect(ids[0]).toBe('/about/#phones');
  },
);

test.each(['孩子在电梯里', '狗咬人', '有没有人管遛狗不牵绳'])(
  '%s shows the emergency numbers',
  async (query) => {
    await page.evaluate(() => {
      document.querySelector('[data-danger]')?.remove();
      document.body.insertAdjacentHTML('beforeend', '<p data-danger hidden>119</p>');
    });
    await ask(query);
    const visible = await page.isVisible('[data-danger]');
    expect(visible).toBe(true);
    await ask('停车费');
    expect(await page.isVisible('[data-danger]')).toBe(false);
  },
);

test.skipIf(!example).each(['3#502', '3号楼502'])(
  '%s is answered by the outage of building 3',
  async (query) => {
    const { ids, status } = await ask(query);
    expect(ids[0]).toBe('/notices/20261120-6cfa1f39/');
    expect(status).toMatch(/^房号“502”没有用来查，共 \d+ 条$/);
  },
);

test.skipIf(!example)('a building that is not there is said not to be there', async () => {
  expect(await ask('13号楼')).toMatchObject({ ids: [], status: '本小区没有 13 号楼。', answered: 'nothing' });
  const partly = await ask('13号楼停水');
  expect(partly.status).toMatch(/^本小区没有 13 号楼。部分匹配：/);
  expect(partly.answered).toBe('part');
  expect((await ask('13楼停水')).status).not.toContain('没有 13');
});

test('no building of the community is said not to be there', async () => {
  for (const { name } of records().site.buildings)
    expect((await ask(`${name}停水`)).status, name).not.toContain('本小区没有');
});

test.skipIf(!example).each([
  ['11月24日', '/notices/20261118-3102dcda/'],
  ['今天', '/notices/20261121-7f19e642/'],
  ['明天电梯年检', '/notices/20261118-3102dcda/'],
  ['昨天水压', '/notices/20261121-7f19e642/'],
  ['下周三停水', '/notices/20261120-6cfa1f39/'],
  ['下周开会', '/notices/20261119-401af717/'],
])('%s finds what happens on that day', async (query, url) => {
  const { ids, answered } = await ask(query);
  expect(ids[0]).toBe(url);
  expect(answered).toBe('whole');
});

test.skipIf(!example)('本周 is Monday to Sunday, and last year’s same days are not meant', async () => {
  const { ids } = await ask('本周');
  expect(ids).toContain('/notices/20261118-3102dcda/');
  expect(ids.filter((url) => url.includes('/2025'))).toEqual([]);
  expect(await page.textContent('.chips')).toContain('2026年11月16日至11月22日');
});

test.skipIf(!example).each([
  ['112.60万元', '/fees/2026-q3/#total-income'],
  ['96.39万', '/fees/2026-q3/#income-currentFees'],
  ['96万', '/fees/2026-q3/#income-currentFees'],
  ['1126021.67', '/fees/2026-q3/#total-income'],
])('%s finds the line of the statement', async (query, url) => {
  expect((await ask(query)).ids).toContain(url);
});

test.skipIf(!example)('2025元 is an amount, not a year', async () => {
  expect((await ask('2025元')).status).toBe('没有找到“2025元”');
});

test.skipIf(!example).each([
  ['tingdain', '停电'],
  ['dianit', '电梯'],
])('%s is taken for %s, and that is said', async (query, meant) => {
  const { status, answered, ids } = await ask(query);
  expect(status).toContain(`没有找到“${query}”，按“${meant}”查找，部分匹配`);
  expect(answered).toBe('part');
  expect(ids.slice(0, 3)).toEqual(await firsts(meant, 3));
});

test.skipIf(!example)('a name no record has is answered in part', async () => {
  expect((await ask('李师傅')).status).toMatch(/^部分匹配/);
});

test.skipIf(!example).each([
  ['明天几点来水', '/notices/20261121-7f19e642/'],
  ['我家水怎么这么小', '/notices/20261121-7f19e642/'],
  ['水啥时候好', '/notices/20261121-7f19e642/'],
  ['水什么时候来', '/notices/20261121-7f19e642/'],
  ['充电桩', '/notices/20261112-9bde0a29/'],
  ['前天', '/notices/20261120-6cfa1f39/'],
  ['没电了', '/notices/20260806-53f0d26b/'],
  ['断电', '/notices/20260806-53f0d26b/'],
  ['电梯上次检验', '/equipment/lift-12-2/'],
  ['物业是哪家公司', '/about/#company'],
  ['楼上吵死了', '/about/#phones'],
  ['垃圾没人收', '/about/#phones'],
  ['楼上漏水谁管', '/about/#phones'],
  ['11.25停水', '/notices/20261120-6cfa1f39/'],
  ['11/25', '/notices/20261120-6cfa1f39/'],
  ['廿五号', '/notices/20261120-6cfa1f39/'],
  ['25号', '/notices/20261120-6cfa1f39/'],
  ['一百五十块', '/fees/prices/#parking-ground'],
  ['两块八毛五', '/fees/prices/#fee-high-rise'],
  ['wuyefei duoshao', '/fees/prices/#fee-high-rise'],
  ['#3', '/notices/20261120-6cfa1f39/'],
  ['3', '/notices/20261120-6cfa1f39/'],
])('%s, as people say it, is answered by %s', async (query, url) => {
  const { ids, answered, status } = await ask(query);
  expect(ids[0]).toBe(url);
  expect(answered).toBe('whole');
  expect(status).not.toContain('没有找到');
});

test.skipIf(!example)('what only happens on the day asked for does not come before the matter', async () => {
  for (const query of ['今天停水吗', '明天停水吗']) {
    const { ids } = await ask(query);
    expect(ids).toContain('/notices/20261120-6cfa1f39/');
    expect(ids).not.toContain('/notices/20261112-9bde0a29/');
    expect(ids).not.toContain('/notices/20261105-a71c7ddd/');
  }
});

test.skipIf(!example)('a result that lacks something asked for says so', async () => {
  const { status, ids } = await ask('狗叫扰民');
  expect(status).toMatch(/^部分匹配/);
  expect(await page.locator('.results li .partly').count()).toBe(ids.length);
  await ask('停水');
  expect(await page.locator('.results li .partly').count()).toBe(0);
});

test.skipIf(!example)(
  'complaint months and prices come after notices unless they are asked for',
  async () => {
    for (const query of ['水啥时候好', '垃圾', '电梯坏了'])
      for (const url of await firsts(query, 3)) expect(url).not.toMatch(/^\/(complaints|fees\/prices)\//);
    expect((await firsts('投诉月报', 1))[0]).toBe('/complaints/2026-10/');
  },
);

test.skipIf(!example)(
  'everyday words for an outage find outages, not empty batteries and locks that switch off',
  async () => {
    const outage = await firsts('停电', 2);
    for (const query of ['没电', '断电', '斷電']) expect(await firsts(query, 2), query).toEqual(outage);
  },
);

test.skipIf(!example)('buildings 0 and 123 are said not to be there', async () => {
  for (const number of [0, 123])
    expect(await ask(`${number}${number ? '' : '号'}楼`)).toMatchObject({
      ids: [],
      status: `本小区没有 ${number} 号楼。`,
    });
});

test.skipIf(!example)('a withdrawn notice says so and follows the one that replaced it', async () => {
  const { ids } = await ask('1号楼停水');
  const [old, now] = ['/notices/20260309-4d7be21f/', '/notices/20260311-b93c06aa/'].map((url) =>
    ids.indexOf(url),
  );
  expect(now).toBe(0);
  expect(old).toBeGreaterThan(0);
  const badge = page.locator('.results li', { has: page.locator('a[href*="4d7be21f"]') }).locator('.state');
  expect(await badge.textContent()).toBe('已撤回');
});

test('without a network the page says so and leads to the lists', async () => {
  const other = await chrome.newPage();
  await other.goto(`${site.origin}/search/`);
  await other.context().setOffline(true);
  await other.fill('input[name="q"]', '停水');
  await other.locator('#search-results[data-answered="failed"]').waitFor();
  expect(await other.textContent('.status')).toBe(
    '现在没有网络，搜索用不了。打开过的页面可以从这些列表里找：',
  );
  expect(await other.getAttribute('.notes .links a', 'href')).toBe('/notices/');
  await other.context().setOffline(false);
  await other.locator('.results li').first().waitFor();
  expect(await other.locator('.notes .links').count()).toBe(0);
  await other.close();
});

test.skipIf(!example)(
  'a question about next week is no full match where nothing of next week speaks of it',
  async () => {
    const { ids, answered } = await ask('下周停电吗');
    expect(answered).toBe('part');
    expect(ids[0]).toBe('/notices/20260806-53f0d26b/');
  },
);

test.skipIf(!example)('what stands nowhere is answered in part by what answers such a question', async () => {
  const { ids, answered } = await ask('钱剩多少');
  expect(answered).toBe('part');
  expect(ids.slice(0, 2)).toEqual(['/fees/common/2026-q3/', '/fees/fund/2026-q3/']);
});

test.skipIf(!example)('a complaint nobody answers leads to where one complains', async () => {
  expect((await ask('投诉没人理')).ids[0]).toBe('/about/#complain');
});

test.skipIf(!example).each([
  ['13月', '没有“13月”这个日期。'],
  ['2月30日', '没有“2月30日”这个日期。'],
  ['32日', '没有“32日”这个日期。'],
  ['32号', '本小区没有 32 号楼。'],
  ['13号楼', '本小区没有 13 号楼。'],
])('%s finds nothing, and the page says why', async (query, said) => {
  const { ids, status } = await ask(query);
  expect(ids).toEqual([]);
  expect(status).toBe(said);
});

test.skipIf(!example)('money of last year is not answered by what is left today', async () => {
  expect((await ask('2025年公共收益')).ids[0]).not.toBe('/fees/common/2026-q3/');
});
