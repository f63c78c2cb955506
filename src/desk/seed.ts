import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exampleStream } from '../ledger/example.ts';
import { type Git, GitFailure, gitAt } from './git.ts';
import { CannotStart } from './repository.ts';

/**
 * The repository the desk works in: `given` (SHAITAI_ROOT), or the folder it was started in, or, where that is our own
 * source tree, `.shaitai/community` below it: code and content stay apart. That one is made of the example the first
 * time, with the history the example tells of itself.
 */
export async function communityRoot(
  project: string,
  given: string | undefined,
  here = process.cwd(),
): Promise<string> {
  if (given !== undefined) return given;
  if ((await realpath(here)) !== (await realpath(project))) return here;
  const root = join(here, '.shaitai/community');
  if (!existsSync(root)) await seeded(project, root);
  return root;
}

/** Made aside and moved into place, so that a start cut short leaves nothing half made. */
async function seeded(project: string, root: string): Promise<void> {
  const aside = join(dirname(root), `seed-${randomUUID()}`);
  await mkdir(aside, { recursive: true });
  try {
    await exampleIn(gitAt(aside), project);
    await rename(aside, root);
  } catch (error) {
    // Another start was quicker.
    if (existsSync(root)) return;
    if (error instanceof GitFailure && error.missing)
      throw new CannotStart(
        '这台电脑上没有找到 git，请先安装 git（https://git-scm.com），再运行 npm start。',
      );
    throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function exampleIn(git: Git, project: string): Promise<void> {
  await git(['init', '-q', '-b', 'main', '--template=', '--object-format=sha1']);
  await git(['config', 'core.autocrlf', 'false']);
  await git(['fast-import', '--quiet'], { input: exampleStream(project) });
  await git(['reset', '-q', '--hard', 'main']);
}
