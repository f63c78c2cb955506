/** Homes that carry the same weight, e.g. all flats of 89.50 m² in building 3. */
export interface Group {
  /** What the share goes by, a positive whole number: floor area in hundredths of a m². */
  weight: number;
  /** How many homes. */
  count: number;
}

/**
 * What one home of a group carries: `each` fen, and in `more` of its homes, but never in all of them, one fen on top
 * (less, when negative).
 */
export interface Share {
  each: number;
  more: number;
}

/**
 * Divides a total in fen among homes by weight so that all shares together are the total again: everyone gets the
 * whole fen, and the fen left over go one by one to the homes with the largest remainder (largest remainder method,
 * Hare quota), within a group of equals in the order of the house numbers. A negative total is divided by its size.
 * Empty when there is no home.
 */
export function sharesOf(total: number, groups: readonly Group[]): Share[] {
  const all = groups.reduce((sum, { weight, count }) => sum + BigInt(weight) * BigInt(count), 0n);
  if (all === 0n) return [];
  const sign = total < 0 ? -1 : 1;
  const size = BigInt(Math.abs(total));
  const parts = groups.map(({ weight, count }, i) => {
    const exact = size * BigInt(weight);
    return { i, count, each: Number(exact / all), rest: exact % all };
  });
  let left = Math.abs(total) - parts.reduce((sum, { each, count }) => sum + each * count, 0);
  const shares: Share[] = parts.map(({ each }) => ({ each: sign * each, more: 0 }));
  for (const { i, count } of [...parts].sort((a, b) =>
    a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1,
  )) {
    const more = Math.min(count, left);
    left -= more;
    const { each } = shares[i] as Share;
    shares[i] =
      more === count ? { each: each + sign * Math.min(1, more), more: 0 } : { each, more: sign * more };
  }
  return shares;
}

/** All shares together, in fen: the total they were made from. */
export function sumOfShares(shares: readonly Share[], groups: readonly Group[]): number {
  return shares.reduce((sum, { each, more }, i) => sum + each * (groups[i]?.count ?? 0) + more, 0);
}

/** The share of a home whose area is in no group, in fen: by plain proportion, so the sum is no longer proved. */
export function proportionOf(total: number, weight: number, all: number): number {
  if (all === 0) return 0;
  const doubled = BigInt(Math.abs(total)) * BigInt(weight) * 2n;
  const rounded = Number((doubled + BigInt(all)) / (BigInt(all) * 2n));
  return total < 0 ? -rounded : rounded;
}

/**
 * Amounts divided by one number, each rounded up or down to a whole unit so that together they are `target`, which has
 * to be their own sum divided and rounded: the units left over go to the largest remainders (largest remainder method).
 * @param per units in one of what is divided by: 10,000 for ten-thousandths
 */
export function partsOf(
  amounts: readonly number[],
  { divisor, per, target }: { divisor: number; per: number; target: number },
): number[] {
  const by = BigInt(divisor);
  const parts = amounts.map((amount, i) => {
    const exact = BigInt(amount) * BigInt(per);
    const rest = ((exact % by) + by) % by;
    return { i, floor: Number((exact - rest) / by), rest };
  });
  const left = target - parts.reduce((sum, { floor }) => sum + floor, 0);
  const ranked = [...parts].sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  const up = new Set(ranked.slice(0, Math.max(0, left)).map(({ i }) => i));
  return parts.map(({ i, floor }) => floor + (up.has(i) ? 1 : 0));
}
