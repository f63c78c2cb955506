import { privacyHits } from '../privacy/hits.ts';

/** Facts of an event: ids, counts, codes. Names, addresses of people and what they wrote have no place here. */
export type Facts = Record<string, string | number | boolean | undefined>;

/** Writes an event as one line of JSON to standard error: `{"at":"…","event":"live",…}`. */
export function logged(event: string, facts: Facts = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
}

/** A text for the terminal with every telephone, number and name in it taken out: findings quote what they found. */
export function withoutPersons(text: string): string {
  let rest = text;
  for (const { start, end } of privacyHits(text).reverse())
    rest = `${rest.slice(0, start)}…${rest.slice(end)}`;
  return rest;
}
