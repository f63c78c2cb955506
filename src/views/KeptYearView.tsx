import { keptOver, type Proofs } from '../figures/kept.ts';
import { keptMonthsTable, keptYearTable, yearSummary } from '../tables/kept-year.ts';
import { keptWords as words } from '../text/kept.ts';
import { TableView } from './TableView.tsx';

interface Props {
  year: string;
  /** The months of the year that are judged, newest first. */
  months: readonly string[];
  proofs: Proofs;
}

/** A year of promises: what was kept every month, what was missed most, each promise over the year, each month. */
export function KeptYearView({ year, months, proofs }: Props) {
  const years = keptOver(months, proofs);
  return (
    <article className="kept">
      <p className="kicker">
        <a href="/standards/kept/">{words.title}</a>
      </p>
      <h1>{words.yearTitle(year)}</h1>
      <div className="lead">
        {yearSummary(months.length, years).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <h2>{words.yearTable}</h2>
      <TableView table={keptYearTable(year, years)} hideCaption stacked />
      <h2>{words.monthsTable}</h2>
      <TableView table={keptMonthsTable(months, proofs)} hideCaption />
      <p className="note faded">{words.definition}</p>
    </article>
  );
}
