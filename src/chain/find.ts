import type { Link } from './walk.ts';

/** A published version: where it lay, since which commit, and what happened to that file afterwards, oldest first. */
export interface Sighting {
  path: string;
  from: Link;
  later: Link[];
}

/** What a reader holds: a fingerprint of at least ten digits, with the number of the commit when it is an anchor. */
export interface Code {
  digits: string;
  n?: number;
}

/** Every file or folder that ever had a fingerprint, the newest sighting first. */
export function sightings(links: readonly Link[], digits: string): Sighting[] {
  const found = new Map<string, Link>();
  for (const link of links)
    for (const [path, id] of link.changed) if (id.startsWith(digits)) found.set(path, link);
  return [...found]
    .map(([path, from]) => ({ path, from, later: links.slice(from.n).filter((l) => l.changed.has(path)) }))
    .sort((a, b) => b.from.n - a.from.n);
}

/** The commit whose id begins so; undefined when the chain does not hold it. */
export function anchored(links: readonly Link[], digits: string): Link | undefined {
  return links.find(({ id }) => id.startsWith(digits));
}

/**
 * The first commit that is not the one a device kept from an earlier visit, or that is no longer there.
 * @param ids the ids kept, oldest first
 */
export function parted(
  links: readonly Link[],
  ids: readonly string[],
): { n: number; on: string } | undefined {
  const at = ids.findIndex((id, i) => links[i]?.id !== id);
  return at < 0 ? undefined : { n: at + 1, on: links[at]?.on ?? '' };
}

const named = /(?:[?&]v=|版本 ?|[?&]a=|锚点 ?)(?:(\d{1,7})-)?([0-9a-f]{10,40})(?![0-9a-z])/g;
/** A full id in four groups, as the monthly sheet prints it. */
const apart = /\b([0-9a-f]{10}) ([0-9a-f]{10}) ([0-9a-f]{10}) ([0-9a-f]{10})\b/g;
const bare = /\b(?:(\d{1,7})-)?([0-9a-f]{10,40})\b/g;

/**
 * The fingerprints and anchors in what was typed, pasted from the group chat or read from a QR code, in order. Those
 * that are named as such come alone, because a long telephone number looks like a fingerprint.
 */
export function codesIn(text: string): Code[] {
  const small = text.normalize('NFKC').toLowerCase().replace(apart, '$1$2$3$4');
  const sure = [...small.matchAll(named)];
  const all = sure.length > 0 ? sure : [...small.matchAll(bare)];
  const codes = all.map(([, n, digits = '']) => ({ digits, ...(n && { n: Number(n) }) }));
  return codes.filter(({ digits }, i) => codes.findIndex((code) => code.digits === digits) === i);
}
