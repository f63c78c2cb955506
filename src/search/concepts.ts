import type { Entity } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import { type Alternative, entityAlternatives } from './moments.ts';
import { type Place, placeOf } from './places.ts';
import { family, grams, single, whole } from './tokens.ts';

/** One thing a query asks for, with all the ways the index may know it. */
export interface Concept {
  /** As it was typed. */
  text: string;
  /** What it adds to a record's score. */
  weight: number;
  /** A soft concept only sorts; a record without it is still a full match. */
  soft: boolean;
  alternatives: Alternative[];
  /** Words to mark in the passage shown. */
  words: string[];
  /** Whether every record that has it answers it equally well. */
  flat?: boolean;
  /** The entity behind it, if it is one. */
  entity?: Entity;
  /** Whether it is a time before this year. */
  bygone?: boolean;
  /** The word it was taken for, when that is not what was typed. */
  meant?: string;
  /** Whether it was taken for a word that is spelt otherwise. */
  misspelt?: true;
  /** Whether it is a kind of answer rather than a subject: any mention of the subject will do there. */
  aspect?: true;
  /** Whether a query is only answered in part where these characters stand nowhere side by side. */
  binding?: true;
}

/** What a word of the same family counts beside the word typed. */
export const synonymWeight = 0.75;
const slipWeight = 0.62;

/** A word of the lexicon: itself, then its families of synonyms. */
export function wordConcept(word: string, lexicon: Lexicon): Concept {
  const families = lexicon.families.get(word) ?? [];
  return {
    text: word,
    weight: 1,
    soft: false,
    alternatives: wordAlternatives(word, lexicon, 1),
    words: [word, ...families.flatMap((id) => lexicon.finds.get(id) ?? [])],
  };
}

/**
 * A phrase owners type that no record has (电梯坏了): its family together with what the phrase is about (电梯),
 * the family alone only as a hint at it, and the words in it as hints.
 */
export function phraseConcepts(phrase: string, parts: string[], lexicon: Lexicon): Concept[] {
  const hints = parts.map((word) => {
    const concept = wordConcept(word, lexicon);
    return { ...concept, alternatives: concept.alternatives.slice(0, 1), soft: true };
  });
  const whole = wordConcept(phrase, lexicon);
  const about = subject(phrase, parts, lexicon);
  if (!about) return lexicon.words.has(phrase) ? [whole] : [whole, ...hints];
  const alternatives = whole.alternatives.flatMap((way) =>
    way.weight === 1
      ? [way]
      : [
          { ...way, tokens: [...way.tokens, ...about] },
          { ...way, weight: way.weight * aside, weak: true as const },
        ],
  );
  return [{ ...whole, alternatives }, ...hints];
}

/** A compound few records have (充电桩): what they say of its parts answers it in part. */
export function compoundConcept(word: string, parts: string[], lexicon: Lexicon): Concept {
  const concept = wordConcept(word, lexicon);
  const known = parts.filter(
    (part) => part.length > 1 && lexicon.words.has(part) && !lexicon.frequent.has(part),
  );
  const ways = known.map((part) => ({ tokens: grams(part), weight: aside, weak: true as const }));
  return {
    ...concept,
    alternatives: [...concept.alternatives, ...ways],
    words: [...concept.words, ...known],
  };
}

/** What a record is worth that has only the family without its subject, or only a part of a compound. */
const aside = 0.4;

/** The tokens of the first word in a phrase that names something else than the whole phrase does. */
function subject(phrase: string, parts: string[], lexicon: Lexicon): string[] | undefined {
  const own = lexicon.families.get(phrase) ?? [];
  const others = (word: string): string[] =>
    (lexicon.families.get(word) ?? []).filter((id) => lexicon.finds.has(id));
  const named = parts.find((word) => !others(word).some((id) => own.includes(id)) && others(word).length);
  const [id] = named ? others(named) : [];
  return id === undefined ? undefined : [family(id)];
}

/** Letters or a slip of sound that may stand for one of several words, the likeliest first. */
export function meantConcept(
  text: string,
  candidates: string[],
  lexicon: Lexicon,
  literal: boolean,
): Concept {
  const readings = candidates.map((word) => wordConcept(word, lexicon));
  const scale = (step: number): number => (literal ? slipWeight : 1) * 0.85 ** step;
  const own: Alternative[] = literal ? [{ tokens: grams(text), weight: 1 }] : [];
  const others = readings.flatMap((reading, step) =>
    reading.alternatives.map((way) => ({ tokens: way.tokens, weight: way.weight * scale(step) })),
  );
  return {
    text,
    weight: 1,
    soft: false,
    alternatives: [...own, ...others],
    words: [text, ...readings.flatMap((reading) => reading.words)],
    ...(candidates[0] ? { meant: candidates[0] } : {}),
  };
}

/** Characters no word covers: every pair of them on its own, a lone one only as a hint. */
export function unknownConcepts(run: string, alone: boolean): Concept[] {
  const base = { soft: false, weight: 1 };
  if (run.length === 1) {
    const alternatives = [{ tokens: [single(run)], weight: 1 }];
    return [
      { ...base, text: run, alternatives, words: [run], ...(alone ? {} : { soft: true, weight: 0.3 }) },
    ];
  }
  const tokens = grams(run);
  if (tokens.length < 3) return [{ ...base, text: run, alternatives: [{ tokens, weight: 1 }], words: [run] }];
  const pairs = [...run].slice(1).map((char, at) => (run[at] ?? '') + char);
  const weight = 1 / Math.sqrt(pairs.length);
  return [...new Set(pairs)].map((text) => ({
    ...base,
    text,
    weight,
    alternatives: [{ tokens: grams(text), weight: 1 }],
    words: [run, text],
  }));
}

/** The pair of characters where two words meet: a hint that they belong together. */
export function seamConcept(two: string, binding: boolean): Concept {
  const alternatives = [{ tokens: grams(two), weight: 1 }];
  return { text: two, weight: 0.2, soft: true, alternatives, words: [], ...(binding && { binding }) };
}

/** An entity in any of its spellings; a unit only sorts. */
export function entityConcept(text: string, entity: Entity, places: readonly Place[]): Concept {
  const soft = entity.is === 'unit' || (entity.is === 'number' && entity.value.length < 2);
  return {
    text,
    weight: soft ? 0.4 : 1,
    soft,
    alternatives: entityAlternatives(entity),
    words:
      entity.is === 'buildings'
        ? entity.numbers.flatMap((code) => placeOf(code, places)?.slice(2) ?? [])
        : [],
    entity,
    flat: entity.is === 'year',
  };
}

/** What was asked for and cannot be: no record answers it. */
export function nothingConcept(text: string): Concept {
  return { text, weight: 1, soft: false, alternatives: [], words: [] };
}

/** What a question hints at (多少钱 → 收费标准): official words that only sort. */
export function hintConcept(text: string, hints: string[], lexicon: Lexicon): Concept[] {
  const known = hints.filter((word) => lexicon.words.has(word));
  if (!known.length) return [];
  const alternatives = known.flatMap((word, step) =>
    wordAlternatives(word, lexicon, 0.9 ** step).slice(0, 1),
  );
  return [{ text, weight: 0.3, soft: true, alternatives, words: known }];
}

/** Everyday words for an outage that in records stand for another matter: a battery, a lock, an automatic switch. */
const elsewhere: ReadonlySet<string> = new Set(['断电', '没电', '无电']);

function wordAlternatives(word: string, lexicon: Lexicon, weight: number): Alternative[] {
  const own = ownTokens(word, lexicon);
  const families = lexicon.families.get(word) ?? [];
  const synonyms = lexicon.common.has(word) ? [] : families.filter((id) => lexicon.finds.has(id));
  return [
    ...(own ? [{ tokens: own, weight: elsewhere.has(word) ? weight / 2 : weight }] : []),
    ...synonyms.map((id) => ({ tokens: [family(id)], weight: weight * synonymWeight })),
  ];
}

function ownTokens(word: string, lexicon: Lexicon): string[] | undefined {
  if (!lexicon.words.has(word)) return undefined;
  return word.length > 2 ? [whole(word)] : grams(word);
}
