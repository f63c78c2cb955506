import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { community } from './community.ts';
import { administrator, colleague, cookieOf, form } from './people.ts';
import { type RunningDesk, runningDesk } from './running.ts';

type Colleague = Awaited<ReturnType<typeof colleague>>;

let root: string;
let desk: RunningDesk;
let database: DatabaseSync;

beforeAll(async () => {
  root = community();
  desk = await runningDesk(root);
  database = new DatabaseSync(join(root, '.shaitai/people.sqlite'));
});

afterAll(async () => {
  database.close();
  await desk.stop();
});

/** Puts a passkey beside an account, as a thief at an open screen might have left one. */
function left({ email }: Colleague, id: string): void {
  database
    .prepare(
      `INSERT INTO passkey (id, name, publicKey, userId, credentialID, counter, deviceType, backedUp, createdAt)
       SELECT ?, '偷来的手机', 'x', id, ?, 0, 'singleDevice', 0, ? FROM user WHERE email = ?`,
    )
    .run(id, id, new Date().toISOString(), email);
}

const kept = ({ email }: Colleague) =>
  database
    .prepare('SELECT passkey.id FROM passkey JOIN user ON user.id = userId WHERE email = ?')
    .all(email)
    .map(({ id }) => id);
const sessions = ({ email }: Colleague) =>
  database.prepare('SELECT 1 FROM session JOIN user ON user.id = userId WHERE email = ?').all(email).length;

test('a link for a new password ends every passkey and session that was there', async () => {
  const sun = await colleague(desk, 'editor', '孙客服');
  left(sun, 'sun-1');
  const page = await (await form(desk.url, 'people/again', { email: sun.email }, desk.cookie)).text();
  const secret = /desk\/invited\/([\w-]+)/.exec(page)?.[1] ?? '';
  expect(kept(sun)).toEqual(['sun-1']);
  const answer = await form(desk.url, `invited/${secret}`, { password: '山茶 楼道 钥匙 晴天' });
  expect([answer.status, kept(sun), sessions(sun)]).toEqual([303, [], 1]);
});

test('an account that is shut has neither passkey nor session', async () => {
  const zhou = await colleague(desk, 'editor', '周客服');
  left(zhou, 'zhou-1');
  expect((await form(desk.url, 'people/revoke', { email: zhou.email }, desk.cookie)).status).toBe(200);
  expect([kept(zhou), sessions(zhou)]).toEqual([[], 0]);
});

test('a new password of one’s own ends the passkeys, unless one says that one has them all', async () => {
  const wu = await colleague(desk, 'editor', '吴客服');
  left(wu, 'wu-1');
  const change = async (old: string, password: string, more: object, cookie: string) => {
    const answer = await form(desk.url, 'account/password', { old, password, ...more }, cookie);
    expect(answer.status).toBe(303);
    return cookieOf(answer);
  };
  const cookie = await change(administrator.password, '山茶 楼道 钥匙 晴天', { keep: 'on' }, wu.cookie);
  expect(kept(wu)).toEqual(['wu-1']);
  await change('山茶 楼道 钥匙 晴天', '石榴 门厅 雨伞 秋天', {}, cookie);
  expect(kept(wu)).toEqual([]);
});

test('an administrator sees the passkeys of everybody by name and takes one away; nobody else does', async () => {
  const zheng = await colleague(desk, 'editor', '郑客服');
  left(zheng, 'zheng-1');
  const page = await fetch(`${desk.url}desk/people/`, { headers: { Cookie: desk.cookie } });
  expect(await page.text()).toContain('通行密钥：偷来的手机，');
  const fields = { email: zheng.email, id: 'zheng-1' };
  expect((await form(desk.url, 'people/forget-passkey', fields, zheng.cookie)).status).toBe(403);
  expect((await form(desk.url, 'people/forget-passkey', { ...fields, id: 'no' }, desk.cookie)).status).toBe(
    404,
  );
  expect((await form(desk.url, 'people/forget-passkey', fields, desk.cookie)).status).toBe(200);
  expect(kept(zheng)).toEqual([]);
  const audit = await fetch(`${desk.url}desk/audit/people`, { headers: { Cookie: desk.cookie } });
  expect(await audit.text()).toContain('的通行密钥“偷来的手机”');
});

test('to add a passkey one gives the password again; wrong ones are counted', async () => {
  const feng = await colleague(desk, 'editor', '冯客服');
  const asked = async (password?: string) => {
    const answer = await fetch(`${desk.url}api/passkey/add-options`, {
      method: 'POST',
      headers: { Cookie: feng.cookie, Origin: desk.url.slice(0, -1), 'Content-Type': 'application/json' },
      body: JSON.stringify({ password }),
    });
    return [answer.status, Object.keys(await answer.json()).includes('challenge')];
  };
  const headers = { Cookie: feng.cookie };
  expect((await fetch(`${desk.url}api/passkey/add-options`, { headers })).status).toBe(404);
  expect(await asked()).toEqual([403, false]);
  expect(await asked('不对的密码不对的密码')).toEqual([403, false]);
  expect(await asked(administrator.password)).toEqual([200, true]);
  for (let i = 0; i < 8; i++) await asked('不对的密码不对的密码');
  expect(await asked(administrator.password)).toEqual([429, false]);
});
