import { afterAll, beforeAll, expect, test } from 'vitest';
import { community, git, priceText, put } from './community.ts';
import { colleague } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

type Colleague = Awaited<ReturnType<typeof colleague>>;

let root: string;
let desk: RunningDesk;
let wang: Colleague;
let chen: Colleague;
let committee: Colleague;

beforeAll(async () => {
  root = community();
  desk = await runningDesk(root);
  wang = await colleague(desk, 'editor', '陈会计');
  chen = await colleague(desk, 'editor,reviewer', '赵主管');
  committee = await colleague(desk, 'committee', '业委会代表');
});

afterAll(() => desk.stop());

const path = (key: string) => `content/prices/${key}.json`;
const text = (key: string, note = '') => priceText(key, `${note}地面停车`);
const save = (who: Colleague, key: string, raw: string, more: object = {}) =>
  desk.ask('persistEntry', entryParams(path(key), raw, { options: more }), who.cookie);
const page = async (who: Colleague, key: string) => {
  const answer = await fetch(`${desk.url}desk/drafts/prices/${key}`, { headers: { Cookie: who.cookie } });
  return { status: answer.status, text: await answer.text() };
};

test('an open form learns who else has the record open and what became of the draft, but not of drafts it may not read', async () => {
  const open = async (cookie: string, tab: string, more: object = {}) => {
    const headers = { 'Content-Type': 'application/json', Origin: desk.url.slice(0, -1), Cookie: cookie };
    const body = JSON.stringify({ path: path('parking-j'), tab, ...more });
    const answer = await fetch(`${desk.url}api/open`, { method: 'POST', headers, body });
    return { status: answer.status, body: await answer.json() };
  };
  await save(wang, 'parking-j', text('parking-j'));
  const { id } = (await open(wang.cookie, 'aaaaaaaa')).body;
  expect(id).toBe(git(root, 'rev-parse', `draft/prices/parking-j:${path('parking-j')}`));
  expect((await open(committee.cookie, 'bbbbbbbb')).body).toEqual({
    others: [{ name: '陈会计', own: false }],
  });
  await save(chen, 'parking-j', text('parking-j', '新'));
  expect((await open(wang.cookie, 'cccccccc', { base: id })).body).toMatchObject({
    others: [
      { name: '陈会计', own: true },
      { name: '业委会代表', own: false },
    ],
    by: { name: '赵主管（编辑、审核）' },
    draft: { state: 'draft', address: '/desk/drafts/prices/parking-j' },
  });
  expect((await open(wang.cookie, 'aaaaaaaa', { closing: true })).body.others.length).toBe(2);
  expect((await open('', 'aaaaaaaa')).status).toBe(401);
  expect((await open(wang.cookie, 'x')).status).toBe(400);
  expect((await open(wang.cookie, 'aaaaaaaa', { path: '../x' })).status).toBe(403);
});

test('a draft is brought onto what the site says now only as that was compared', async () => {
  const key = 'parking-c';
  const saved = await save(wang, key, text(key, '合并'));
  expect(saved.status).toBe(200);
  put(root, path(key), text(key, '手工'));
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', '手工发布');
  const now = git(root, 'rev-parse', `main:${path(key)}`);
  const stale = git(root, 'rev-parse', `draft/prices/${key}:${path(key)}`);
  expect(await save(wang, key, text(key, '两边'), { onto: stale })).toMatchObject({ status: 409 });
  expect(await save(wang, key, text(key, '手工'), { onto: now })).toMatchObject({ status: 409 });
  expect((await page(wang, key)).text).toContain('起草之后，网站上的这一条又改过');
  expect(await save(wang, key, text(key, '两边'), { onto: now })).toMatchObject({ status: 200 });
  const seen = await page(wang, key);
  expect(seen.text).not.toContain('起草之后');
  expect(seen.text).toMatch(/手工地面停车[\s\S]*两边地面停车/);
});
