import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A file of a built site. */
export interface SiteFile {
  /** Bytes. */
  size: number;
  /** What the disk calls it: files with the same number are one file under several names. */
  inode: number;
}

/** Milliseconds after which whoever else is at work in this process has its turn. */
const turn = 10;

/**
 * The files of a folder by path (`notices/index.html`), in order. What is put beside them later, packed for a web server,
 * is no part of it. One call of the system after the other: handed to helpers, tens of thousands take ten times as long.
 */
export async function filesIn(folder: string): Promise<Map<string, SiteFile>> {
  const files: [path: string, file: SiteFile][] = [];
  const folders = [''];
  let since = performance.now();
  for (const inside of folders)
    for (const entry of readdirSync(`${folder}/${inside}`, { withFileTypes: true })) {
      const path = inside + entry.name;
      if (entry.isDirectory()) folders.push(`${path}/`);
      if (!entry.isFile() || path === 'release.json' || /\.(br|gz)$/.test(path)) continue;
      const { size, ino } = statSync(`${folder}/${path}`);
      files.push([path, { size, inode: ino }]);
      if (performance.now() - since < turn) continue;
      await nextTurn();
      since = performance.now();
    }
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A fingerprint of which files there are and how long each is: a file that is lost or cut short changes it. */
export function listingOf(files: ReadonlyMap<string, SiteFile>): string {
  const lines = [...files].map(([path, { size }]) => `${size} ${path}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 32);
}

/**
 * Makes every file that an earlier release holds with the same bytes one file with that one (a hard link), so that ten
 * releases take little more room than one. Returns the paths that are the same. A disk that knows no hard links keeps copies.
 * @param known the files of `before`
 */
export async function linkedTo(
  before: string,
  folder: string,
  files: ReadonlyMap<string, SiteFile>,
  known: ReadonlyMap<string, SiteFile>,
): Promise<Set<string>> {
  const same = new Set<string>();
  const one = async (path: string, { size, inode }: SiteFile) => {
    const old = known.get(path);
    if (!old || old.size !== size) return;
    if (old.inode !== inode) {
      const [was, now] = await Promise.all([readFile(join(before, path)), readFile(join(folder, path))]);
      if (!was.equals(now)) return;
      await replacedByLink(join(before, path), join(folder, path));
    }
    same.add(path);
  };
  for (const some of batches([...files])) await Promise.all(some.map(([path, file]) => one(path, file)));
  return same;
}

async function replacedByLink(from: string, to: string): Promise<void> {
  const aside = join(dirname(to), `.link-${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    await link(from, aside);
    await rename(aside, to);
  } catch {
    await rm(aside, { force: true });
  }
}

/** Few enough at a time that no machine runs out of open files. */
function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += 64) yield items.slice(at, at + 64);
}
