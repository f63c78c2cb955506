import type { Simplified } from '../search/fold.ts';
import type { SearchTables } from '../search/lexicon.ts';
import { families } from '../search/synonyms.ts';
import { pinyinTables } from './search-pinyin.ts';
import type { Postings } from './search-postings.ts';
import { Tracer, type Traces } from './search-traces.ts';

/** A record's text as the tables need it: title, body and standing asides, not yet folded. */
export interface TableText {
  title: string;
  content: string;
  aside: string;
}

interface Count {
  /** Records with the word in title or body. */
  records: number;
  /** Records with the word in the title. */
  titles: number;
}

/** The tables that depend on the words alone; the rest is known to the indexer. */
export type WordTables = Pick<SearchTables, 'words' | 'families' | 'latin' | 'runs' | 'others'>;

const mostWords = 2200;

/** Where the words of the site stand: those of the synonyms, those a segmenter cuts, and in how many records Latin ones. */
export interface WordCounts {
  synonyms: Map<string, Count>;
  segmented: Map<string, Count>;
  latin: Map<string, number>;
}

/** The words of the site: what stands in titles, what is frequent in texts, and the synonyms. */
export function tablesFrom(found: WordCounts, records: number): WordTables {
  const counts = new Map(found.synonyms);
  for (const [word, count] of telling(found.segmented, records))
    if (!counts.has(word)) counts.set(word, count);
  const words = tiers(unsplit(counts), records);
  const kept = families.filter(({ finds }) => finds.some((word) => counts.has(word)));
  const all = [...words.flatMap((tier) => tier.split(' ')), ...kept.flatMap(({ typed }) => typed)];
  return {
    words,
    families: kept.map(({ id, typed, finds }): [string, string, string?] => {
      const found = finds.filter((word) => counts.has(word)).join(' ');
      return found === typed.join(' ') ? [id, found] : [id, typed.join(' '), found];
    }),
    latin: latinWords(found.latin),
    ...pinyinTables(all),
  };
}

/** The tables of a few records, read anew. */
export function wordTables(records: TableText[], simplified: Simplified): WordTables {
  const traced = records.map((record) => ({ ...record, all: '', kind: 0, buildings: [] }));
  const { traces } = new Tracer(traced, { simplified, places: [] });
  return tablesFrom(countsOf(traces), records.length);
}

/** What the traces of records come to. */
export function countsOf({ synonyms, segmented, latin }: Traces): WordCounts {
  const lengths = [...latin.words()].map((word) => [word, latin.of(word).length] as const);
  return { synonyms: counted(synonyms), segmented: counted(segmented), latin: new Map(lengths) };
}

function counted(postings: Postings): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const word of postings.words()) {
    const count = { records: 0, titles: 0 };
    const list = postings.of(word);
    for (let at = 0; at < list.length; at++) {
      const mark = list[at] ?? 0;
      count.titles += mark & 1;
      count.records += (mark >> 1) & 1;
    }
    counts.set(word, count);
  }
  return counts;
}

function telling(segmented: Map<string, Count>, all: number): Map<string, Count> {
  const least = Math.max(2, all * 0.002);
  const kept = [...segmented].filter(([, { records, titles }]) => records >= least || titles >= 2);
  return new Map(
    kept.sort(([a, one], [b, other]) => weight(other) - weight(one) || (a < b ? -1 : 1)).slice(0, mostWords),
  );
}

/** How likely a word is what somebody means: a word of titles more than one of texts. */
function weight({ records, titles }: Count): number {
  return records + titles * 4;
}

/** Leaves out long words that are two known ones put together, so that the synonyms of each apply. */
function unsplit(counts: Map<string, Count>): Map<string, Count> {
  const ours = new Set(families.flatMap(({ typed, finds }) => [...typed, ...finds]));
  const splits = (word: string): boolean =>
    [...word].some(
      (_, at) =>
        at > 1 && at < word.length - 1 && counts.has(word.slice(0, at)) && counts.has(word.slice(at)),
    );
  return new Map([...counts].filter(([word]) => ours.has(word) || word.length < 4 || !splits(word)));
}

const tierStarts = [0.5, 0.2, 0.05, 0.015];

/**
 * Words in tiers: first those of more than half the records, then the likelier before the less likely;
 * within a tier in the order of their characters, which is small when compressed.
 */
function tiers(counts: Map<string, Count>, records: number): string[] {
  const tierOf = (count: Count): number => {
    if (count.records > records / 2) return 0;
    const at = tierStarts.findIndex((share) => weight(count) > share * records);
    return at < 0 ? tierStarts.length + 1 : at + 1;
  };
  const all: string[][] = Array.from({ length: tierStarts.length + 2 }, () => []);
  for (const [word, count] of counts) all[tierOf(count)]?.push(word);
  return all.map((tier) => tier.sort().join(' '));
}

function latinWords(counts: Map<string, number>): string {
  const own = [...counts].filter(([part]) => /[a-z]/.test(part) && part.length > 1);
  const kept = own.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 500);
  return kept
    .map(([word]) => word)
    .sort()
    .join(' ');
}
