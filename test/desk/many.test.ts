import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressed, communitiesIn } from '../../src/desk/communities.ts';
import { environmentOf } from '../../src/desk/many/desk.ts';
import { Turns } from '../../src/desk/many/turns.ts';
import { community, emptyFolder, git, noticePath, noticeText, priceText } from './community.ts';
import { administrator } from './people.ts';
import { raw, type Sent } from './raw.ts';
import { deskEnvironment, ended, entryParams } from './running.ts';

// One desk for several communities, as the proxy in front of it talks to it.

const folder = emptyFolder();
const hosts = { qing: 'qingchuanli.example', wang: 'wangye.example' } as const;
type Name = keyof typeof hosts;
let program: ChildProcess;
let port: number;
let printed = '';
const cookies: Partial<Record<Name, string>> = {};

beforeAll(async () => {
  for (const name of Object.keys(hosts)) cpSync(community(), join(folder, name), { recursive: true });
  const urls = Object.entries(hosts).map(([name, host]) => [name, { url: `https://${host}/` }]);
  writeFileSync(join(folder, 'communities.json'), JSON.stringify(Object.fromEntries(urls)));
  const { SHAITAI_ROOT: _, ...env } = deskEnvironment('');
  program = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/desk/many/main.ts'], {
    env: { ...env, SHAITAI_COMMUNITIES: folder, SHAITAI_BACKUP: join(folder, 'nowhere') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [program.stdout, program.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
  await heard(/在 http:\/\/127\.0\.0\.1:\d+ 等代理转来的请求/);
  port = Number(/2 个小区，在 http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]);
  const { name, email, password } = administrator;
  for (const one of ['qing', 'wang'] as const) {
    const code = (await heard(new RegExp(`\\[${one}\\].*一次性代码 (\\S+)`)))[1] ?? '';
    const sent = await form(one, '/desk/first/', { code, name, email, password });
    cookies[one] = cookiesOf(sent)[0]?.split(';')[0] ?? '';
  }
}, 120_000);

afterAll(async () => void (await ended(program, 'SIGTERM')));

async function heard(words: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = words.exec(printed);
    if (found) return found;
    if (program.exitCode !== null) throw new Error(printed);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function sent(name: Name, method: string, path: string, more: Record<string, string> = {}, body = '') {
  return raw(port, method, path, { Host: hosts[name], 'X-Forwarded-Proto': 'https', ...more }, body);
}

function form(name: Name, path: string, fields: Record<string, string>, more: Record<string, string> = {}) {
  const headers = { Origin: `https://${hosts[name]}`, 'Content-Type': 'application/x-www-form-urlencoded' };
  return sent(name, 'POST', path, { ...headers, ...more }, new URLSearchParams(fields).toString());
}

function act(name: Name, action: string, params: unknown, cookie: string, origin: Name = name) {
  const headers = { Origin: `https://${hosts[origin]}`, 'Content-Type': 'application/json', Cookie: cookie };
  return sent(name, 'POST', '/api/cms', headers, JSON.stringify({ branch: 'main', action, params }));
}

const cookiesOf = ({ headers }: Sent) => [headers['set-cookie'] ?? []].flat();
const path = noticePath('00000009');
const text = noticeText('00000009', '只在晴川的公告');

test('each name is answered by its own desk, and a name of none learns nothing', async () => {
  expect((await sent('qing', 'GET', '/desk/', { Cookie: cookies.qing ?? '' })).status).toBe(200);
  expect((await sent('wang', 'GET', '/desk/', { Cookie: cookies.wang ?? '' })).status).toBe(200);
  const other = await raw(port, 'GET', '/', { Host: 'evil.example', 'X-Forwarded-Proto': 'https' });
  expect([other.status, other.text]).toEqual([421, '这个地址不是这台机器上任何小区的地址。\n']);
  const open = await raw(port, 'GET', '/desk/sign-in', { Host: hosts.qing });
  expect(open.status).toBe(421);
});

test('a cookie belongs to one host alone: no domain, secure, for the whole of it', async () => {
  const { email, password } = administrator;
  const [cookie = ''] = cookiesOf(await form('qing', '/desk/sign-in', { email, password }));
  expect(cookie).toMatch(/^__Host-/);
  expect(cookie).toMatch(/; Path=\/(;|$)/);
  expect(cookie).toMatch(/; Secure/);
  expect(cookie).not.toMatch(/Domain=/i);
});

test('a session of one community is nothing at another', async () => {
  const cookie = cookies.qing ?? '';
  const home = await sent('wang', 'GET', '/desk/', { Cookie: cookie });
  expect([home.status, home.headers.location]).toEqual([303, '/desk/sign-in?next=%2Fdesk%2F']);
  expect((await sent('wang', 'GET', '/api/status', { Cookie: cookie })).status).toBe(401);
  expect((await act('wang', 'persistEntry', entryParams(path, text), cookie)).status).toBe(401);
  const head = git(join(folder, 'wang'), 'rev-parse', 'main');
  expect(head).toBe(git(join(folder, 'wang'), 'rev-list', '--max-parents=0', 'main'));
});

test('a page of one community cannot write at another, even for somebody who is signed in at both', async () => {
  const answer = await act('wang', 'persistEntry', entryParams(path, text), cookies.wang ?? '', 'qing');
  expect([answer.status, answer.text.includes('只接受从本站后台发来的请求')]).toEqual([403, true]);
});

test('what is saved at one community lies in its repository and is shown nowhere else', async () => {
  const price = 'content/prices/parking-a.json';
  const answer = await act(
    'qing',
    'persistEntry',
    entryParams(price, priceText('parking-a')),
    cookies.qing ?? '',
  );
  expect(JSON.parse(answer.text)).toMatchObject({ message: '已存为草稿', draft: 'prices/parking-a' });
  const shownAt = async (name: Name) => {
    const headers = { Cookie: cookies[name] ?? '' };
    const list = await sent(name, 'GET', '/desk/drafts/', headers);
    const page = await sent(name, 'GET', '/desk/drafts/prices/parking-a', headers);
    const refs = git(join(folder, name), 'for-each-ref', '--format=%(refname)', 'refs/heads/draft');
    return [list.text.includes('prices/parking-a'), page.status, refs];
  };
  expect(await shownAt('qing')).toEqual([true, 200, 'refs/heads/draft/prices/parking-a']);
  expect(await shownAt('wang')).toEqual([false, 404, '']);
});

test('people, releases and locks lie beside each community, and nothing beside the program', () => {
  for (const name of ['qing', 'wang'] as const) {
    const own = join(folder, name, '.shaitai');
    expect(existsSync(join(own, 'people.sqlite'))).toBe(true);
    expect(existsSync(join(own, 'desk.lock'))).toBe(true);
  }
  expect(readdirSync(folder).sort()).toEqual(['communities.json', 'qing', 'wang']);
});

test('a desk that dies is started again; the others do not notice', async () => {
  const lock = JSON.parse(readFileSync(join(folder, 'qing/.shaitai/desk.lock'), 'utf8'));
  process.kill(lock.pid, 'SIGKILL');
  await heard(/"event":"desk-ended","community":"qing"/);
  expect((await sent('wang', 'GET', '/desk/', { Cookie: cookies.wang ?? '' })).status).toBe(200);
  expect([200, 503]).toContain((await sent('qing', 'GET', '/desk/sign-in')).status);
  for (;;) {
    const home = await sent('qing', 'GET', '/desk/', { Cookie: cookies.qing ?? '' });
    if (home.status === 200) break;
    expect(home.status).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

test('a backup named for all is nobody’s, and the way back from the company’s sign-in leads to each own address', () => {
  const one = { name: 'qing', root: '/srv/qing', url: 'https://qingchuanli.example' };
  const env = environmentOf(one, {
    SHAITAI_BACKUP: 'x',
    SHAITAI_OIDC_ISSUER: 'https://sso.example',
    HOME: '/h',
  });
  expect(env).toEqual({
    HOME: '/h',
    SHAITAI_OIDC_ISSUER: 'https://sso.example',
    SHAITAI_OIDC_CALLBACK: 'https://qingchuanli.example/desk/oidc/callback',
    SHAITAI_ROOT: '/srv/qing',
    SITE_URL: 'https://qingchuanli.example',
    PORT: '0',
  });
});

test('communities without an address of their own are refused', () => {
  expect(communitiesIn(folder).map(({ name, url }) => [name, url])).toEqual([
    ['qing', 'https://qingchuanli.example'],
    ['wang', 'https://wangye.example'],
  ]);
  const at = (name: string, url?: string) => ({ name, root: `/srv/${name}`, ...(url && { url }) });
  expect(() => addressed([at('a')])).toThrow('communities.json 里要给“a”写一个 https 网址');
  expect(() => addressed([at('a', 'http://a.example')])).toThrow('https 网址');
  expect(() => addressed([at('a', 'https://a.example'), at('b', 'https://a.example')])).toThrow(
    '“a”和“b”写了同一个网址 https://a.example；一个小区一个网址。',
  );
});

test('desks build one after the other, and one that is gone gives its turn back', () => {
  const turns = new Turns(1);
  const [a, b, c] = [{}, {}, {}];
  const begun: string[] = [];
  turns.asked(a, () => begun.push('a'));
  turns.asked(b, () => begun.push('b'));
  turns.asked(c, () => begun.push('c'));
  expect(begun).toEqual(['a']);
  turns.back(b);
  turns.gone(a);
  expect(begun).toEqual(['a', 'c']);
  turns.asked(a, () => begun.push('a again'));
  turns.back(c);
  expect(begun).toEqual(['a', 'c', 'a again']);
});
