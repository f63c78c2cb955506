import { useEffect, useState } from 'react';
import { catalogue, type Subject } from '../catalogue.ts';
import type { Asked, Listing } from '../list/listing.ts';
import { Narrow, Pager, stateWords } from './entry-narrow.tsx';
import { source } from './source.ts';

/** What was asked of each list, so that coming back from a form shows the same. */
const asked = new Map<string, Asked>();

interface Props {
  /** The subject whose records are listed; all of them when empty. */
  subject: string;
  /** What was typed into the search beside the list. */
  words?: string;
}

/** The records of a subject: fifty a page, found by any word, narrowed by state, year and kind. */
export function EntryList({ subject, words = '' }: Props) {
  const [ask, setAsk] = useState<Asked>(() => (words ? { words } : (asked.get(subject) ?? {})));
  const { listing, trouble } = useListing({ ...ask, subject });
  const put = (part: Asked) => {
    const next = { ...ask, page: 1, ...part };
    asked.set(subject, next);
    setAsk(next);
  };
  const [latest] = listing?.rows ?? [];
  return (
    <section className="entry-list" aria-label="列表">
      <Narrow ask={ask} listing={listing} put={put} />
      <p role="status">
        {trouble || (listing ? `共 ${listing.total.toLocaleString('en')} 条` : '正在读取…')}
        {subject && latest && isCounted(subject) && (ask.page ?? 1) === 1 && (
          <a href={`#/collections/${subject}/new?like=${latest.key}`}>照最近一期新建</a>
        )}
      </p>
      <ul>
        {listing?.rows.map((row) => (
          <Item key={`${row.subject}/${row.key}`} row={row} isMixed={!subject} />
        ))}
      </ul>
      {listing && listing.pages > 1 && <Pager listing={listing} put={put} />}
    </section>
  );
}

/** Whether records of a subject follow each other by month, quarter or year. */
function isCounted(subject: string): boolean {
  const entry = catalogue[subject as Subject];
  return 'slug' in entry && /fields\.(period|month|year)\}/.test(entry.slug);
}

function useListing(wanted: Asked): { listing: Listing | undefined; trouble: string } {
  const [listing, setListing] = useState<Listing>();
  const [trouble, setTrouble] = useState('');
  const question = JSON.stringify(wanted);
  useEffect(() => {
    const ended = new AbortController();
    const read = () =>
      source()
        .listingOf(JSON.parse(question) as Asked, ended.signal)
        .then(
          (found) => {
            setListing(found);
            setTrouble('');
          },
          (error: Error) => ended.signal.aborted || setTrouble(`没能读取：${error.message}`),
        );
    const timer = setTimeout(read, JSON.parse(question).words ? 200 : 0);
    addEventListener('desk-live', read);
    return () => {
      clearTimeout(timer);
      removeEventListener('desk-live', read);
      ended.abort();
    };
  }, [question]);
  return { listing, trouble };
}

function Item({ row, isMixed }: { row: Listing['rows'][number]; isMixed: boolean }) {
  const at = `#/collections/${row.subject}`;
  const { label } = catalogue[row.subject as Subject];
  return (
    <li>
      <a href={`${at}/entries/${row.key}`}>{row.words}</a>
      <span>
        {[isMixed && label, row.kind].filter(Boolean).join(' · ')}
        <b data-state={row.state}>{stateWords[row.state]}</b>
        {!isMixed && (
          <a href={`${at}/new?like=${row.key}`} aria-label={`复制 ${row.words}`}>
            复制
          </a>
        )}
      </span>
    </li>
  );
}
