import type { Concept } from './concepts.ts';
import type { Match, Standing } from './fuse.ts';

/** What a record that stands behind others is worth, and one that no longer speaks for anything. */
const behindOthers = 0.3;
const overtaken = 0.6;

/** From this coverage on a record answers all that was asked. */
export const whole = 0.99;

/**
 * Puts in their places what is not to be read first: records of a kind nobody asked for, and what was
 * withdrawn, corrected or replaced, which never comes before the record that speaks instead.
 */
export function settled(
  matches: Match[],
  concepts: Concept[],
  { gone = [], instead = [], behind = [], timely = new Map() }: Standing,
): Match[] {
  // An amount asks for what costs so much.
  const asked = new Set(
    concepts.flatMap(({ aspect, text, entity }) =>
      aspect ? [text] : entity?.is === 'number' ? ['price'] : [],
    ),
  );
  const less = new Map<number, number>(gone.map((record) => [record, overtaken]));
  for (const [aspect, records] of behind)
    if (!asked.has(aspect)) for (const record of records) less.set(record, behindOthers);
  const scores = new Map(matches.map(({ record, score }) => [record, score * (less.get(record) ?? 1)]));
  for (const { record, score, coverage } of matches)
    if (coverage >= whole && !less.has(record)) scores.set(record, score * (timely.get(record) ?? 1));
  // From the newest pair to the oldest, so that a chain of corrections stays in order.
  for (const [earlier, later] of [...instead].sort((a, b) => b[1] - a[1])) {
    const [own, limit] = [scores.get(earlier), scores.get(later)];
    if (own !== undefined && limit !== undefined && own >= limit) scores.set(earlier, limit * 0.999);
  }
  return matches.map((match) => ({ ...match, score: scores.get(match.record) ?? match.score }));
}
