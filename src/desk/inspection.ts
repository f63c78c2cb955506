import { Worker } from 'node:worker_threads';
import type { Piece } from '../privacy/attachment.ts';
import { Refusal } from './refusal.ts';

/** Seconds and megabytes that one upload may take to be read. */
const limits = { seconds: 20, megabytes: 400 };

const program = new URL('./inspection-worker.ts', import.meta.url);

/**
 * What an upload tells besides its picture, read in a thread of its own: a file made to exhaust its reader exhausts
 * nothing else. undefined when it does not open. Throws a 422 when it takes more than the limits; ends when the signal
 * aborts.
 */
export function inspected(
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Piece[] | undefined> {
  const worker = new Worker(program, {
    workerData: { name, bytes },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    stderr: true,
  });
  return new Promise<Piece[] | undefined>((resolve, reject) => {
    const refuse = () =>
      reject(
        new Refusal(
          422,
          `文件“${name}”太复杂，${limits.seconds} 秒内看不完里面有没有个人信息；请拆成几份，或另存为 PDF 再上传。`,
        ),
      );
    const timer = setTimeout(refuse, limits.seconds * 1000);
    worker.once('message', (pieces: Piece[] | undefined) => resolve(pieces));
    worker.once('error', refuse);
    signal?.addEventListener('abort', refuse, { once: true });
    worker.once('exit', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', refuse);
      refuse();
    });
    if (signal?.aborted) refuse();
  }).finally(() => void worker.terminate());
}
