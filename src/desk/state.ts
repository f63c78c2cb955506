import type { Finding } from '../checks/finding.ts';
import { shanghai } from '../format/date.ts';
import { examined } from './examined.ts';
import type { Git } from './git.ts';
import type { Repository } from './repository.ts';
import { blobsOf, type Tree, treeAt } from './tree.ts';
import { type EarlierSettings, settingsReplaced } from './two-persons.ts';

/** What a commit says: its files, the text of its records, its uploads, and what is wrong with them. */
export interface State {
  commit: string;
  tree: Tree;
  /** Text of the content files by path below content/. */
  files: ReadonlyMap<string, string>;
  /** Addresses of the uploads, `/files/…`. */
  uploads: ReadonlySet<string>;
  findings: Finding[];
  /** Settings that were replaced lately, see `twoPersonSubjects`. */
  settingsBefore: EarlierSettings[];
  /** Whether there is one account and no other, asked anew each time. */
  isAlone: () => boolean;
}

const known = new WeakMap<Repository, Promise<State>>();

/** The state of a commit; the one asked for last is remembered. */
export async function stateAt(repository: Repository, commit: string): Promise<State> {
  const last = await known.get(repository)?.catch(() => undefined);
  if (last?.commit === commit) return last;
  const next = read(repository, commit, last);
  known.set(repository, next);
  return next;
}

/** Addresses of the uploads among paths of the repository. */
export function uploadsOf(paths: Iterable<string>): Set<string> {
  return new Set(
    [...paths]
      .filter((p) => p.startsWith('public/files/'))
      .map((p) => p.slice('public'.length).normalize('NFC')),
  );
}

async function read(
  { git, isAlone = () => false }: Repository,
  commit: string,
  last: State | undefined,
): Promise<State> {
  const tree = await treeAt(git, commit);
  const files = await textsOf(git, tree, last);
  const uploads = uploadsOf(tree.keys());
  const now = new Date();
  const settingsBefore = await settingsReplaced(git, commit, now);
  const { findings } = examined(files, uploads, shanghai(now));
  return { commit, tree, files, uploads, findings, settingsBefore, isAlone };
}

/** The text of the records of a tree by path below content/; a blob that the last state had is not read again. */
async function textsOf(git: Git, tree: Tree, last: State | undefined): Promise<Map<string, string>> {
  const records = [...tree].filter(([path]) => path.startsWith('content/') && !/\/\.[^/]*$/.test(path));
  const texts = new Map<string, string>();
  for (const [file, text] of last?.files ?? [])
    texts.set(last?.tree.get(`content/${file}`)?.blob ?? '', text);
  const missing = [...new Set(records.map(([, { blob }]) => blob).filter((blob) => !texts.has(blob)))];
  for (const [i, bytes] of (await blobsOf(git, missing)).entries())
    texts.set(missing[i] ?? '', bytes.toString());
  return new Map(records.map(([path, { blob }]) => [path.slice('content/'.length), texts.get(blob) ?? '']));
}
