import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnded } from './child.ts';
import { isMissing } from './disk.ts';
import type { Folders } from './folders.ts';

const script = fileURLToPath(new URL('sweep.ts', import.meta.url));
const quarterHour = 15 * 60_000;

/** Deletions under way, one after the other; never rejects. */
let sweeping: Promise<unknown> = Promise.resolve();

/**
 * Takes a folder away at once, so that nothing waits for its tens of thousands of files: it gets another name, and
 * `swept` deletes it later. Where it cannot be renamed (an open file on Windows) it is deleted here. One that is not
 * there is no error.
 */
export async function discarded(folders: Folders, folder: string): Promise<void> {
  try {
    await rename(folder, join(folders.own, `gone-${randomUUID()}`));
  } catch (error) {
    if (isMissing(error)) return;
    await rm(folder, { recursive: true, force: true });
  }
  void swept(folders);
}

/** Deletes what was discarded, also by a desk before, in a program of its own with low priority. Resolves when it is gone. */
export async function swept({ own }: Folders): Promise<void> {
  const task = { script, args: [own], cwd: own, limit: quarterHour };
  // What could not be deleted is tried again with the next.
  sweeping = sweeping.then(() => childEnded(task, new AbortController().signal)).catch(() => undefined);
  await sweeping;
}
