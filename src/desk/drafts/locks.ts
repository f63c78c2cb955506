import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf } from '../git.ts';
import type { Repository } from '../repository.ts';

/** Removes the lock files that a git killed half-way left on drafts. Call when no other git works here. */
export async function draftLocksRemoved({ git }: Repository): Promise<void> {
  const common = await lineOf(git(['rev-parse', '--path-format=absolute', '--git-common-dir']));
  for (const folder of [join(common, 'refs/heads/draft'), join(common, 'refs/shaitai')])
    for (const name of await readdir(folder, { recursive: true }).catch(() => []))
      if (name.endsWith('.lock')) await rm(join(folder, name), { force: true });
}
