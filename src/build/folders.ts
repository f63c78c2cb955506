import { once } from 'node:events';
import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * The folders of a site: nearly every page has one of its own, and a disk takes its time for tens of thousands. Those
 * that the site before had are made by a thread while the records are still read.
 */
export class Folders {
  readonly #root: string;
  readonly #ahead: ReadonlySet<string>;
  readonly #thread: Worker | undefined;
  readonly #ended: Promise<unknown[]>;
  #made = new Set<string>();
  readonly #used = new Set<string>();

  /** @param files paths of the site before */
  constructor(root: string, files: Iterable<string> = []) {
    this.#root = root;
    this.#ahead = new Set([...files].map(dirname));
    const workerData = { folders: [...this.#ahead].map((folder) => join(root, folder)) };
    if (this.#ahead.size > 0)
      this.#thread = new Worker(new URL('./folders-thread.ts', import.meta.url), { workerData });
    this.#ended = this.#thread ? once(this.#thread, 'exit') : Promise.resolve([1]);
    // Whatever kept it from a folder is told by whoever needs that folder.
    this.#ended = this.#ended.catch(() => [1]);
  }

  /** Resolves when nothing more is made ahead. */
  async ready(): Promise<void> {
    const [code] = await this.#ended;
    if (code === 0) this.#made = new Set(this.#ahead);
  }

  /** The folder of a file is there. */
  need(file: string): void {
    const folder = dirname(file);
    if (!this.#made.has(folder)) mkdirSync(join(this.#root, folder), { recursive: true });
    this.#made.add(folder);
    this.#used.add(folder);
  }

  /** Takes away what was made ahead and holds nothing: pages that are no more. */
  swept(): void {
    const unused = [...this.#ahead].filter((folder) => !this.#used.has(folder));
    for (const folder of unused.sort((a, b) => b.length - a.length)) this.#removed(folder);
  }

  /** Makes nothing more ahead. */
  async stopped(): Promise<void> {
    await this.#thread?.terminate();
  }

  /** A folder, and those around it that hold nothing else. */
  #removed(folder: string): void {
    try {
      for (let at = folder; at !== '.'; at = dirname(at)) rmdirSync(join(this.#root, at));
    } catch {
      // It holds something, or was never made.
    }
  }
}
