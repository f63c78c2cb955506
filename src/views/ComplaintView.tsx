import { stepCodes } from '../figures/complaints.ts';
import { dayInWords, monthInWords } from '../format/date.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import { steps } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { monthTables } from '../tables/complaint-month.ts';
import { monthSummary } from '../tables/sentences.ts';
import { words as accountWords } from '../text/accounts.ts';
import { common } from '../text/common.ts';
import { stepMeanings, words } from '../text/complaints.ts';
import { words as figureWords } from '../text/figure.ts';
import { TableView } from './TableView.tsx';

interface Props {
  month: ComplaintMonth;
  /** All months, for comparison. */
  all: readonly ComplaintMonth[];
  site: Site;
}

/** A month of complaints: sentences, counts beside last month and last year, the five steps, what was done. */
export function ComplaintView({ month, all, site }: Props) {
  const tables = monthTables(month, all, site);
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
      {month.review && (
        <section>
          <h2>{words.reviewTitle}</h2>
          <p className="prose">{month.review}</p>
        </section>
      )}
      <section>
        <h2>{words.categoryTable}</h2>
        <TableView table={tables.categories} hideCaption />
      </section>
      <section>
        <h2>{words.stepTable}</h2>
        <TableView table={tables.steps} hideCaption />
        <ul className="definitions faded">
          {stepCodes.map((code) => (
            <li key={code}>
              <strong>{steps[code]}</strong> {stepMeanings[code]}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.handledTable}</h2>
        <TableView table={tables.handled} hideCaption stacked />
      </section>
      <section>
        <h2>{words.intakeTable}</h2>
        <TableView table={tables.intake} hideCaption />
        <h2>{words.channelTable}</h2>
        <TableView table={tables.channels} hideCaption />
      </section>
      <p className="faded note">
        {figureWords.cutoff(dayInWords(month.cutoff))}
        {common.published}{' '}
        {common.publishedBy(
          dayInWords(month.publishedOn),
          accountWords.preparedBy(month.preparedBy, month.reviewedBy),
        )}
      </p>
    </article>
  );
}
