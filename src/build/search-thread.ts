/**
 * The thread of `search-apart.ts`: reads its code and what the build before kept while nobody has told it yet what to
 * write.
 */
import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { foresee } from './kept-file.ts';
import { writeSearchIndex } from './search.ts';
import type { Order } from './search-apart.ts';

const port = parentPort as MessagePort;
const { memory } = workerData as { memory?: string };
const told = once(port, 'message');
if (memory) for (const kept of [memory, `${memory}.files`]) foresee(kept);
const [{ documents, folder, buildings, site }] = (await told) as [Order];
await writeSearchIndex(documents, folder, buildings, memory, site);
port.close();
