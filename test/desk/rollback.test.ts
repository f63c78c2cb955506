import { expect, test } from 'vitest';
import { community, firstNotice, git, noticeText } from './community.ts';
import { colleague, form } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

const save = async (desk: RunningDesk, title: string) => {
  await desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', title)));
  await desk.until('live');
};
const home = async (desk: RunningDesk) => (await fetch(desk.url)).text();
const page = async (desk: RunningDesk, path: string, cookie = desk.cookie) =>
  (await fetch(`${desk.url}desk/${path}`, { headers: { Cookie: cookie }, redirect: 'manual' })).text();

test('an earlier release is put back by one click, stays back over a restart, and the next save goes forward', async () => {
  const root = community();
  const desk = await runningDesk(root);
  await save(desk, '第二版的标题');
  const [, first] = (await page(desk, 'releases/')).match(/name="release" value="([^"]+)"/) ?? [];
  const head = git(root, 'rev-parse', 'HEAD');
  const answer = await form(desk.url, 'releases/roll-back', { release: first ?? '' }, desk.cookie);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('修改记录没有变，后来的内容都还在');
  expect(await home(desk)).toContain('第一条公告');
  const twice = await form(desk.url, 'releases/roll-back', { release: first ?? '' }, desk.cookie);
  expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('现在显示的就是这一版')]);
  expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
  const banner = ' 的一版，不是最新的内容；下一次发布后回到最新。';
  expect(await page(desk, 'drafts/')).toContain(banner);
  expect((await desk.status()).rolledBack).toContain(banner);
  expect(await (await fetch(`${desk.url}desk/health`)).json()).toMatchObject({
    status: 'ok',
    warnings: expect.arrayContaining(['rolled-back']),
    release: first,
  });
  await desk.stop();

  const again = await runningDesk(root);
  expect(await home(again)).toContain('第一条公告');
  expect(await page(again, 'releases/')).toContain('重新发布最新的内容');
  await save(again, '第三版的标题');
  expect(await home(again)).toContain('第三版的标题');
  expect(await page(again, 'drafts/')).not.toContain('不是最新的内容');
  expect(await again.status()).not.toHaveProperty('rolledBack');
  await again.stop();
}, 100_000);

test('only administrators put releases back; staff see how everything runs, others do not', async () => {
  const desk = await runningDesk(community());
  const editor = await colleague(desk, 'editor');
  const refused = await form(desk.url, 'releases/roll-back', { release: 'x' }, editor.cookie);
  expect([refused.status, await refused.text()]).toEqual([
    403,
    expect.stringContaining('只有管理员可以退回'),
  ]);
  const outside = await fetch(`${desk.url}desk/releases/roll-back`, {
    method: 'POST',
    headers: { Origin: 'https://evil.example', Cookie: desk.cookie },
    body: new URLSearchParams({ release: 'x' }),
  });
  expect(outside.status).toBe(403);
  const wrong = await form(desk.url, 'releases/roll-back', { release: '../x' }, desk.cookie);
  expect([wrong.status, await wrong.text()]).toEqual([404, expect.stringContaining('没有这一版')]);
  expect(await page(desk, 'status/', editor.cookie)).toContain('没有设置备份');
  const committee = await colleague(desk, 'committee');
  expect(await page(desk, 'status/', committee.cookie)).toContain('可以查看运行情况');
  expect(await page(desk, 'status/', '')).not.toContain('磁盘');
  await desk.stop();
}, 100_000);
