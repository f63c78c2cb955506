import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { lineOf } from './git.ts';
import { CannotStart, type Repository } from './repository.ts';
import { finishJournal } from './worktree.ts';

/**
 * Puts right what a desk that was killed left behind: git's lock files, half-written files, a save not finished.
 * Call with the desk's lock held. Throws `CannotStart` while another git works here.
 */
export async function heal(repository: Repository): Promise<void> {
  await quiet(repository);
  for (const lock of await staleLocks(repository)) await rm(lock, { force: true });
  await emptied(repository.folders.temporary);
  if (!(await finishJournal(repository))) throw busy();
}

/**
 * Waits until no other git writes in the repository: one that was started by a killed desk soon ends. One that stays
 * matters only beside a lock, which is then its own.
 */
async function quiet(repository: Repository): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const locked = (await staleLocks(repository)).length > 0;
    if (!locked && (process.platform !== 'linux' || attempt >= 20)) return;
    if (!(await gitWrites(repository.folders.root))) return;
    await wait(100);
  }
  throw busy();
}

/** Lock files that only a git killed half-way leaves, given that none is running. */
async function staleLocks({ git, branch }: Repository): Promise<string[]> {
  const [own, common] = await Promise.all([
    lineOf(git(['rev-parse', '--absolute-git-dir'])),
    lineOf(git(['rev-parse', '--path-format=absolute', '--git-common-dir'])),
  ]);
  const locks = [
    join(own, 'index.lock'),
    join(own, 'HEAD.lock'),
    join(common, `${branch}.lock`),
    join(common, 'packed-refs.lock'),
  ];
  const found = await Promise.all(
    locks.map((lock) =>
      stat(lock).then(
        () => lock,
        () => undefined,
      ),
    ),
  );
  return found.filter((lock) => lock !== undefined);
}

async function emptied(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    await rm(join(folder, name), { recursive: true, force: true });
}

/** Commands that editors and pagers keep open, and that write nothing. */
const readers = /^(cat-file|log|show|diff|blame|grep|fsmonitor--daemon|credential-cache--daemon)$/;

/** Whether a git process works in the repository: by its folder where the system tells it, else any git at all. */
async function gitWrites(root: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'comm=']);
    return stdout.split('\n').some((line) => /(^|\/)git$/.test(line.trim()));
  }
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(processes.map((pid) => writesIn(`/proc/${pid}`, root)));
  return found.includes(true);
}

async function writesIn(about: string, root: string): Promise<boolean> {
  const name = await readFile(join(about, 'comm'), 'utf8').catch(() => '');
  if (!/^git(-|$)/.test(name.trim())) return false;
  const words = (await readFile(join(about, 'cmdline'), 'utf8').catch(() => '')).split('\0');
  if (words.some((word) => readers.test(word))) return false;
  const folder = await readlink(join(about, 'cwd')).catch(() => '');
  return `${folder}/`.startsWith(`${root}/`);
}

function busy(): CannotStart {
  return new CannotStart(
    '仓库正被另一个 git 程序占用（例如还开着的提交窗口），请先把它结束，再运行 npm start。',
  );
}
