import type { Simplified } from '../search/fold.ts';
import { particles, questions } from '../search/questions.ts';
import {
  type Blocks,
  blocks,
  type Indexed,
  latinParts,
  type Parts,
  partsOf,
  type Vocabulary,
  vocabulary,
} from '../search/record.ts';
import { heads, occurrences } from '../search/scan.ts';
import { families } from '../search/synonyms.ts';
import { pair, whole } from '../search/tokens.ts';
import { digest } from './digest.ts';
import { keepFile, keptFile } from './kept-file.ts';
import { Postings, type StoredPostings } from './search-postings.ts';

/** A record to be indexed, and the text that says all it is made of. */
export interface Traced extends Indexed {
  all: string;
}

/** What the records of a site leave in its index, whatever words its lexicon will have, and what it has of those. */
export interface Traces {
  /** Tokens, marked by how much they weigh: the place in `weights`. */
  tokens: Postings;
  /** Words as the segmenter cuts them, and words of the synonyms: 1 in the title, 2 in title or text, 0 in an aside. */
  segmented: Postings;
  synonyms: Postings;
  latin: Postings;
  /** Words of the lexicon that no synonym looks for, marked as tokens are. */
  wholes: Postings;
}

/** How much a token weighs, from where it stands. */
export const weights: (keyof Blocks)[] = ['once', 'aside', 'some', 'often', 'title'];
const names = ['tokens', 'segmented', 'synonyms', 'latin', 'wholes'] as const;

interface Stored {
  context: string;
  digests: string[];
  lexicon: string[];
  traces: Record<(typeof names)[number], StoredPostings>;
}

/**
 * The traces of all records, oldest first. Those that are, word for word, records of an earlier build keep theirs under
 * their new number; only the others are read. The same records give the same traces either way.
 */
export class Tracer {
  readonly traces: Traces;
  readonly #records: readonly Traced[];
  readonly #simplified: Simplified;
  readonly #context: string;
  readonly #digests: string[];
  readonly #parts = new Map<number, Parts>();
  /** Numbers of the records that are new, and the words the lexicon had when the others were read. */
  readonly #fresh: number[];
  #lexicon: ReadonlySet<string>;

  /** @param context all else that decides what a record leaves; @param file what an earlier build kept, if any */
  constructor(
    records: readonly Traced[],
    known: Omit<Vocabulary, 'words' | 'families'>,
    context = '',
    file?: string,
  ) {
    this.#records = records;
    this.#simplified = known.simplified;
    this.#context = context;
    this.#digests = records.map(({ all }) => digest(all));
    const before = file === undefined ? undefined : storedIn(file, context);
    const places = before && placesOf(before.digests, this.#digests);
    const usable = places ? before : undefined;
    this.#lexicon = new Set(usable?.lexicon);
    const kept = new Set(usable && places ? places.filter((place) => place >= 0) : []);
    this.#fresh = records.map((_, at) => at).filter((at) => !kept.has(at));
    const of = (name: keyof Traces) =>
      usable && places ? Postings.from(usable.traces[name], places) : new Postings();
    this.traces = Object.fromEntries(names.map((name) => [name, of(name)])) as unknown as Traces;
    const all = vocabulary([], finds, known.simplified, known.places);
    for (const at of this.#fresh) this.#read(at, all);
  }

  /** Brings the words of the lexicon up to date. */
  lookFor(lexicon: Iterable<string>): void {
    const long = [...lexicon].filter((word) => word.length > 2 && /^[\u3400-\u9fff]+$/.test(word));
    const wanted = new Set(long.filter((word) => !found.has(word)));
    for (const word of this.#lexicon) if (!wanted.has(word)) this.traces.wholes.delete(word);
    const all = heads(wanted);
    for (const at of this.#fresh) this.#find(at, all);
    const fresh = new Set(this.#fresh);
    for (const word of wanted)
      if (!this.#lexicon.has(word))
        for (const at of this.#mayHold(word)) if (!fresh.has(at)) this.#find(at, heads([word]));
    this.#lexicon = wanted;
  }

  /** All words of the index with their postings. */
  words(): [word: string, postings: ArrayLike<number>][] {
    const { tokens, wholes } = this.traces;
    return [
      ...[...tokens.words()].map((word): [string, ArrayLike<number>] => [word, tokens.of(word)]),
      ...[...wholes.words()].map((word): [string, ArrayLike<number>] => [whole(word), wholes.of(word)]),
    ];
  }

  /** For a build to come. */
  keep(file: string): void {
    const traces = Object.fromEntries(names.map((name) => [name, this.traces[name].stored()]));
    keepFile(file, { context: this.#context, digests: this.#digests, lexicon: [...this.#lexicon], traces });
  }

  #read(at: number, known: Vocabulary): void {
    const record = this.#records[at] as Traced;
    const { tokens, segmented, synonyms, latin } = this.traces;
    const parts = this.#folded(at);
    const found = blocks(record, known, parts);
    weights.forEach((weight, mark) => {
      for (const token of found[weight]) tokens.add(token, at, mark);
    });
    note(segmented, at, parts, cut);
    note(synonyms, at, parts, (text) => occurrences(text, ours).keys());
    const runs = `${parts.title}\n${parts.content}\n${parts.aside}`.match(/[a-z\d]*[a-z][a-z\d]*/g) ?? [];
    for (const part of new Set(runs.flatMap(latinParts))) latin.add(part, at, 0);
  }

  #folded(at: number): Parts {
    const parts = this.#parts.get(at) ?? partsOf(this.#records[at] as Traced, this.#simplified);
    this.#parts.set(at, parts);
    return parts;
  }

  #find(at: number, words: ReturnType<typeof heads>): void {
    const { title, content, aside } = this.#folded(at);
    const marks = new Map([...occurrences(aside, words).keys()].map((word) => [word, 1]));
    for (const [word, count] of occurrences(content, words))
      marks.set(word, count > 3 ? 3 : count > 1 ? 2 : 0);
    for (const word of occurrences(title, words).keys()) marks.set(word, 4);
    for (const [word, mark] of marks) this.traces.wholes.add(word, at, mark);
  }

  /** Numbers of the records that hold every pair of characters of a word. */
  #mayHold(word: string): number[] {
    const pairs = [...word].slice(1).map((_, at) => pair(word.slice(at, at + 2)));
    const lists = pairs.map(
      (token) => new Set(Array.from(this.traces.tokens.of(token), (posting) => posting >> 3)),
    );
    const [first = new Set<number>(), ...others] = lists.sort((a, b) => a.size - b.size);
    return [...first].filter((at) => others.every((list) => list.has(at))).sort((a, b) => a - b);
  }
}

const finds = new Map(families.map((family) => [family.id, family.finds]));
const found = new Set(families.flatMap((family) => family.finds));
const ours = heads(new Set(families.flatMap((family) => [...family.typed, ...family.finds])));

function note(
  into: Postings,
  at: number,
  { title, content, aside }: Parts,
  words: (text: string) => Iterable<string>,
) {
  const marks = new Map<string, number>();
  for (const word of words(aside)) marks.set(word, 0);
  for (const word of words(`${title}\n${content}`)) marks.set(word, 2);
  for (const word of words(title)) marks.set(word, (marks.get(word) ?? 0) | 1);
  for (const [word, mark] of marks) into.add(word, at, mark);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** No word goes beyond a run of characters, and notices say much in the words of earlier ones: each run is cut once. */
function cut(text: string): string[] {
  return (text.match(/[\u3400-\u9fff]{2,}/g) ?? []).flatMap((run) => {
    const words = cutRuns.get(run) ?? telling(run);
    cutRuns.set(run, words);
    return words;
  });
}

const cutRuns = new Map<string, string[]>();

function telling(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment).filter(isTelling);
}

function isTelling(word: string): boolean {
  if (!/^[\u3400-\u9fff]{2,6}$/.test(word) || questions.has(word)) return false;
  return (
    ![...word].some((char) => '的了吗呢'.includes(char)) &&
    ![...word].every((char) => particles.includes(char))
  );
}

function storedIn(file: string, context: string): Stored | undefined {
  const stored = keptFile(file) as Stored | undefined;
  return stored?.context === context ? stored : undefined;
}

/** Where each record of before stands now, -1 for none; undefined when they do not stand in the same order. */
function placesOf(before: readonly string[], now: readonly string[]): Int32Array | undefined {
  const numbers = new Map(now.map((digest, at) => [digest, at]));
  if (numbers.size < now.length) return undefined;
  let last = -1;
  const places = new Int32Array(before.length).fill(-1);
  for (const [old, digest] of before.entries()) {
    const place = numbers.get(digest);
    if (place === undefined) continue;
    if (place <= last) return undefined;
    last = place;
    places[old] = place;
  }
  return places;
}
