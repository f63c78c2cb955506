import { Fragment } from 'react';
import { dayInWords } from '../format/date.ts';
import { yuan } from '../format/number.ts';
import { type Correction, sameCause } from '../tables/money-marks.ts';
import { correctionWords as words } from '../text/money.ts';

interface Props {
  corrections: readonly Correction[] | undefined;
  /** What a path is called, e.g. by `correctionLabels`. */
  labelOf: (path: string) => string;
  /** Writes a value; yuan unless the record counts something else. */
  say?: (value: number) => string;
}

/** The published figures that were changed later, the old ones still readable; nothing where there are none. */
export function CorrectionsView({ corrections = [], labelOf, say = yuan }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section id="corrections">
      <h2>{words.title}</h2>
      <p className="faded">{words.lead}</p>
      <ul className="related">
        {sameCause(corrections).map((group) => (
          <li key={`${group.on}${group.reason}`}>
            {words.when(dayInWords(group.on), group.kind === 'restatement')}
            {group.changes.map(({ path, before, after }, i) => (
              <Fragment key={path}>
                {i > 0 && words.and}
                <strong>{labelOf(path)}</strong> <del>{say(before)}</del>
                {words.to}
                <ins>{say(after)}</ins>
              </Fragment>
            ))}
            {words.reason(group.reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}
