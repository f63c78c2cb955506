import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfOf } from '../privacy/files.ts';
import { month as complaintMonth } from '../records.ts';
import { community, firstNotice, git, noticeText } from './community.ts';
import { colleague, form } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

type Colleague = Awaited<ReturnType<typeof colleague>>;

let root: string;
let desk: RunningDesk;
let wang: Colleague;
let li: Colleague;
let committee: Colleague;

const { key, ...record } = complaintMonth();
const month = `content/complaints/${key}.json`;
const text = (more: object) => `${JSON.stringify({ ...record, ...more }, null, 2)}\n`;
const notice = 'history/notices/20261120-00000001';

beforeAll(async () => {
  root = community({ [month]: text({}) });
  desk = await runningDesk(root);
  wang = await colleague(desk, 'editor', '陈会计');
  li = await colleague(desk, 'reviewer', '李审核');
  committee = await colleague(desk, 'committee', '业委会代表');
});

afterAll(() => desk.stop());

const head = () => git(root, 'rev-parse', 'main');
const page = async (who: { cookie: string }, path: string) => {
  const answer = await fetch(`${desk.url}desk/${path}`, { headers: { Cookie: who.cookie } });
  return { status: answer.status, text: await answer.text() };
};

test('a record goes back to an earlier version as a draft, with the upload that is gone, and is published like any other', async () => {
  const first = head();
  const path = 'public/files/plan.pdf';
  const asset = { path, content: pdfOf('plan').toString('base64'), encoding: 'base64' };
  const raw = noticeText('00000001', '更换水箱，附图纸').replace('正文：', '见 [图纸](/files/plan.pdf) ，');
  expect((await desk.ask('persistEntry', entryParams(firstNotice, raw, { assets: [asset] }))).status).toBe(
    200,
  );
  const withPlan = head();
  await desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', '更换水箱，图纸略')));
  await desk.ask('deleteFile', { path, options: { commitMessage: 'x' } });
  const before = head();
  expect(git(root, 'ls-tree', '--name-only', 'main', 'public/files/')).toBe('');

  const list = (await page(committee, notice)).text;
  expect(
    [...list.matchAll(/history\/notices\/20261120-00000001\/([0-9a-f]{40})/g)].map(([, id]) => id),
  ).toEqual([git(root, 'log', '-1', '--format=%H', '--', firstNotice), withPlan, first]);
  const old = await page(wang, `${notice}/${withPlan}`);
  expect(old.text).toMatch(/图纸略[\s\S]*附图纸/);
  expect((await form(desk.url, `${notice}/${withPlan}/restore`, {}, committee.cookie)).status).toBe(403);
  const answer = await form(desk.url, `${notice}/${withPlan}/restore`, {}, wang.cookie);
  expect(answer.headers.get('location')).toBe('/desk/drafts/notices/20261120-00000001?done=restore');
  expect(head()).toBe(before);
  expect(git(root, 'log', '-1', '--format=%an|%s', 'draft/notices/20261120-00000001')).toBe(
    `陈会计（编辑）|恢复到 ${withPlan.slice(0, 10)} 的内容：公告：20261120-00000001（notices/20261120-00000001）`,
  );
  const again = await form(desk.url, `${notice}/${first}/restore`, {}, wang.cookie);
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('有正在改的草稿')]);
  const draft = (await page(wang, 'drafts/notices/20261120-00000001')).text;
  const version = /name="version" value="([^"]+)"/.exec(draft)?.[1] ?? '';
  const done = await form(desk.url, 'drafts/notices/20261120-00000001/publish', { version }, wang.cookie);
  expect(done.status).toBe(303);
  expect(git(root, 'show', `main:${firstNotice}`)).toBe(raw.trim());
  expect(git(root, 'ls-tree', '--name-only', 'main', 'public/files/')).toBe(path);
  const same = await form(desk.url, `${notice}/${withPlan}/restore`, {}, wang.cookie);
  expect(same.status).toBe(409);
});

test('published figures that go back ask for their reason, and corrections published since stay', async () => {
  const first = head();
  const corrections = [
    {
      on: record.publishedOn,
      kind: 'restatement',
      path: 'escalated',
      before: record.escalated,
      after: record.escalated + 1,
      reason: '街道补送来一件。',
    },
  ];
  const later = text({ escalated: record.escalated + 1, corrections });
  await desk.ask('persistEntry', entryParams(month, later), wang.cookie);
  await form(desk.url, `drafts/complaints/${key}/submit`, {}, wang.cookie);
  const version = git(root, 'rev-parse', `draft/complaints/${key}^`);
  expect((await form(desk.url, `drafts/complaints/${key}/approve`, { version }, li.cookie)).status).toBe(303);
  expect((await form(desk.url, `history/complaints/${key}/${first}/restore`, {}, wang.cookie)).status).toBe(
    303,
  );
  const draft = JSON.parse(git(root, 'show', `draft/complaints/${key}:${month}`));
  expect([draft.escalated, draft.corrections]).toEqual([record.escalated, corrections]);
  const submitted = await form(desk.url, `drafts/complaints/${key}/submit`, {}, wang.cookie);
  expect([submitted.status, await submitted.text()]).toEqual([422, expect.stringContaining('公布过')]);
  const told = { on: record.publishedOn, kind: 'correction', path: 'escalated', reason: '补送的一件重复。' };
  const back = { ...told, before: record.escalated + 1, after: record.escalated };
  const mended = text({ corrections: [...corrections, back] });
  await desk.ask('persistEntry', entryParams(month, mended), wang.cookie);
  expect((await form(desk.url, `drafts/complaints/${key}/submit`, {}, wang.cookie)).status).toBe(303);
});

test('what is no version of a record is not shown and not brought back', async () => {
  const elsewhere = git(root, 'rev-parse', `draft/complaints/${key}`);
  for (const commit of [elsewhere, '0'.repeat(40), 'main', '--output=x', '..%2f..'])
    expect((await page(wang, `${notice}/${commit}`)).status).toBe(404);
  expect((await page(wang, 'history/rules/national')).status).toBe(404);
  expect((await page(wang, 'history/site/site')).status).toBe(404);
  expect((await page(wang, 'history/notices/..%2fsite')).status).toBe(404);
  expect((await page({ cookie: '' }, notice)).text).toContain('登录');
});
