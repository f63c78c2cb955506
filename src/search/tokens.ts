/**
 * What stands in Pagefind's index instead of words: ASCII codes that neither Pagefind's indexer nor the
 * browser's Intl.Segmenter cuts again, none the beginning of another, so that Pagefind's prefix search
 * and its backtracking never fire.
 */

const digits = '0123456789abcdefghijklmnopqrstuv';

function code(char: string): string {
  const value = (char.codePointAt(0) ?? 0x3400) - 0x3400;
  return (
    (digits[(value >> 10) & 31] ?? '0') + (digits[(value >> 5) & 31] ?? '0') + (digits[value & 31] ?? '0')
  );
}

/** The token of one Han character. */
export function single(char: string): string {
  return `w${code(char)}`;
}

/** The token of two neighbouring Han characters. */
export function pair(two: string): string {
  return code(two[0] ?? '') + code(two[1] ?? '');
}

/** The tokens a run of Han characters is looked up by: every pair in it, or the single character. */
export function grams(run: string): string[] {
  if (run.length < 2) return run ? [single(run)] : [];
  const found = new Set<string>();
  for (let at = 0; at + 1 < run.length; at++) found.add(pair(run.slice(at, at + 2)));
  return [...found];
}

/** The token of a whole word of three or more Han characters that the lexicon knows. */
export function whole(word: string): string {
  return `x${[...word].map(code).join('')}z`;
}

/** The token of a Latin word or model number, lower case letters and digits. */
export function latin(word: string): string {
  return `y${word}z`;
}

/** The token of a family of synonyms. */
export function family(id: string): string {
  return `zg${id}z`;
}

/** The token of a kind of record, for the filter. */
export function kindToken(id: number): string {
  return `zk${id}z`;
}

/** The token of something named in a text, of a kind given by one letter. */
export const named = (kind: string, value: string): string => `zz${kind}${value.replace('.', 'p')}z`;
