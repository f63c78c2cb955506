import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { foresee } from './kept-file.ts';
import { type Building, type SearchDocument, writeSearchIndex } from './search.ts';

/** What the search of a site is to be made of, and where; see `writeSearchIndex`. */
interface Order {
  documents: SearchDocument[];
  folder: string;
  buildings: Building[];
}

/**
 * Has the search index written by a thread of its own, while the pages are rendered. The thread reads its code and what
 * the build before kept while nobody has told it yet what to write.
 */
export class SearchApart {
  readonly #thread: Worker;
  readonly #ended: Promise<unknown>;

  /** @param memory the file of `writeSearchIndex` */
  constructor(memory?: string) {
    this.#thread = new Worker(fileURLToPath(import.meta.url), { workerData: { memory } });
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

if (!isMainThread && parentPort) {
  const { memory } = workerData as { memory?: string };
  const told = once(parentPort, 'message');
  if (memory) for (const kept of [memory, `${memory}.chunks`]) foresee(kept);
  const [{ documents, folder, buildings }] = (await told) as [Order];
  await writeSearchIndex(documents, folder, buildings, memory);
  parentPort.close();
}
