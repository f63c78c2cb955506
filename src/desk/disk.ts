import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folders } from './folders.ts';

/** Writes a file so that at any moment either the old or the new one is there, whole. */
export async function writeWhole(folders: Folders, path: string, bytes: Buffer | string): Promise<void> {
  const aside = join(folders.temporary, randomUUID());
  await mkdir(folders.temporary, { recursive: true });
  await mkdir(dirname(path), { recursive: true });
  const file = await open(aside, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
}

/** The text of a file, or undefined when there is none. */
export async function textIfAny(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** What lies at a path below `root`; `other` when it, or a folder on the way, is a symbolic link or no plain file. */
export async function kindAt(root: string, path: string): Promise<'file' | 'nothing' | 'other'> {
  const segments = path.split('/');
  for (let depth = 1; depth <= segments.length; depth++) {
    const stats = await lstat(join(root, ...segments.slice(0, depth))).catch((error) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (!stats) return 'nothing';
    const expected = depth < segments.length ? stats.isDirectory() : stats.isFile();
    if (!expected) return 'other';
  }
  return 'file';
}

/** Whether an error says that there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
