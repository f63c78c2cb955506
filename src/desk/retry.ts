/** How long a desk waits before it builds once more what failed. SHAITAI_RETRY names other milliseconds, for tests. */
const aMinute = Number(process.env.SHAITAI_RETRY || 60_000);

/**
 * One more try for a commit that did not go live for a reason of the machine: full memory passes, a killed program does
 * not come back by itself. What fails twice waits for a save, for midnight or for somebody who asks.
 */
export class Retry {
  #tried: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Tries again in a minute, if that was not a second try already. Returns whether it will. */
  soon(commit: string, again: () => unknown): boolean {
    if (this.#tried === commit) return false;
    this.#tried = commit;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(again, aMinute);
    this.#timer.unref();
    return true;
  }

  /** Forgets the try that waits. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
