import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freeName, inMonth, publicName } from '../../src/admin/upload-name.ts';
import { launch } from '../admin/browser.ts';
import { community, noticePath, noticeText } from './community.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

let desk: RunningDesk;
let browser: Browser;
let page: Page;

const used = 'public/files/2026-11/水泵房.png';
const unused = 'public/files/2026-10/旧图.png';
const options = { commitMessage: 'x' };

beforeAll(async () => {
  desk = await runningDesk(community());
  const picture = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#456' } })
    .withExif({ IFD0: { Artist: '张三' } })
    .png()
    .toBuffer();
  const asset = (path: string) => ({ path, content: picture.toString('base64'), encoding: 'base64' });
  const more = 'pictures:\n  - file: /files/2026-11/水泵房.png\n    description: 水泵房的位置\n';
  const notice = entryParams(noticePath('0000000b'), noticeText('0000000b', '水泵房检修', more), {
    assets: [asset(used)],
    options: { newEntry: true },
  });
  expect((await desk.ask('persistEntry', notice)).status).toBe(200);
  expect((await desk.ask('persistMedia', { asset: asset(unused), options })).status).toBe(200);
  await desk.until('live');
  browser = await launch();
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, hasTouch: true });
  const cookies = desk.cookie.split('; ').map((text) => {
    const at = text.indexOf('=');
    return { name: text.slice(0, at), value: text.slice(at + 1), url: desk.url };
  });
  await context.addCookies(cookies);
  page = await context.newPage();
}, 60_000);

afterAll(() => browser.close());

test('an upload goes into the folder of its month under a name that is free', () => {
  const now = new Date('2026-10-31T16:30:00Z');
  expect(inMonth('public/files/a.pdf', now)).toBe('public/files/2026-11/a.pdf');
  expect(inMonth('public/files/2026-10/a.pdf', now)).toBe('public/files/2026-10/a.pdf');
  const files = [{ path: 'public/files/2026-11/image.jpg' }, { path: 'public/files/2026-11/IMAGE-2.jpg' }];
  expect(freeName('image.jpg', files, now)).toBe('image-3.jpg');
  expect(freeName('image.jpg', [{ path: 'public/files/2026-10/image.jpg' }], now)).toBe('image.jpg');
  expect(publicName('public/files/2026-11/a.pdf')).toBe('2026-11/a.pdf');
  expect(publicName('public/files/a.pdf')).toBe('a.pdf');
});

test('a picture in a month is made small, told of nobody, and served to readers', async () => {
  const answer = await fetch(`${desk.url}api/files/2026-11/${encodeURIComponent('水泵房.png')}`, {
    headers: { Cookie: desk.cookie },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { width, exif } = await sharp(bytes).metadata();
  expect([answer.status, width, exif]).toEqual([200, 1600, undefined]);
});

test('the page of files says where each is used, on a phone, and shows the picture', async () => {
  await page.goto(`${desk.url}desk/files/`);
  expect(await page.locator('h2').allInnerTexts()).toEqual(['2026 年 11 月', '2026 年 10 月']);
  const card = page.locator('li', { hasText: '水泵房.png' });
  expect(await card.getByRole('link', { name: '公告：水泵房检修' }).getAttribute('href')).toBe(
    '/admin/#/collections/notices/entries/20261120-0000000b',
  );
  expect(await card.getByRole('button').count()).toBe(0);
  await expect
    .poll(() => card.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(1600);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('what is used cannot be removed, by the protocol neither; what nobody uses can', async () => {
  const sentence = '文件 水泵房.png 还在 notices/20261120-0000000b.md 里使用，不能删除。';
  expect(await desk.ask('deleteFile', { path: used, options })).toMatchObject({
    status: 409,
    body: { error: sentence },
  });
  const form = { method: 'POST', headers: { Cookie: desk.cookie, Origin: desk.url.slice(0, -1) } };
  const answer = await fetch(`${desk.url}desk/files/remove`, {
    ...form,
    body: new URLSearchParams({ path: used }),
  });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain(sentence);
  await page.goto(`${desk.url}desk/files/`);
  await page.getByRole('button', { name: '删除 旧图.png' }).click();
  await page.getByText('已删除。').waitFor();
  expect(await page.getByText('旧图.png').count()).toBe(0);
});
