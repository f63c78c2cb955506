import type { Keyed } from '../catalogue.ts';
import { replacedIds } from '../figures/relations.ts';
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
    return other && (instead.includes(how) || (how === 'follows' && other.withdrawn))
      ? [noticeHref(other)]
      : [];
  });
  const gone = notice.withdrawn ? 'withdrawn' : replacedIds(all).has(notice.id) ? 'replaced' : undefined;
  return { ...term(notice), ...(gone && { gone }), ...(earlier.length && { instead: earlier }) };
}

/** Without an end a notice lasts for the day it begins; an urgent one until somebody says that it is over. */
function term({ from, until, urgency, publishedAt }: Notice): Pick<SearchDocument, 'from' | 'to'> {
  if (urgency === 'urgent' && !until) return { from: from ?? publishedAt };
  const to = until ?? (from && `${from.slice(0, 10)}T23:59`);
  return { ...(from && { from }), ...(to && { to }) };
}
