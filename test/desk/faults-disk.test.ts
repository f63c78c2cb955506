import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { community, emptyFolder, git, noticePath, noticeText } from './community.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

// A small disk of memory of its own, which only who may mount can have: in a container or as root. Elsewhere these
// tests are skipped, and their names say so.
const disk = emptyFolder();
const mounts = (...args: string[]) => spawnSync(args[0] ?? '', args.slice(1), { stdio: 'pipe' }).status === 0;
const canMount =
  process.platform === 'linux' && mounts('mount', '-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk);

const filler = join(disk, 'filler');

afterEach(() => rmSync(filler, { force: true }));
afterAll(() => {
  if (canMount) mounts('umount', '-l', disk);
});

/** The smallest community on the small disk, with a desk on it. */
async function deskOn(name: string): Promise<{ root: string; desk: RunningDesk }> {
  const root = join(disk, name);
  spawnSync('cp', ['-a', community(), root]);
  // Linux makes no disk read-only on request while a database is open on it: the accounts lie elsewhere.
  mkdirSync(join(root, '.shaitai'));
  symlinkSync(join(emptyFolder(), 'people.sqlite'), join(root, '.shaitai/people.sqlite'));
  return { root, desk: await runningDesk(root) };
}

const save = (desk: RunningDesk, title: string, id: string, more = '') =>
  desk.ask('persistEntry', entryParams(noticePath(id), `${noticeText(id, title)}${more}\n`));
const home = async (desk: RunningDesk) => (await fetch(desk.url)).text();
const health = async (desk: RunningDesk) => {
  await new Promise((resolve) => setTimeout(resolve, 2100));
  return (await fetch(`${desk.url}desk/health`)).json() as Promise<{ wrong: string[] }>;
};

test.skipIf(!canMount)(
  'on a full disk nothing is half written, the site stays, and room heals it (needs to mount)',
  async () => {
    const { root, desk } = await deskOn('full');
    await desk.until('live');
    const head = git(root, 'rev-parse', 'HEAD');
    const free = statfsSync(disk);
    let refusals = 0;
    // All but some kilobytes, so that it breaks in the middle of things; then all of it.
    for (const left of [40 * 1024, 0]) {
      rmSync(filler, { force: true });
      const room = statfsSync(disk).bavail * free.bsize - left;
      writeFileSync(filler, Buffer.alloc(room));
      for (let i = 0; i < 4; i++) {
        const id = `${left ? 'a' : 'b'}000000${i}`;
        const answer = await save(desk, `公告 ${id}`, id, '长'.repeat(i * 1500));
        if (answer.status !== 200) {
          refusals++;
          expect([answer.status, answer.body.error]).toEqual([
            507,
            expect.stringContaining('没有保存：磁盘满了'),
          ]);
          expect(() => git(root, 'cat-file', '-e', `HEAD:${noticePath(id)}`)).toThrow();
        } else expect(git(root, 'show', `HEAD:${noticePath(id)}`)).toContain(`公告 ${id}`);
      }
    }
    expect(refusals).toBeGreaterThanOrEqual(4);
    expect((await health(desk)).wrong).toContain('disk-full');
    expect(await home(desk)).toContain('第一条公告');
    expect(git(root, 'merge-base', head, 'HEAD')).toBe(head);
    rmSync(filler);
    expect(() => git(root, 'fsck', '--full', '--strict')).not.toThrow();
    expect((await save(desk, '腾出空间以后', 'c0000000')).status).toBe(200);
    await desk.until('live');
    expect(await home(desk)).toContain('腾出空间以后');
    expect(git(root, 'status', '--porcelain')).toBe('');
    await desk.stop();
  },
  110_000,
);

test.skipIf(!canMount)(
  'on a disk that cannot be written the site stays, saving says why, and writing heals it (needs to mount)',
  async () => {
    const { root, desk } = await deskOn('fixed');
    await desk.until('live');
    const head = git(root, 'rev-parse', 'HEAD');
    expect(mounts('mount', '-o', 'remount,ro', disk)).toBe(true);
    const answer = await save(desk, '写不进去', 'a0000000');
    expect([answer.status, answer.body.error]).toEqual([
      507,
      expect.stringContaining('没有保存：磁盘不能写入'),
    ]);
    expect((await health(desk)).wrong).toContain('read-only');
    expect(await home(desk)).toContain('第一条公告');
    expect(mounts('mount', '-o', 'remount,rw', disk)).toBe(true);
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
    expect((await save(desk, '又能写了', 'a0000000')).status).toBe(200);
    await desk.until('live');
    expect(await home(desk)).toContain('又能写了');
    expect(git(root, 'status', '--porcelain')).toBe('');
    await desk.stop();
  },
  110_000,
);
