import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Building, SearchDocument } from './search-document.ts';
import type { Site } from './written.ts';

/** What the search of a site is to be made of, and where; see `writeSearchIndex`. */
export interface Order {
  documents: SearchDocument[];
  folder: string;
  buildings: Building[];
  site: Site;
}

/**
 * Has the search index written by a thread of its own, while the pages are rendered: only that thread reads the code
 * of the index, which takes a third of a second.
 */
export class SearchApart {
  readonly #thread: Worker;
  readonly #ended: Promise<unknown>;

  /** @param memory the file of `writeSearchIndex` */
  constructor(memory?: string) {
    this.#thread = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: { memory } });
    this.#ended = once(this.#thread, 'exit');
    // Told by `done`, to whoever still waits for it.
    this.#ended.catch(() => undefined);
  }

  /** Says what is to be written. */
  write(order: Order): void {
    this.#thread.postMessage(order);
  }

  /** Resolves when all is written. @throws what went wrong in the thread */
  async done(): Promise<void> {
    await this.#ended;
  }

  /** Ends the thread, whatever it has written. */
  async stopped(): Promise<void> {
    await this.#thread.terminate();
  }
}
