import { statSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { community, firstNotice, git, noticeText, siteText } from '../desk/community.ts';
import { administrator, form } from '../desk/people.ts';
import { deskProcess, ended } from '../desk/running.ts';
import { browser } from './site.ts';

// From an empty desk to a notice that another person has let go live, in a real browser, by the forms alone.

let root: string;
let child: ReturnType<typeof deskProcess>;
let chromium: Browser;
let url: string;
let code: string;
let admin: Page;
let reviewer: Page;

beforeAll(async () => {
  root = community({
    'content/site.json': siteText.replace('{', '{ "desk": { "twoPersons": ["notices"] },'),
  });
  child = deskProcess(root);
  let printed = '';
  await new Promise<void>((resolve) =>
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      printed += chunk;
      if (/一次性代码 \S+/.test(printed)) resolve();
    }),
  );
  url = `http://localhost:${/管理后台 http:\S+:(\d+)/.exec(printed)?.[1]}`;
  code = /一次性代码 (\S+)/.exec(printed)?.[1] ?? '';
  chromium = await browser();
});

afterAll(async () => {
  await chromium?.close();
  await ended(child, 'SIGTERM');
});

/** A browser of somebody's own: a phone. */
async function phone(): Promise<Page> {
  const viewport = { width: 360, height: 800 };
  const context = await chromium.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return page;
}

const complaints: string[] = [];

/** Nothing of a page stands in the way of somebody who cannot see it well, or goes over its edge. */
async function usable(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
}

const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [label, text] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(text);
};
const said = (page: Page) => page.locator('.said').innerText();

test('the first administrator comes in by the code on the console, and only by it', async () => {
  admin = await phone();
  await admin.goto(`${url}/admin/`);
  await admin.getByRole('heading', { name: '设立第一位管理员' }).waitFor();
  await usable(admin);
  const { name, email, password } = administrator;
  await fill(admin, { 一次性代码: 'AAAA-BBBB-CCCC', 姓名: name, 工作邮箱: email, 密码: password });
  await admin.getByRole('button', { name: '设立并登录' }).click();
  expect(await said(admin)).toBe('一次性代码不对：请照发布台窗口里显示的填写，用过一次就作废。');
  await fill(admin, { 一次性代码: code, 工作邮箱: 'wang@qq.com', 密码: password });
  await admin.getByRole('button', { name: '设立并登录' }).click();
  expect(await said(admin)).toContain('请用工作邮箱，不要用私人邮箱或手机号');
  await fill(admin, { 工作邮箱: email, 密码: '1234567890' });
  await admin.getByRole('button', { name: '设立并登录' }).click();
  expect(await said(admin)).toContain('这个密码容易被猜到');
  await usable(admin);
  await fill(admin, { 密码: password });
  await admin.getByRole('button', { name: '设立并登录' }).click();
  await admin.waitForURL(`${url}/admin/`);
  const again = await form(`${url}/`, 'first/', { code, name, email: 'x@example.org', password });
  expect(again.status).toBe(403);
  expect((statSync(join(root, '.shaitai/people.sqlite')).mode & 0o777).toString(8)).toBe('600');
  expect(git(root, 'status', '--porcelain')).toBe('');
});

test('an administrator invites a reviewer, who sets a password, adds a passkey and signs in with it', async () => {
  await admin.goto(`${url}/desk/people/`);
  await usable(admin);
  await fill(admin, { 姓名: '李审核', 工作邮箱: 'li@example.org' });
  const boxes = admin.getByRole('group', { name: '角色' }).first();
  await boxes.getByLabel('编辑').uncheck();
  await boxes.getByLabel('审核').check();
  await admin.getByRole('button', { name: '生成邀请链接' }).click();
  await usable(admin);
  const link = await admin.locator('.link').innerText();
  await admin.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await admin.getByRole('button', { name: '复制链接' }).click();
  await admin.getByText('已复制，可以粘贴到微信或邮件里，只发给本人。').waitFor();
  expect(await admin.evaluate(() => navigator.clipboard.readText())).toBe(link);
  reviewer = await phone();
  await reviewer.goto(link);
  await usable(reviewer);
  await fill(reviewer, { 密码: '山茶 楼道 钥匙 晴天' });
  await reviewer.getByRole('button', { name: '设好并登录' }).click();
  await reviewer.getByRole('heading', { name: '首页' }).waitFor();
  expect((await reviewer.goto(link))?.status()).toBe(404);

  const devtools = await reviewer.context().newCDPSession(reviewer);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await reviewer.goto(`${url}/desk/account/`);
  await reviewer.getByLabel('它在哪台设备上').fill('前台电脑');
  await reviewer.getByLabel('现在的密码').first().fill('山茶 楼道 钥匙 晴天');
  await reviewer.getByRole('button', { name: '添加通行密钥' }).click();
  await reviewer.getByRole('button', { name: '删除' }).waitFor();
  await reviewer
    .getByRole('listitem')
    .filter({ hasText: /前台电脑\s*20\d\d-\d\d-\d\d.* 添加/ })
    .waitFor();
  await usable(reviewer);
  await reviewer.getByRole('button', { name: '退出', exact: true }).click();
  await reviewer.getByRole('heading', { name: '登录' }).waitFor();
  await usable(reviewer);
  await reviewer.getByRole('button', { name: '用通行密钥登录' }).click();
  await reviewer.waitForURL(`${url}/desk/`);
  await usable(reviewer);
});

test('what one wrote and handed in goes live when the other has approved it', async () => {
  await admin.goto(`${url}/desk/drafts/`);
  const raw = noticeText('00000001', '十二月起快递柜移到东门');
  const answer = await admin.evaluate(
    async ([path, raw]) => {
      const headers = { 'Content-Type': 'application/json' };
      const ask = async (action: string, params: object) => {
        const body = JSON.stringify({ branch: 'main', action, params });
        return (await fetch('/api/cms', { method: 'POST', headers, body })).json();
      };
      const { file } = await ask('getEntry', { path });
      const options = { newEntry: false, useWorkflow: false, base: file.id };
      return ask('persistEntry', { dataFiles: [{ path, raw }], assets: [], options });
    },
    [firstNotice, raw] as const,
  );
  expect(answer.draft).toBe('notices/20261120-00000001');
  await admin.reload();
  await admin.getByRole('link', { name: '公告：十二月起快递柜移到东门' }).click();
  expect(await admin.getByRole('row', { name: /标题/ }).innerText()).toMatch(
    /第一条公告[\s\S]*快递柜移到东门/,
  );
  await usable(admin);
  await admin.getByRole('button', { name: '提交审核' }).click();
  await admin.getByText('已提交，等另一位审核人来看。').waitFor();
  expect(await admin.getByRole('button', { name: '审核通过，发布' }).count()).toBe(0);

  await reviewer.goto(`${url}/desk/drafts/`);
  await usable(reviewer);
  await reviewer.getByRole('link', { name: '公告：十二月起快递柜移到东门' }).click();
  await usable(reviewer);
  await reviewer.keyboard.press('Tab');
  await reviewer.getByRole('button', { name: '审核通过，发布' }).focus();
  await reviewer.keyboard.press('Enter');
  await reviewer.getByText('已审核通过').waitFor();
  await expect
    .poll(async () => (await fetch(`${url}/notices/20261120-00000001/`)).text(), { timeout: 60_000 })
    .toContain('十二月起快递柜移到东门');
  expect(git(root, 'log', '-1', '--format=%an|%cn|%(trailers:key=Reviewed-by,valueonly)')).toMatch(
    /^编辑、管理员\|审核\|审核 <[0-9a-f]{12}@desk\.invalid>$/,
  );
});

test('an account that is shut is out at once and does not come in again', async () => {
  await admin.goto(`${url}/desk/people/`);
  await admin.getByText('修改', { exact: true }).click();
  await admin.getByRole('button', { name: '停用账号' }).last().click();
  expect(await said(admin)).toBe('账号已停用，登录着的设备都已退出，通行密钥已删除。');
  await reviewer.goto(`${url}/desk/drafts/`);
  await reviewer.getByRole('heading', { name: '登录' }).waitFor();
  await reviewer.getByRole('button', { name: '用通行密钥登录' }).click();
  await reviewer.getByText('通行密钥没有通过，可能已经删除').waitFor();
  await fill(reviewer, { 工作邮箱: 'li@example.org', 密码: '山茶 楼道 钥匙 晴天' });
  await reviewer.getByRole('button', { name: '登录', exact: true }).click();
  expect(await said(reviewer)).toBe('邮箱或密码不对，或账号已停用；请再试一次，忘了密码请找管理员。');
});

test('the last administrator cannot be shut or lose the role', async () => {
  await admin.goto(`${url}/desk/people/`);
  await admin.getByText('修改（您自己）').click();
  await admin.getByRole('button', { name: '停用账号' }).first().click();
  expect(await said(admin)).toBe('至少要留一位管理员；请先让另一位当管理员，再改这一位。');
});

test('no page broke the policy or failed but where it had to', () => {
  // Chromium notes every answer of 4xx that a test has asked for on purpose.
  expect(complaints.filter((words) => !/the server responded with a status of 4/.test(words))).toEqual([]);
});
