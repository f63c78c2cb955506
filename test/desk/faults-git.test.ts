import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { community, emptyFolder, firstNotice, git, noticePath, noticeText, put } from './community.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

const save = (desk: RunningDesk, title: string, path: string, id: string) =>
  desk.ask('persistEntry', entryParams(path, noticeText(id, title)));
const home = async (desk: RunningDesk) => (await fetch(desk.url)).text();
const health = async (desk: RunningDesk) => (await fetch(`${desk.url}desk/health`)).json();

function soundAndClean(root: string): void {
  expect(() => git(root, 'fsck', '--full', '--strict')).not.toThrow();
  expect(git(root, 'status', '--porcelain')).toBe('');
}

test('a missing git object is said to staff and monitors while the last good site stays; once it is back, all goes on', async () => {
  const root = community();
  const desk = await runningDesk(root);
  const blob = git(root, 'hash-object', firstNotice);
  const lost = join(root, '.git/objects', blob.slice(0, 2), blob.slice(2));
  const bytes = readFileSync(lost);
  chmodSync(lost, 0o644);
  rmSync(lost);
  const answer = await save(desk, '新的公告', noticePath('0000000a'), '0000000a');
  expect([answer.status, answer.body.error]).toEqual([
    503,
    '没有保存：仓库里缺了或坏了一份存档，不能生成网页。请不要再改动这个文件夹，照说明书“从备份恢复”一节处理。',
  ]);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await health(desk)).toMatchObject({ status: 'failing', wrong: ['repository'] });
  expect(await home(desk)).toContain('第一条公告');
  writeFileSync(lost, bytes);
  expect((await save(desk, '新的公告', noticePath('0000000a'), '0000000a')).status).toBe(200);
  await desk.until('live');
  soundAndClean(root);
  await desk.stop();
}, 110_000);

test('a slow git makes saving slow, not wrong; a broken file from elsewhere in the middle keeps the last good site', async () => {
  const root = community();
  const bin = emptyFolder();
  const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  writeFileSync(join(bin, 'git'), `#!/bin/sh\nsleep 0.1\nexec ${real} "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);
  const desk = await runningDesk(root, { PATH: `${bin}:${process.env.PATH}` });
  const ids = ['0000000a', '0000000b'];
  const answers = await Promise.all(ids.map((id) => save(desk, `公告 ${id}`, noticePath(id), id)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  // While the site is being built somebody commits beside the desk what cannot be read.
  put(root, noticePath('0000000c'), '---\ntitle: [\n---\n');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', '手工提交');
  expect((await desk.until('failed')).failure?.findings[0]?.file).toBe('notices/20261120-0000000c.md');
  expect(await home(desk)).toContain('公告 0000000b');
  git(root, 'revert', '--no-edit', 'HEAD');
  await desk.status();
  await desk.until('live');
  soundAndClean(root);
  await desk.stop();
}, 110_000);
