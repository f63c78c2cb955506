import { building, concerned, passing, somewhere, titled } from './moments.ts';

/**
 * The tokens of a record for the buildings it says it concerns and those its title names (codes in lower case):
 * none for a record that is for all.
 */
export function houseTokens(concerns: readonly string[], inTitle: readonly string[]): string[] {
  if (!concerns.length && !inTitle.length) return [];
  return [
    somewhere,
    ...concerns.flatMap((code) => [building(code), concerned(code)]),
    ...inTitle.map(titled),
  ];
}

/** Other buildings that the text (its tokens with their counts) of a record for some names on the way: it is not for those. */
export function setApart(text: Map<string, number>, inText: readonly string[], own: readonly string[]): void {
  for (const code of own.length ? inText : []) {
    if (own.some((other) => other.toLowerCase() === code)) continue;
    text.delete(building(code));
    text.set(passing(code), 1);
  }
}
