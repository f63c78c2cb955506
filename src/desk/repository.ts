import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Folders, foldersOf } from './folders.ts';
import { type Git, GitFailure, gitAt, lineOf } from './git.ts';
import { Refusal } from './refusal.ts';

/** The git repository the desk works on, and the branch that was checked out when it started. */
export interface Repository {
  git: Git;
  folders: Folders;
  branch: string;
  /** Whether one person alone has an account at this desk. */
  isAlone?: () => boolean;
}

/** Something that keeps the desk from starting, said in one Chinese sentence. */
export class CannotStart extends Error {}

/** Opens the repository at `root`. Throws `CannotStart` without git, repository, branch or first commit. */
export async function repositoryAt(root: string): Promise<Repository> {
  // A missing working folder and a missing git look the same to whoever starts a program.
  if (!(await stat(root).catch(() => undefined))?.isDirectory())
    throw new CannotStart(`没有 ${root} 这个文件夹，请核对 SHAITAI_ROOT，再运行 npm start。`);
  const git = gitAt(root);
  await needed(
    git(['--version']),
    '这台电脑上没有找到 git，请先安装 git（https://git-scm.com），再运行 npm start。',
  );
  const top = await needed(
    git(['rev-parse', '--show-toplevel']),
    `${root} 不是 git 仓库，请先在这个文件夹里运行 git init 并提交一次，再运行 npm start。`,
  );
  if ((await realpath(resolve(top))) !== (await realpath(root)))
    throw new CannotStart(`请在仓库的最上层文件夹 ${top} 里运行 npm start。`);
  const branch = await needed(
    git(['symbolic-ref', '-q', 'HEAD']),
    '仓库现在没有停在任何分支上，请先运行 git switch main（换成你的分支名），再运行 npm start。',
  );
  await needed(
    git(['rev-parse', '-q', '--verify', `${branch}^{commit}`]),
    '仓库里还没有任何提交，请先提交一次（git add -A && git commit），再运行 npm start。',
  );
  return { git, folders: foldersOf(await realpath(root)), branch };
}

/** The newest commit of the desk's branch. */
export function headOf({ git, branch }: Repository): Promise<string> {
  return lineOf(git(['rev-parse', '--verify', `${branch}^{commit}`]));
}

/** Refuses when somebody has checked out another branch since the desk started. */
export async function sameBranch({ git, branch }: Repository): Promise<void> {
  const now = await lineOf(git(['symbolic-ref', '-q', 'HEAD'])).catch(() => '');
  if (now === branch) return;
  const short = branch.replace('refs/heads/', '');
  throw new Refusal(
    409,
    `仓库已被切换到别的分支，没有保存。请先切回 ${short}（git switch ${short}），再保存一次。`,
  );
}

async function needed(printed: Promise<Buffer>, sentence: string): Promise<string> {
  try {
    return await lineOf(printed);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (/dubious ownership/.test(error.message))
      throw new CannotStart('这个文件夹属于另一个用户，git 不肯打开；请用它的主人的账号运行 npm start。');
    throw new CannotStart(sentence);
  }
}
