import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textIfAny } from './disk.ts';
import type { Folders } from './folders.ts';
import { CannotStart } from './repository.ts';

/** Takes the lock that keeps two desks off one repository; one left by a dead process is taken over. Returns how to release it. */
export async function lockTaken(folders: Folders): Promise<() => Promise<void>> {
  await mkdir(folders.temporary, { recursive: true });
  await writeFile(join(folders.own, '.gitignore'), '*\n');
  const mine = `${JSON.stringify({ pid: process.pid, birth: await birthOf(process.pid), token: randomUUID() })}\n`;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await placed(folders, mine)) return () => released(folders, mine);
    const held = await textIfAny(folders.lock);
    if (held === undefined) continue;
    if (await isAlive(held))
      throw new CannotStart(
        '发布台已经在这个文件夹里运行，不用再启动一个；要重新启动，请先在那个窗口按 Ctrl+C。',
      );
    await removed(folders, held);
  }
  throw new CannotStart('另一个发布台正在启动，请稍等再试。');
}

/** Puts the lock in place whole, or not at all when there is one. */
async function placed(folders: Folders, text: string): Promise<boolean> {
  const aside = join(folders.temporary, `lock-${randomUUID()}`);
  await writeFile(aside, text);
  try {
    await link(aside, folders.lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Moves a dead lock away; puts it back when it turns out to be somebody's fresh one. */
async function removed(folders: Folders, dead: string): Promise<void> {
  const aside = join(folders.temporary, `lock-${randomUUID()}`);
  await rename(folders.lock, aside).catch(() => undefined);
  const moved = await textIfAny(aside);
  if (moved !== undefined && moved !== dead) await link(aside, folders.lock).catch(() => undefined);
  await rm(aside, { force: true });
}

async function released(folders: Folders, mine: string): Promise<void> {
  if ((await textIfAny(folders.lock)) === mine) await rm(folders.lock, { force: true });
}

async function isAlive(text: string): Promise<boolean> {
  const held = parsed(text);
  if (!held) return false;
  try {
    process.kill(held.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const birth = await birthOf(held.pid);
  return birth === undefined || held.birth === undefined || birth === held.birth;
}

function parsed(text: string): { pid: number; birth?: string } | undefined {
  try {
    const { pid, birth } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 ? { pid, birth } : undefined;
  } catch {
    return undefined;
  }
}

/** When a process began, where the system tells (Linux): another one may carry the same number after a restart. */
async function birthOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}
