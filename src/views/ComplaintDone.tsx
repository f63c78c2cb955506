import type { Records } from '../catalogue.ts';
import { complaintMatters, doneSentences } from '../tables/complaint-done.ts';
import { rectificationWords as words } from '../text/rectifications.ts';
import { RectificationList } from './RectificationRow.tsx';

/** The ledger as far as complaints need it, and the day it is read on. */
export interface Done {
  records: Records;
  /** YYYY-MM-DD */
  today: string;
}

/** What was begun because of the complaints of one month; nothing where nothing was. */
export function MonthDone({ done: { records, today }, month }: { done: Done; month: string }) {
  const own = complaintMatters(records.rectifications, today, month);
  if (own.length === 0) return null;
  return (
    <section className="all" id="done">
      <h2>{words.ofMonth}</h2>
      <RectificationList all={own} today={today} />
    </section>
  );
}

/** What was done about repeated complaints: how much, whether it helped, and the matters that count most now. */
export function DoneAnswer({ records, today }: Done) {
  const own = complaintMatters(records.rectifications, today).slice(0, 3);
  if (own.length === 0) return null;
  return (
    <>
      {doneSentences(records.rectifications, records, today).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <RectificationList all={own} today={today} />
      <p>
        <a className="more" href="/rectifications/">
          {words.link}
        </a>
      </p>
    </>
  );
}
