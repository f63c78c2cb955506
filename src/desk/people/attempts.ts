import { Refusal } from '../refusal.ts';

const quarter = 15 * 60_000;

/**
 * Counts what went wrong lately, so that nobody can try passwords and codes one after the other: ten within a quarter
 * of an hour for one account, a hundred altogether. Lives as long as the desk; nobody outside can restart it.
 */
export class Attempts {
  readonly #failures = new Map<string, number[]>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Refuses (429) when there were too many failures for this name, or altogether. */
  needRoom(name: string): void {
    if (this.#recent(name).length < 10 && this.#recent('').length < 100) return;
    throw new Refusal(429, '试错的次数太多，请过 15 分钟再试；忘了密码，请管理员重新发一个邀请链接。');
  }

  /** Notes a failure for a name. */
  failed(name: string): void {
    for (const key of [name, '']) this.#failures.set(key, [...this.#recent(key), this.#now()]);
    if (this.#failures.size > 10_000) this.#failures.clear();
  }

  /** Forgets the failures of a name that has just got in. */
  succeeded(name: string): void {
    this.#failures.delete(name);
  }

  #recent(name: string): number[] {
    const since = this.#now() - quarter;
    return (this.#failures.get(name) ?? []).filter((at) => at > since);
  }
}
