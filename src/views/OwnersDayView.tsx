import type { Keyed } from '../catalogue.ts';
import { dayInWords, monthInWords } from '../format/date.ts';
import type { OwnersDay } from '../schema/owners-days.ts';
import { figureMarks } from '../tables/figure-marks.ts';
import { daySummary } from '../tables/owners-days.ts';
import type { Ledger } from '../tables/rectifications.ts';
import { dayWords as words } from '../text/owners-days.ts';
import { Marks } from './Marks.tsx';
import { RecordCorrections } from './RecordCorrections.tsx';
import { TopicView } from './TopicView.tsx';

interface Props {
  day: OwnersDay & Keyed;
  ledger: Pick<Ledger, 'rectifications'>;
  /** YYYY-MM-DD */
  today: string;
}

/** One owners' day: when and where, who came, and each question with its answer and how it stands. */
export function OwnersDayView({ day, ledger, today }: Props) {
  return (
    <article>
      <p className="kicker">
        <a href="/owners-days/">{words.title}</a>
      </p>
      <h1>{words.pageTitle(monthInWords(day.month))}</h1>
      <p className="lead">{daySummary(day)}</p>
      {day.kind === 'held' && (
        <dl className="facts wide">
          {factsOf(day).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {value}{' '}
                {label === words.attended && <Marks marks={figureMarks('owners-days', day, 'attended')} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {day.topics.length > 0 && (
        <section id="topics">
          <h2>{words.topicsTitle}</h2>
          {day.topics.map((topic) => (
            <TopicView key={topic.question} topic={topic} ledger={ledger} today={today} />
          ))}
        </section>
      )}
      <RecordCorrections subject="owners-days" record={day} />
      <p className="note faded">
        {words.published(day.preparedBy, day.reviewedBy, dayInWords(day.publishedOn))}
      </p>
    </article>
  );
}

function factsOf({
  heldOn = '',
  hours = '',
  place = '',
  hosts = '',
  attended = 0,
}: OwnersDay): [string, string][] {
  return [
    [words.heldOn, [dayInWords(heldOn), hours].filter(Boolean).join(' ')],
    [words.place, place],
    [words.hosts, hosts],
    [words.attended, words.peopleText(attended)],
  ];
}
