import { fold, type Simplified } from '../search/fold.ts';
import type { SearchTables } from '../search/lexicon.ts';
import { particles, questions } from '../search/questions.ts';
import { latinParts } from '../search/record.ts';
import { heads, occurrences } from '../search/scan.ts';
import { families } from '../search/synonyms.ts';
import { pinyinTables } from './search-pinyin.ts';

/** A record's text as the tables need it: title and body, not yet folded. */
export interface TableText {
  title: string;
  text: string;
}

/** The tables that depend on the words alone; the rest is known to the indexer. */
export type WordTables = Pick<SearchTables, 'words' | 'families' | 'latin' | 'runs' | 'others'>;

const mostWords = 2200;

/** Gathers the words of the site: what stands in titles, what is frequent in texts, and the synonyms. */
export function wordTables(records: TableText[], simplified: Simplified): WordTables {
  const folded = records.map(({ title, text }) => ({ title: fold(title, simplified), text: fold(text, simplified) }));
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

function familyCounts(records: TableText[]): Map<string, number> {
  const words = heads(new Set(families.flatMap(({ typed, finds }) => [...typed, ...finds])));
  const counts = new Map<string, number>();
  for (const { title, text } of records) {
    for (const word of occurrences(`${title}\n${text}`, words).keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function segmented(records: TableText[]): Map<string, number> {
  const inTitles = documentCounts(records.map(({ title }) => title));
  const inTexts = documentCounts(records.map(({ title, text }) => `${title}\n${text}`));
  const least = Math.max(2, records.length * 0.002);
  const kept = [...inTexts].filter(([word, count]) => count >= least || (inTitles.get(word) ?? 0) >= 2);
  return new Map(kept.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostWords));
}

function documentCounts(texts: string[]): Map<string, number> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set([...segmenter.segment(text)].map(({ segment }) => segment));
    for (const word of words) if (isTelling(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function isTelling(word: string): boolean {
  if (!/^[\u3400-\u9fff]{2,6}$/.test(word) || questions.has(word)) return false;
  return ![...word].some((char) => '的了吗呢'.includes(char)) && ![...word].every((char) => particles.includes(char));
}

/** Leaves out long words that are two known ones put together, so that the synonyms of each apply. */
function unsplit(counts: Map<string, number>): Map<string, number> {
  const ours = new Set(families.flatMap(({ typed, finds }) => [...typed, ...finds]));
  const splits = (word: string): boolean =>
    [...word].some((_, at) => at > 1 && at < word.length - 1 && counts.has(word.slice(0, at)) && counts.has(word.slice(at)));
  return new Map([...counts].filter(([word]) => ours.has(word) || word.length < 4 || !splits(word)));
}

/** Words in tiers of frequency, in the order of their characters within each: small when compressed. */
function tiers(counts: Map<string, number>, records: number): string[] {
  const shares = [0.5, 0.1, 0.03, 0.01, 0];
  return shares.map((share, at) =>
    [...counts]
      .filter(([, count]) => count > records * share && (at === 0 || count <= records * (shares[at - 1] ?? 1)))
      .map(([word]) => word)
      .sort()
      .join(' '),
  );
}

function latinWords(records: TableText[]): string {
  const counts = new Map<string, number>();
  for (const { title, text } of records) {
    const runs = `${title}\n${text}`.match(/[a-z\d]*[a-z][a-z\d]*/g) ?? [];
    for (const part of new Set(runs.flatMap(latinParts))) {
      if (/[a-z]/.test(part) && part.length > 1) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  const kept = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 500);
  return kept.map(([word]) => word).sort().join(' ');
}
