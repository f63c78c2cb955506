import { shanghai } from '../format/date.ts';
import { shared } from '../watch.ts';
import { type Commit, commitOf, inTime } from './commit.ts';
import { exampleSource } from './example.ts';
import { objectsOf } from './git.ts';
import { type Entry, logOf } from './log.ts';
import { isReplayed } from './replay.ts';
import { refuseShallow, type Source, sourceOf } from './source.ts';

/** A record's file as one commit published it. */
export interface Version extends Omit<Commit, 'tree' | 'parents' | 'raw'> {
  /** What the file was called then, below the content folder. */
  path: string;
  /** Full git id of the file, which `git hash-object <file>` prints as well. */
  blob: string;
  text: string;
}

/** A record's file that a commit took out. */
export interface Removal extends Omit<Version, 'blob' | 'text'> {}

/** What the git history of the content says. Paths are those below the content folder, e.g. `accounts/2026-q1.json`. */
export interface History {
  /** Where the commits lie and which one is the newest; undefined where the content belongs to no repository. */
  source: Source | undefined;
  /** Id of the newest commit. */
  head: string | undefined;
  /** The published versions of a file, newest first, through all its names; none for one that was never committed. */
  versions(path: string): Version[];
  /** The day (`YYYY-MM-DD`) of the first commit that held the file, under whatever name. */
  firstPublished(path: string): string | undefined;
  /** Every file that is or was published, in order of path; `name@commit` where another took over the name in that commit. */
  paths(): string[];
  /** The files that were published once and are no longer there, newest first. */
  removals(): Removal[];
  /** The commits of the published branch, newest first; each names the next as its first parent. */
  chain(): Commit[];
}

const known = shared('histories', () => new Map<string, History>());

/**
 * The history of a content folder, read once (two git processes), then remembered. Without a repository everything
 * is empty and `source` undefined. The example beside our source code has only the history of our own work, so the one
 * it tells of itself is replayed instead.
 * @param at the repository and commit to read, where the folder is only a copy of one; else those the folder lies in
 * @throws HistoryCut for a shallow clone
 */
export function historyOf(contentDir: string, at?: Omit<Source, 'folder'>): History {
  const key = at ? `${at.repository}\n${at.commit}` : contentDir;
  const found = known.get(key) ?? read(at ? copied(at) : (exampleSource(contentDir) ?? sourceOf(contentDir)));
  known.set(key, found);
  return found;
}

function copied(at: Omit<Source, 'folder'>): Source {
  refuseShallow(at.repository);
  return { ...at, folder: 'content/' };
}

function read(source: Source | undefined): History {
  if (!source) return historyFrom(undefined, [], [], new Map());
  const { repository, commit, folder } = source;
  const entries = logOf(repository, commit, folder);
  const blobs = [...new Set(entries.flatMap(({ changes }) => changes.flatMap(({ blob }) => blob ?? [])))];
  if (blobs.length === 0) return historyFrom(undefined, [], [], new Map());
  const ids = entries.map((entry) => entry.commit);
  const objects = objectsOf(repository, [...ids, ...blobs]);
  const commits = inEarnest(ids.map((id, i) => commitOf(id, objects[i] as Buffer)));
  const texts = new Map(blobs.map((blob, i) => [blob, (objects[ids.length + i] as Buffer).toString()]));
  return historyFrom(source, entries, commits, texts);
}

/** The moments that can be true. The invented days of the example's own history may all lie ahead of a clock. */
function inEarnest(chain: Commit[]): Commit[] {
  const lived = chain.length - 1 - chain.findLastIndex(({ raw }) => !isReplayed(raw));
  const real = chain.slice(0, chain.length - lived);
  const { BUILD_TIME: fixed } = process.env;
  const now = Math.max(Date.now(), fixed ? Date.parse(fixed) : 0);
  return inTime([...inTime(real, shanghai(new Date(now))), ...chain.slice(real.length)]);
}

function historyFrom(
  source: Source | undefined,
  entries: readonly Entry[],
  commits: Commit[],
  texts: ReadonlyMap<string, string>,
): History {
  const { versions, removals } = filesOf(entries, commits, texts);
  return {
    source,
    head: source?.commit,
    versions: (path) => versions.get(path) ?? [],
    firstPublished: (path) => versions.get(path)?.at(-1)?.on.slice(0, 10),
    paths: () => [...versions.keys()].sort(),
    removals: () => removals,
    chain: () => commits,
  };
}

/** Files by the name they carry now (or carried last), walked from the newest commit back. */
function filesOf(entries: readonly Entry[], commits: readonly Commit[], texts: ReadonlyMap<string, string>) {
  const versions = new Map<string, Version[]>();
  const removals: Removal[] = [];
  const taken = new Set<string>();
  // Name at the time → name today, as far back as the walk has come.
  const today = new Map<string, string>();
  entries.forEach(({ commit, changes }, i) => {
    const { tree, parents, raw, ...said } = commits[i] as Commit;
    const named = changes.map((change) => ({ ...change, name: today.get(change.path) ?? change.path }));
    for (const { name, path, blob } of named) {
      const later = versions.get(name) ?? [];
      const same = !taken.has(name) && later.at(-1)?.blob === blob && later.at(-1)?.path === path;
      const version = { ...said, path, blob: blob ?? '', text: texts.get(blob ?? '') ?? '' };
      // A file made executable was not changed; one taken out and put back was away for a while.
      if (blob) versions.set(name, [...(same ? later.slice(0, -1) : later), version]);
      else if (later.length === 0) removals.push({ ...said, path: name });
      taken[blob ? 'delete' : 'add'](name);
    }
    const renamed = named.filter(({ from }) => from !== undefined);
    // What bore the new name before is another record.
    for (const { path } of renamed) today.set(path, `${path}@${commit}`);
    for (const { from, name } of renamed) today.set(from as string, name);
  });
  return { versions, removals };
}
