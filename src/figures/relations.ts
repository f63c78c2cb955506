import type { Keyed } from '../catalogue.ts';
import type { Notice, relations } from '../schema/notices.ts';

/** A tie between two notices as seen from one of them. */
export interface Relation {
  how: keyof typeof relations;
  /** `to` an earlier notice that this one names, or `from` a later one that names this. */
  direction: 'to' | 'from';
  notice: Notice & Keyed;
  /** The other notice is withdrawn and nothing took its place: it no longer speaks instead of any other. */
  isLapsed?: boolean;
}

/** All ties of a notice, those it names and those that name it, so that links always go both ways. */
export function relationsOf(notice: Notice, all: readonly (Notice & Keyed)[]): Relation[] {
  const byId = new Map(all.map((n) => [n.id, n]));
  const lapsed = lapsedIds(all);
  const to = (notice.related ?? []).flatMap(({ how, notice: id }) => {
    const other = byId.get(id);
    return other ? [{ how, direction: 'to' as const, notice: other, isLapsed: lapsed.has(other.id) }] : [];
  });
  const from = all.flatMap((other) =>
    (other.related ?? [])
      .filter((tie) => tie.notice === notice.id)
      .map(({ how }) => ({ how, direction: 'from' as const, notice: other, isLapsed: lapsed.has(other.id) })),
  );
  return [...from, ...to];
}

/** True when a later notice has taken this one's place and was not itself withdrawn. */
export function isReplaced(ties: readonly Relation[]): boolean {
  return successorOf(ties) !== undefined;
}

/** The later notice that has taken this one's place, if it holds. */
export function successorOf(ties: readonly Relation[]): (Notice & Keyed) | undefined {
  return ties.find((tie) => tie.direction === 'from' && tie.how === 'replaces' && !tie.isLapsed)?.notice;
}

/**
 * Ids of the notices whose place a later one has taken: they no longer speak for today. One whose only successor was
 * withdrawn is in force again.
 */
export function replacedIds(notices: readonly Notice[]): Set<string> {
  const lapsed = lapsedIds(notices);
  const ties = notices.filter(({ id }) => !lapsed.has(id)).flatMap((notice) => notice.related ?? []);
  return new Set(ties.filter((tie) => tie.how === 'replaces').map((tie) => tie.notice));
}

/** Ids of the notices that were withdrawn without another in their place, which is itself not such a one. */
export function lapsedIds(notices: readonly Notice[]): Set<string> {
  const successors = new Map<string, Notice[]>();
  for (const notice of notices)
    for (const { how, notice: id } of notice.related ?? [])
      if (how === 'replaces') successors.set(id, [...(successors.get(id) ?? []), notice]);
  const isLapsed = (notice: Notice, seen: readonly string[] = []): boolean =>
    seen.includes(notice.id) ||
    (Boolean(notice.withdrawn) &&
      (successors.get(notice.id) ?? []).every((next) => isLapsed(next, [...seen, notice.id])));
  return new Set(notices.filter((notice) => isLapsed(notice)).map(({ id }) => id));
}
