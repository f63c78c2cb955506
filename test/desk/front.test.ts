import { execFileSync } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askerOf } from '../../src/desk/front.ts';
import { Attempts } from '../../src/desk/people/attempts.ts';
import { community } from './community.ts';
import { administrator } from './people.ts';
import { raw as rawAt, type Sent } from './raw.ts';
import { deskProcess, ended } from './running.ts';

// The desk behind a proxy that speaks TLS, as the proxy talks to it.

const site = 'https://qingchuanli.example';
const proxied = { Host: 'qingchuanli.example', 'X-Forwarded-Proto': 'https' };
let root: string;
let child: ReturnType<typeof deskProcess>;
let port: number;
let code: string;
let cookie: string;

const raw = (method: string, path: string, headers: Record<string, string>, body = '') =>
  rawAt(port, method, path, headers, body);

beforeAll(async () => {
  root = community();
  child = deskProcess(root, { SITE_URL: `${site}/` });
  let printed = '';
  await new Promise<void>((done) =>
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      printed += chunk;
      if (/一次性代码 \S+/.test(printed)) done();
    }),
  );
  expect(printed).toContain(`公开网站 ${site}/\n管理后台 ${site}/admin/\n`);
  port = Number(/在 http:\/\/127\.0\.0\.1:(\d+) 等代理转来的请求/.exec(printed)?.[1]);
  code = /一次性代码 (\S+)/.exec(printed)?.[1] ?? '';
  const { name, email, password } = administrator;
  cookie = cookieOf(await form('/desk/first/', { code, name, email, password }));
});

afterAll(async () => void (await ended(child, 'SIGTERM')));

/** Sends a form as a page of the desk behind the proxy does. */
function form(path: string, fields: Record<string, string>, more: Record<string, string> = {}) {
  const type = 'application/x-www-form-urlencoded';
  const headers = { ...proxied, Origin: site, 'Content-Type': type, ...more };
  return raw('POST', path, headers, new URLSearchParams(fields).toString());
}

const cookiesOf = ({ headers }: Sent) => [headers['set-cookie'] ?? []].flat();
const cookieOf = (sent: Sent) => cookiesOf(sent)[0]?.split(';')[0] ?? '';
const signIn = (password: string, from: string, email = administrator.email) =>
  form('/desk/sign-in', { email, password }, { 'X-Forwarded-For': from });

test.each([
  ['its own name', '/', {}, 200],
  ['its own name with the port of TLS', '/', { Host: 'QingChuanLi.example:443' }, 200],
  ['another name', '/', { Host: 'evil.example' }, 421],
  ['another port', '/', { Host: 'qingchuanli.example:8443' }, 421],
  ['a name that only begins like it', '/', { Host: 'qingchuanli.example.evil.example' }, 421],
  ['a name that only ends like it', '/', { Host: 'evilqingchuanli.example' }, 421],
  ['its own name in plain HTTP', '/', { 'X-Forwarded-Proto': 'http' }, 421],
  ['its own name twice vouched for', '/', { 'X-Forwarded-Proto': 'https, http' }, 421],
  ['the door', '/desk/sign-in', {}, 200],
])('through the proxy %s answers %s', async (_, path, more, status) => {
  expect((await raw('GET', path, { ...proxied, ...more })).status).toBe(status);
});

test('of wrong passwords sent all at once no more are looked at than one after the other', async () => {
  const from = '203.0.113.99';
  const sent = Array.from({ length: 40 }, (_, i) => signIn(`不对的密码 ${i} 号`, from, 'nobody@example.org'));
  const statuses = (await Promise.all(sent)).map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array<number>(10).fill(401), ...Array<number>(30).fill(429)]);
});

test('a try counts until it is known how it ends; one that went well is taken back', () => {
  const attempts = new Attempts();
  const begun = Array.from({ length: 10 }, () => attempts.begun('a', '203.0.113.7'));
  expect(() => attempts.begun('a', '203.0.113.7')).toThrow('试错的次数太多');
  for (const takeBack of begun) takeBack();
  for (let i = 0; i < 40; i++) attempts.begun(`name ${i}`, '203.0.113.7')();
  expect(() => attempts.needRoom('a', '203.0.113.7')).not.toThrow();
});

test('a foreign name claimed in other headers changes nothing', async () => {
  const claims = { Forwarded: 'host=evil.example;proto=https', 'X-Forwarded-Host': 'evil.example' };
  expect((await raw('GET', '/', { ...proxied, Host: 'evil.example', ...claims })).status).toBe(421);
  const page = await raw('GET', '/desk/sign-in', { ...proxied, ...claims });
  expect([page.status, page.text.includes('evil.example')]).toEqual([200, false]);
});

test('without the proxy this machine reads what is public, and nothing else', async () => {
  const here = { Host: `127.0.0.1:${port}` };
  expect((await raw('GET', '/', here)).status).toBe(200);
  for (const path of ['/admin/', '/desk/sign-in', '/api/status', '/API/status', '/desk'])
    expect([path, (await raw('GET', path, { ...here, Cookie: cookie })).status]).toEqual([path, 421]);
  const json = { ...here, Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' };
  expect((await raw('POST', '/api/cms', { ...json, Cookie: cookie }, '{}')).status).toBe(421);
  expect((await raw('GET', '/', { ...here, 'X-Forwarded-Proto': 'https' })).status).toBe(421);
});

test.each([
  ['plain HTTP of its own name', 'http://qingchuanli.example'],
  ['another site', 'https://evil.example'],
  ['a name below its own', 'https://a.qingchuanli.example'],
  ['this machine', 'http://127.0.0.1:4321'],
  ['no page', 'null'],
])('writing from %s is refused', async (_, origin) => {
  const { status, text } = await form('/desk/sign-in', { email: 'x', password: 'y' }, { Origin: origin });
  expect([status, text]).toEqual([403, '只接受从本站后台发来的请求，没有写入。\n']);
});

test('a session cookie goes over TLS only, to this host only, and no other cookie counts', async () => {
  const sent = await signIn(administrator.password, '203.0.113.1');
  const [name, ...rest] = cookiesOf(sent).map((one) => one.split('; '))[0] ?? [];
  expect(name).toMatch(/^__Host-shaitai\.session_token=./);
  expect(rest.sort()).toEqual(['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax', 'Secure']);
  const status = async (as: string) => (await raw('GET', '/api/status', { ...proxied, Cookie: as })).status;
  expect(await status(cookie)).toBe(200);
  for (const other of ['shaitai', '__Secure-shaitai', '__Secure-__Host-shaitai'])
    expect([other, await status(cookie.replace('__Host-shaitai', other))]).toEqual([other, 401]);
});

test('links of invitations lead to the public address, from the desk and from the command line', async () => {
  const fields = { name: '李审核', email: 'li@example.org', roles: 'reviewer' };
  const page = await form('/desk/people/invite', fields, { Cookie: cookie });
  expect(/\S+\/desk\/invited\//.exec(page.text.replace(/<[^>]*>/g, ' '))?.[0]).toBe(`${site}/desk/invited/`);
  const script = resolve('src/desk/people/main.ts');
  const env = { ...process.env, SHAITAI_ROOT: root, SITE_URL: site };
  const args = ['--disable-warning=ExperimentalWarning', script, 'again', administrator.email];
  expect(execFileSync(process.execPath, args, { env, encoding: 'utf8' })).toContain(`${site}/desk/invited/`);
});

test('a passkey is asked for the public name', async () => {
  const signing = await raw('GET', '/api/passkey/sign-in-options', proxied);
  expect(JSON.parse(signing.text).rpId).toBe('qingchuanli.example');
  const sent = { ...proxied, Cookie: cookie, Origin: site, 'Content-Type': 'application/json' };
  const { password } = administrator;
  const adding = await raw('POST', '/api/passkey/add-options', sent, JSON.stringify({ password }));
  expect(JSON.parse(adding.text).rp).toEqual({ id: 'qingchuanli.example', name: '晒台' });
});

test('a stranger who tries passwords shuts out himself, not the person', async () => {
  for (let i = 0; i < 10; i++) await signIn('不对的密码不对的密码', '203.0.113.7');
  expect((await signIn(administrator.password, '203.0.113.7')).status).toBe(429);
  expect((await signIn(administrator.password, '198.51.100.9, 203.0.113.7')).status).toBe(429);
  expect((await signIn(administrator.password, '203.0.113.7, 198.51.100.9')).status).toBe(303);
});

test('who tries many names is stopped by address; very many addresses on one name stop that name', () => {
  let now = 0;
  const attempts = new Attempts(() => now);
  for (let i = 0; i < 40; i++) attempts.failed(`name ${i}`, '203.0.113.7');
  expect(() => attempts.needRoom('another', '203.0.113.7')).toThrow('试错的次数太多');
  expect(() => attempts.needRoom('another', '203.0.113.8')).not.toThrow();
  for (let i = 0; i < 100; i++) attempts.failed('wang', `198.51.100.${i}`);
  expect(() => attempts.needRoom('wang', '192.0.2.1')).toThrow('试错的次数太多');
  now += 15 * 60_000;
  expect(() => attempts.needRoom('wang', '192.0.2.1')).not.toThrow();
});

test('who asks is what the proxy saw last, of IPv6 the network, and only from this machine', () => {
  const asker = (seen: string | undefined, remoteAddress = '127.0.0.1', origin: string | undefined = site) =>
    askerOf({ origin }, {
      headers: seen === undefined ? {} : { 'x-forwarded-for': seen },
      socket: { remoteAddress },
    } as unknown as IncomingMessage);
  expect(asker('198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
  expect(asker('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(asker('2001:DB8:0:1::5')).toBe('2001:db8:0:1');
  expect(asker('2001:db8::1:0:0:9')).toBe('2001:db8:0:0');
  expect(asker('2001:db8:0:1:a:b:c:d')).toBe('2001:db8:0:1');
  expect(asker('203.0.113.7', '192.0.2.2')).toBe('');
  expect(asker('203.0.113.7', '::1')).toBe('203.0.113.7');
  expect(asker('<script>')).toBe('');
  expect(asker(undefined)).toBe('');
  expect(askerOf({ origin: undefined }, { headers: { 'x-forwarded-for': '1.2.3.4' } } as never)).toBe('');
});

test.each(['ftp://qingchuanli.example', 'qingchuanli.example'])(
  'SITE_URL=%s ends with a sentence',
  async (wrong) => {
    const desk = deskProcess(community(), { SITE_URL: wrong });
    let said = '';
    desk.stderr?.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
    });
    expect(await new Promise((done) => desk.on('close', done))).toBe(1);
    expect(said.trim()).toBe(`SITE_URL 要写成 https://小区网址 这样，现在是：${wrong}`);
  },
);

test('behind a proxy a taken port is not passed over', async () => {
  const desk = deskProcess(community(), { SITE_URL: site, PORT: String(port) });
  let said = '';
  desk.stderr?.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  expect(await new Promise((done) => desk.on('close', done))).toBe(1);
  expect(said.trim()).toBe(
    `端口 ${port} 被别的程序占用；请关掉它，或用 PORT=… 换一个端口，代理的配置也要改。`,
  );
});
