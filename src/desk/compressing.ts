import { fileURLToPath } from 'node:url';
import { childEnded } from './child.ts';
import type { Release } from './releases.ts';
import type { Programs } from './sources.ts';

const script = fileURLToPath(new URL('compress.ts', import.meta.url));
const fiveMinutes = 5 * 60_000;

/**
 * Packs releases for the web server in front after they have gone live, so that nobody waits for it; the next release
 * calls off the packing of the last. What is not packed goes out as it is. Why it failed, if it did, goes to `say`.
 */
export function compressing(
  { project }: Programs,
  closing: AbortSignal,
  say: (line: string) => void,
): (live: Release, before: Release | undefined) => Promise<void> {
  let last = new AbortController();
  return async (live, before) => {
    last.abort();
    last = new AbortController();
    const { signal } = last;
    const args = [live.folder, before?.folder].filter((one) => one !== undefined);
    const task = { script, args, cwd: project, limit: fiveMinutes };
    const { good, reason } = await childEnded(task, AbortSignal.any([closing, signal]));
    if (!good && !closing.aborted && !signal.aborted) say(`网页没有压缩，不影响阅读：${reason}`);
  };
}
