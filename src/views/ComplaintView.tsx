import { dayInWords, monthInWords } from '../format/date.ts';
import { whole } from '../format/number.ts';
import { type ComplaintMonth, complaintMonth } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { monthTables } from '../tables/complaint-month.ts';
import { correctionLabels } from '../tables/money-marks.ts';
import { monthSummary } from '../tables/sentences.ts';
import { words as accountWords } from '../text/accounts.ts';
import { signalWords } from '../text/complaint-signals.ts';
import { words } from '../text/complaints.ts';
import { type Done, MonthDone } from './ComplaintDone.tsx';
import { ComplaintFigures } from './ComplaintFigures.tsx';
import { ComplaintStories } from './ComplaintStories.tsx';
import { CorrectionsView } from './CorrectionsView.tsx';
import { RecordCorrections } from './RecordCorrections.tsx';
import { TableView } from './TableView.tsx';

interface Props {
  month: ComplaintMonth;
  /** All months, for comparison. */
  all: readonly ComplaintMonth[];
  site: Site;
  /** What was done about it, where the ledger is at hand. */
  done?: Done;
}

/** A month of complaints: the answers, what was changed since, every figure beside earlier ones, what was learnt. */
export function ComplaintView({ month, all, site, done }: Props) {
  const tables = monthTables(month, all, site);
  const who = accountWords.preparedBy(month.preparedBy, month.reviewedBy);
  return (
    <article className="month">
      <header>
        <p className="kicker">{words.caption}</p>
        <h1>{monthInWords(month.month)}</h1>
        <div className="lead">
          {monthSummary(month, all, site).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </header>
      <CorrectionsView
        corrections={month.corrections}
        labelOf={correctionLabels(complaintMonth, [])}
        say={whole}
      />
      <RecordCorrections
        subject="complaints"
        record={{ key: month.month, amendments: month.amendments }}
        id="amendments"
      />
      {month.review && (
        <section className="all">
          <h2>{words.reviewTitle}</h2>
          <p className="prose">{month.review}</p>
        </section>
      )}
      {done && <MonthDone done={done} month={month.month} />}
      <section className="rates">
        <h2>{signalWords.table}</h2>
        <TableView table={tables.signals} hideCaption stacked />
        <p className="faded note screen-only">{signalWords.explained}</p>
      </section>
      <ComplaintFigures month={month} tables={tables} site={site} />
      <ComplaintStories month={month} />
      <p className="paper-only">{words.onTheWeb}</p>
      <p className="faded note">
        {words.published(dayInWords(month.cutoff), dayInWords(month.publishedOn), who)}
      </p>
    </article>
  );
}
