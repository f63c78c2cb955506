import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnded } from './child.ts';
import { textIfAny } from './disk.ts';
import type { Folders } from './folders.ts';
import type { Programs } from './sources.ts';
import { turnTaken } from './turn.ts';

const fiveMinutes = 5 * 60_000;
const script = fileURLToPath(new URL('build-admin.ts', import.meta.url));

/** Bundles the admin page unless the bundle of exactly this code is there. Returns why it failed, in Chinese, if it did. */
export async function adminFailure(
  folders: Folders,
  programs: Programs,
  code: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const stamp = join(folders.own, 'admin.code');
  const present = (await textIfAny(join(folders.admin, 'index.html'))) !== undefined;
  if (present && (await textIfAny(stamp)) === code) return undefined;
  const aside = join(folders.own, `admin-${process.pid}`);
  const task = { script, args: [programs.admin, aside], cwd: programs.project, limit: fiveMinutes };
  const turnBack = await turnTaken(signal);
  const { good, reason } = await childEnded(task, signal).finally(turnBack);
  if (!good) return reason;
  if ((await textIfAny(join(aside, 'index.html'))) === undefined) return '生成的后台里缺少 index.html';
  await rm(stamp, { force: true });
  await rm(folders.admin, { recursive: true, force: true });
  await rename(aside, folders.admin);
  await writeFile(stamp, code);
  return undefined;
}
