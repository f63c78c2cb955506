import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkPicture } from '../../src/checks/pictures.ts';
import { builtAdmin, cameIn, launch, type as put } from '../admin/browser.ts';
import { pixel } from '../admin/samples.ts';
import { StandIn } from '../admin/stand-in.ts';
import { communityFiles } from './community.ts';
import { ForgejoStandIn } from './forgejo.ts';
import { GitHubStandIn } from './github.ts';
import { GitLabStandIn } from './gitlab.ts';
import { GitRepository } from './repository.ts';
import { website } from './served.ts';

// Decap's real back ends in a real browser, over local stand-ins of the hosts: no real GitLab, Forgejo or GitHub was
// within reach, and nothing here says how they behave beyond what their documentation does.
let bundle: string;
let browser: Browser;

beforeAll(async () => {
  bundle = builtAdmin();
  browser = await launch();
}, 120_000);

afterAll(() => browser.close());

const shots = process.env.HOST_SHOTS;
const file = 'content/notices/20261120-0000000a.md';
const draft = 'cms/notices/20261120-0000000a';
const common = { repo: 'wuye/community', branch: 'main' };

const kinds = {
  gitlab: {
    button: '使用 GitLab 登录',
    standIn: (repository: GitRepository) => new GitLabStandIn(repository),
    host: (origin: string) => ({ kind: 'gitlab', origin, ...common, appId: 'app-1' }),
  },
  forgejo: {
    button: '使用 Forgejo 登录',
    standIn: (repository: GitRepository) => new ForgejoStandIn(repository),
    host: (origin: string) => ({ kind: 'forgejo', origin, ...common, appId: 'app-1' }),
  },
  github: {
    button: '使用 GitHub 登录',
    standIn: (repository: GitRepository) => new GitHubStandIn(repository),
    host: (origin: string) => ({ kind: 'github', proxy: origin, api: origin, ...common }),
  },
};

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('at a stand-in of %s', (kind) => {
  const repository = new GitRepository(communityFiles());
  const { button, host } = kinds[kind];
  const standIn = kinds[kind].standIn(repository);
  const approval = 'pulls' in standIn ? standIn.pulls : standIn;
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  let served = repository.at('main') ?? '';
  let site: ReturnType<typeof website>;
  let page: Page;

  beforeAll(async () => {
    const origin = await standIn.start();
    site = website(bundle, { host: host(origin), origins: [origin], commit: () => served });
    await site.start();
    page = await signedIn();
  }, 120_000);

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await shot(`failed-${Date.now()}`);
  });

  afterAll(() => {
    site.stop();
    standIn.stop();
  });

  async function signedIn(): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    context.setDefaultTimeout(25_000);
    const next = await context.newPage();
    // Two seconds after typing the form keeps what was not saved and offers it when it is opened again; each test begins
    // with what the host has, however long the one before took.
    next.on('dialog', (dialog) => {
      const isLeftover = dialog.message().includes('上次没保存的修改');
      void (isLeftover ? dialog.dismiss() : dialog.accept());
    });
    next.on('console', (said) => {
      if (/Content Security Policy|Refused to/.test(said.text())) complaints.push(said.text());
    });
    next.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && ![site.url, standIn.url].includes(origin))
        elsewhere.push(request.url());
    });
    await next.goto(`${site.url}/admin/`);
    await next.getByRole('button', { name: button }).click();
    await next.getByRole('heading', { name: '栏目' }).waitFor();
    return next;
  }

  async function opened(on: Page, place: string): Promise<void> {
    await on.goto('about:blank');
    await on.goto(`${site.url}/admin/#/collections/${place}`);
  }

  async function shot(name: string): Promise<void> {
    if (!shots) return;
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: `${shots}/${kind}-${name}.png` });
  }

  const bar = (on: Page) => on.locator('#status');
  const said = (on: Page, words: string) =>
    on.locator('.Toastify__toast').filter({ hasText: words }).first().waitFor();
  const keep = (on: Page) => on.getByRole('button', { name: '存为草稿' }).click();

  test('who signs in there sees the records, and nothing that only the desk can do', async () => {
    await opened(page, 'notices');
    await page.getByText('共 4 条').waitFor();
    await bar(page).getByText('已定稿的内容都已上线').waitFor();
    expect(await page.locator('.entry-list li b').allInnerTexts()).toEqual(Array(4).fill('已定稿'));
    expect(await page.getByRole('button', { name: '图片和文件' }).count()).toBe(0);
    await shot('list');
    await opened(page, 'notices/entries/20261120-0000000a');
    await page.getByLabel('标题', { exact: true }).waitFor();
    expect(await page.getByText('历史版本').count()).toBe(0);
    expect(await page.getByText('先存为草稿').count()).toBe(0);
  }, 60_000);

  test('what our checks refuse never reaches the host', async () => {
    const before = standIn.calls.length;
    await put(page, '一句话说明', '   ');
    await page.getByLabel('正文').click();
    await keep(page);
    await page.locator('.Toastify__toast--error').first().waitFor();
    expect(repository.branches()).toEqual(['main']);
    expect(standIn.calls.slice(before).filter((call) => /^(POST|PUT|PATCH)/.test(call))).toEqual([]);
  }, 60_000);

  test('a save is a draft: a branch of the host with a request to merge it, and nothing on the published branch', async () => {
    await opened(page, 'notices/entries/20261120-0000000a');
    await put(page, '标题', '水箱清洗停水，改到周六');
    await keep(page);
    await bar(page).getByText('已存为草稿，还没有上线').waitFor();
    expect(repository.branches()).toContain(draft);
    expect(repository.read(draft, file)).toContain('title: 水箱清洗停水，改到周六\n');
    expect(repository.read('main', file)).toContain('title: 水箱清洗停水\n');
    expect(repository.git(['log', '-1', '--format=%s', draft])).toBe('修改公告 20261120-0000000a');
    await page.getByText('已保存').first().waitFor();
    await shot('draft');
    await opened(page, 'notices');
    await page.locator('.entry-list b', { hasText: '起草中' }).waitFor();
    expect(await page.locator('.entry-list li > a').first().innerText()).toContain('改到周六');
  }, 60_000);

  test('a save over the newer version of somebody else is refused with both beside each other, and nothing is lost', async () => {
    const other = await signedIn();
    for (const one of [page, other]) {
      await opened(one, 'notices/entries/20261120-0000000a');
      await one.getByLabel('标题', { exact: true }).waitFor();
    }
    await put(other, '标题', '水箱清洗停水，改到周日');
    await keep(other);
    await said(other, '已保存');
    await put(page, '一句话说明', '水箱清洗，周六停水 7 小时');
    await keep(page);
    await said(page, '别人刚刚保存了这一条的新版本');
    expect(repository.read(draft, file)).toContain('改到周日');
    expect(repository.read(draft, file)).not.toContain('周六停水 7 小时');
    await page.getByRole('region', { name: '两个版本' }).waitFor();
    await shot('versions');
    await other.context().close();
  }, 90_000);

  test('without the approval of another person it is not published, and the host says so in Chinese', async () => {
    await opened(page, 'notices/entries/20261120-0000000a');
    await page.getByRole('button', { name: '草稿', exact: true }).click();
    await page.getByRole('menuitem', { name: '就绪' }).click();
    await said(page, '已更新');
    approval.isApproved = false;
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('menuitem', { name: '现在发布' }).click();
    await said(page, '请在');
    expect(repository.read('main', file)).not.toContain('改到');
  }, 60_000);

  test('approved and published it is on the published branch, and live when the site itself says so', async () => {
    approval.isApproved = true;
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('menuitem', { name: '现在发布' }).click();
    await bar(page).getByText('有已定稿的内容还没有上线').waitFor();
    expect(repository.read('main', file)).toContain('title: 水箱清洗停水，改到周日\n');
    expect(repository.branches()).toEqual(['main']);
    await shot('published');
    served = repository.at('main') ?? '';
    await bar(page).getByText('已定稿的内容都已上线').waitFor({ timeout: 30_000 });
  }, 90_000);

  test('a draft begun on an older version is not put over what was published since', async () => {
    await opened(page, 'notices/entries/20261120-0000000b');
    await put(page, '标题', '电梯年检改期');
    await keep(page);
    await said(page, '已保存');
    const other = 'content/notices/20261120-0000000b.md';
    const newer = repository.read('main', other).replace('title: 电梯年检', 'title: 电梯年检取消');
    repository.commit('main', {
      message: '别处的修改',
      changes: [{ path: other, content: Buffer.from(newer) }],
    });
    await page.getByRole('button', { name: '草稿', exact: true }).click();
    await page.getByRole('menuitem', { name: '就绪' }).click();
    await said(page, '已更新');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('menuitem', { name: '现在发布' }).click();
    await said(page, '不能合并');
    expect(repository.read('main', other)).toContain('title: 电梯年检取消');
  }, 60_000);

  test('a new record after the model of another is a draft of its own', async () => {
    await opened(page, 'notices/new?like=20261120-0000000c');
    await put(page, '标题', '消防演练（第二场）');
    // What the model said of its own day is left blank, and a blank is refused.
    await put(page, '一句话说明', '第二场演练，请早到');
    await put(page, '正文', '第二场在东门广场。');
    await page.getByLabel('发布时间', { exact: true }).fill('2026-11-22T09:00');
    const preview = page.frameLocator('#preview-pane');
    await preview.getByText('第二场在东门广场。').waitFor();
    await preview.getByText('2026年11月22日（周日）09:00').waitFor();
    await keep(page);
    await bar(page).getByText('已存为草稿，还没有上线').waitFor();
    const made = repository.branches().filter((name) => name.startsWith('cms/notices/20261122-'));
    expect(made).toHaveLength(1);
    const path = `content/notices/${made[0]?.slice('cms/notices/'.length)}.md`;
    expect(repository.read(made[0] ?? '', path)).toContain('title: 消防演练（第二场）\n');
    // The address of a new record changes once it is saved; it is a draft all the same.
    await page.waitForURL(/entries\/20261122-/);
    await bar(page).evaluate((bar) => {
      bar.replaceChildren();
      delete bar.dataset.shown;
    });
    await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')));
    await bar(page).getByText('已存为草稿，还没有上线').waitFor();
  }, 60_000);

  test('an upload goes with its record, in the folder of its month, and not to the published branch', async () => {
    await opened(page, 'notices/entries/20261120-0000000c');
    await page.getByRole('button', { name: '新增附件' }).click();
    await page.getByRole('button', { name: '选择文件' }).click();
    const picture = { name: '照片.PNG', mimeType: 'image/png', buffer: pixel };
    await page.locator('input[type=file]').setInputFiles(picture);
    await page.getByRole('button', { name: '选用' }).click();
    await put(page, '附件名称', '演练现场照片');
    await keep(page);
    await bar(page).getByText('已存为草稿，还没有上线').waitFor();
    const at = 'cms/notices/20261120-0000000c';
    const uploads = repository.files(at, 'public', true).filter(({ type }) => type === 'blob');
    expect(uploads.map(({ path }) => path.replace(/20\d\d-\d\d/, '<month>'))).toEqual([
      'public/files/<month>/照片.png',
    ]);
    expect(repository.bytes(['cat-file', 'blob', uploads[0]?.id ?? ''])).toEqual(pixel);
    expect(repository.read(at, 'content/notices/20261120-0000000c.md')).toContain(uploads[0]?.path.slice(6));
    expect(repository.files('main', 'public', true)).toEqual([]);
    await shot('upload');
  }, 60_000);

  test('a photo from a phone leaves its place and device behind, and the pixels that nobody needs', async () => {
    const photo = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#2a6' } })
      .withExif({ IFD0: { Make: 'phone' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(checkPicture('a.jpg', () => photo)).toHaveLength(1);
    await opened(page, 'notices/entries/20261120-0000000d');
    await page.getByRole('button', { name: '新增附件' }).click();
    await page.getByRole('button', { name: '选择文件' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'image.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('button', { name: '选用' }).click();
    await put(page, '附件名称', '轿厢照片');
    await keep(page);
    await bar(page).getByText('已存为草稿，还没有上线').waitFor();
    const at = 'cms/notices/20261120-0000000d';
    const [upload] = repository.files(at, 'public', true).filter(({ type }) => type === 'blob');
    const kept = repository.bytes(['cat-file', 'blob', upload?.id ?? '']);
    expect(checkPicture('a.jpg', () => kept)).toEqual([]);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 800 });
  }, 60_000);

  test('nothing else was asked for, and the policy of the page held', () => {
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test('at the desk the same bundle asks for none of the code for git hosts', async () => {
  const desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), bundle);
  const { page, requests } = await cameIn(browser, await desk.start());
  const scripts = requests.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.js'));
  expect(scripts.filter((path) => /host-start|implementation/.test(path))).toEqual([]);
  expect(readdirSync(join(bundle, 'assets')).filter((name) => /^host-start/.test(name))).toHaveLength(1);
  await page.context().close();
  desk.stop();
}, 60_000);
