import { type Claim, claimsIn, plainly } from './claims.ts';
import type { Line } from './lines.ts';

/** A sum of a statement, the names that begin a clause about it, and those that say the whole of it. */
export interface Named {
  line: Line;
  names: string;
  whole: string;
}

/** What an explanation says of a sum: a comparison, or its amount. */
export type Told = { line: Line; text: string; claim?: Claim; amount?: number };

const start = '(?<=^|[,。;:!?、])(?:本[期季年]度?|其中)?的?';
const adverb = '(?:合计|总额)?(?:仍|只|还|也|共|一共|总的)*';

/**
 * What an explanation says of the sums of its statement: 收入比去年同期多 57,776.75 元, 期末结余 138,160.04 元. Only a clause
 * that begins with the name of the sum is one; an amount is in yuan and to the fen, a rounded one is none.
 * @param own the period of the statement, for comparisons with a quarter by its name
 */
export function toldSums(text: string, sums: readonly Named[], own?: string): Told[] {
  const plain = plainly(text);
  return sums.flatMap(({ line, names, whole }) => [
    ...comparisons(plain, line, names, own),
    ...amounts(plain, line, whole),
  ]);
}

function comparisons(plain: string, line: Line, names: string, own: string | undefined): Told[] {
  const clauses = plain.matchAll(
    new RegExp(`${start}(?:${names})${adverb}(?=比|较|与|和|同|环|超|低|高|多)`, 'g'),
  );
  return [...clauses].flatMap((match) => {
    const rest = plain.slice(match.index + match[0].length);
    const claims = claimsIn(rest, own).filter((claim) => rest.startsWith(claim.text));
    return claims.map((claim) => ({ line, text: match[0] + claim.text, claim }));
  });
}

function amounts(plain: string, line: Line, whole: string): Told[] {
  const said = plain.matchAll(
    new RegExp(`${start}(?:${whole})(?:为|是|共|有|达|:)?([−-]?)(\\d+)\\.(\\d{2})元`, 'g'),
  );
  return [...said].map(([text, sign, yuan, fen]) => ({
    line,
    text,
    amount: Number(`${sign ? '-' : ''}${yuan}${fen}`),
  }));
}
