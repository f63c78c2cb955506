import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cameIn, choose, launch, open, save, saved, type } from '../admin/browser.ts';
import { pixel } from '../admin/samples.ts';
import { colleague, form, signedInState } from '../desk/people.ts';
import { type RunningDesk, runningDesk } from '../desk/running.ts';

// The whole way with real parts: the real CMS in a real browser, the real desk, a real git repository of its own
// with the example community, the real build, the real search.

let root: string;
let desk: RunningDesk;
let url: string;
let browser: Browser;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'core.quotepath=false', ...args], { cwd: root, encoding: 'utf8' }).trim();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'journey-'));
  for (const folder of ['content', 'public'])
    cpSync(resolve(folder), join(root, folder), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', '客服示范');
  git('config', 'user.email', 'desk@example.invalid');
  git('add', '.');
  git('commit', '--quiet', '--message=Example community');
  desk = await runningDesk(root, {
    SHAITAI_BUILD: resolve('src/build/main.ts'),
    SHAITAI_VERIFY: resolve('src/desk/releases/verify-site.ts'),
    SHAITAI_ADMIN: resolve('src/build/admin.ts'),
  });
  url = desk.url.slice(0, -1);
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

async function reader(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'zh-CN' });
  return context.newPage();
}

async function csv(name: string): Promise<string> {
  return (await fetch(`${url}/data/${name}.csv`)).text();
}

test('a clerk publishes a notice with a picture; an owner reads it and finds it', async () => {
  const before = git('rev-parse', 'HEAD');
  const { page } = await cameIn(browser, url, signedInState(url, desk.cookie));
  await open(page, url, '/collections/notices/new');
  await type(page, '标题', '6 号楼雨棚更换，12 月 2 日至 3 日请走东门');
  await choose(page, '类别', '维修施工');
  await page.getByLabel('发布时间', { exact: true }).fill('2026-11-22T09:00');
  await page.getByLabel('开始时间').fill('2026-12-02T08:30');
  await page.getByLabel('结束时间').fill('2026-12-03T17:30');
  await page.getByLabel('涉及楼栋').fill('6');
  await type(page, '发布单位', '工程部');
  await type(page, '联系方式', '工程部 000-0000 0002');
  await type(page, '一句话说明', '更换玻璃雨棚，西门封两天，请走东门。');
  await page.getByRole('button', { name: '新增图片' }).click();
  await page.getByRole('button', { name: '选择图片' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '雨棚.png', mimeType: 'image/png', buffer: pixel });
  await page.getByRole('button', { name: '选用' }).click();
  await type(page, '图片说明', '雨棚位置示意');
  await page
    .getByLabel('正文', { exact: true })
    .fill('雨棚用了十年，螺栓锈了。\n\n| 日期 | 封哪边 |\n| --- | --- |\n| 12 月 2 日 | 西门 |\n');
  const started = Date.now();
  await saved(page);
  const { live } = await desk.until('live');
  console.info(`publish → live: ${((Date.now() - started) / 1000).toFixed(1)} s (build ${live?.seconds} s)`);

  expect(git('rev-list', '--count', `${before}..HEAD`)).toBe('1');
  expect(git('show', '--no-patch', '--format=%an <%ae>')).toMatch(
    /^编辑、管理员 <[0-9a-f]{12}@desk\.invalid>$/,
  );
  expect(git('show', '--no-patch', '--format=%s')).toContain('6 号楼雨棚更换');
  const files = git('show', '--name-only', '--format=').split('\n');
  expect(files.length).toBe(2);
  expect(files[0]).toMatch(/^content\/notices\/20261122-[0-9a-f]{8}\.md$/);
  expect(files[1]).toMatch(/^public\/files\/.+\.png$/);
  expect(git('status', '--porcelain', '--', 'content', 'public')).toBe('');

  const phone = await reader();
  await phone.goto(`${url}/notices/`);
  await phone.getByRole('link', { name: '6 号楼雨棚更换，12 月 2 日至 3 日请走东门' }).click();
  expect(await phone.locator('h1').innerText()).toBe('6 号楼雨棚更换，12 月 2 日至 3 日请走东门');
  expect(await phone.locator('td').allInnerTexts()).toEqual(['12 月 2 日', '西门']);
  const picture = phone.getByAltText('雨棚位置示意');
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
    .toBe(1);
  const address = new URL(phone.url()).pathname;
  for (const query of ['雨棚', '雨棚更换请走东门', '6号楼']) {
    await phone.goto(`${url}/search/?q=${encodeURIComponent(query)}`);
    await phone.locator(`.results a[href^="${address}"]`).waitFor();
  }
});

test('a changed figure of a month is refused without a correction, and shows in table, chart and CSV with one', async () => {
  expect(await csv('complaints')).toContain('32/33（97.0%）');
  const { page } = await cameIn(browser, url, signedInState(url, desk.cookie));
  await open(page, url, '/collections/complaints/entries/2026-10');
  await page.getByLabel('其中按时办结', { exact: true }).fill('31');
  const before = git('rev-parse', 'HEAD');
  await save(page, '存为草稿');
  await page.locator('.Toastify__toast--error').filter({ hasText: '选性质、写原因' }).first().waitFor();
  const asked = page.getByRole('region', { name: '改了公布过的数字' });
  await asked.getByLabel('更正（我们写错了）').check();
  await asked.getByLabel(/原因/).fill('核对台账，有一件晚了一天。');
  await saved(page, '存为草稿');
  // Complaints need a second person: the site stays as it is until somebody else has approved.
  await page.getByText('已存为草稿，另一人审核通过后才上线').waitFor();
  expect(git('rev-parse', 'HEAD')).toBe(before);
  const { cookie } = await colleague(desk, 'reviewer', '李审核');
  expect((await form(desk.url, 'drafts/complaints/2026-10/submit', {}, desk.cookie)).status).toBe(303);
  const version = git('log', '-1', '--format=%H', '--grep=Action: save', 'draft/complaints/2026-10');
  expect((await form(desk.url, 'drafts/complaints/2026-10/approve', { version }, cookie)).status).toBe(303);
  await desk.until('live');
  const text = await csv('complaints');
  expect(text).toContain('31/33（93.9%）');
  expect(text).not.toContain('32/33（97.0%）');
  const phone = await reader();
  await phone.goto(`${url}/complaints/`);
  expect(await phone.locator('tr[id="2026-10"]').innerText()).toContain('31/33（93.9%）');
  const chart = JSON.parse((await phone.locator('#on-time-trend').getAttribute('data-chart')) ?? '');
  expect(chart.series[0].values.at(-1)).toBe(93.9);
  await phone.locator('#on-time-trend').getByRole('button', { name: '逐点查看' }).click();
  await phone.locator('#on-time-trend canvas').press('ArrowLeft');
  expect(await phone.locator('#on-time-trend [aria-live]').innerText()).toBe('2026年10月，按时办结率 93.9 %');
});

test('an impossible month stays a draft: it cannot be handed in, with a sentence, and the site stays as it is', async () => {
  const before = git('rev-parse', 'HEAD');
  const { page } = await cameIn(browser, url, signedInState(url, desk.cookie));
  await open(page, url, '/collections/complaints/entries/2026-10');
  await page.getByLabel('其中按时办结', { exact: true }).fill('99');
  const asked = page.getByRole('region', { name: '改了公布过的数字' });
  await asked.getByLabel('更正（我们写错了）').check();
  await asked.getByLabel(/原因/).fill('录入时看错了一行，按时办结的件数写错了。');
  await saved(page, '存为草稿');
  const [draft] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '看草稿、提交审核' }).click(),
  ]);
  await draft.getByText('按时办结 99 件，多于本月办结 34 件，不可能；请核对这两个数').waitFor();
  expect(await draft.getByRole('button', { name: '提交审核' }).count()).toBe(0);
  expect((await form(desk.url, 'drafts/complaints/2026-10/submit', {}, desk.cookie)).status).toBe(422);
  expect(git('rev-parse', 'HEAD')).toBe(before);
  expect(git('status', '--porcelain', '--', 'content')).toBe('');
});

test('a content file broken by hand stops the build, says where and what, and the good site stays', async () => {
  const good = await csv('complaints');
  const file = join(root, 'content/complaints/2026-10.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"month": "2026-10"', '"month": "2026-13"'));
  const out = join(root, 'broken');
  const folders = ['--content', join(root, 'content'), '--public', join(root, 'public'), '--out', out];
  const build = spawnSync(process.execPath, [resolve('src/build/main.ts'), ...folders], { encoding: 'utf8' });
  expect(build.status).toBe(1);
  expect(build.stderr).toBe('complaints/2026-10.json · 月份（第 2 行）：月份请写成 2026-10 这样\n');
  expect(existsSync(out)).toBe(false);
  expect(await csv('complaints')).toBe(good);
});
