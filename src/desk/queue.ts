/** Does one thing after the other, in the order asked; one that fails does not stop the next. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Does `work` when everything asked before is done, and returns its result. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything asked so far is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
