import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishDue } from '../../src/desk/drafts/clock.ts';
import { openPeople } from '../../src/desk/people/people.ts';
import { repositoryAt } from '../../src/desk/repository.ts';
import {
  community,
  firstNotice,
  git,
  noticePath,
  noticeText,
  priceText,
  put,
  siteText,
} from './community.ts';
import { colleague, form } from './people.ts';
import { entryParams, type RunningDesk, runningDesk, writtenBy } from './running.ts';

type Colleague = Awaited<ReturnType<typeof colleague>>;

let root: string;
let desk: RunningDesk;
let wang: Colleague;
let li: Colleague;
let committee: Colleague;

beforeAll(async () => {
  root = community();
  desk = await runningDesk(root);
  wang = await colleague(desk, 'editor', '陈会计');
  li = await colleague(desk, 'reviewer', '李审核');
  committee = await colleague(desk, 'committee', '业委会代表');
});

afterAll(() => desk.stop());

const path = (key: string) => `content/prices/${key}.json`;
const shanghaiDay = (days: number) =>
  new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
const tomorrow = { day: shanghaiDay(1), time: '08:00' };
const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);

/** A price that is drafted and handed in. */
async function handedIn(key: string): Promise<string> {
  await desk.ask('persistEntry', entryParams(path(key), priceText(key)), wang.cookie);
  await form(desk.url, `drafts/prices/${key}/submit`, {}, wang.cookie);
  return git(root, 'rev-parse', `draft/prices/${key}^`);
}

async function step(
  who: Colleague,
  draft: string,
  name: string,
  fields: Record<string, string>,
): Promise<[number, string]> {
  const answer = await form(desk.url, `drafts/${draft}/${name}`, fields, who.cookie);
  return [answer.status, /<p class="said[^>]*>([^<]*)/.exec(await answer.text())?.[1] ?? ''];
}

/** What the desk's clock does at a moment. */
async function clock(now: Date): Promise<string[]> {
  const lines: string[] = [];
  const people = await openPeople(`${root}/.shaitai/people.sqlite`, { origin: undefined });
  await publishDue(await repositoryAt(root), people, now, (line) => lines.push(line));
  people.database.close();
  return lines;
}

test('what another has approved goes live at the moment that was set, not a minute before, and says so', async () => {
  const version = await handedIn('parking-a');
  const before = git(root, 'rev-parse', 'main');
  expect(await step(wang, 'prices/parking-a', 'schedule', { version, ...tomorrow })).toEqual([
    403,
    expect.stringContaining('只有审核可以审核通过'),
  ]);
  expect(await step(li, 'prices/parking-a', 'schedule', { version, ...tomorrow })).toEqual([303, '']);
  const list = await fetch(`${desk.url}desk/drafts/`, { headers: { Cookie: committee.cookie } });
  expect(await list.text()).toContain(`定在 ${tomorrow.day} 08:00 发布（李审核（审核））`);
  expect(await clock(at(tomorrow.day, '07:59'))).toEqual([]);
  expect(git(root, 'rev-parse', 'main')).toBe(before);
  expect(await clock(at(tomorrow.day, '08:00'))).toEqual([
    `定时发布：收费标准：地面停车（定在 ${tomorrow.day} 08:00）`,
  ]);
  expect(git(root, 'log', '-1', '--format=%an|%cn|%(trailers:key=Scheduled,valueonly)')).toBe(
    `编辑|审核|${tomorrow.day}T08:00`,
  );
  expect(git(root, 'log', '-1', '--format=%(trailers:key=Reviewed-by,valueonly)')).toMatch(
    /^审核 <[0-9a-f]{12}@desk\.invalid>$/,
  );
  expect(await clock(at(tomorrow.day, '08:01'))).toEqual([]);
});

test('a moment is called back, and a change to the draft undoes it', async () => {
  const version = await handedIn('parking-b');
  await step(li, 'prices/parking-b', 'schedule', { version, ...tomorrow });
  expect(await step(li, 'prices/parking-b', 'approve', { version })).toEqual([303, '']);
  const again = await handedIn('parking-c');
  await step(li, 'prices/parking-c', 'schedule', { version: again, ...tomorrow });
  expect((await step(wang, 'prices/parking-c', 'submit', {}))[0]).toBe(409);
  expect(await step(committee, 'prices/parking-c', 'recall', {})).toEqual([403, expect.any(String)]);
  expect(await step(wang, 'prices/parking-c', 'recall', {})).toEqual([303, '']);
  expect(await clock(at(tomorrow.day, '09:00'))).toEqual([]);
  await step(li, 'prices/parking-c', 'schedule', { version: again, ...tomorrow });
  await desk.ask('persistEntry', entryParams(path('parking-c'), priceText('parking-c', '偷改')), wang.cookie);
  expect(await clock(at(tomorrow.day, '09:00'))).toEqual([]);
});

test('a moment that has passed, lies far ahead or is none is not taken', async () => {
  const version = await handedIn('parking-d');
  const yesterday = { day: shanghaiDay(-1), time: '08:00' };
  for (const moment of [yesterday, { day: shanghaiDay(400), time: '08:00' }, { day: '', time: '' }])
    expect((await step(li, 'prices/parking-d', 'schedule', { version, ...moment }))[0]).toBe(422);
});

test('what cannot be published at its moment stays a draft and says why', async () => {
  const version = await handedIn('parking-e');
  await step(li, 'prices/parking-e', 'schedule', { version, ...tomorrow });
  put(root, path('parking-e'), priceText('parking-e', '手工'));
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', '手工发布');
  const before = git(root, 'rev-parse', 'main');
  expect((await clock(at(tomorrow.day, '08:00'))).join('\n')).toContain(
    '起草之后，网站上的这一条又被改过，没有发布。',
  );
  expect(git(root, 'rev-parse', 'main')).toBe(before);
  const page = await fetch(`${desk.url}desk/drafts/prices/parking-e`, { headers: { Cookie: wang.cookie } });
  expect(await page.text()).toMatch(/发布台（定时） ：到点没有发布[\s\S]*又被改过，没有发布/);
  expect(await clock(at(tomorrow.day, '08:01'))).toEqual([]);
});

test('what the clock says names nobody, and each moment leaves a line without a title', async () => {
  const site = { ...JSON.parse(siteText), privacy: { open: [{ name: '工程部', value: '13912345678' }] } };
  put(root, 'content/site.json', `${JSON.stringify(site, null, 2)}\n`);
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', '登记号码');
  const sun = await colleague(desk, 'editor', '孙客服');
  for (const key of ['0000000d', '0000000e']) {
    const notice = entryParams(noticePath(key), noticeText(key, `报修请打 13912345678 ${key}`), {
      options: { newEntry: true, asDraft: true },
    });
    const who = key === '0000000e' ? sun : wang;
    expect((await desk.ask('persistEntry', notice, who.cookie)).status).toBe(200);
    const draft = `notices/20261120-${key}`;
    const version = git(root, 'rev-parse', `draft/${draft}`);
    expect(await step(who, draft, 'schedule', { version, ...tomorrow })).toEqual([303, '']);
  }
  await form(desk.url, 'people/revoke', { email: sun.email }, desk.cookie);
  const due = `${tomorrow.day}T08:00`;
  const written = await writtenBy(async () => {
    const said = await clock(at(tomorrow.day, '08:00'));
    expect(said.sort()).toEqual([
      `定时发布：公告：报修请打 … 0000000d（定在 ${tomorrow.day} 08:00）`,
      '定时没有发布：公告：报修请打 … 0000000e\n定时的人账号已停用，没有发布。请另一位重新审核或定时。',
    ]);
  });
  const draft = expect.stringMatching(/^[0-9a-f]{40}$/);
  const about = { at: expect.any(String), collection: 'notices', draft, due };
  expect(written.map((line) => JSON.parse(line)).sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
    {
      event: 'scheduled-published',
      ...about,
      key: '20261120-0000000d',
      commit: git(root, 'rev-parse', 'main'),
      late: false,
    },
    { event: 'scheduled-refused', ...about, key: '20261120-0000000e', status: 403, findings: 0 },
  ]);
});

test('whose account was shut in the meantime publishes nothing any more', async () => {
  const chen = await colleague(desk, 'reviewer', '周审核');
  const version = await handedIn('parking-f');
  await step(chen, 'prices/parking-f', 'schedule', { version, ...tomorrow });
  await form(desk.url, 'people/revoke', { email: chen.email }, desk.cookie);
  expect((await clock(at(tomorrow.day, '08:00'))).join('\n')).toContain('定时的人账号已停用，没有发布。');
});

test('a notice kept as a draft is published or timed by its writer alone; a moment missed is made good at the next start', async () => {
  const notice = 'notices/20261120-00000001';
  const draft = (title: string) =>
    desk.ask(
      'persistEntry',
      entryParams(firstNotice, noticeText('00000001', title), { options: { asDraft: true } }),
      wang.cookie,
    );
  const before = git(root, 'rev-parse', 'main');
  expect((await draft('明早八点停水')).body.draft).toBe(notice);
  expect(git(root, 'rev-parse', 'main')).toBe(before);
  expect((await step(li, notice, 'publish', { version: git(root, 'rev-parse', `draft/${notice}`) }))[0]).toBe(
    403,
  );
  expect(await step(wang, notice, 'publish', { version: git(root, 'rev-parse', `draft/${notice}`) })).toEqual(
    [303, ''],
  );
  expect(git(root, 'log', '-1', '--format=%an|%(trailers:key=Reviewed-by,valueonly)')).toBe('编辑|');
  await draft('后天八点停水');
  const version = git(root, 'rev-parse', `draft/${notice}`);
  await step(wang, notice, 'schedule', { version, ...tomorrow });
  await desk.stop();
  // As if it had been set for a moment at which the desk was not running.
  const [tree, message] = ['%T', '%B'].map((part) =>
    git(root, 'log', '-1', `--format=${part}`, `draft/${notice}`),
  );
  const moved = (message ?? '').replace(`${tomorrow.day}T08:00`, '2026-01-05T08:00');
  git(root, 'config', 'user.name', '陈会计（编辑）');
  git(root, 'config', 'user.email', wang.email);
  const commit = git(root, 'commit-tree', tree ?? '', '-p', `draft/${notice}^`, '-m', moved);
  git(root, 'update-ref', `refs/heads/draft/${notice}`, commit);
  desk = await runningDesk(root);
  await desk.heard(/定时发布：公告：后天八点停水（定在 2026-01-05 08:00，到点时发布台没有运行，现在补发）/);
  await desk.until('live');
  expect(git(root, 'show', `main:${firstNotice}`)).toContain('后天八点停水');
});
