import { afterAll, beforeAll, expect, test } from 'vitest';
import { community } from './community.ts';
import { administrator, colleague, cookieOf, form } from './people.ts';
import { type RunningDesk, runningDesk } from './running.ts';

let desk: RunningDesk;

beforeAll(async () => {
  desk = await runningDesk(community());
});

afterAll(() => desk.stop());

/** What the page of deeds says, newest first, with who did it. */
async function deeds(cookie: string): Promise<string[]> {
  const answer = await fetch(`${desk.url}desk/audit/people`, { headers: { Cookie: cookie } });
  const items = (await answer.text()).split('<li>').slice(1);
  return items.map((item) => item.replace(/<p class="about">[^·]*(· )?/, '|').replace(/<[^>]*>|\n/g, ''));
}

test('sign-ins, invitations, roles and shut accounts stand in the audit for administrators, and for nobody else', async () => {
  const { cookie, email } = await colleague(desk, 'editor', '吴客服');
  await form(desk.url, 'people/role', { email, roles: 'editor,reviewer' }, desk.cookie);
  await form(desk.url, 'sign-in', { email, password: '不对的密码不对的密码' });
  const again = await form(desk.url, 'sign-in', { email, password: administrator.password });
  const fields = { old: administrator.password, password: '山茶 楼道 钥匙 晴天' };
  await form(desk.url, 'account/password', fields, cookieOf(again));
  await form(desk.url, 'people/again', { email }, desk.cookie);
  await form(desk.url, 'people/revoke', { email }, desk.cookie);
  expect(await deeds(desk.cookie)).toEqual([
    `停用账号：吴客服 ${email}|${administrator.email}`,
    `邀请 吴客服（编辑、审核）${email}|${administrator.email}`,
    `改密码，其他设备都已退出|${email}`,
    `用密码登录|${email}`,
    `密码登录没有成功：${email}|`,
    `改角色：吴客服 ${email}，编辑 → 编辑、审核|${administrator.email}`,
    `用密码登录|${email}`,
    `接受邀请，设好密码：吴客服（编辑）|${email}`,
    `邀请 吴客服（编辑）${email}|${administrator.email}`,
    `用密码登录|${administrator.email}`,
    `用一次性代码设立第一位管理员：王编辑|${administrator.email}`,
  ]);
  expect(await deeds(cookie)).toEqual([]);
  const reviewer = await colleague(desk, 'editor,reviewer,committee', '李审核');
  const answer = await fetch(`${desk.url}desk/audit/people`, { headers: { Cookie: reviewer.cookie } });
  expect(answer.status).toBe(403);
  const all = (await deeds(desk.cookie)).join('\n');
  expect(all).not.toContain(administrator.password);
  expect(all).not.toContain('不对的密码');
});
