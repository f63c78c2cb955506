import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Backup } from '../../src/desk/backup.ts';
import { repositoryAt } from '../../src/desk/repository.ts';
import { community, emptyFolder, firstNotice, git, noticePath, noticeText, put } from './community.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

const save = (desk: RunningDesk, id: string, title: string) =>
  desk.ask('persistEntry', entryParams(noticePath(id), noticeText(id, title)));

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const refs = (root: string) =>
  git(root, 'for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/shaitai');
const troubles = async (desk: RunningDesk) => (await desk.status()).troubles;

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

test('a backup with commits of somebody else is named and never overwritten', async () => {
  const [root, remote] = [community(), join(emptyFolder(), 'backup.git')];
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote]);
  const other = community({ [firstNotice]: noticeText('00000001', '别人的公告') });
  git(other, 'push', '-q', remote, 'main');
  const theirs = git(remote, 'rev-parse', 'main');
  const desk = await runningDesk(root, { SHAITAI_BACKUP: remote, SHAITAI_BACKUP_WAIT: '300' });
  await until(async () => (await troubles(desk)).length > 0);
  expect(await troubles(desk)).toEqual([
    `备份没有成功：备份仓库里有这里没有的提交（${theirs.slice(0, 10)}），没有覆盖它。请核对那边是谁写的，合并或换一个空的备份仓库。`,
  ]);
  expect((await save(desk, '0000000a', '又一条公告')).status).toBe(200);
  await desk.until('live');
  expect(git(remote, 'rev-parse', 'main')).toBe(theirs);
  expect(await (await fetch(`${desk.url}desk/health`)).json()).toMatchObject({ wrong: ['backup-diverged'] });
  await desk.stop();
}, 100_000);

test('what is secret in the address of a backup is shown to nobody', async () => {
  const closing = new AbortController();
  const remote = 'https://user:secret@git.example/community.git';
  const backup = new Backup(await repositoryAt(community()), { remote, wait: 1 }, closing.signal);
  expect(backup.remote).toBe('https://git.example/community.git');
  closing.abort();
});
