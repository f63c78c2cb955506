import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type FindAccount } from 'oidc-provider';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { community } from '../desk/community.ts';
import { colleague, form } from '../desk/people.ts';
import { type RunningDesk, runningDesk } from '../desk/running.ts';
import { browser } from './site.ts';

// A company with a sign-in of its own: a real provider of OpenID Connect, and a real browser between it and the desk.

let desk: RunningDesk;
let provider: Server;
let chromium: Browser;
let url: string;

/** What the provider says of whoever signs in there, by the name they give. */
const addresses: Record<string, { email: string; verified: boolean }> = {};

beforeAll(async () => {
  const [issuerPort, deskPort] = [await freePort(), await freePort()];
  url = `http://localhost:${deskPort}/desk/`;
  provider = await companyProvider(issuerPort, `${url}oidc/callback`);
  desk = await runningDesk(community(), {
    PORT: String(deskPort),
    SHAITAI_OIDC_ISSUER: `http://localhost:${issuerPort}`,
    SHAITAI_OIDC_CLIENT_ID: 'shaitai',
    SHAITAI_OIDC_CLIENT_SECRET: 'for-tests-only',
    SHAITAI_OIDC_CALLBACK: `${url}oidc/callback`,
    SHAITAI_OIDC_NAME: '用集团账号登录',
  });
  chromium = await browser();
});

afterAll(async () => {
  await chromium?.close();
  await desk?.stop();
  provider?.closeAllConnections();
  provider?.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function companyProvider(port: number, callback: string): Promise<Server> {
  const findAccount: FindAccount = (_, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      email: addresses[id]?.email ?? `${id}@example.org`,
      email_verified: addresses[id]?.verified ?? true,
    }),
  });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
  const client = { client_id: 'shaitai', client_secret: 'for-tests-only', redirect_uris: [callback] };
  const company = new Provider(`http://localhost:${port}`, {
    clients: [client],
    findAccount,
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    jwks: { keys: [key] },
    cookies: { keys: ['for-tests-only'] },
  });
  const server = createServer(company.callback());
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return server;
}

/** Signs in at the company as somebody, in a browser of their own. */
async function through(name: string): Promise<Page> {
  const context = await chromium.newContext({ viewport: { width: 360, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${url}sign-in`);
  await page.getByRole('link', { name: '用集团账号登录' }).click();
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('x');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${url}**`);
  return page;
}

const invite = (email: string, name: string) =>
  form(desk.url, 'people/invite', { email, name, roles: 'reviewer' }, desk.cookie);

test('who is invited comes in with the company account and has the role of the invitation', async () => {
  await invite('li@example.org', '李审核');
  const page = await through('li');
  await page.getByRole('heading', { name: '首页' }).waitFor();
  expect(await page.locator('.who span').innerText()).toBe('李审核（审核）');
  const again = await through('li');
  expect(await again.locator('.who span').innerText()).toBe('李审核（审核）');
  const deeds = await fetch(`${desk.url}desk/audit/people`, { headers: { Cookie: desk.cookie } });
  const text = await deeds.text();
  expect(text).toContain('用单位账号接受邀请：李审核（审核）');
  expect(text.split('用单位账号登录').length).toBe(3);
});

test('who has an account comes in with it, and with no more than its roles', async () => {
  const chen = await colleague(desk, 'committee', '陈委员');
  addresses.chen = { email: chen.email, verified: true };
  const page = await through('chen');
  expect(await page.locator('.who span').innerText()).toBe('陈委员（业委会）');
});

test('who is not known here, has no verified address or whose account was shut stays outside', async () => {
  const refused = '没有登录：这个单位账号的邮箱在这里没有账号，或账号已停用。';
  const stranger = await through('stranger');
  expect(await stranger.locator('.said').innerText()).toContain(refused);
  await invite('zhou@example.org', '周编辑');
  addresses.zhou = { email: 'zhou@example.org', verified: false };
  expect(await (await through('zhou')).locator('.said').innerText()).toContain(refused);
  await form(
    desk.url,
    'people/invite',
    { email: 'kong@example.org', name: '孔编辑', roles: 'editor' },
    desk.cookie,
  );
  addresses.kelvin = { email: '\u212Aong@example.org', verified: true };
  expect(await (await through('kelvin')).locator('.said').innerText()).toContain(refused);
  await form(desk.url, 'people/revoke', { email: 'li@example.org' }, desk.cookie);
  const shut = await through('li');
  expect(await shut.locator('.said').innerText()).toContain(refused);
  await shut.goto(url);
  await shut.getByRole('heading', { name: '登录' }).waitFor();
  const list = await fetch(`${desk.url}desk/people/`, { headers: { Cookie: desk.cookie } });
  const [open = '', accounts = ''] = (await list.text()).split('<h2>现有人员</h2>');
  expect(open).toContain('<strong>周编辑</strong>');
  expect(open + accounts).not.toContain('stranger');
  expect(accounts).toContain('li@example.org');
  expect(accounts).not.toContain('周编辑');
});

test('an answer that nobody asked for lets nobody in', async () => {
  for (const query of ['', '?code=x&state=y', '?error=access_denied']) {
    const answer = await fetch(`${desk.url}desk/oidc/callback${query}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.getSetCookie().join()]).toEqual([
      403,
      expect.not.stringContaining('session_token='),
    ]);
  }
});
