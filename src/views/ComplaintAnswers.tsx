import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { answersOf } from '../tables/complaint-answers.ts';
import { type Question, questions } from '../text/complaint-answers.ts';
import { type Done, DoneAnswer } from './ComplaintDone.tsx';

interface Props {
  month: ComplaintMonth;
  /** All months, for comparison. */
  all: readonly ComplaintMonth[];
  site: Site;
  /** What was done about repeats, where the ledger is at hand. */
  done?: Done;
}

/** The five questions of the committee and their answers, made from the newest month. */
export function ComplaintAnswers({ month, all, site, done }: Props) {
  const answers = answersOf(month, all, site);
  return (
    <dl className="answers">
      {(Object.keys(questions) as Question[]).map((question) => (
        <div key={question} id={question}>
          <dt>{questions[question]}</dt>
          <dd>
            {answers[question].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {question === 'repeats' && done && <DoneAnswer {...done} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
