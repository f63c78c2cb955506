import { readdir, readFile, readlink, rename, rm, statfs, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Folders } from './folders.ts';
import { discarded, swept } from './gone.ts';
import { namedScripts } from './headers.ts';
import { today } from './midnight.ts';
import { filesIn, listingOf } from './releases/files.ts';

const about = z.strictObject({
  commit: z.string(),
  /** Fingerprint of the code that built it. */
  code: z.string(),
  builtAt: z.string(),
  /** From the save to the swap. */
  seconds: z.number(),
  /** Counts up from release to release, since clocks can be set back. */
  turn: z.number().default(0),
  /** What was found before it went live; releases of earlier code have none. */
  checked: z
    .strictObject({
      files: z.number(),
      bytes: z.number(),
      shared: z.number(),
      listing: z.string(),
      warnings: z.array(z.string()),
    })
    .optional(),
});

/** A finished build of the site, in a folder of its own that is never changed afterwards. */
export interface Release extends z.output<typeof about> {
  id: string;
  folder: string;
  /** What the security policy of its pages names: see `namedScripts`. */
  scripts: string[];
}

const kept = 10;

/** The finished releases, newest first. */
export async function releasesIn(folders: Folders): Promise<Release[]> {
  const names = await readdir(folders.releases).catch(() => []);
  const found = await Promise.all(names.map((name) => releaseAt(join(folders.releases, name))));
  return found.filter((release) => release !== undefined).sort(newestFirst);
}

/** The release readers get, or undefined before the first. */
export async function currentRelease(folders: Folders): Promise<Release | undefined> {
  const target = await readlink(folders.current).catch(() => undefined);
  const pointed = target && (await releaseAt(join(folders.releases, basename(target))));
  return pointed || (await releasesIn(folders))[0];
}

function newestFirst(a: Release, b: Release): number {
  return b.turn - a.turn || (a.builtAt < b.builtAt ? 1 : -1);
}

/** The wanted release if it is whole, else the newest that is. */
export async function wholeRelease(
  folders: Folders,
  wanted: Release | undefined,
): Promise<Release | undefined> {
  for (const release of [wanted, ...(await releasesIn(folders))])
    if (release && (await isWhole(release))) return release;
  return undefined;
}

/** A whole release of this commit by this code that is there already; yesterday's does not know what is on today. */
export async function builtBefore(
  folders: Folders,
  commit: string,
  code: string,
): Promise<Release | undefined> {
  const same = (await releasesIn(folders)).find(
    (release) =>
      release.commit === commit && release.code === code && today(new Date(release.builtAt)) === today(),
  );
  return same && (await isWhole(same)) ? same : undefined;
}

/** Marks a folder as a finished release, the newest. */
export async function finished(
  folders: Folders,
  folder: string,
  told: Omit<z.output<typeof about>, 'turn'>,
): Promise<Release> {
  const facts = { ...told, turn: ((await releasesIn(folders))[0]?.turn ?? 0) + 1 };
  await writeFile(join(folder, 'release.json'), `${JSON.stringify(facts, null, 2)}\n`);
  return { ...facts, id: basename(folder), folder, scripts: await namedScripts(folder) };
}

/** Whether every file of a release is there at its whole length; of one that was never looked through nothing is known. */
export async function isWhole({ folder, checked }: Release): Promise<boolean> {
  if (!checked) return true;
  const files = await filesIn(folder).catch(() => undefined);
  return files !== undefined && listingOf(files) === checked.listing;
}

/** Lets `current` point to a release, in one step. */
export async function madeCurrent(folders: Folders, release: Release): Promise<void> {
  const aside = join(folders.own, `current-${release.id}`);
  await rm(aside, { force: true });
  await symlink(join('releases', release.id), aside, 'junction');
  await rename(aside, folders.current);
}

/**
 * Deletes what is no finished release, and finished ones beyond the last ten, never the current one; where the disk has
 * no room for two more sites, all but the current and the newest other. Returns those kept, newest first.
 */
export async function keptReleases(folders: Folders, current: Release | undefined): Promise<Release[]> {
  const releases = await releasesIn(folders);
  const most = (await hasRoom(folders, current)) ? kept : 2;
  const keep = releases.filter(({ id }, i) => i < most || id === current?.id);
  const names = new Set(keep.map(({ id }) => id));
  for (const name of await readdir(folders.releases).catch(() => []))
    if (!names.has(name)) await discarded(folders, join(folders.releases, name));
  // The next build needs the room.
  if (most < kept) await swept(folders);
  return keep;
}

/** Whether two more sites like the current one fit on the disk, once what is being deleted is gone. */
async function hasRoom(folders: Folders, current: Release | undefined): Promise<boolean> {
  const fits = async () => {
    const { bavail, bsize } = await statfs(folders.own).catch(() => ({ bavail: 1, bsize: Infinity }));
    return bavail * bsize > 2 * (current?.checked?.bytes ?? 0);
  };
  if (await fits()) return true;
  await swept(folders);
  return fits();
}

/** Deletes what builds and swaps that were killed left behind. Call at start only. */
export async function orphansRemoved(folders: Folders): Promise<void> {
  const found = await readdir(folders.own);
  const orphans = found.filter((name) => /^(snapshot|current|admin)-/.test(name));
  if (found.some((name) => name.startsWith('gone-'))) void swept(folders);
  for (const name of orphans) await discarded(folders, join(folders.own, name));
}

async function releaseAt(folder: string): Promise<Release | undefined> {
  try {
    const facts = about.parse(JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')));
    return { ...facts, id: basename(folder), folder, scripts: await namedScripts(folder) };
  } catch {
    return undefined;
  }
}
