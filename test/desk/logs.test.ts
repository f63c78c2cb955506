import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultLogged } from '../../src/desk/log.ts';
import { community, git, noticePath, noticeText, priceText } from './community.ts';
import { administrator, colleague, form } from './people.ts';
import { entryParams, type RunningDesk, runningDesk, writtenBy } from './running.ts';

// What the desk tells whoever runs it: one line for each event, and nothing of persons in any of them.

type Line = Record<string, unknown> & { event: string };

let root: string;
let desk: RunningDesk;

beforeAll(async () => {
  root = community();
  desk = await runningDesk(root);
});

afterAll(() => desk.stop());

const lines = () =>
  desk
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

const beacon = ({ event, status }: Line) => event === 'sign-in-refused' && status === 400;

/** The lines that something brings, without the moment, how long it took, and what publishing tells. */
async function told(work: () => Promise<unknown>): Promise<Line[]> {
  const before = lines();
  const lit = before.filter(beacon).length;
  await work();
  // Lines come in order, but by another way than answers: when this one is there, so are those before it.
  await send('passkey/sign-in', 'null');
  while (lines().filter(beacon).length === lit) await new Promise((resolve) => setTimeout(resolve, 20));
  return lines()
    .slice(before.length)
    .filter((line) => line.event !== 'live' && !beacon(line))
    .map(({ at, ms, ...line }) => {
      expect([typeof at, typeof ms]).toEqual(['string', 'number']);
      return line as Line;
    });
}

function send(path: string, body: string, cookie = ''): Promise<Response> {
  return fetch(`${desk.url}api/${path}`, {
    method: 'POST',
    headers: { Origin: desk.url.slice(0, -1), 'Content-Type': 'application/json', Cookie: cookie },
    body,
  });
}

const id = expect.stringMatching(/^[0-9a-f]{12}$/);
const commit = expect.stringMatching(/^[0-9a-f]{40}$/);

test.each(['passkey/sign-in', 'passkey/add-options', 'passkey/add'])(
  'what is no JSON is refused at %s in a sentence, and nothing of it is printed',
  async (path) => {
    const cookie = path === 'passkey/sign-in' ? '' : desk.cookie;
    for (const body of ['王五13912345678', '{"王五":"13912345678"', 'null', '"王五"', '[13912345678]']) {
      const answer = await send(path, body, cookie);
      expect([answer.status, await answer.json()]).toEqual([
        400,
        { error: '请求不是完整的 JSON，可能在传送中断开。请再试一次。', findings: [] },
      ]);
    }
    expect((await send('passkey/add-options', '王五13912345678')).status).toBe(401);
    expect(desk.printed()).not.toMatch(/王五|13912345678|SyntaxError/);
  },
);

test('what is too large is refused in a sentence, and is no fault of the desk', async () => {
  const [answer, page] = [
    await send('passkey/sign-in', `{"id":"${'王'.repeat(30_000)}"}`),
    await form(desk.url, 'sign-in', { email: '王'.repeat(30_000) }),
  ];
  expect([answer.status, await answer.json()]).toEqual([
    413,
    { error: '发来的内容太大，没有接受。', findings: [] },
  ]);
  expect([page.status, /发来的内容太大，没有接受。/.test(await page.text())]).toEqual([413, true]);
  expect(lines().filter(({ event }) => event === 'error')).toEqual([]);
});

test('an unexpected error is one line with its kind and its places, without what was sent', async () => {
  const message = 'no 王五 at li@example.org, 13912345678\nzhang san';
  const written = await writtenBy(() => {
    try {
      JSON.parse('{"name":"zhang san" 王五13912345678\n    at 王五 (/home/王五:1:1)');
    } catch (error) {
      faultLogged(error, { where: 'api' });
    }
    faultLogged(Object.assign(new TypeError(message), { code: 'E1' }), { where: 'clock' });
    faultLogged('王五', { where: 'site' });
  });
  expect(written.map((line) => line.split('\n').length)).toEqual([2, 2, 2]);
  expect(written.join('')).not.toMatch(/王五|zhang|13912345678|example\.org/);
  const place = expect.stringMatching(/^test\/desk\/logs\.test\.ts:\d+:\d+$/);
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'error', where: 'api', name: 'SyntaxError', places: expect.arrayContaining([place]) },
    { event: 'error', where: 'clock', name: 'TypeError', code: 'E1', message: 'no … at …, …' },
    { event: 'error', where: 'site', name: 'string', places: [] },
  ]);
});

test('signing in leaves a line, good or refused, by each door', async () => {
  const { email, password } = administrator;
  expect(lines().filter(({ event }) => event === 'signed-in')).toMatchObject([
    { way: 'first', by: id, roles: 'editor,admin' },
  ]);
  expect(await told(() => form(desk.url, 'sign-in', { email, password }))).toEqual([
    { event: 'signed-in', way: 'password', by: id, roles: 'editor,admin' },
  ]);
  expect(await told(() => form(desk.url, 'sign-in', { email, password: '猜一个密码猜一个' }))).toEqual([
    { event: 'sign-in-refused', way: 'password', status: 401 },
  ]);
  expect(await told(() => form(desk.url, 'sign-in', { email: '王五@13912345678', password }))).toEqual([
    { event: 'sign-in-refused', way: 'password', status: 401 },
  ]);
  expect(await told(() => send('passkey/sign-in', JSON.stringify({ id: '王五' })))).toEqual([
    { event: 'sign-in-refused', way: 'passkey', status: 401 },
  ]);
  expect(await told(() => form(desk.url, 'invited/nothing', { password }))).toEqual([
    { event: 'sign-in-refused', way: 'invited', status: 404 },
  ]);
});

test('a save leaves one line with its commit; one that is refused, with the reason in a number', async () => {
  const path = noticePath('0000000a');
  const save = (text: string, to = path) =>
    told(() => desk.ask('persistEntry', entryParams(to, text, { options: { newEntry: true } })));
  const about = { action: 'persistEntry', by: id, roles: 'editor,admin' };
  const record = { collection: 'notices', key: '20261120-0000000a' };
  expect(await save(noticeText('0000000a', '西门装修'))).toEqual([
    { event: 'saved', ...about, ...record, commit: git(root, 'rev-parse', 'main'), changed: true },
  ]);
  expect(await save(noticeText('0000000a', '西门装修二'))).toEqual([
    { event: 'refused', of: 'saved', ...about, ...record, status: 409 },
  ]);
  expect(await save(noticeText('0000000b', '张三 13912345678'), noticePath('0000000b'))).toEqual([
    {
      event: 'refused',
      of: 'saved',
      ...about,
      collection: 'notices',
      key: '20261120-0000000b',
      status: 422,
      findings: 2,
    },
  ]);
  expect(await save('王五', 'content/王五13912345678.md')).toEqual([
    { event: 'refused', of: 'saved', ...about, status: 403 },
  ]);
  expect(
    await told(() => desk.ask('entriesByFolder', { folder: 'content/notices', extension: 'md', depth: 1 })),
  ).toEqual([]);
  expect(await told(() => send('cms', '{"action":"persistEntry"}'))).toEqual([]);
});

test('another program that holds the repository is told as 503', async () => {
  writeFileSync(`${root}/.git/refs/heads/main.lock`, '');
  try {
    const params = entryParams(noticePath('0000000c'), noticeText('0000000c', '西门装修三'), {
      options: { newEntry: true },
    });
    expect(await told(() => desk.ask('persistEntry', params))).toMatchObject([
      { event: 'refused', of: 'saved', collection: 'notices', key: '20261120-0000000c', status: 503 },
    ]);
  } finally {
    rmSync(`${root}/.git/refs/heads/main.lock`);
  }
});

test('each step of a draft leaves one line', async () => {
  const editor = await colleague(desk, 'editor', '陈会计');
  const reviewer = await colleague(desk, 'reviewer', '李审核');
  const record = { collection: 'prices', key: 'parking-l' };
  const writer = { by: id, roles: 'editor' };
  const other = { by: id, roles: 'reviewer' };
  const step = (name: string, { cookie }: { cookie: string }, fields = {}) =>
    told(() => form(desk.url, `drafts/prices/parking-l/${name}`, fields, cookie));
  const params = entryParams('content/prices/parking-l.json', priceText('parking-l', '秘密车位'));
  expect(await told(() => desk.ask('persistEntry', params, editor.cookie))).toEqual([
    { event: 'saved', action: 'persistEntry', ...record, commit, changed: true, draft: true, ...writer },
  ]);
  const version = git(root, 'rev-parse', 'draft/prices/parking-l');
  expect(await step('submit', editor)).toEqual([
    { event: 'draft', step: 'submit', ...record, draft: commit, ...writer },
  ]);
  expect(await step('approve', editor, { version })).toEqual([
    { event: 'refused', of: 'draft', step: 'approve', ...record, draft: commit, status: 403, ...writer },
  ]);
  expect(await step('comment', reviewer, { words: '王五的车位不对' })).toEqual([
    { event: 'draft', step: 'comment', ...record, draft: commit, ...other },
  ]);
  const day = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  expect(await step('schedule', reviewer, { version, day, time: '08:00' })).toMatchObject([
    { event: 'draft', step: 'schedule', ...record, ...other },
  ]);
  expect(await step('recall', reviewer)).toMatchObject([
    { event: 'draft', step: 'recall', ...record, ...other },
  ]);
  const approved = await step('approve', reviewer, { version });
  expect(approved).toEqual([
    {
      event: 'draft',
      step: 'approve',
      ...record,
      draft: commit,
      commit: git(root, 'rev-parse', 'main'),
      ...other,
    },
  ]);
  expect(await told(() => form(desk.url, 'drafts/王五/13912345678/approve', {}, reviewer.cookie))).toEqual([
    { event: 'refused', of: 'draft', step: 'approve', status: 404, ...other },
  ]);
  expect(lines().filter(({ event }) => event === 'signed-in')).toContainEqual(
    expect.objectContaining({ way: 'invited', roles: 'reviewer' }),
  );
});

test('no line names anybody, an address, or what was written', () => {
  const all = lines()
    .map((line) => JSON.stringify(line))
    .join('\n');
  expect(all).not.toMatch(/[\p{Script=Han}@]|139123|127\.0\.0\.1|example/u);
});
