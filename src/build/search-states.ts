import type { Keyed } from '../catalogue.ts';
import { spanOf } from '../figures/notices.ts';
import { lapsedIn, replacedIn } from '../figures/ties.ts';
import type { Notice } from '../schema/notices.ts';
import { noticeHref } from '../tables/notices.ts';
import type { SearchDocument } from './search-document.ts';

/** Ties by which a later notice speaks instead of an earlier one. */
const instead = ['replaces', 'corrects'];

/** When a notice holds, whether it was withdrawn or replaced, and the notices it speaks instead of. */
export function standing(
  notice: Notice & Keyed,
  all: readonly (Notice & Keyed)[],
): Pick<SearchDocument, 'from' | 'to' | 'gone' | 'instead'> {
  const earlier = (notice.related ?? []).flatMap(({ how, notice: id }) => {
    const other = all.find((one) => one.id === id);
    return other &&
      !lapsedIn(all).has(notice.id) &&
      (instead.includes(how) || (how === 'follows' && other.withdrawn))
      ? [noticeHref(other)]
      : [];
  });
  const gone = notice.withdrawn ? 'withdrawn' : replacedIn(all).has(notice.id) ? 'replaced' : undefined;
  return { ...term(notice), ...(gone && { gone }), ...(earlier.length && { instead: earlier }) };
}

/** From when to when it holds; an end that nobody knows yet is none. */
function term(notice: Notice): Pick<SearchDocument, 'from' | 'to'> {
  const { from, until } = spanOf(notice);
  return { ...(from && { from }), ...(until && { to: until }) };
}
