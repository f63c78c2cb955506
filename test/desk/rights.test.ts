import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfOf } from '../privacy/files.ts';
import { community, firstNotice, git, noticePath, noticeText, priceText, siteText } from './community.ts';
import { colleague, form } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

// Every role against every action, through the raw protocol and the raw forms: what the pages hide does not count.

let root: string;
let desk: RunningDesk;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  root = community();
  desk = await runningDesk(root);
  for (const role of ['editor', 'reviewer', 'admin', 'committee'])
    cookies[role] = (await colleague(desk, role)).cookie;
  cookies.nobody = '';
});

afterAll(() => desk.stop());

const pdf = pdfOf('scan').toString('base64');
const options = { commitMessage: 'x' };
const upload = (name: string) => ({ path: `public/files/${name}.pdf`, content: pdf, encoding: 'base64' });

/** What to send for each action; `who` keeps what is written by different roles apart. */
const requests: Record<string, (who: string) => [string, unknown]> = {
  info: () => ['info', { branch: 'main' }],
  entriesByFolder: () => ['entriesByFolder', { folder: 'content/notices', extension: 'md', depth: 1 }],
  entriesByFiles: () => ['entriesByFiles', { files: [{ path: firstNotice }] }],
  getEntry: () => ['getEntry', { path: firstNotice }],
  getMedia: () => ['getMedia', { mediaFolder: 'public/files' }],
  getMediaFile: () => ['getMediaFile', { path: 'public/files/kept.pdf' }],
  getDeployPreview: () => ['getDeployPreview', { collection: 'notices', slug: 'x' }],
  'persistEntry of a notice': (who) => {
    const id = Buffer.from(who).toString('hex').padEnd(8, '0').slice(0, 8);
    return ['persistEntry', entryParams(noticePath(id), noticeText(id, `公告 ${who}`))];
  },
  'persistEntry of a price': (who) => [
    'persistEntry',
    entryParams(`content/prices/parking-${who}.json`, priceText(`parking-${who}`)),
  ],
  'persistEntry of the settings': (who) => [
    'persistEntry',
    entryParams('content/site.json', siteText.replace('只用于测试', `只用于测试 ${who}`)),
  ],
  persistMedia: (who) => ['persistMedia', { asset: upload(who), options }],
  deleteFile: () => ['deleteFile', { path: 'public/files/gone.pdf', options }],
  deleteFiles: () => ['deleteFiles', { paths: ['public/files/gone.pdf'], options }],
};

const everybody = ['editor', 'reviewer', 'admin', 'committee'];

/** Who may do it; everybody else is refused with 403, and who is not signed in with 401. */
const allowed: Record<string, string[]> = {
  info: everybody,
  entriesByFolder: everybody,
  entriesByFiles: everybody,
  getEntry: everybody,
  getMedia: everybody,
  getMediaFile: everybody,
  getDeployPreview: everybody,
  'persistEntry of a notice': ['editor'],
  'persistEntry of a price': ['editor'],
  'persistEntry of the settings': ['admin'],
  persistMedia: ['reviewer', 'admin'],
  deleteFile: ['reviewer', 'admin'],
  deleteFiles: ['reviewer', 'admin'],
};

test.each(Object.keys(requests).flatMap((action) => [...everybody, 'nobody'].map((role) => [action, role])))(
  '%s by %s',
  async (action, role) => {
    const before = git(root, 'rev-parse', 'HEAD');
    const [name, params] = requests[action]?.(role) ?? ['', {}];
    const { status, body } = await desk.ask(name, params, cookies[role]);
    const may = allowed[action]?.includes(role);
    if (role === 'nobody') expect([status, body.error]).toEqual([401, '请先登录；写好的内容请先复制下来。']);
    // A file that is not there is looked for only after the right is seen.
    else if (may) expect([200, 404]).toContain(status);
    else {
      expect(status).toBe(403);
      expect(body.error).toMatch(/^只有.+可以.+，您是(编辑|审核|管理员|业委会)；需要的话请找管理员。$/);
    }
    if (!may) expect(git(root, 'rev-parse', 'HEAD')).toBe(before);
  },
);

const steps: Record<string, string[]> = {
  comment: ['editor', 'reviewer', 'committee'],
  return: ['reviewer'],
  submit: ['editor'],
  approve: ['reviewer'],
  discard: ['editor'],
  publish: ['editor'],
  schedule: ['reviewer'],
  recall: ['editor', 'reviewer'],
};

/** Steps taken on a draft that is not handed in. */
const before = ['submit', 'discard', 'publish'];

const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
const moment = { day: tomorrow, time: '23:00' };

test.each(Object.keys(steps).flatMap((step) => [...everybody, 'nobody'].map((role) => [step, role])))(
  'the step %s of a draft by %s',
  async (step, role) => {
    const key = `parking-${step}-${role}`;
    // What one may publish alone is of a subject that needs no second person.
    const id = Buffer.from(role).toString('hex').padEnd(8, '0').slice(0, 8);
    const draft = step === 'publish' ? `notices/20261120-${id}` : `prices/${key}`;
    const params =
      step === 'publish'
        ? entryParams(noticePath(id), noticeText(id, `草稿 ${role}`), { options: { asDraft: true } })
        : entryParams(`content/prices/${key}.json`, priceText(key));
    expect((await desk.ask('persistEntry', params, cookies.editor)).body.draft).toBe(draft);
    const version = git(root, 'log', '-1', '--format=%H', '--grep=Action: save', `draft/${draft}`);
    if (!before.includes(step))
      expect((await form(desk.url, `drafts/${draft}/submit`, {}, cookies.editor)).status).toBe(303);
    if (step === 'recall') {
      const set = await form(desk.url, `drafts/${draft}/schedule`, { version, ...moment }, cookies.reviewer);
      expect(set.status).toBe(303);
    }
    const refs = git(root, 'rev-parse', 'main', `draft/${draft}`);
    const at = `drafts/${draft}/${step}`;
    const answer = await form(desk.url, at, { version, words: '请核对', ...moment }, cookies[role]);
    const to = answer.headers.get('location');
    if (role === 'nobody') expect([answer.status, to]).toEqual([303, '/desk/sign-in?next=%2Fdesk%2F']);
    else if (steps[step]?.includes(role))
      expect([answer.status, to]).toEqual([303, expect.stringContaining('?done=')]);
    // Who may not see an unsent draft is not told that there is one.
    else expect([403, 404]).toContain(answer.status);
    if (!steps[step]?.includes(role)) expect(git(root, 'rev-parse', 'main', `draft/${draft}`)).toBe(refs);
  },
);

test.each(everybody.concat('nobody').map((role) => [role]))(
  'going back to an earlier version by %s',
  async (role) => {
    const first = git(root, 'rev-list', '--max-parents=0', 'main');
    const raw = noticeText('00000001', `改过的公告 ${role}`);
    if (role === 'editor') await desk.ask('persistEntry', entryParams(firstNotice, raw), cookies.editor);
    const refs = git(root, 'for-each-ref');
    const at = `history/notices/20261120-00000001/${first}/restore`;
    const { status } = await form(desk.url, at, {}, cookies[role]);
    expect(status).toBe(role === 'editor' || role === 'nobody' ? 303 : 403);
    if (role !== 'editor') expect(git(root, 'for-each-ref')).toBe(refs);
  },
);

test('a draft for oneself needs the right to draft, and the settings are no draft', async () => {
  const draft = entryParams(noticePath('0000000d'), noticeText('0000000d', '想起草一条'), {
    options: { asDraft: true },
  });
  for (const role of ['reviewer', 'admin', 'committee'])
    expect((await desk.ask('persistEntry', draft, cookies[role])).status).toBe(403);
  const site = entryParams('content/site.json', siteText.replace('只用于测试', '只用于试'), {
    options: { asDraft: true },
  });
  expect((await desk.ask('persistEntry', site, cookies.editor)).status).toBe(403);
  expect((await desk.ask('persistEntry', site, cookies.admin)).body).not.toHaveProperty('draft');
});

test('only administrators see who signed in and who was given which role', async () => {
  for (const path of ['audit/', 'audit/people'])
    for (const role of ['editor', 'reviewer', 'committee', 'admin']) {
      const answer = await fetch(`${desk.url}desk/${path}`, { headers: { Cookie: cookies[role] ?? '' } });
      expect([path, role, answer.status]).toEqual([path, role, role === 'admin' ? 200 : 403]);
    }
});

test.each(everybody.concat('nobody').map((role) => [role]))('managing people by %s', async (role) => {
  const before = await (await fetch(`${desk.url}desk/people/`, { headers: { Cookie: desk.cookie } })).text();
  const fields = { email: 'wang@example.org', name: '新人', roles: 'reviewer' };
  if (role === 'admin') return;
  for (const step of ['invite', 'again', 'role', 'revoke'])
    expect([step, (await form(desk.url, `people/${step}`, fields, cookies[role])).status]).toEqual([
      step,
      role === 'nobody' ? 303 : 403,
    ]);
  const page = await fetch(`${desk.url}desk/people/`, { headers: { Cookie: cookies[role] ?? '' } });
  expect(await page.text()).not.toContain('生成邀请链接');
  const after = await (await fetch(`${desk.url}desk/people/`, { headers: { Cookie: desk.cookie } })).text();
  expect(after).toBe(before);
});

test('nobody reads the status or an upload without signing in', async () => {
  expect((await fetch(`${desk.url}api/status`)).status).toBe(401);
  expect((await fetch(`${desk.url}api/files/kept.pdf`)).status).toBe(401);
});
