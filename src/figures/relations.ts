import type { Keyed } from '../catalogue.ts';
import type { Notice, relations } from '../schema/notices.ts';

/** A tie between two notices as seen from one of them. */
export interface Relation {
  how: keyof typeof relations;
  /** `to` an earlier notice that this one names, or `from` a later one that names this. */
  direction: 'to' | 'from';
  notice: Notice & Keyed;
}

/** All ties of a notice, those it names and those that name it, so that links always go both ways. */
export function relationsOf(notice: Notice, all: readonly (Notice & Keyed)[]): Relation[] {
  const byId = new Map(all.map((n) => [n.id, n]));
  const to = (notice.related ?? []).flatMap(({ how, notice: id }) => {
    const other = byId.get(id);
    return other ? [{ how, direction: 'to' as const, notice: other }] : [];
  });
  const from = all.flatMap((other) =>
    (other.related ?? [])
      .filter((tie) => tie.notice === notice.id)
      .map(({ how }) => ({ how, direction: 'from' as const, notice: other })),
  );
  return [...from, ...to];
}

/** True when a later notice has taken this one's place. */
export function isReplaced(ties: readonly Relation[]): boolean {
  return ties.some((tie) => tie.direction === 'from' && tie.how === 'replaces');
}

/** Ids of the notices whose place a later one has taken: they no longer speak for today. */
export function replacedIds(notices: readonly Notice[]): Set<string> {
  const ties = notices.flatMap((notice) => notice.related ?? []);
  return new Set(ties.filter((tie) => tie.how === 'replaces').map((tie) => tie.notice));
}
