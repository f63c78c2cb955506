import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GitFailure, gitAt, lineOf } from '../desk/git.ts';
import { CannotStart } from '../desk/repository.ts';
import { words } from './words.ts';

/** What is committed in a repository now: the commit and how many content files. Throws when it is no repository. */
export async function committedIn(root: string): Promise<{ commit: string; files: number }> {
  if (!existsSync(root)) throw new CannotStart(words.noFolder);
  if (!existsSync(join(root, '.git'))) throw new CannotStart(words.noRepository);
  const git = gitAt(root);
  const commit = await lineOf(git(['rev-parse', '--verify', 'HEAD'])).catch((error: Error) => {
    throw new CannotStart(sentenceOf(error));
  });
  const listed = await git(['ls-tree', '-r', '--name-only', '-z', commit, '--', 'content']).catch(notCopied);
  return { commit, files: listed.toString().split('\0').length - 1 };
}

function sentenceOf(error: Error): string {
  if (error instanceof GitFailure && error.missing) return words.noGit;
  return /dubious ownership/.test(error.message) ? words.otherOwner : words.noRepository;
}

/** What git cannot read of a commit that is there is missing or torn; else it could not write. */
function notCopied(error: Error): never {
  if (!(error instanceof GitFailure)) throw error;
  const reason = error.message.split('\n')[0] ?? '';
  const isTorn = /unable to read|bad object|not a (?:valid|tree) object|missing|corrupt|inflate/i.test(
    reason,
  );
  throw new CannotStart(isTorn ? words.damaged(reason) : words.noCopy(reason));
}

/**
 * Writes content/ and public/ of a commit into a folder, links as plain files; whatever else lies in the folder goes.
 * Throws a sentence when the repository no longer holds it.
 */
export async function snapshotOf(root: string, commit: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'content'), { recursive: true });
  await mkdir(join(folder, 'public'), { recursive: true });
  const git = gitAt(root);
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  await git(['read-tree', commit], { env }).catch(notCopied);
  const input = await git(['ls-files', '-z', '--', 'content', 'public'], { env });
  const plain = ['-c', 'core.symlinks=false', '-c', 'core.autocrlf=false', '-c', 'core.eol=lf'];
  await git([...plain, 'checkout-index', '-z', '--stdin', `--prefix=${folder}/`], { env, input }).catch(
    notCopied,
  );
}
