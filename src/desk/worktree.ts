import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { indexLines } from './commit.ts';
import { kindAt, writeWhole } from './disk.ts';
import { GitFailure, lineOf } from './git.ts';
import { forgetJournal, type Journal, type JournalFile, journalOf } from './journal.ts';
import { Refusal } from './refusal.ts';
import { headOf, type Repository } from './repository.ts';
import { blobsOf } from './tree.ts';

/** Refuses when a file to be written holds somebody's uncommitted work, in the work tree or in the index. */
export async function refuseUncommitted(
  repository: Repository,
  files: readonly JournalFile[],
): Promise<void> {
  const staged = await stagedBlobs(repository, files);
  for (const { path, blob, was } of files) {
    const onDisk = await blobOnDisk(repository, path);
    if (onDisk === 'other')
      throw new Refusal(
        409,
        `${path} 在电脑上不是普通文件（可能是链接），没有保存。请先把它移开，再保存一次。`,
      );
    const inIndex = staged.get(path) ?? null;
    if ((onDisk === was || onDisk === blob) && (inIndex === was || inIndex === blob)) continue;
    throw new Refusal(
      409,
      `${path} 在电脑上有还没提交的修改，没有保存。请先提交（git commit）或放弃（git checkout -- ${path}）那份修改，再保存一次。`,
    );
  }
}

/**
 * Lets work tree and index follow the commit of the journal, then forgets the journal. Files that somebody has
 * changed since are left as they are. Keeps the journal when another program holds the index; returns whether all is done.
 */
export async function finishJournal(repository: Repository): Promise<boolean> {
  const journal = await journalOf(repository.folders);
  if (journal && (await reached(repository, journal))) {
    const due = await stillDue(repository, journal.files);
    await writeFiles(repository, due);
    if (!(await stage(repository, due))) return false;
  }
  await forgetJournal(repository.folders);
  return true;
}

/** Whether the branch did move to the commit, or beyond it, before the desk stopped. */
async function reached(repository: Repository, { commit }: Journal): Promise<boolean> {
  const { git } = repository;
  return git(['merge-base', '--is-ancestor', commit, await headOf(repository)]).then(
    () => true,
    () => false,
  );
}

/** The files that the newest commit still holds as the journal says. */
async function stillDue(repository: Repository, files: readonly JournalFile[]): Promise<JournalFile[]> {
  const head = await headOf(repository);
  const now = await Promise.all(
    files.map(({ path }) =>
      lineOf(repository.git(['rev-parse', '-q', '--verify', `${head}:${path}`])).catch(() => null),
    ),
  );
  return files.filter(({ blob }, i) => now[i] === blob);
}

async function writeFiles(repository: Repository, files: readonly JournalFile[]): Promise<void> {
  const { git, folders } = repository;
  for (const { path, blob, was } of files) {
    const onDisk = await blobOnDisk(repository, path);
    if (onDisk === blob || onDisk !== was) continue;
    const target = join(folders.root, path);
    if (blob === null) await rm(target, { force: true });
    else for (const bytes of await blobsOf(git, [blob])) await writeWhole(folders, target, bytes);
  }
}

/** Records the files in the index, unless somebody has staged something else; false when the index stays locked. */
async function stage(repository: Repository, files: readonly JournalFile[]): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const staged = await stagedBlobs(repository, files);
    const due = files.filter(({ path, was }) => (staged.get(path) ?? null) === was);
    if (due.length === 0) return true;
    try {
      await repository.git(['update-index', '-z', '--index-info'], { input: indexLines(due) });
      return true;
    } catch (error) {
      if (!(error instanceof GitFailure) || !/index\.lock/.test(error.message)) throw error;
      await wait(100);
    }
  }
  return false;
}

async function stagedBlobs({ git }: Repository, files: readonly JournalFile[]): Promise<Map<string, string>> {
  const printed = await git(['ls-files', '-s', '-z', '--', ...files.map(({ path }) => path)]);
  const lines = printed.toString().split('\0').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [about = '', path = ''] = line.split('\t', 2);
      const [, blob = '', stageNumber] = about.split(' ');
      // A file in conflict has entries other than 0, which match nothing we expect.
      return [path, stageNumber === '0' ? blob : 'conflict'];
    }),
  );
}

/** The blob that the file in the work tree would be committed as; null when there is none. */
async function blobOnDisk({ git, folders }: Repository, path: string): Promise<string | null> {
  const kind = await kindAt(folders.root, path);
  if (kind === 'nothing') return null;
  if (kind === 'other') return 'other';
  return lineOf(git(['hash-object', `--path=${path}`, '--', path]));
}
