/**
 * Stands in for the `fuzzy` package in Decap's search. That one scores by runs of letters, and Decap drops what
 * scores five or less, so two-character words such as 电梯 were never found. Here a match is a match.
 */
interface Hit<T> {
  string: string;
  score: number;
  index: number;
  original: T;
}

const score = 100;

/** The text when it holds every word of the pattern, else null. */
export function match(pattern: string, text: string): { rendered: string; score: number } | null {
  const folded = fold(text);
  const words = fold(pattern).split(/\s+/).filter(Boolean);
  return words.every((word) => folded.includes(word)) ? { rendered: text, score } : null;
}

/** Whether the text holds every word of the pattern. */
export function test(pattern: string, text: string): boolean {
  return match(pattern, text) !== null;
}

/** The elements whose extracted text matches, in their order. */
export function filter<T>(
  pattern: string,
  list: readonly T[],
  options: { extract?: (item: T) => string } = {},
): Hit<T>[] {
  const extract = options.extract ?? String;
  return list.flatMap((original, index) => {
    const string = extract(original);
    return test(pattern, string) ? [{ string, score, index, original }] : [];
  });
}

/** The texts that match. */
export function simpleFilter(pattern: string, texts: readonly string[]): string[] {
  return texts.filter((text) => test(pattern, text));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export default { filter, match, simpleFilter, test };
