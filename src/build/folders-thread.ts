/** The thread of `folders.ts`. */
import { mkdirSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { folders } = workerData as { folders: string[] };
for (const folder of folders) mkdirSync(folder, { recursive: true });
