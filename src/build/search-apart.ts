import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { type Building, type SearchDocument, writeSearchIndex } from './search.ts';

/** What the search of a site is to be made of, and where; see `writeSearchIndex`. */
interface Order {
  documents: SearchDocument[];
  folder: string;
  buildings: Building[];
  memory?: string | undefined;
}

/** Has the search index written by a thread of its own, while the pages are rendered. */
export class SearchApart {
  readonly #thread: Worker;
  readonly #ended: Promise<unknown>;

  constructor(order: Order) {
    this.#thread = new Worker(fileURLToPath(import.meta.url), { workerData: order });
    this.#ended = once(this.#thread, 'exit');
    // Told by `done`, to whoever still waits for it.
    this.#ended.catch(() => undefined);
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

if (!isMainThread) {
  const { documents, folder, buildings, memory } = workerData as Order;
  await writeSearchIndex(documents, folder, buildings, memory);
}
