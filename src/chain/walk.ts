import { readCommit, type Said } from './commit.ts';
import { bytesOf, objectId } from './objects.ts';
import { emptyFolder, put, treeId } from './tree.ts';

/** A commit as the site publishes it for checking. */
export interface Step {
  /** The bytes that git hashes, as text. */
  raw: string;
  /** What it changed, by path from the top: full id (see `put`), `''` for a file taken out. */
  files: Record<string, string>;
}

/** A commit whose id, folders and place in the chain were computed anew. */
export interface Link extends Omit<Said, 'tree' | 'parent'> {
  /** Its number, 1 for the first. */
  n: number;
  id: string;
  /** Ids of the files and folders it changed, by path; `''` for a file taken out. */
  changed: Map<string, string>;
}

/** Where the chain does not hold: the commit does not follow the one before, its files give another folder, or it ends elsewhere. */
export interface Break {
  n: number;
  on: string;
  why: 'parent' | 'tree' | 'head';
}

/** What was computed, oldest first, as far as it holds. */
export interface Chain {
  links: Link[];
  broken?: Break;
}

/**
 * Computes every id of the published history anew, from the files up: file → folders → commit → next commit.
 * @param steps all commits, oldest first
 * @param head the id the last one is said to have
 */
export async function walk(steps: readonly Step[], head: string): Promise<Chain> {
  const top = emptyFolder();
  const links: Link[] = [];
  for (const { raw, files } of steps) {
    const { tree, parent, ...said } = readCommit(raw);
    const n = links.length + 1;
    if (parent !== links[links.length - 1]?.id) return { links, broken: { n, on: said.on, why: 'parent' } };
    const changed = new Map<string, string>();
    for (const [path, value] of Object.entries(files)) {
      put(top, path, value);
      changed.set(path, value.slice(value.lastIndexOf(' ') + 1));
    }
    const made = await treeId(top, (path, id) => changed.set(path, id));
    if (made !== tree) return { links, broken: { n, on: said.on, why: 'tree' } };
    links.push({
      ...said,
      on: latest(said.on, links),
      n,
      id: await objectId('commit', bytesOf(raw)),
      changed,
    });
  }
  const last = links[links.length - 1];
  if (last?.id === head) return { links };
  return { links, broken: { n: links.length, on: last?.on ?? '', why: 'head' } };
}

/** No commit was made before one it builds on: a clock that goes back counts as the latest moment before it. */
function latest(on: string, links: readonly Link[]): string {
  const before = links[links.length - 1]?.on ?? '';
  return on < before ? before : on;
}
