import { type Concept, synonymWeight } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { number } from './moments.ts';
import { family, latin } from './tokens.ts';

/** A Latin word or model number as it stands, or any the site knows that begins with it. */
export function latinConcept(text: string, lexicon: Lexicon): Concept {
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
