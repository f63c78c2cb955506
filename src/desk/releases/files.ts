import { createHash } from 'node:crypto';
import { link, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A file of a built site. */
export interface SiteFile {
  /** Bytes. */
  size: number;
  /** What the disk calls it: files with the same number are one file under several names. */
  inode: number;
}

/** The files of a folder by path (`notices/index.html`), in order. What is put beside them later, packed for a web server, is no part of it. */
export async function filesIn(folder: string): Promise<Map<string, SiteFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'release.json' && !/\.(br|gz)$/.test(path))
    .sort();
  const files = new Map<string, SiteFile>();
  for (const some of batches(paths)) {
    const found = await Promise.all(some.map((path) => stat(join(folder, path))));
    found.forEach(({ size, ino }, i) => {
      files.set(some[i] ?? '', { size, inode: ino });
    });
  }
  return files;
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
