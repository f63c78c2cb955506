import { Refusal } from './refusal.ts';

/** Somebody's work that waits for a place. */
interface Waiting {
  who: string;
  begin: () => void;
}

/**
 * Does a few things at once, but never two of one person: whoever brings a lot waits for himself, and somebody else's
 * small thing goes ahead of it.
 */
export class Fair {
  readonly #places: number;
  readonly #busy = new Set<string>();
  #waiting: Waiting[] = [];

  constructor(places: number) {
    this.#places = places;
  }

  /** How many things of a person wait. */
  waiting(who: string): number {
    return this.#waiting.filter((one) => one.who === who).length;
  }

  /** Does `work` when its turn comes, and returns its result; throws a 400 when the signal aborts before. */
  async run<T>(who: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (signal.aborted) throw cancelled();
    await this.#turn(who, signal);
    try {
      return await work();
    } finally {
      this.#busy.delete(who);
      this.#next();
    }
  }

  #turn(who: string, signal: AbortSignal): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const gone = () => {
        this.#waiting = this.#waiting.filter((other) => other !== one);
        reject(cancelled());
      };
      const begin = () => {
        signal.removeEventListener('abort', gone);
        resolve();
      };
      const one = { who, begin };
      signal.addEventListener('abort', gone, { once: true });
      this.#waiting.push(one);
      this.#next();
    });
  }

  #next(): void {
    while (this.#busy.size < this.#places) {
      const next = this.#waiting.find(({ who }) => !this.#busy.has(who));
      if (!next) return;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.#busy.add(next.who);
      next.begin();
    }
  }
}

function cancelled(): Refusal {
  return new Refusal(400, '上传已取消，没有保存。');
}
