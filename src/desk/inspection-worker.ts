import { parentPort, workerData } from 'node:worker_threads';
import { piecesOf } from '../privacy/attachment.ts';

/** Characters beyond which nobody could read a file either; the rules are applied to each of them afterwards. */
const readable = 4_000_000;

/** The thread in which one upload is read: `workerData` holds its name and bytes, the answer is what it tells. */
const { name, bytes } = workerData as { name: string; bytes: Uint8Array };
const pieces = await piecesOf(name, bytes);
const length = (pieces ?? []).reduce((sum, { text }) => sum + text.length + 16, 0);
if (length > readable) throw new Error('more text than can be looked through');
parentPort?.postMessage(pieces);
