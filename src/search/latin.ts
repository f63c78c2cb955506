import { number } from './amounts.ts';
import { type Concept, hintConcept, meantConcept, synonymWeight } from './concepts.ts';
import { mistyped, spelt } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { questions } from './questions.ts';
import { family, latin } from './tokens.ts';

/** A Latin word or model number as it stands, or any the site knows that begins with it. */
function latinConcept(text: string, lexicon: Lexicon): Concept {
  const longer =
    text.length < 2
      ? []
      : [...lexicon.latin].filter((word) => word !== text && word.startsWith(text)).slice(0, 4);
  const families = lexicon.families.get(text) ?? [];
  const alternatives = [
    { tokens: [latin(text)], weight: 1 },
    ...longer.map((word) => ({ tokens: [latin(word)], weight: 0.9 })),
    ...families.map((id) => ({ tokens: [family(id)], weight: synonymWeight })),
    ...(/\d/.test(text) ? [{ tokens: modelTokens(text), weight: 0.9 }] : []),
  ];
  const synonyms = families.flatMap((id) => lexicon.finds.get(id) ?? []);
  return { text, weight: 1, soft: false, alternatives, words: [text, ...longer, ...synonyms] };
}

/** The letters and figures of a model number apart, as in GB 5749. */
function modelTokens(text: string): string[] {
  return (text.match(/[a-z]+|\d+/g) ?? []).map((part) => (/\d/.test(part) ? number(part) : latin(part)));
}

/** What a run of Latin letters and figures may mean: a name the site has, pinyin, or both. */
export function latinConcepts(run: string, lexicon: Lexicon): Concept[] {
  const words = run.replace(/\s+(?:ma|ne|le|de|ba|a)$/, '').split(/\s+/);
  const known = words.some((word) => lexicon.latin.has(word) || /\d/.test(word));
  if (known && words.length > 1) return words.flatMap((word) => latinConcepts(word, lexicon));
  const letters = words.join('');
  const reading = /\d/.test(letters) ? undefined : spelt(letters, lexicon);
  const literal = latinConcept(letters, lexicon);
  if (!reading) return known ? [literal] : words.flatMap((word) => mistypedConcepts(word, lexicon));
  if (!known && literal.words.length === 1)
    return reading.map(({ letters, words }) => readConcept(letters, words, lexicon));
  const asWord = meantConcept(letters, reading[0]?.words ?? [], lexicon, false);
  const others =
    reading.length > 1 ? [] : asWord.alternatives.map((way) => ({ ...way, weight: way.weight * 0.5 }));
  return [{ ...literal, alternatives: [...literal.alternatives, ...others] }];
}

/** Letters read as a word, or as a word that asks (duoshao), which only sorts. */
function readConcept(letters: string, words: string[], lexicon: Lexicon): Concept {
  const [first = ''] = words;
  if (!questions.has(first)) return meantConcept(letters, words, lexicon, false);
  const [hint] = hintConcept(letters, questions.get(first) ?? [], lexicon);
  const silent = { text: letters, weight: 0.3, soft: true, alternatives: [], words: [] };
  return { ...(hint ?? silent), meant: first };
}

/** A word of Latin letters the site does not have: pinyin with one slip of the finger, or just itself. */
function mistypedConcepts(word: string, lexicon: Lexicon): Concept[] {
  const literal = latinConcept(word, lexicon);
  const meant = literal.words.length > 1 || lexicon.latin.has(word) ? undefined : mistyped(word, lexicon);
  if (!meant) return [literal];
  return meant.map(({ letters, words }) => ({
    ...meantConcept(letters, words, lexicon, false),
    misspelt: true,
  }));
}
