import { setTimeout as wait } from 'node:timers/promises';
import { branchMoved, commitOn, publicly, type Signed, storedBlob } from './commit.ts';
import { refuseReserved, sameName } from './drafts/reserved.ts';
import { type JournalFile, noteJournal } from './journal.ts';
import { faultLogged } from './log.ts';
import type { Person } from './person.ts';
import { twinOf } from './place.ts';
import { Refusal } from './refusal.ts';
import { headOf, type Repository, sameBranch } from './repository.ts';
import { type State, stateAt } from './state.ts';
import type { Tree } from './tree.ts';
import { finishJournal, refuseUncommitted } from './worktree.ts';

/** Files to be written (or removed: null) by path, and the message of their commit. */
export interface Plan {
  files: ReadonlyMap<string, Buffer | null>;
  message: string;
  /** Who wrote it, when the one who saves only approved it. */
  author?: Signed;
}

/** The newest commit after a save, and whether the save made it. */
export interface Saved {
  commit: string;
  changed: boolean;
}

/**
 * Commits what `plan` makes of the newest state: branch first, then work tree and index. When somebody commits
 * in between, the plan is made again on top. Throws the plan's refusals and its own; then nothing is written.
 * @param reserved addresses that drafts have taken, see `reservedPaths`
 */
export async function save(
  repository: Repository,
  person: Person,
  plan: (state: State) => Plan,
  reserved: ReadonlyMap<string, string> = new Map(),
): Promise<Saved> {
  for (let attempt = 0; attempt < 20; attempt++) {
    await sameBranch(repository);
    if (!(await finishJournal(repository))) throw busy();
    const state = await stateAt(repository, await headOf(repository));
    const { files, message, author = person } = plan(state);
    const changed = await changes(repository, state.tree, files);
    if (changed.length === 0) return { commit: state.commit, changed: false };
    refuseReserved(changed, reserved);
    await refuseUncommitted(repository, changed);
    const commit = await commitOn(repository, state.commit, changed, {
      author: publicly(author),
      committer: publicly(person),
      message,
    });
    await noteJournal(repository.folders, { commit, files: changed });
    const moved = await branchMoved(repository, state.commit, commit);
    // From here on the save is in the history; what is left undone is finished before the next one.
    await finishJournal(repository).catch((error: unknown) => faultLogged(error, { where: 'save', commit }));
    if (moved) return { commit, changed: true };
    await wait(50);
  }
  throw busy();
}

/** What of a plan differs from the newest commit. Throws when a name clashes or a path leads through a link. */
export async function changes(
  repository: Repository,
  tree: Tree,
  files: Plan['files'],
): Promise<JournalFile[]> {
  const changed: JournalFile[] = [];
  for (const [path, bytes] of files) {
    refuseClash(path, tree);
    const was = tree.get(path)?.blob ?? null;
    const blob = bytes && (await storedBlob(repository, bytes));
    if (blob === was) continue;
    if (blob && was && path.startsWith('public/files/')) throw sameName(path);
    changed.push({ path, blob, was });
  }
  return changed;
}

function refuseClash(path: string, tree: Tree): void {
  const twin = twinOf(path, tree.keys());
  if (twin) throw new Refusal(409, `已经有一个名字只差大小写或全半角的文件 ${twin}，请换个名字。`);
  const folders = path.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'));
  const odd = folders.find((at) => tree.has(at) && !tree.get(at)?.mode.startsWith('100'));
  if (odd) throw new Refusal(403, `${odd} 是链接，不是普通文件，后台不能修改。`);
}

/** Said when another program holds the repository. */
export function busy(): Refusal {
  return new Refusal(
    503,
    '仓库正被另一个程序占用，没有保存。请稍等片刻，再保存一次；一直这样，请重新启动发布台。',
  );
}
