import { type ComplaintMonth, exclusions, steps } from '../schema/complaints.ts';
import { cellMinimum } from '../schema/privacy.ts';
import type { Site } from '../schema/site.ts';
import type { monthTables } from '../tables/complaint-month.ts';
import { promiseNotes } from '../tables/complaint-promise.ts';
import { rateNotes, words } from '../text/complaints.ts';
import { TableView } from './TableView.tsx';

interface Props {
  month: ComplaintMonth;
  tables: ReturnType<typeof monthTables>;
  site: Site;
}

/** The figures of a month: what about, the five steps, outcomes, what is open, rates, where from, data quality. */
export function ComplaintFigures({ month, tables, site }: Props) {
  return (
    <>
      <section>
        <h2>{words.categoryTable}</h2>
        <TableView table={tables.categories} hideCaption />
        <div className="screen-only">
          <TableView table={tables.subcategories} />
        </div>
        <p className="faded note">{words.merged(cellMinimum(site.privacy, 'estate', month.month))}</p>
      </section>
      <section>
        <h2>{words.stepTable}</h2>
        <TableView table={tables.steps} hideCaption />
        {promiseNotes(month.month, site).map((note) => (
          <p key={note} className="note">
            {note}
          </p>
        ))}
      </section>
      <section>
        <h2>{words.outcomeTable}</h2>
        <TableView table={tables.outcomes} hideCaption />
        <Reasons month={month} />
        <h2>{words.ageTable}</h2>
        <TableView table={tables.openAges} hideCaption />
        {month.oldestDays !== undefined && month.oldestDays > 0 && (
          <p className="faded note">{words.oldest(month.oldestDays)}</p>
        )}
      </section>
      <section className="rates">
        <h2>{words.handledTable}</h2>
        <TableView table={tables.rates} hideCaption stacked />
        <p className="faded note">
          {rateNotes.excluded(month.intake.complaint, excludedParts(month))}
          {rateNotes[month.callbacks.by]}
          {rateNotes.times}
          {clockNote(month)}
          {rateNotes.hotline}
        </p>
      </section>
      <section>
        <h2>{words.intakeTable}</h2>
        <TableView table={tables.intake} hideCaption />
        <div className="screen-only">
          <h2>{words.channelTable}</h2>
          <TableView table={tables.channels} hideCaption />
          <h2>{words.qualityTable}</h2>
          <TableView table={tables.quality} hideCaption />
        </div>
      </section>
    </>
  );
}

function Reasons({ month: { refusedWhy, passedTo, outcomes } }: { month: ComplaintMonth }) {
  return (
    <ul className="definitions faded">
      <li>{words.outcomesApart}</li>
      {refusedWhy && outcomes.refused > 0 && (
        <li>
          <strong>{words.refusedWhy}</strong> {refusedWhy}
        </li>
      )}
      {passedTo && outcomes.passedOn > 0 && (
        <li>
          <strong>{words.passedTo}</strong> {passedTo}
        </li>
      )}
    </ul>
  );
}

/** Which limits run only while the office serves; without any, nights and days off count everywhere. */
function clockNote({ served = [] }: ComplaintMonth): string {
  if (served.length === 0) return rateNotes.always;
  return rateNotes.served(served.map((step) => steps[step]).join(words.comma));
}

function excludedParts({ excluded }: ComplaintMonth): string {
  return Object.entries(exclusions)
    .map(([code, label]) => words.part(label, excluded[code as keyof typeof exclusions]))
    .join(words.comma);
}
