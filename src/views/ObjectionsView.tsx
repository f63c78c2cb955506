import { daysAfter, daysBetween } from '../figures/deadlines.ts';
import { objectionState } from '../figures/objections.ts';
import { type AnswerTerms, answerDaysOn } from '../figures/terms.ts';
import { dayInWords } from '../format/date.ts';
import { type Objection, objectionResults } from '../schema/objections.ts';
import { filledInWords } from '../tables/filled.ts';
import { words as filled } from '../text/filled.ts';
import { objectionWords as words } from '../text/money.ts';
import { RecordChanges } from './RecordCorrections.tsx';

interface Props {
  /** Objections of one record, or of all. */
  objections: readonly Objection[];
  /** In how many days they must be answered. */
  terms: AnswerTerms;
  today: string;
  /** Where the figure of an objection stands: its name and address; on the page of the statement `#line`. */
  about?: (objection: Objection) => { label: string; href: string; correction?: string } | undefined;
}

/** Objections with their answers; one without an answer past its days says so. Nothing where there are none. */
export function ObjectionsView({ objections, terms, today, about }: Props) {
  if (objections.length === 0) return null;
  return (
    <section id="objections">
      <h2>{words.title}</h2>
      {objections.map((objection) => (
        <article key={objection.id} id={`objection-${objection.id}`} className="objection">
          <p className="faded">
            {words.asked(dayInWords(objection.receivedOn))}
            <About place={about?.(objection)} />
          </p>
          <p>{objection.question}</p>
          <Answer
            objection={objection}
            terms={terms}
            today={today}
            correction={objection.result === 'corrected' ? about?.(objection)?.correction : undefined}
          />
          <RecordChanges subject="objections" record={{ ...objection, key: objection.id }} />
        </article>
      ))}
    </section>
  );
}

function About({ place }: { place: { label: string; href: string } | undefined }) {
  if (!place) return null;
  return (
    <>
      {' '}
      {words.about} <a href={place.href}>{place.label}</a>
    </>
  );
}

interface AnswerProps {
  objection: Objection;
  terms: AnswerTerms;
  today: string;
  correction?: string | undefined;
}

function Answer({ objection, terms, today, correction }: AnswerProps) {
  const { answer, answeredOn, answeredBy, result, receivedOn } = objection;
  const days = answerDaysOn(terms, receivedOn);
  if (!answer || !answeredOn || !result) {
    const now = objectionState(objection, terms, today);
    const late = now.state === 'overdue' ? now.late : 0;
    const due = dayInWords(daysAfter(receivedOn, days));
    return (
      <p className={late > 0 ? 'late' : 'faded'}>{late > 0 ? words.overdue(late) : words.waiting(due)}</p>
    );
  }
  const taken = daysBetween(receivedOn, answeredOn);
  return (
    <div className="answer">
      <p className="faded">
        {words.answered(dayInWords(answeredOn), answeredBy ?? '', objectionResults[result])}
        {words.took(taken, Math.max(0, taken - days))}
        {filledInWords(objection, filled.answered)}
        {correction && <a href={correction}>{words.correction}</a>}
      </p>
      <p className="prose">{answer}</p>
    </div>
  );
}
