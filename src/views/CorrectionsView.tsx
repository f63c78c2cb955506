import { type Correction, correctionMark } from '../tables/money-marks.ts';
import { correctionWords as words } from '../text/money.ts';
import { Marks } from './Marks.tsx';

interface Props {
  corrections: readonly Correction[] | undefined;
  /** What a path is called, e.g. by `correctionLabels`. */
  labelOf: (path: string) => string;
}

/** The published figures that were changed later, the old ones still readable; nothing where there are none. */
export function CorrectionsView({ corrections = [], labelOf }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section id="corrections">
      <h2>{words.title}</h2>
      <p className="faded">{words.lead}</p>
      <ul className="related">
        {corrections.map((correction) => (
          <li key={`${correction.on}${correction.path}${correction.before}`}>
            <strong>{labelOf(correction.path)}</strong> <Marks marks={[correctionMark(correction)]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
