import type { Records } from '../catalogue.ts';
import { calendarOf, type FirstPublished } from '../figures/calendar.ts';
import { disclosureItems } from '../schema/rules.ts';
import { demandBasis, demandFacts } from '../tables/calendar-now.ts';
import { calendarWords as words } from '../text/calendar.ts';
import type { SearchDocument } from './search-document.ts';

/** What a reader can search for about which item is disclosed how often and until when, and by which article. */
export function calendarDocuments(
  records: Records,
  today: string,
  firstPublished: FirstPublished,
): SearchDocument[] {
  if (!records.site.disclosure) return [];
  return calendarOf(records, today, firstPublished).map(({ item, demand }) => ({
    url: `/calendar/#${item}`,
    title: words.searchTitle(disclosureItems[item]),
    kind: words.title,
    buildings: [],
    passing: true,
    text: [
      ...demandFacts(demand).map(([name, value]) => `${name} ${value}`),
      ...demandBasis(demand).map(({ text }) => text),
    ].join('\n'),
  }));
}
