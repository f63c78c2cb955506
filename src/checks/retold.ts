import type { Figure } from './figures.ts';
import { isApart } from './renamed.ts';

type Figures = ReadonlyMap<string, Figure>;
type Row = [key: string, figure: Figure];

/**
 * The figures of rows without names that were only told in other words, by the key they had: in the same list stands
 * a new row with the same figure, in the same order, with words that can mean the same, and no other new row is nearer to the old words. Two rows that
 * swap their figures under new words are none of these.
 */
export function retoldKeys(older: Figures, now: Figures): Set<string> {
  const lost = [...older].filter(([key, { unnamed }]) => unnamed !== undefined && !now.has(key));
  const fresh = [...now].filter(([key, { unnamed }]) => unnamed !== undefined && !older.has(key));
  const lists = new Set(lost.map(([, { unnamed }]) => unnamed));
  return new Set(
    [...lists].flatMap((list) => {
      const [olds, news] = [lost, fresh].map((rows) => rows.filter(([, one]) => one.unnamed === list)) as [
        Row[],
        Row[],
      ];
      const pairs = aligned(olds, news).filter(([old, match]) => isNearest(old, match, news));
      return pairs.map(([[key]]) => key);
    }),
  );
}

/** Pairs of rows with the same figure, as many as keep the order of both lists: their longest common run. */
function aligned(olds: readonly Row[], news: readonly Row[]): [Row, Row][] {
  let best: [Row, Row][][] = Array.from({ length: news.length + 1 }, () => []);
  for (const old of olds.toReversed()) {
    const next: [Row, Row][][] = [[]];
    for (const [i, one] of news.toReversed().entries()) {
      const [without, skipped] = [best[i + 1] ?? [], next[i] ?? []];
      const joined: [Row, Row][] = one[1].value === old[1].value ? [[old, one], ...(best[i] ?? [])] : [];
      next.push([joined, without, skipped].reduce((a, b) => (b.length > a.length ? b : a)));
    }
    best = next;
  }
  return best.at(-1) ?? [];
}

function isNearest([key]: Row, [match]: Row, news: readonly Row[]): boolean {
  const nearness = likeness(wordsOf(key), wordsOf(match));
  if (isApart(wordsOf(key), wordsOf(match))) return false;
  return news.every(([other]) => likeness(wordsOf(key), wordsOf(other)) <= nearness);
}

function wordsOf(key: string): string {
  return /\[(.*)#\d+\][^[]*$/s.exec(key)?.[1] ?? key;
}

/** How many of the characters of two texts are the same: 0 to 1 (Dice). */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(a), new Set(b)];
  const shared = [...one].filter((sign) => other.has(sign)).length;
  return (2 * shared) / (one.size + other.size || 1);
}
