import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file of a commit. */
export interface TreeFile {
  id: string;
  path: string;
  type: 'blob' | 'tree';
}

/** What a commit does to a file; without content it is taken away. */
export interface Change {
  path: string;
  content?: Buffer;
}

const person = { name: '代码托管', email: 'host@example.invalid' };

/** A real git repository, as the stand-ins of the git hosts keep it. */
export class GitRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'host-'));

  constructor(files: Record<string, string>) {
    this.git(['init', '-q', '--bare', '-b', 'main']);
    const changes = Object.entries(files).map(([path, text]) => ({ path, content: Buffer.from(text) }));
    this.commit('main', { message: '开始', changes });
  }

  git(args: string[], input?: string | Buffer, env: Record<string, string> = {}): string {
    return this.bytes(args, input, env).toString().trimEnd();
  }

  bytes(args: string[], input?: string | Buffer, env: Record<string, string> = {}): Buffer {
    const who = {
      GIT_AUTHOR_NAME: person.name,
      GIT_AUTHOR_EMAIL: person.email,
      GIT_COMMITTER_NAME: person.name,
      GIT_COMMITTER_EMAIL: person.email,
    };
    return execFileSync('git', ['-c', 'core.quotepath=false', ...args], {
      cwd: this.folder,
      env: { ...process.env, ...who, ...env },
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input !== undefined && { input }),
    });
  }

  /** The commit that a branch or anything else names. */
  at(ref: string): string | undefined {
    try {
      return this.git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    } catch {
      return undefined;
    }
  }

  branches(): string[] {
    return this.git(['for-each-ref', '--format=%(refname:short)', 'refs/heads']).split('\n');
  }

  files(ref: string, path = '', recursive = false): TreeFile[] {
    const lines = this.git([
      'ls-tree',
      '-t',
      ...(recursive ? ['-r'] : []),
      ref,
      ...(path ? [`${path}/`] : []),
    ]);
    return lines
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [, type, id, name] = /^\d+ (\w+) (\w+)\t(.*)$/.exec(line) ?? [];
        return { id: id ?? '', path: name ?? '', type: type as TreeFile['type'] };
      });
  }

  idOf(ref: string, path: string): string | undefined {
    try {
      return this.git(['rev-parse', '--verify', '--quiet', `${ref}:${path}`]);
    } catch {
      return undefined;
    }
  }

  read(ref: string, path: string): string {
    return this.bytes(['cat-file', 'blob', `${ref}:${path}`]).toString();
  }

  /** Commits changes to a branch, which is made `from` another where it is not there yet. */
  commit(
    branch: string,
    { message, changes, from }: { message: string; changes: Change[]; from?: string },
  ): string {
    const parent = this.at(`refs/heads/${branch}`) ?? (from && this.at(from));
    const entries = changes.map(({ path, content }) => ({
      path,
      ...(content && { blob: this.git(['hash-object', '-w', '--stdin'], content) }),
    }));
    return this.put(branch, this.tree(parent, entries), parent ? [parent] : [], message);
  }

  /** The tree of a commit with other blobs in it; a path without one is taken away. */
  tree(base: string | undefined, entries: { path: string; blob?: string }[]): string {
    const env = { GIT_INDEX_FILE: join(this.folder, `index-${process.hrtime.bigint()}`) };
    if (base) this.git(['read-tree', base], undefined, env);
    for (const { path, blob } of entries)
      if (!blob) this.git(['update-index', '--force-remove', path], undefined, env);
      else this.git(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], undefined, env);
    return this.git(['write-tree'], undefined, env);
  }

  /** Merges a branch into another; undefined when they conflict. `squashed` leaves the branch out of the history. */
  merge(branch: string, into: string, message: string, squashed = false): string | undefined {
    const [ours = '', theirs = ''] = [this.at(into), this.at(branch)];
    try {
      const tree = this.git(['merge-tree', '--write-tree', ours, theirs]);
      return this.put(into, tree, squashed ? [ours] : [ours, theirs], message);
    } catch {
      return undefined;
    }
  }

  /** Points a branch at a commit, or takes it away. */
  point(branch: string, commit?: string): void {
    this.git(['update-ref', ...(commit ? [] : ['-d']), `refs/heads/${branch}`, ...(commit ? [commit] : [])]);
  }

  /** What changed from one commit to another. */
  diff(from: string, to: string): { path: string; status: 'A' | 'M' | 'D' }[] {
    const base = this.git(['merge-base', from, to]);
    return this.git(['diff', '--name-status', '--no-renames', base, to])
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ status: line[0] as 'A', path: line.slice(2) }));
  }

  private put(branch: string, tree: string, parents: string[], message: string): string {
    const commit = this.git(['commit-tree', tree, ...parents.flatMap((one) => ['-p', one])], message);
    this.point(branch, commit);
    return commit;
  }
}
