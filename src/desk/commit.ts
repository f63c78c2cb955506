import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf } from './git.ts';
import type { JournalFile } from './journal.ts';
import { type Person, publicSignature, signature } from './person.ts';
import type { Repository } from './repository.ts';

/** Stores bytes in the repository and returns the id of the blob; nothing points to it yet. */
export function storedBlob({ git }: Repository, bytes: Buffer): Promise<string> {
  return lineOf(git(['hash-object', '-w', '--stdin'], { input: bytes }));
}

/** Who stands in the history as the writer, in the words of the time; see `publicSignature` for what is published. */
export interface Signed {
  /** Name with role, `王会计（编辑）`. */
  name: string;
  email: string;
}

/** What a commit says: who wrote, who put it there when that is another person, and the message. */
export interface Words {
  author: Person | Signed;
  /** Without one it is the author as the published history may name them, which a draft keeps for that day. */
  committer?: Person | Signed;
  message: string;
  /** The draft that is brought onto `parent`; it becomes the first of two parents. */
  mine?: string;
}

/** Makes a commit on top of `parent` that changes exactly these files; no branch moves yet. */
export async function commitOn(
  repository: Repository,
  parent: string,
  files: readonly JournalFile[],
  { author, committer, message, mine }: Words,
): Promise<string> {
  const tree = await treeWith(repository, parent, files);
  const by = signed(author);
  const via = committer ? signed(committer) : publicly(author);
  const env = {
    GIT_AUTHOR_NAME: by.name,
    GIT_AUTHOR_EMAIL: by.email,
    GIT_COMMITTER_NAME: via.name,
    GIT_COMMITTER_EMAIL: via.email,
  };
  const parents = [...(mine ? [mine] : []), parent].flatMap((one) => ['-p', one]);
  return lineOf(repository.git(['commit-tree', tree, ...parents, '-F', '-'], { env, input: message }));
}

/** A person as the published history names them; what is signed already stays. */
export function publicly(who: Person | Signed): Signed {
  return 'roles' in who ? publicSignature(who) : who;
}

/** A person as drafts name them; what is signed already stays. */
export function signed(who: Person | Signed): Signed {
  return 'roles' in who ? { name: signature(who), email: who.email } : who;
}

/** Moves the branch from `parent` to `commit`; false when somebody else has moved it meanwhile. */
export async function branchMoved(
  { git, branch }: Repository,
  parent: string,
  commit: string,
): Promise<boolean> {
  const moved = await git(['update-ref', '-m', 'shaitai: save', branch, commit, parent]).catch(
    (error: Error) => error,
  );
  if (!(moved instanceof Error)) return true;
  if (/lock|expected/i.test(moved.message)) return false;
  throw moved;
}

/** The tree of `parent` with the files put in or taken out, made in an index of its own. */
async function treeWith(
  { git, folders }: Repository,
  parent: string,
  files: readonly JournalFile[],
): Promise<string> {
  await mkdir(folders.temporary, { recursive: true });
  const index = join(folders.temporary, `index-${randomUUID()}`);
  const env = { GIT_INDEX_FILE: index };
  try {
    await git(['read-tree', parent], { env });
    await git(['update-index', '-z', '--index-info'], { env, input: indexLines(files) });
    return await lineOf(git(['write-tree'], { env }));
  } finally {
    await rm(index, { force: true });
  }
}

/** Files as `git update-index --index-info` reads them. */
export function indexLines(files: readonly JournalFile[]): string {
  const gone = ({ was }: JournalFile) => `0 ${'0'.repeat(was?.length ?? 40)}`;
  return files.map((file) => `${file.blob ? `100644 ${file.blob}` : gone(file)}\t${file.path}\0`).join('');
}
