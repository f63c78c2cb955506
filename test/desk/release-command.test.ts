import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { community, firstNotice, noticeText } from './community.ts';
import { deskEnvironment, entryParams, type RunningDesk, runningDesk } from './running.ts';

const save = async (desk: RunningDesk, title: string) => {
  await desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', title)));
  await desk.until('live');
};
const home = async (desk: RunningDesk) => (await fetch(desk.url)).text();

/** What `npm run release` prints, and its exit code. */
async function command(root: string, ...args: string[]): Promise<[number, string]> {
  const script = join(import.meta.dirname, '../../src/desk/releases/main.ts');
  const options = ['--disable-warning=ExperimentalWarning', script, ...args];
  return promisify(execFile)(process.execPath, options, { env: deskEnvironment(root) }).then(
    ({ stdout }) => [0, stdout.trim()],
    ({ code, stderr }) => [code, stderr.trim()],
  );
}

test('the command lists and puts back while the desk runs and when it does not; what did not change is kept once', async () => {
  const root = community({ 'public/files/plan.pdf': '%PDF-1.7 0123456789' });
  const desk = await runningDesk(root);
  await save(desk, '第二版的标题');
  const [newest = '', oldest = ''] = (await command(root, 'list'))[1]
    .split('\n')
    .map((line) => line.split('　')[0]);
  const inode = (id: string, path: string) => statSync(join(root, '.shaitai/releases', id, path)).ino;
  expect(inode(newest, 'files/plan.pdf')).toBe(inode(oldest, 'files/plan.pdf'));
  expect(inode(newest, 'index.html')).not.toBe(inode(oldest, 'index.html'));
  expect(await command(root, 'rollback')).toEqual([0, expect.stringContaining(`网站已退回到`)]);
  expect(await home(desk)).toContain('第一条公告');
  expect(await command(root, 'forward')).toEqual([0, '正在重新发布最新的内容。']);
  await desk.until('live');
  expect(await home(desk)).toContain('第二版的标题');
  await desk.stop();
  expect((await command(root, 'rollback', oldest))[0]).toBe(0);
  const again = await runningDesk(root);
  expect(await home(again)).toContain('第一条公告');
  expect(readdirSync(join(root, '.shaitai')).filter((name) => name.startsWith('current-'))).toEqual([]);
  await again.stop();
}, 100_000);
