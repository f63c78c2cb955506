import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { textIfAny, writeWhole } from '../disk.ts';
import type { Folders } from '../folders.ts';
import { Refusal } from '../refusal.ts';
import { currentRelease, isWhole, madeCurrent, type Release, releasesIn } from '../releases.ts';
import { headOf, type Repository } from '../repository.ts';

const mark = z.strictObject({
  release: z.string(),
  /** The newest commit at that moment: only a newer one goes live by itself. */
  head: z.string(),
  at: z.string(),
});

/** An earlier release that somebody put back. */
export type RolledBack = z.output<typeof mark>;

const fileOf = ({ own }: Folders) => join(own, 'rolled-back.json');

/** The earlier release that readers get because somebody put it back; undefined when they get what was released last. */
export async function rolledBackIn(folders: Folders): Promise<RolledBack | undefined> {
  const text = await textIfAny(fileOf(folders));
  const live = await currentRelease(folders);
  try {
    const found = mark.parse(JSON.parse(text ?? ''));
    // The mark is written before the link is turned: a crash in between leaves one that says nothing.
    return found.release === live?.id ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Lets readers have an earlier release again, until something newer goes live. The history is not touched. Refuses a
 * release that is not kept, is live already, or has lost files.
 */
export async function putBack(
  repository: Repository,
  id: string,
): Promise<{ release: Release; mark: RolledBack }> {
  const { folders } = repository;
  const release = (await releasesIn(folders)).find((one) => one.id === id);
  if (!release) throw new Refusal(404, '没有这一版：可能太旧，已经清理掉了。');
  if ((await currentRelease(folders))?.id === id) throw new Refusal(409, '网站现在显示的就是这一版。');
  if (!(await isWhole(release))) throw new Refusal(409, '这一版的文件不完整，不能退回；请选另一版。');
  const note = { release: id, head: await headOf(repository), at: new Date().toISOString() };
  await writeWhole(folders, fileOf(folders), `${JSON.stringify(note)}\n`);
  await madeCurrent(folders, release);
  return { release, mark: note };
}

/** Forgets that an earlier release was put back: the newest content may go live again. */
export function putBackForgotten(folders: Folders): Promise<void> {
  return rm(fileOf(folders), { force: true });
}
