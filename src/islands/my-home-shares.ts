import { partsOf, proportionOf, sharesOf } from '../figures/shares.ts';
import { divideRounded } from '../format/number.ts';

/** What the page knows of the homes; no home's owner is in it. */
export interface Community {
  flats: { building: string; area: number; households: number }[];
  /** Charged area of all, and of each building, in hundredths of a m². */
  all: number;
  areas: Record<string, number>;
  kinds: Record<string, string>;
  households: number;
}

type Place = { building: string; area: number };

/** What a home carries at least and at most, in fen: among equals some carry a fen more. */
export type Range = [least: number, most: number];

/** By what an amount is divided: the floor area of all homes, that of the home's building, or equally. */
export type Key = 'area' | 'building' | 'household';

/** What a home carries in some amounts, each divided on its own so that all homes together carry the amount. */
export function rangeOf(totals: readonly number[], home: Place, by: Key, community: Community): Range {
  const shares = totals.map((total) => shareOf(total, home, by, community));
  const least = shares.reduce((all, { each, more }) => all + each + Math.min(0, Math.sign(more)), 0);
  return [least, least + shares.filter(({ more }) => more !== 0).length];
}

function shareOf(total: number, home: Place, by: Key, community: Community) {
  const flats = community.flats.filter((flat) => by !== 'building' || flat.building === home.building);
  const groups = flats.map(({ area, households }) => ({
    weight: by === 'household' ? 1 : area,
    count: households,
  }));
  const mine = flats.findIndex((flat) => flat.building === home.building && flat.area === home.area);
  const share = sharesOf(total, groups)[mine];
  if (share) return share;
  const [own, all] =
    by === 'household'
      ? [1, community.households]
      : [home.area, by === 'building' ? (community.areas[home.building] ?? 0) : community.all];
  return { each: proportionOf(total, own, all), more: 0 };
}

/**
 * The shares of a period as amounts by the month, in fen: their sum is rounded, and the lines up or down so that they
 * make it. The sum is the last one.
 */
export function byMonth(least: readonly number[], months: number): number[] {
  const total = divideRounded(
    least.reduce((all, fen) => all + fen, 0),
    months,
  );
  return [...partsOf(least, { divisor: months, per: 1, target: total }), total];
}
