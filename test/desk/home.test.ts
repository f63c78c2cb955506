import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { community, firstNotice, git, noticeText, priceText, put, siteText } from './community.ts';
import { colleague, form } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

type Colleague = Awaited<ReturnType<typeof colleague>>;

let root: string;
let desk: RunningDesk;
let wang: Colleague;
let li: Colleague;
let committee: Colleague;

beforeAll(async () => {
  root = community({
    'content/notices/20261119-00000002.md': noticeText('00000002', '东门封闭', 'from: 2026-01-01T08:00\n'),
  });
  desk = await runningDesk(root);
  wang = await colleague(desk, 'editor', '陈会计');
  li = await colleague(desk, 'reviewer', '李审核');
  committee = await colleague(desk, 'committee', '业委会代表');
});

afterAll(() => desk.stop());

/** The home of somebody, as words below each heading. */
async function home({ cookie }: { cookie: string }): Promise<Record<string, string>> {
  const answer = await fetch(`${desk.url}desk/`, { headers: { Cookie: cookie } });
  const [top = '', ...parts] = (await answer.text()).split('<main>')[1]?.split('<h2>') ?? [];
  const words = (html: string) =>
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const named = parts.map((part) => part.split('</h2>').map(words) as [string, string]);
  return { top: words(top), ...Object.fromEntries(named) };
}

const price = (key: string) => entryParams(`content/prices/${key}.json`, priceText(key));

test('home shows each what waits for them, what others said of their drafts, and what went live today', async () => {
  await desk.ask('persistEntry', price('parking-a'), wang.cookie);
  await form(desk.url, 'drafts/prices/parking-a/submit', {}, wang.cookie);
  expect((await home(li)).等我审核).toMatch(/^收费标准：地面停车 等审核 陈会计（编辑） · /);
  expect((await home(committee)).可以提意见).toContain('收费标准：地面停车');
  expect((await home(wang)).我的草稿).toContain('收费标准：地面停车 等审核');
  await form(desk.url, 'drafts/prices/parking-a/comment', { words: '依据是哪一条？' }, committee.cookie);
  await form(desk.url, 'drafts/prices/parking-a/return', { words: '请写明依据' }, li.cookie);
  expect((await home(wang)).我的草稿).toMatch(
    /已退回.*业委会代表（业委会）：依据是哪一条？ 李审核（审核） 退回：请写明依据$/,
  );
  expect((await home(li)).等我审核).toBe('没有等审核的草稿。');
  expect((await home(committee)).可以提意见).toBeUndefined();
  await desk.ask('persistEntry', price('parking-a'), wang.cookie);
  const notice = entryParams(firstNotice, noticeText('00000001', '今天的公告'));
  await desk.ask('persistEntry', notice, wang.cookie);
  await desk.until('live');
  expect((await home(committee)).今天上线).toMatch(/^更改公告：今天的公告 历史版本 .* · 编辑 · 已上线/);
});

test('home names notices that say no end, and tells that what ends is kept', async () => {
  expect((await home(wang)).公告到期).toBe(
    '到期后网站自动标为“已结束”，内容和网址都保留，不删除。 东门封闭 没有写结束时间，一直有效；事情办完后请填上',
  );
  expect((await home(li)).公告到期).toBeUndefined();
});

test('home lists what has to be disclosed when the community has agreed on a calendar', async () => {
  expect((await home(wang)).要公示的).toBeUndefined();
  const { disclosure } = JSON.parse(readFileSync('content/site.json', 'utf8'));
  for (const name of readdirSync('content/rules'))
    put(root, `content/rules/${name}`, readFileSync(`content/rules/${name}`));
  put(root, 'content/site.json', JSON.stringify({ ...JSON.parse(siteText), disclosure }));
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', '公示约定');
  expect((await home(wang)).要公示的).toMatch(/ 开始填写 .*还有 \d+ 项，看公示日历$/);
});

test('home says in a sentence what kept a change from going live, and leads to the form', async () => {
  const notice = entryParams(firstNotice, noticeText('00000001', '不能生成'));
  await desk.ask('persistEntry', notice, wang.cookie);
  await desk.until('failed');
  const page = await (await fetch(`${desk.url}desk/`, { headers: { Cookie: wang.cookie } })).text();
  expect(page).toContain('没有上线，网站还是上一次的样子。');
  expect(page).toMatch(/这条公告排不了版/);
  expect((await home(wang)).今天上线).toMatch(/^更改公告：不能生成.* · 还没上线/);
});

test('nobody sees a home without signing in', async () => {
  const answer = await fetch(`${desk.url}desk/`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/sign-in?next=%2Fdesk%2F']);
  put(root, 'x', '');
  expect(git(root, 'status', '--porcelain')).toBe('?? x');
});
