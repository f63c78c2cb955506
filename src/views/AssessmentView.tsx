import type { Keyed } from '../catalogue.ts';
import { followUps } from '../figures/assessments.ts';
import { dayInWords } from '../format/date.ts';
import type { Assessment } from '../schema/assessments.ts';
import { ratesTable, scoresTable } from '../tables/assessment-parts.ts';
import { assessmentSummary, intervalNotes, methodFacts } from '../tables/assessment-sentences.ts';
import { assessmentBefore } from '../tables/assessments.ts';
import { figureMarks } from '../tables/figure-marks.ts';
import { moneyHref } from '../tables/objections.ts';
import type { Ledger } from '../tables/rectifications.ts';
import { withoutEmpty } from '../tables/table.ts';
import { assessmentWords as words } from '../text/assessments.ts';
import { Marks } from './Marks.tsx';
import { RecordCorrections } from './RecordCorrections.tsx';
import { RectificationList } from './RectificationRow.tsx';
import { TableView } from './TableView.tsx';

interface Props {
  one: Assessment & Keyed;
  all: readonly (Assessment & Keyed)[];
  ledger: Ledger;
  /** YYYY-MM-DD */
  today: string;
}

/** One assessment: what it found, how it was made, each dimension as a rate or as a score, and what followed. */
export function AssessmentView({ one, all, ledger, today }: Props) {
  const followed = followUps(one, ledger.rectifications);
  return (
    <article>
      <p className="kicker">
        <a href="/assessments/">{words.title}</a>
      </p>
      <h1>{one.title}</h1>
      <div className="lead">
        {assessmentSummary(one, all).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className="prose">{one.summary}</p>
      <DimensionsView one={one} all={all} />
      <section id="method">
        <h2>{words.method}</h2>
        <p className="prose">{one.methodNote}</p>
        <dl className="facts wide">
          {methodFacts(one, all).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Marks marks={figureMarks('assessments', one, 'asked')} />
        {one.report && (
          <p>
            <a href={moneyHref('documents', one.report)}>{words.report}</a>
          </p>
        )}
      </section>
      <section id="follow-up">
        <h2>{words.followUp}</h2>
        {followed.length > 0 ? <RectificationList all={followed} today={today} /> : <p>{words.noFollowUp}</p>}
      </section>
      <RecordCorrections subject="assessments" record={one} />
      <p className="note faded">
        {words.published(one.preparedBy, one.reviewedBy, dayInWords(one.publishedOn))}
      </p>
    </article>
  );
}

function DimensionsView({ one, all }: Pick<Props, 'one' | 'all'>) {
  const before = assessmentBefore(one, all);
  return (
    <>
      {one.rates && (
        <section id="rates">
          <h2>{words.rates}</h2>
          <TableView table={withoutEmpty(ratesTable(one, before))} hideCaption stacked />
          <p className="note faded">{words.ratesMeaning}</p>
        </section>
      )}
      {one.scores && one.scale && (
        <section id="scores">
          <h2>{words.scores}</h2>
          <TableView table={withoutEmpty(scoresTable(one, before))} hideCaption stacked />
          <p className="note faded">{words.scoresMeaning(one.scale.lowest, one.scale.highest)}</p>
        </section>
      )}
      {intervalNotes(one).map((note) => (
        <p key={note} className="note faded">
          {note}
        </p>
      ))}
    </>
  );
}
