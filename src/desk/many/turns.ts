/** Who may build now, and who is next: so many at once, first come, first served. */
export class Turns {
  readonly #most: number;
  readonly #building = new Map<object, number>();
  readonly #waiting: { who: object; go: () => void }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Asks for a turn; `go` is called when it is there. */
  asked(who: object, go: () => void): void {
    this.#waiting.push({ who, go });
    this.#next();
  }

  /** Gives one turn back. Of one who has none, but waits, it is the wish that is taken back. */
  back(who: object): void {
    const has = this.#building.get(who) ?? 0;
    const wish = this.#waiting.findIndex((one) => one.who === who);
    if (has > 0) this.#building.set(who, has - 1);
    else if (wish >= 0) this.#waiting.splice(wish, 1);
    this.#next();
  }

  /** Takes back every turn and wish of one who is gone. */
  gone(who: object): void {
    this.#building.delete(who);
    for (let i = this.#waiting.length - 1; i >= 0; i--)
      if (this.#waiting[i]?.who === who) this.#waiting.splice(i, 1);
    this.#next();
  }

  #next(): void {
    const taken = [...this.#building.values()].reduce((sum, n) => sum + n, 0);
    if (taken >= this.#most) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#building.set(next.who, (this.#building.get(next.who) ?? 0) + 1);
    next.go();
    this.#next();
  }
}
