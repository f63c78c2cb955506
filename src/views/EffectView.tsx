import type { Proofs } from '../figures/kept.ts';
import type { Effect } from '../figures/rectifications.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { indicatorInWords, measuredInWords, spanOfMonths } from '../tables/indicators.ts';
import { rectificationWords as words } from '../text/rectifications.ts';

interface Props {
  one: Rectification;
  effect: Effect;
  proofs: Proofs;
}

/** The same figure before and after, side by side, and whether it is better; a figure that is not says what follows. */
export function EffectView({ one, effect, proofs }: Props) {
  const { indicator, before, after, unimproved } = one;
  return (
    <section id="effect">
      <h2>{words.effect}</h2>
      <p>
        <strong>{indicatorInWords(indicator, proofs)}</strong>
      </p>
      <dl className="before-after">
        <div>
          <dt>
            {words.before} <span className="faded">{spanOfMonths(before)}</span>
          </dt>
          <dd>{measuredInWords(indicator, effect.before)}</dd>
        </div>
        {after && (
          <div>
            <dt>
              {words.after} <span className="faded">{spanOfMonths(after)}</span>
            </dt>
            <dd>{measuredInWords(indicator, effect.after)}</dd>
          </div>
        )}
      </dl>
      <p className={`verdict ${after ? effect.verdict : 'unsaid'}`}>{verdictText(one, effect)}</p>
      {unimproved && (
        <p>
          <strong>{words.unimproved}</strong> {unimproved}
        </p>
      )}
      <p className="note faded">
        {indicator.source ? words.typed(indicator.source) : words.fromRecords}
        {after && words.chance}
        {after && words.complaintIndicators.includes(indicator.kind) && words.fewerNote}
      </p>
    </section>
  );
}

function verdictText({ after }: Rectification, effect: Effect): string {
  if (!after) return words.notYet;
  return effect.verdict === 'unsaid' ? words.tooFew : words.shapes[effect.verdict];
}
