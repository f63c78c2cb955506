import { monthInWords } from '../format/date.ts';
import { dayMonthsTable, daysSummary, openTopics, ownersDayHref } from '../tables/owners-days.ts';
import type { Ledger } from '../tables/rectifications.ts';
import { words as complaintWords } from '../text/complaints.ts';
import { dayWords as words } from '../text/owners-days.ts';
import { TableView } from './TableView.tsx';
import { TopicView } from './TopicView.tsx';

interface Props {
  ledger: Pick<Ledger, 'rectifications' | 'owners-days'>;
  /** YYYY-MM-DD */
  today: string;
}

/** All owners' days: what was promised there and is not done, then month by month, a missed one among them. */
export function OwnersDaysView({ ledger, today }: Props) {
  const days = ledger['owners-days'];
  const open = openTopics(days, today);
  return (
    <article>
      <p className="kicker">
        <a href="/complaints/">{complaintWords.caption}</a>
      </p>
      <h1>{words.title}</h1>
      <div className="lead">
        {daysSummary(days, today).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {open.length > 0 && (
        <section id="open">
          <h2>{words.openTable}</h2>
          {open.map(({ month, topic }) => (
            <TopicView
              key={`${month}${topic.question}`}
              topic={topic}
              ledger={ledger}
              today={today}
              asked={{ label: words.pageTitle(monthInWords(month)), href: ownersDayHref({ month }) }}
            />
          ))}
        </section>
      )}
      {days.length > 0 && (
        <section id="months">
          <h2>{words.monthsTable}</h2>
          <TableView table={dayMonthsTable(days, today)} hideCaption />
        </section>
      )}
    </article>
  );
}
