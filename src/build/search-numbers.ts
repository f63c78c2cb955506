import type { SearchTables } from '../search/lexicon.ts';
import { dayAfter } from '../search/span.ts';
import type { SearchDocument } from './search-document.ts';

/** What the tables say of records by their numbers, in the order of their dates. */
export function numbered(
  records: SearchDocument[],
): Pick<SearchTables, 'years' | 'current' | 'gone' | 'instead' | 'behind' | 'terms'> {
  return {
    years: years(records),
    current: inForce(records),
    ...overtaken(records),
    behind: behind(records),
    terms: terms(records),
  };
}

/** How many days what has no end yet is news; later it is a rule like any other. */
const openDays = 30;

/** What was not over when the newest record was published. */
function terms(records: SearchDocument[]): SearchTables['terms'] {
  const newest = records.reduce((day, { date = '' }) => (date > day ? date : day), '');
  return records.flatMap(({ from, to, gone }, number): SearchTables['terms'] => {
    if (!from || gone) return [];
    const [first, last] = [from.slice(0, 10), to?.slice(0, 10) ?? dayAfter(from, openDays)];
    return last < newest ? [] : [[number, first, last]];
  });
}

function years(records: SearchDocument[]): SearchTables['years'] {
  const first = new Map<string, number>();
  records.forEach(({ date }, number) => {
    const year = date?.slice(0, 4);
    if (year && !first.has(year)) first.set(year, number);
  });
  return [...first];
}

/** What answers questions today, in the order of the lists it stands in. */
function inForce(records: SearchDocument[]): number[] {
  const all = records.flatMap(({ answers, rank = 0 }, number) => (answers?.length ? [{ number, rank }] : []));
  return all.sort((a, b) => a.rank - b.rank).map(({ number }) => number);
}

/** What no longer speaks for itself, and what is to be read instead. */
function overtaken(records: SearchDocument[]): Pick<SearchTables, 'gone' | 'instead'> {
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  return {
    gone: records.flatMap(({ gone }, number) => (gone ? [number] : [])),
    instead: records.flatMap(({ instead = [] }, later) =>
      instead.flatMap((url): [number, number][] => {
        const earlier = numbers.get(url);
        return earlier === undefined ? [] : [[earlier, later]];
      }),
    ),
  };
}

/** Records that stand behind the notices unless their kind of answer is asked for. */
function behind(records: SearchDocument[]): SearchTables['behind'] {
  const kinds = new Map<string, number[]>();
  records.forEach(({ unless }, number) => {
    if (unless) kinds.set(unless, [...(kinds.get(unless) ?? []), number]);
  });
  return [...kinds] as SearchTables['behind'];
}
