import { versionsOf } from '../figures/versions.ts';
import { dayInWords } from '../format/date.ts';
import type { Standard, Version } from '../schema/standards.ts';
import { measureInWords } from '../tables/standards.ts';
import { words } from '../text/standards.ts';
import { DifferenceView } from './DifferenceView.tsx';

/** Every change of a promise, newest first: why, who reviewed it, word for word what went and what came. */
export function HistoryView({ standard }: { standard: Standard }) {
  const versions = versionsOf(standard);
  const first = versions[0] ?? standard;
  return (
    <section id="history">
      <h2>{words.history}</h2>
      {versions.length === 1 && <p>{words.onlyVersion(dayInWords(first.publishedOn))}</p>}
      {versions
        .slice(1)
        .toReversed()
        .map((version, i, newer) => (
          <ChangeView key={version.version} version={version} before={newer[i + 1] ?? first} />
        ))}
    </section>
  );
}

function ChangeView({ version, before }: { version: Version; before: Version }) {
  const [now, was] = [measureInWords(version), measureInWords(before)];
  return (
    <article className="change" id={`v${version.version}`}>
      <h3>{words.inForce(version.version, dayInWords(version.effectiveFrom))}</h3>
      <DifferenceView before={before.promise} after={version.promise} />
      {now !== was && <p>{words.measureChange(was ?? words.none, now ?? words.none)}</p>}
      <dl className="facts wide">
        <div>
          <dt>{words.reason}</dt>
          <dd>{version.reason}</dd>
        </div>
        <div>
          <dt>{words.reviewedBy}</dt>
          <dd>{version.reviewedBy}</dd>
        </div>
        <div>
          <dt>{words.fullText}</dt>
          <dd>
            {before.promise}{' '}
            <span className="faded">{words.version(before.version, dayInWords(before.effectiveFrom))}</span>
          </dd>
        </div>
      </dl>
    </article>
  );
}
