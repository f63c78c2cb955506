import { dueNow, levelOf, stateOf } from '../figures/rectifications.ts';
import { dayInWords } from '../format/date.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { rectificationHref, stateInWords } from '../tables/rectifications.ts';
import { rectificationWords as words } from '../text/rectifications.ts';
import { DueState } from './DueState.tsx';

interface Props {
  one: Rectification;
  today: string;
}

/** The level by word and shape, with the rule that gave it. */
export function LevelMark({ one, today }: Props) {
  const { level, rule } = levelOf(one, today);
  return (
    <span className={`level ${level}`}>
      {words.levels[level]}
      <span className="faded">（{words.rules[rule]}）</span>
    </span>
  );
}

/** How a matter stands: what is not done by the reader's clock, what is done by its day. */
export function RectificationState({ one, today }: Props) {
  const { state, late } = stateOf(one, today);
  const text = stateInWords(one, today);
  if (state === 'done') return <span className={late > 0 ? 'done late' : 'done'}>{text}</span>;
  return <DueState text={text} due={dueNow(one)} late={late > 0} words={words.live} />;
}

/** Matters as a list of lines: what, how grave, how it stands, who, until when. */
export function RectificationList({ all, today }: { all: readonly Rectification[]; today: string }) {
  return (
    <ul className="related rectifications">
      {all.map((one) => (
        <li key={one.code}>
          <a href={rectificationHref(one)}>{one.title}</a>
          <p className="kicker">
            <LevelMark one={one} today={today} />
            <RectificationState one={one} today={today} />
            <span>
              {one.doneOn ? words.doneText(dayInWords(one.doneOn)) : words.dueText(dayInWords(dueNow(one)))}
            </span>
            <span>{one.responsible}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
