import { type Topic, topicState } from '../figures/owners-days.ts';
import { dayInWords } from '../format/date.ts';
import { filledInWords } from '../tables/filled.ts';
import type { Ledger } from '../tables/rectifications.ts';
import { rectificationHref } from '../tables/rectifications.ts';
import { dayWords as words } from '../text/owners-days.ts';
import { DueState } from './DueState.tsx';

interface Props {
  topic: Topic;
  ledger: Pick<Ledger, 'rectifications'>;
  today: string;
  /** The month it was asked in, where that does not go without saying. */
  asked?: { label: string; href: string };
}

/** A question, its answer, who sees to it until when, and how it stands. */
export function TopicView({ topic, ledger, today, asked }: Props) {
  const own = ledger.rectifications.find(({ code }) => code === topic.rectification);
  return (
    <article className="topic">
      <p>{topic.question}</p>
      <p className="prose">{topic.answer}</p>
      {topic.refusedWhy && <p>{words.refused(topic.refusedWhy)}</p>}
      <p className="kicker">
        <TopicState topic={topic} today={today} />
        <span>{topic.responsible}</span>
        {asked && <a href={asked.href}>{asked.label}</a>}
        {own && (
          <span>
            {words.rectification} <a href={rectificationHref(own)}>{own.title}</a>
          </span>
        )}
      </p>
    </article>
  );
}

function TopicState({ topic, today }: { topic: Topic; today: string }) {
  const { state, late } = topicState(topic, today);
  const { due = '', doneOn = '' } = topic;
  if (state === 'open' || state === 'overdue')
    return (
      <>
        <DueState
          text={state === 'overdue' ? words.lateText(late) : words.open}
          due={due}
          late={state === 'overdue'}
          words={words.live}
        />
        <span>{words.dueText(dayInWords(due))}</span>
      </>
    );
  return (
    <span className={state === 'refused' ? state : late > 0 ? 'done late' : 'done'}>
      {state === 'done' ? words.doneText(dayInWords(doneOn), late) : words.plainStates[state]}
      {filledInWords(topic)}
    </span>
  );
}
