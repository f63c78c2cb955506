import { Refusal } from '../refusal.ts';

const quarter = 15 * 60_000;

/** How many failures within a quarter of an hour are too many. */
const most = {
  /** For one name, by one asker. */
  name: 10,
  /** By one asker, whatever the names: an office may share one address. */
  asker: 40,
  /** For one name, by everybody. */
  everywhere: 100,
  /** Altogether, where askers cannot be told apart. */
  altogether: 100,
};

/** One key of the counts, and how many there may be. */
type Count = [key: string, most: number];

/**
 * Counts what went wrong lately, so that nobody can try passwords and codes one after the other. Behind a proxy askers
 * are told apart by the address it saw, so that a stranger's tries shut out neither the staff nor, soon, the account.
 * Lives as long as the desk; nobody outside can restart it.
 */
export class Attempts {
  readonly #failures = new Map<string, number[]>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Refuses (429) when there were too many failures for this name or by this asker; `asker` is empty without a proxy. */
  needRoom(name: string, asker = ''): void {
    if (countsOf(name, asker).every(([key, limit]) => this.#recent(key).length < limit)) return;
    throw new Refusal(429, '试错的次数太多，请过 15 分钟再试；忘了密码，请管理员重新发一个邀请链接。');
  }

  /**
   * Refuses as `needRoom` does, and counts a try as a failure until it is known how it ends: of many sent at once no more
   * are looked at than one after the other. Returns how to take it back.
   */
  begun(name: string, asker = ''): () => void {
    this.needRoom(name, asker);
    const at = this.#now();
    this.failed(name, asker);
    return () => {
      for (const [key] of countsOf(name, asker)) {
        const all = this.#recent(key);
        const i = all.indexOf(at);
        this.#failures.set(key, i < 0 ? all : all.toSpliced(i, 1));
      }
    };
  }

  /** Notes a failure for a name. */
  failed(name: string, asker = ''): void {
    if (this.#failures.size > 10_000) this.#forgetOld();
    for (const [key] of countsOf(name, asker))
      this.#failures.set(key, [...this.#recent(key), this.#now()].slice(-most.everywhere));
  }

  /** Forgets the failures of a name that has just got in. */
  succeeded(name: string, asker = ''): void {
    this.#failures.delete(countsOf(name, asker)[0][0]);
  }

  #recent(name: string): number[] {
    const since = this.#now() - quarter;
    return (this.#failures.get(name) ?? []).filter((at) => at > since);
  }

  #forgetOld(): void {
    for (const key of this.#failures.keys()) if (this.#recent(key).length === 0) this.#failures.delete(key);
  }
}

/** What a try counts towards; the name by this asker first. A passkey has no name: nobody can guess one. */
function countsOf(name: string, asker: string): [Count, ...Count[]] {
  if (!name) return [asker ? [`asker ${asker}`, most.asker] : ['all', most.altogether]];
  if (!asker)
    return [
      [`name ${name}`, most.name],
      ['all', most.altogether],
    ];
  return [
    [`both ${asker} ${name}`, most.name],
    [`asker ${asker}`, most.asker],
    [`everywhere ${name}`, most.everywhere],
  ];
}
