import { existsSync } from 'node:fs';
import { GitRefused, gitIn } from './git.ts';

/** Where the history of a content folder lies. */
export interface Source {
  /** A folder of the repository. */
  repository: string;
  /** Full id of the newest published commit. */
  commit: string;
  /** The content folder below the top of the repository, with a slash at its end. */
  folder: string;
}

/** History that cannot be read, or not back to its beginning: one Chinese sentence says why and what to do. */
export class HistoryCut extends Error {}

/**
 * The repository a content folder lies in and its newest commit; undefined outside any repository or before the first
 * commit. @throws HistoryCut for a shallow clone, and where git refuses to open the repository
 */
export function sourceOf(contentDir: string): Source | undefined {
  if (!existsSync(contentDir)) return undefined;
  const asked = ['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD^{commit}'];
  try {
    const [shallow, folder = '', commit = ''] = gitIn(contentDir, asked).toString().split('\n');
    if (shallow === 'true') throw new HistoryCut(shallowSentence);
    return { repository: contentDir, commit, folder };
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error;
    if (/dubious ownership/.test(error.message)) throw new HistoryCut(ownerSentence);
    return undefined;
  }
}

/** @throws HistoryCut when a repository holds only the newest part of its history */
export function refuseShallow(repository: string): void {
  if (gitIn(repository, ['rev-parse', '--is-shallow-repository']).toString().trim() === 'true')
    throw new HistoryCut(shallowSentence);
}

const shallowSentence =
  '这份仓库只带着最近的一段历史（浅克隆），查不到以前公布过什么，所以没有生成网站；请在仓库里运行 git fetch --unshallow 补全历史，再试一次';

const ownerSentence = '这个文件夹属于另一个用户，git 不肯打开，读不到公布的历史；请用它的主人的账号运行';
