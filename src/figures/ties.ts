import type { Keyed } from '../catalogue.ts';
import type { Notice } from '../schema/notices.ts';
import { once } from './once.ts';
import { lapsedIds, type Relation, replacedIds } from './relations.ts';

/** `relationsOf` for every notice of a list: who names whom is looked up once. Apart, so that no reader downloads it. */
export const tiesIn = once((all: readonly (Notice & Keyed)[]): ((notice: Notice) => Relation[]) => {
  const byId = new Map(all.map((notice) => [notice.id, notice]));
  const lapsed = lapsedIds(all);
  const from = new Map<string, Relation[]>();
  for (const notice of all)
    for (const { how, notice: id } of notice.related ?? [])
      from.set(id, [
        ...(from.get(id) ?? []),
        { how, direction: 'from', notice, isLapsed: lapsed.has(notice.id) },
      ]);
  const to = (notice: Notice) =>
    (notice.related ?? []).flatMap(({ how, notice: id }): Relation[] => {
      const other = byId.get(id);
      return other ? [{ how, direction: 'to', notice: other, isLapsed: lapsed.has(other.id) }] : [];
    });
  return (notice) => [...(from.get(notice.id) ?? []), ...to(notice)];
});

/** `replacedIds`, worked out once for the same list. */
export const replacedIn = once((all: readonly Notice[]): ReadonlySet<string> => replacedIds(all));

/** `lapsedIds`, worked out once for the same list. */
export const lapsedIn = once((all: readonly Notice[]): ReadonlySet<string> => lapsedIds(all));
