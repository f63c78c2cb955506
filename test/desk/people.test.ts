import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Attempts } from '../../src/desk/people/attempts.ts';
import { needGoodPassword } from '../../src/desk/people/password.ts';
import { isAlike, personName, workAddress } from '../../src/desk/people/work-address.ts';
import { community } from './community.ts';
import { administrator, colleague, cookieOf, form } from './people.ts';
import { type RunningDesk, runningDesk } from './running.ts';

let root: string;
let desk: RunningDesk;

beforeAll(async () => {
  root = community();
  desk = await runningDesk(root);
});

afterAll(() => desk.stop());

const said = async (answer: Response) => /<p class="said[^>]*>([^<]*)/.exec(await answer.text())?.[1];
const isIn = async (cookie: string) =>
  (await fetch(`${desk.url}api/status`, { headers: { Cookie: cookie } })).status === 200;
const signIn = (email: string, password = administrator.password, next = '/admin/') =>
  form(desk.url, 'sign-in', { email, password, next });

/** What the command line prints, with the exit code where it is not 0. */
function people(...args: string[]): string {
  const script = resolve('src/desk/people/main.ts');
  const options = ['--disable-warning=ExperimentalWarning', script, ...args];
  try {
    const env = { ...process.env, SHAITAI_ROOT: root, PORT: new URL(desk.url).port };
    return execFileSync(process.execPath, options, { env, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return `${status}: ${stderr.trim()}`;
  }
}

test('a session cookie is kept from scripts and from other sites; accounts are for the desk’s own eyes', async () => {
  const answer = await signIn(administrator.email);
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^shaitai\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  for (const name of ['people.sqlite', 'people.sqlite-wal', 'people.sqlite-shm'].map((n) =>
    join(root, '.shaitai', n),
  ))
    if (existsSync(name)) expect([name, statSync(name).mode & 0o077]).toEqual([name, 0]);
  expect(readFileSync(join(root, '.shaitai/people.sqlite')).includes(administrator.password)).toBe(false);
});

test('a page asked for without its last slash is shown all the same', async () => {
  const answer = await fetch(`${desk.url}desk/people`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/people/']);
  expect((await fetch(`${desk.url}desk/nothing`, { redirect: 'manual' })).status).toBe(404);
});

test.each([
  ['/admin/#/collections/prices', '/admin/#/collections/prices'],
  ['/desk/drafts/', '/desk/drafts/'],
  ['//evil.example/', '/desk/'],
  ['https://evil.example/', '/desk/'],
  ['/admin/\\evil.example', '/desk/'],
  ['/desk/../../x', '/desk/'],
])('after signing in with next=%s one goes to %s', async (next, to) => {
  expect((await signIn(administrator.email, undefined, next)).headers.get('location')).toBe(to);
});

test('a form from another site is refused before it is read', async () => {
  const { email, password } = administrator;
  const answer = await fetch(`${desk.url}desk/sign-in`, {
    method: 'POST',
    headers: { Origin: 'https://evil.example' },
    body: new URLSearchParams({ email, password }),
  });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
});

test('after ten wrong passwords even the right one has to wait, for this account only', async () => {
  const { email } = await colleague(desk, 'editor', '钱会计');
  const wrong = await signIn(email, '不对的密码不对的密码');
  expect([wrong.status, await said(wrong)]).toEqual([
    401,
    '邮箱或密码不对，或账号已停用；请再试一次，忘了密码请找管理员。',
  ]);
  const unknown = await signIn('nobody@example.org', '不对的密码不对的密码');
  expect([unknown.status, await said(unknown)]).toEqual([401, await said(await signIn(email, 'x'))]);
  for (let i = 0; i < 8; i++) await signIn(email, '不对的密码不对的密码');
  const late = await signIn(email.toUpperCase());
  expect([late.status, await said(late)]).toEqual([
    429,
    '试错的次数太多，请过 15 分钟再试；忘了密码，请管理员重新发一个邀请链接。',
  ]);
  expect((await signIn(administrator.email)).status).toBe(303);
});

test('failures are forgotten after a quarter of an hour, and a hundred stop everybody', () => {
  let now = 0;
  const attempts = new Attempts(() => now);
  for (let i = 0; i < 10; i++) attempts.failed('a');
  expect(() => attempts.needRoom('a')).toThrow('试错的次数太多');
  expect(() => attempts.needRoom('b')).not.toThrow();
  now += 15 * 60_000;
  expect(() => attempts.needRoom('a')).not.toThrow();
  for (let i = 0; i < 100; i++) attempts.failed(`name ${i}`);
  expect(() => attempts.needRoom('b')).toThrow('试错的次数太多');
});

test('a session can be ended from another device, and a new password ends all others', async () => {
  const { email, cookie: office } = await colleague(desk, 'editor', '孙客服');
  const home = cookieOf(await signIn(email));
  const page = await fetch(`${desk.url}desk/account/`, { headers: { Cookie: home } });
  const other = /name="id" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  expect((await form(desk.url, 'account/end-session', { id: other }, home)).status).toBe(303);
  expect([await isIn(office), await isIn(home)]).toEqual([false, true]);
  const again = cookieOf(await signIn(email));
  const fields = { old: '不对的旧密码', password: '山茶 楼道 钥匙 晴天' };
  const wrong = await form(desk.url, 'account/password', fields, again);
  expect([wrong.status, await said(wrong)]).toEqual([403, '现在的密码不对，没有改。']);
  const right = await form(desk.url, 'account/password', { ...fields, old: administrator.password }, again);
  expect(right.status).toBe(303);
  expect([await isIn(home), await isIn(cookieOf(right))]).toEqual([false, true]);
  expect((await signIn(email)).status).toBe(401);
});

test('nobody ends somebody else’s session', async () => {
  const { cookie } = await colleague(desk, 'editor', '周客服');
  const page = await fetch(`${desk.url}desk/account/`, { headers: { Cookie: desk.cookie } });
  for (const [, id = ''] of (await page.text()).matchAll(/name="id" value="([^"]+)"/g))
    await form(desk.url, 'account/end-session', { id }, cookie);
  expect(await isIn(desk.cookie)).toBe(true);
});

test('a role holds from the next request on', async () => {
  const { cookie, email } = await colleague(desk, 'reviewer', '吴客服');
  const upload = { asset: { path: 'public/files/x.pdf', content: '', encoding: 'base64' }, options: {} };
  expect((await desk.ask('persistMedia', upload, cookie)).status).toBe(422);
  expect(people('role', email, '业委会')).toBe(`吴客服　${email}　业委会　登录着 1 处\n立即生效。`);
  expect((await desk.ask('persistMedia', upload, cookie)).status).toBe(403);
});

test('of two who use one invitation at once, one comes too late', async () => {
  const fields = { name: '双重', email: 'twice@example.org', roles: 'editor' };
  const page = await (await form(desk.url, 'people/invite', fields, desk.cookie)).text();
  const secret = /desk\/invited\/([\w-]+)/.exec(page)?.[1] ?? '';
  const answers = await Promise.all(
    ['山茶 楼道 钥匙 晴天', '石榴 门厅 雨伞 秋天'].map((password) =>
      form(desk.url, `invited/${secret}`, { password }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
});

test('a link for a new password gives back no role that was taken since', async () => {
  const { email } = await colleague(desk, 'editor,reviewer', '钱主管');
  const page = await (await form(desk.url, 'people/again', { email }, desk.cookie)).text();
  const secret = /desk\/invited\/([\w-]+)/.exec(page)?.[1] ?? '';
  people('role', email, '编辑');
  const answer = await form(desk.url, `invited/${secret}`, { password: administrator.password });
  expect(answer.status).toBe(303);
  const status = await fetch(`${desk.url}api/status`, { headers: { Cookie: cookieOf(answer) } });
  expect((await status.json()).person.role).toBe('编辑');
});

test('an open invitation is listed, and taken back; so are the links of who is no administrator any more', async () => {
  const invite = async (name: string, email: string, cookie = desk.cookie) => {
    const answer = await form(desk.url, 'people/invite', { name, email, roles: 'admin' }, cookie);
    return /desk\/invited\/([\w-]+)/.exec(await answer.text())?.[1] ?? '';
  };
  const isOpen = async (secret: string) => (await fetch(`${desk.url}desk/invited/${secret}`)).status === 200;
  const wrong = await invite('错人', 'wrong@example.org');
  const page = await (await fetch(`${desk.url}desk/people/`, { headers: { Cookie: desk.cookie } })).text();
  const card = page.slice(page.indexOf('<strong>错人'));
  const id =
    /action="\/desk\/people\/withdraw"><input type="hidden" name="id" value="([^"]+)"/.exec(card)?.[1] ?? '';
  expect([page.includes(wrong), await isOpen(wrong)]).toEqual([false, true]);
  expect((await form(desk.url, 'people/withdraw', { id }, desk.cookie)).status).toBe(200);
  expect(await isOpen(wrong)).toBe(false);
  expect((await form(desk.url, 'people/withdraw', { id }, desk.cookie)).status).toBe(404);
  const other = await colleague(desk, 'admin', '何主任');
  const [one, two] = [
    await invite('甲一', 'one@example.org', other.cookie),
    await invite('乙二', 'two@example.org', desk.cookie),
  ];
  people('role', other.email, '编辑');
  expect([await isOpen(one), await isOpen(two)]).toEqual([false, true]);
});

test.each(['赵 主任', '赵主任．', '赵\u3000主任', 'Ｚhao', 'ZHA0', 'zhao'])(
  'beside 赵主任 and Zhao nobody is called %j',
  (name) => {
    const known = ['赵主任', 'Zhao'];
    expect(known.some((one) => isAlike(one, name))).toBe(true);
  },
);

test.each([
  '赵审核\u3164',
  '赵审核（审核）',
  '赵(编辑、审核)',
  '审 核',
  '管理员',
  '赵\u200b',
  'Аdmin',
  '赵\ufe0f',
])('nobody is called %j', (name) => expect(() => personName(name)).toThrow(/^姓名/));

test('a name with a department is told apart from one without', () => {
  expect(personName('王会计(工程部)')).toBe('王会计（工程部）');
  expect(personName('买买提·艾力')).toBe('买买提·艾力');
  expect(isAlike('王会计（工程部）', '王会计')).toBe(false);
});

test('the command line lists, invites, lets in again and shuts accounts; the desk follows at once', async () => {
  const link =
    /invited\/([\w-]+)$/.exec(people('invite', 'Zheng@Example.org', '郑审核', '审核,编辑'))?.[1] ?? '';
  const cookie = cookieOf(await form(desk.url, `invited/${link}`, { password: administrator.password }));
  expect(people('list')).toContain('郑审核　zheng@example.org　编辑、审核　登录着 1 处');
  expect((await form(desk.url, `invited/${link}`, { password: administrator.password })).status).toBe(404);
  expect(people('revoke', 'zheng@example.org')).toBe('zheng@example.org 已停用，登录着的设备都已退出。');
  expect(await isIn(cookie)).toBe(false);
  expect((await signIn('zheng@example.org')).status).toBe(401);
  const again = /invited\/([\w-]+)$/.exec(people('again', 'zheng@example.org'))?.[1] ?? '';
  expect((await form(desk.url, `invited/${again}`, { password: '山茶 楼道 钥匙 晴天' })).status).toBe(303);
  expect((await signIn('zheng@example.org', '山茶 楼道 钥匙 晴天')).status).toBe(303);
  expect(people('revoke', administrator.email)).toBe(
    '1: 至少要留一位管理员；请先让另一位当管理员，再改这一位。',
  );
  expect(people('role', administrator.email, '编辑')).toMatch(/^1: 至少要留一位管理员/);
  expect(people('invite', 'a@example.org', '甲', '老板')).toMatch(/^1: 角色要从这几个里选/);
  expect(people('invite', 'b@example.org', '郑审核', '编辑')).toMatch(/^1: 已经有一位郑审核/);
  expect(people()).toMatch(/^用法：/);
});

test.each([
  'li@qq.com',
  'li@vip.163.com',
  'li@gmail.com',
  '13800000000@wuye.example',
  'li',
  'li@wuye',
  'a b@c.de',
  'x@y.z\nBcc',
])('%s is no work address', (address) => expect(() => workAddress(address)).toThrow(/工作邮箱/));

test('a work address is kept in small letters, a name without what could forge a signature', () => {
  expect(workAddress(' Li.Wei@WuYe.example ')).toBe('li.wei@wuye.example');
  expect(personName(' 王 会计 ')).toBe('王 会计');
  for (const name of ['', '王 <x@y.z>', '王\u202e', '一二三四五六七八九十一二三四五六七八九十一'])
    expect(() => personName(name)).toThrow('姓名要写');
});

test.each([
  ['short', '密码至少 10 个字符'],
  ['x'.repeat(129), '密码最多 128 个字符'],
  ['aaaaaaaaaaaaaaaa', '容易被猜到'],
  ['12345678901', '容易被猜到'],
  ['Password2026', '容易被猜到'],
  ['wanghui2026', '容易被猜到'],
  ['20261122xyz', '容易被猜到'],
  ['xyz-2026-11-22', '容易被猜到'],
  ['2026wanghui王会2026wuye', '容易被猜到'],
])('%s is no password', (password, words) => {
  expect(() => needGoodPassword(password, { name: '王会', email: 'wanghui@example.org' })).toThrow(words);
});

test('long words of one’s own make a password', () => {
  for (const password of ['雨棚 螺栓 东门 十二月', 'correct horse battery', 'k7Qz-mmPa-2x'])
    expect(() => needGoodPassword(password, { name: '王会', email: 'wanghui@example.org' })).not.toThrow();
});
