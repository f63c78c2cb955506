import type { Demand } from './demands.ts';
import { firstWhole, intervalOf, partsOf, type Regular, regular, spellAfter, spellDays } from './spells.ts';

/** What was published of a period, on which day. */
interface Found {
  spell?: string;
  on: string;
}

/** From the first period that counts or was published, whichever is earlier, to the first one that is still to come. */
export function spellsDue(
  interval: Regular,
  { since }: Demand,
  own: readonly Found[],
  today: string,
): string[] {
  const starts = [
    ...own.filter(({ spell }) => intervalOf(spell ?? '') === interval).map(({ spell }) => spell ?? ''),
    ...(since ? [firstWhole(interval, since)] : []),
  ].sort();
  const spells: string[] = [];
  for (let spell = starts[0]; spell; spell = spellAfter(spell)) {
    const isPublished = coveringOf(spell, own) !== undefined;
    spells.push(spell);
    if (spellDays(spell).last >= today && !isPublished) break;
  }
  return spells;
}

/** What discloses a period: its own record, or those of all the shorter periods in it, complete with the last. */
export function coveringOf<F extends Found>(spell: string, own: readonly F[]): F | undefined {
  const exact = own.filter((one) => one.spell === spell).sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  if (exact) return exact;
  const shorter = regular.slice(0, regular.indexOf(intervalOf(spell)));
  for (const interval of shorter.toReversed()) {
    const parts = partsOf(spell, interval).map((part) => own.find((one) => one.spell === part));
    if (parts.every((part) => part !== undefined))
      return parts.reduce((last, part) => (part.on > last.on ? part : last));
  }
  return undefined;
}
