import { effectOf } from '../figures/effect.ts';
import type { Proofs } from '../figures/kept.ts';
import { versionsOf } from '../figures/versions.ts';
import { dayInWords } from '../format/date.ts';
import { type Review, reviewSides } from '../schema/reviews.ts';
import { effectInWords, reviewSummary } from '../tables/reviews.ts';
import { standardHref } from '../tables/standards.ts';
import { reviewWords as words } from '../text/reviews.ts';
import { DifferenceView } from './DifferenceView.tsx';
import { RecordCorrections } from './RecordCorrections.tsx';

interface Props {
  review: Review;
  proofs: Proofs;
}

/** A yearly review: who took part, what was proposed and adopted, each change with its effect, what was refused. */
export function ReviewView({ review, proofs }: Props) {
  const people = Object.entries(review.participants) as [keyof typeof reviewSides, number][];
  return (
    <article>
      <p className="kicker">{words.caption}</p>
      <h1>{words.title(review.year)}</h1>
      <p className="lead">{reviewSummary(review)}</p>
      {review.summary && <p className="prose">{review.summary}</p>}
      <dl className="facts wide">
        <div>
          <dt>{words.heldOn}</dt>
          <dd>
            {dayInWords(review.heldOn)}
            {words.at(review.place)}
          </dd>
        </div>
        <div>
          <dt>{words.participants}</dt>
          <dd>{people.map(([side, n]) => words.peoplePart(reviewSides[side], n)).join(words.comma)}</dd>
        </div>
        <div>
          <dt>{words.proposals}</dt>
          <dd>{words.proposalsText(review.proposals, review.adopted, review.changes.length)}</dd>
        </div>
      </dl>
      <section id="changes">
        <h2>{words.changes}</h2>
        {review.changes.length === 0 && <p>{words.noChanges}</p>}
        {review.changes.map((change) => (
          <ChangeView key={change.standard} change={change} proofs={proofs} />
        ))}
      </section>
      {review.refused && (
        <section id="refused">
          <h2>{words.refused}</h2>
          <ul className="related">
            {review.refused.map(({ what, why }) => (
              <li key={what}>
                <strong>{what}</strong> {why}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RecordCorrections subject="reviews" record={{ ...review, key: review.year }} />
    </article>
  );
}

function ChangeView({ change, proofs }: { change: Review['changes'][number]; proofs: Proofs }) {
  const standard = proofs.standards.find(({ code }) => code === change.standard);
  const versions = standard ? versionsOf(standard) : [];
  const now = versions.find(({ version }) => version === change.version);
  const before = versions.find(({ version }) => version === change.version - 1);
  if (!standard || !now) return null;
  const effect = effectOf(standard, change.version, change.effectAfter, proofs);
  return (
    <article className="change">
      <h3>
        <a href={standardHref(standard.code)}>
          {words.change(standard.item, now.version, dayInWords(now.effectiveFrom))}
        </a>
      </h3>
      {before && <DifferenceView before={before.promise} after={now.promise} />}
      <p>{words.why(reviewSides[change.proposedBy], change.why)}</p>
      <p>
        <strong>{words.effect}</strong> {effectInWords(effect, change.effectAfter).join('')}
      </p>
    </article>
  );
}
