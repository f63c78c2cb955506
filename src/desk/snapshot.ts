import { randomUUID } from 'node:crypto';
import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { discarded } from './gone.ts';
import type { Repository } from './repository.ts';

/**
 * A folder for a build to read: content/ and public/ of a commit, as they are: no filters, links as plain files. One
 * that holds a commit already is brought to another by what differs, so that a change costs what it is, not what the
 * archive is.
 */
export class Snapshot {
  readonly folder: string;
  readonly #repository: Repository;
  /** The commit it holds whole, once what is under way has ended; never rejects. */
  #held: Promise<string | undefined> = Promise.resolve(undefined);

  constructor(repository: Repository) {
    this.#repository = repository;
    this.folder = join(repository.folders.own, `snapshot-${randomUUID()}`);
  }

  /** Makes it hold a commit. Throws when git cannot; then it holds nothing that counts. */
  async fill(commit: string): Promise<void> {
    const filled = this.#held.then((held) => this.#filled(held, commit));
    this.#held = filled.then(
      () => commit,
      () => undefined,
    );
    await filled;
  }

  /** Takes the folder away, once nothing writes to it any more; what cannot be taken away goes with the next start. */
  async discard(): Promise<void> {
    await this.#held;
    this.#held = Promise.resolve(undefined);
    await discarded(this.#repository.folders, this.folder).catch(() => undefined);
  }

  async #filled(held: string | undefined, commit: string): Promise<void> {
    if (held === commit) return;
    if (held && (await this.#moved(held, commit).catch(() => false))) return;
    await rm(this.folder, { recursive: true, force: true });
    await this.#written(commit);
  }

  /** False where the difference alone does not tell: how files are written may have changed for all of them. */
  async #moved(held: string, commit: string): Promise<boolean> {
    const listed = ['diff-tree', '-r', '-z', '--no-renames', '--name-status', held, commit];
    const parts = (await this.#repository.git(listed)).toString().split('\0');
    const changed: string[] = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [status, path = ''] = parts.slice(at, at + 2);
      if (/(^|\/)\.gitattributes$/.test(path)) return false;
      if (!/^(content|public)\//.test(path)) continue;
      if (status === 'D') await this.#removed(path);
      else changed.push(path);
    }
    if (changed.length > 0) await this.#written(commit, changed);
    return true;
  }

  /** A file, and the folders that are empty without it: git knows no empty ones. */
  async #removed(path: string): Promise<void> {
    await rm(join(this.folder, path));
    for (let folder = dirname(path); folder.includes('/'); folder = dirname(folder)) {
      const emptied = await rmdir(join(this.folder, folder)).then(
        () => true,
        () => false,
      );
      if (!emptied) return;
    }
  }

  /** Writes files of a commit, all unless told. */
  async #written(commit: string, paths?: readonly string[]): Promise<void> {
    const { git, folders } = this.#repository;
    const needed = [join(this.folder, 'content'), join(this.folder, 'public'), folders.temporary];
    for (const folder of needed) await mkdir(folder, { recursive: true });
    const env = { GIT_INDEX_FILE: join(folders.temporary, `index-${randomUUID()}`) };
    const plain = ['-c', 'core.symlinks=false', '-c', 'core.autocrlf=false', '-c', 'core.eol=lf'];
    try {
      await git(['read-tree', commit], { env });
      const all = async () => git(['ls-files', '-z', '--', 'content', 'public'], { env });
      const input = paths ? paths.map((path) => `${path}\0`).join('') : await all();
      await git([...plain, 'checkout-index', '-f', '-z', '--stdin', `--prefix=${this.folder}/`], {
        env,
        input,
      });
    } finally {
      await rm(env.GIT_INDEX_FILE, { force: true });
    }
  }
}
