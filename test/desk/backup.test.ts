import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  community,
  emptyFolder,
  firstNotice,
  git,
  noticePath,
  noticeText,
  priceText,
  put,
} from './community.ts';
import { form } from './people.ts';
import { deskEnvironment, entryParams, type RunningDesk, runningDesk } from './running.ts';

function bare(): string {
  const folder = join(emptyFolder(), 'backup.git');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', folder]);
  return folder;
}

const save = (desk: RunningDesk, id: string, title: string) =>
  desk.ask('persistEntry', entryParams(noticePath(id), noticeText(id, title)));

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const refs = (root: string) =>
  git(root, 'for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/shaitai');
const troubles = async (desk: RunningDesk) =>
  ((await desk.status()) as unknown as { troubles: string[] }).troubles;

test('every commit and draft is pushed; an empty folder made from the backup is the same site with the same commits', async () => {
  const [root, remote] = [community(), bare()];
  const desk = await runningDesk(root, { SHAITAI_BACKUP: remote });
  await save(desk, '0000000a', '备份过的公告');
  await desk.ask('persistEntry', entryParams('content/prices/parking.json', priceText('parking')));
  await until(() => refs(remote) === refs(root));
  expect(refs(remote)).toContain('refs/heads/draft/prices/parking');
  // A draft that was thrown away and begun anew has another past under the same name.
  await form(desk.url, 'drafts/prices/parking/discard', {}, desk.cookie);
  await until(() => refs(remote) === refs(root));
  expect(refs(remote)).toContain('refs/shaitai/discarded/prices/parking/');
  await desk.ask(
    'persistEntry',
    entryParams('content/prices/parking.json', priceText('parking', '再写一遍')),
  );
  await until(() => refs(remote) === refs(root));
  expect(refs(remote)).toContain('refs/heads/draft/prices/parking');
  await desk.until('live');
  const html = await (await fetch(desk.url)).text();
  const health = await (await fetch(`${desk.url}desk/health`)).json();
  expect(health).toMatchObject({ status: 'ok', wrong: [] });
  const accounts = join(emptyFolder(), 'people.sqlite');
  const script = join(import.meta.dirname, '../../src/desk/people/main.ts');
  execFileSync(process.execPath, [script, 'backup', accounts], { env: deskEnvironment(root), stdio: 'pipe' });
  expect(statSync(accounts).mode & 0o777).toBe(0o600);
  await desk.stop();

  const again = join(emptyFolder(), 'restored');
  execFileSync('git', ['clone', '-q', remote, again]);
  git(
    again,
    'fetch',
    '-q',
    'origin',
    'refs/heads/draft/*:refs/heads/draft/*',
    'refs/shaitai/*:refs/shaitai/*',
  );
  put(again, '.shaitai/people.sqlite', readFileSync(accounts));
  const restored = await runningDesk(again);
  expect((await restored.until('live')).head).toBe(git(root, 'rev-parse', 'HEAD'));
  expect(await (await fetch(restored.url)).text()).toBe(html);
  expect(refs(again)).toBe(refs(root));
  await restored.stop();
}, 100_000);

test('a backup that cannot be reached is said to staff and monitors, and made up for when it is there', async () => {
  const [root, remote] = [community(), join(emptyFolder(), 'later.git')];
  put(root, '.shaitai/backup.json', JSON.stringify({ remote }));
  const desk = await runningDesk(root, { SHAITAI_BACKUP_WAIT: '300' });
  await until(async () => (await troubles(desk)).length > 0);
  expect(await troubles(desk)).toEqual([
    '备份没有成功：连不上备份仓库：请检查网络和地址，连上后会自动补上。',
  ]);
  expect((await save(desk, '0000000a', '照样保存')).status).toBe(200);
  const health = await fetch(`${desk.url}desk/health`);
  expect([health.status, await health.json()]).toEqual([
    503,
    expect.objectContaining({ wrong: ['backup-failed'] }),
  ]);
  const status = await fetch(`${desk.url}desk/status/`, { headers: { Cookie: desk.cookie } });
  expect(await status.text()).toContain('备份没有成功，会自动再试。');
  expect(desk.printed()).toContain('"event":"backup-failed","kind":"unreachable"');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote]);
  await until(async () => (await troubles(desk)).length === 0);
  expect(refs(remote)).toBe(refs(root));
  await desk.stop();
}, 100_000);

test('a backup with commits of somebody else is named and never overwritten, and its address keeps its secret', async () => {
  const [root, remote] = [community(), bare()];
  const other = community({ [firstNotice]: noticeText('00000001', '别人的公告') });
  git(other, 'push', '-q', remote, 'main');
  const theirs = git(remote, 'rev-parse', 'main');
  const desk = await runningDesk(root, { SHAITAI_BACKUP: `file://user:secret@localhost${remote}` });
  await until(async () => (await troubles(desk)).length > 0);
  const [sentence] = await troubles(desk);
  await save(desk, '0000000a', '又一条公告');
  await desk.until('live');
  expect(git(remote, 'rev-parse', 'main')).toBe(theirs);
  expect(desk.printed()).not.toContain('secret');
  const status = await (await fetch(`${desk.url}desk/status/`, { headers: { Cookie: desk.cookie } })).text();
  expect(status).not.toContain('secret');
  expect(sentence).toMatch(/备份没有成功：/);
  await desk.stop();
  const plain = await runningDesk(root, { SHAITAI_BACKUP: remote });
  await until(async () => (await troubles(plain)).length > 0);
  expect(await troubles(plain)).toEqual([
    `备份没有成功：备份仓库里有这里没有的提交（${theirs.slice(0, 10)}），没有覆盖它。请核对那边是谁写的，合并或换一个空的备份仓库。`,
  ]);
  expect(git(remote, 'rev-parse', 'main')).toBe(theirs);
  expect(await (await fetch(`${plain.url}desk/health`)).json()).toMatchObject({ wrong: ['backup-diverged'] });
  await plain.stop();
  rmSync(remote, { recursive: true });
  expect(existsSync(remote)).toBe(false);
}, 100_000);
