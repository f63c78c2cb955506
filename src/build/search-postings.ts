/** Lists of words with their postings as they are kept between builds: one text, one length a word, all numbers in a row. */
export interface StoredPostings {
  words: string;
  lengths: Uint32Array;
  numbers: Uint32Array;
}

/** Where words stand: for each word, ascending, record × 8 + a mark from 0 to 7. */
export class Postings {
  readonly #words = new Map<string, Uint32Array | number[]>();
  readonly #unsorted = new Set<string>();

  /** What was stored, with the records under new numbers. @param places new number of each record, ascending; -1 drops it */
  static from({ words, lengths, numbers }: StoredPostings, places: Int32Array): Postings {
    const made = new Postings();
    const all = words === '' ? [] : words.split('\n');
    let from = 0;
    for (const [at, word] of all.entries()) {
      const end = from + (lengths[at] ?? 0);
      const list = moved(numbers.subarray(from, end), places);
      if (list.length > 0) made.#words.set(word, list);
      from = end;
    }
    return made;
  }

  /** Notes a word of a record; each word of it once. */
  add(word: string, record: number, mark: number): void {
    const posting = record * 8 + mark;
    const known = this.#words.get(word);
    if (known === undefined) {
      this.#words.set(word, [posting]);
      return;
    }
    const list = Array.isArray(known) ? known : [...known];
    if (list !== known) this.#words.set(word, list);
    if (posting < (list.at(-1) ?? 0)) this.#unsorted.add(word);
    list.push(posting);
  }

  /** Takes a word out. */
  delete(word: string): void {
    this.#words.delete(word);
    this.#unsorted.delete(word);
  }

  /** The postings of a word, ascending; none of a word that stands nowhere. */
  of(word: string): ArrayLike<number> {
    if (this.#unsorted.delete(word)) (this.#words.get(word) as number[]).sort((a, b) => a - b);
    return this.#words.get(word) ?? [];
  }

  words(): Iterable<string> {
    return this.#words.keys();
  }

  /** For a build to come. */
  stored(): StoredPostings {
    const lists = [...this.#words.keys()].map((word) => this.of(word));
    const numbers = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let at = 0;
    for (const list of lists) {
      numbers.set(list, at);
      at += list.length;
    }
    const lengths = Uint32Array.from(lists, (list) => list.length);
    return { words: [...this.#words.keys()].join('\n'), lengths, numbers };
  }
}

function moved(list: Uint32Array, places: Int32Array): Uint32Array {
  let kept = 0;
  for (const posting of list) {
    const place = places[posting >> 3] ?? -1;
    if (place >= 0) list[kept++] = place * 8 + (posting & 7);
  }
  return list.subarray(0, kept);
}
