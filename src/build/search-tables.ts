import { fold, type Simplified } from '../search/fold.ts';
import type { SearchTables } from '../search/lexicon.ts';
import { particles, questions } from '../search/questions.ts';
import { latinParts } from '../search/record.ts';
import { heads, occurrences } from '../search/scan.ts';
import { families } from '../search/synonyms.ts';
import { pinyinTables } from './search-pinyin.ts';

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

/** Gathers the words of the site: what stands in titles, what is frequent in texts, and the synonyms. */
export function wordTables(records: TableText[], simplified: Simplified): WordTables {
  const folded = records.map(({ title, content, aside }) => ({
    title: fold(title, simplified),
    content: fold(content, simplified),
    aside: fold(aside, simplified),
  }));
  const counts = familyCounts(folded);
  for (const [word, count] of segmented(folded)) if (!counts.has(word)) counts.set(word, count);
  const words = tiers(unsplit(counts), records.length);
  const kept = families.filter(({ finds }) => finds.some((word) => counts.has(word)));
  const all = [...words.flatMap((tier) => tier.split(' ')), ...kept.flatMap(({ typed }) => typed)];
  return {
    words,
    families: kept.map(({ id, typed, finds }): [string, string, string?] => {
      const found = finds.filter((word) => counts.has(word)).join(' ');
      return found === typed.join(' ') ? [id, found] : [id, typed.join(' '), found];
    }),
    latin: latinWords(folded),
    ...pinyinTables(all),
  };
}

function familyCounts(records: TableText[]): Map<string, Count> {
  const known = heads(new Set(families.flatMap(({ typed, finds }) => [...typed, ...finds])));
  return counted(records, (text) => occurrences(text, known).keys());
}

function segmented(records: TableText[]): Map<string, Count> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = (text: string): Iterable<string> =>
    new Set([...segmenter.segment(text)].map(({ segment }) => segment).filter(isTelling));
  const least = Math.max(2, records.length * 0.002);
  const kept = [...counted(records, words)].filter(
    ([, { records, titles }]) => records >= least || titles >= 2,
  );
  return new Map(
    kept.sort(([a, one], [b, other]) => weight(other) - weight(one) || (a < b ? -1 : 1)).slice(0, mostWords),
  );
}

function counted(records: TableText[], words: (text: string) => Iterable<string>): Map<string, Count> {
  const counts = new Map<string, Count>();
  const add = (text: string, field?: keyof Count): void => {
    for (const word of words(text)) {
      const count = counts.get(word) ?? { records: 0, titles: 0 };
      if (field) count[field]++;
      counts.set(word, count);
    }
  };
  for (const { title, content, aside } of records) {
    add(title, 'titles');
    add(`${title}\n${content}`, 'records');
    add(aside);
  }
  return counts;
}

/** How likely a word is what somebody means: a word of titles more than one of texts. */
function weight({ records, titles }: Count): number {
  return records + titles * 4;
}

function isTelling(word: string): boolean {
  if (!/^[\u3400-\u9fff]{2,6}$/.test(word) || questions.has(word)) return false;
  return (
    ![...word].some((char) => '的了吗呢'.includes(char)) &&
    ![...word].every((char) => particles.includes(char))
  );
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

function latinWords(records: TableText[]): string {
  const counts = new Map<string, number>();
  for (const { title, content, aside } of records) {
    const runs = `${title}\n${content}\n${aside}`.match(/[a-z\d]*[a-z][a-z\d]*/g) ?? [];
    for (const part of new Set(runs.flatMap(latinParts))) {
      if (/[a-z]/.test(part) && part.length > 1) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  const kept = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 500);
  return kept
    .map(([word]) => word)
    .sort()
    .join(' ');
}
