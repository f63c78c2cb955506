import { dayInWords, monthInWords } from '../format/date.ts';
import type { OwnersDay } from '../schema/owners-days.ts';
import { daySummary } from '../tables/owners-days.ts';
import type { Ledger } from '../tables/rectifications.ts';
import { dayWords as words } from '../text/owners-days.ts';
import { TopicView } from './TopicView.tsx';

interface Props {
  day: OwnersDay;
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
              <dd>{value}</dd>
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
