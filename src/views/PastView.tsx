import { dayInWords } from '../format/date.ts';
import { factsOf, type Past, type Told } from '../tables/past.ts';
import type { ToldChange } from '../tables/told-changes.ts';
import { words } from '../text/past.ts';
import { DifferenceView } from './DifferenceView.tsx';

/** The published versions of a record, newest first, each against the one before it, field by field. */
export function PastView({ past }: { past: Past }) {
  const { name, record, removed, versions, marks } = past;
  const minor = versions.some(({ changes }) => changes.some((change) => change.minor));
  return (
    <>
      <h1>{removed ? words.removedTitle(name) : words.title(name)}</h1>
      {removed && (
        <div className="lead">
          <p>
            {words.removed(dayInWords(removed.on))}
            {words.removedMeaning}
          </p>
          <Facts facts={factsOf(removed)} />
        </div>
      )}
      {!removed && versions.length > 0 && <p className="lead">{words.lead(versions.length)}</p>}
      {record && (
        <p>
          <a className="more no-print" href={record}>
            {words.record}
          </a>
        </p>
      )}
      {marks.map(({ on, facts }) => (
        <section className="version" key={on + facts.join()}>
          <h2>{words.markTitle(dayInWords(on))}</h2>
          <p>{words.markMeaning}</p>
          <Facts facts={facts} />
        </section>
      ))}
      {versions.map((version) => (
        <VersionView key={version.id} version={version} />
      ))}
      <p className="note faded">
        {minor && words.minorMeaning}
        {words.check}
      </p>
    </>
  );
}

function VersionView({ version: { id, title, facts, note, changes } }: { version: Told }) {
  return (
    <section className="version" id={id}>
      <h2>{title}</h2>
      <Facts facts={facts} />
      {note && <p>{note}</p>}
      {changes.length > 0 && (
        <>
          <h3>{words.changes(changes.length)}</h3>
          <ul>
            {changes.map((change) => (
              <li key={`${change.path} ${change.label} ${change.after}`}>
                <ChangeView change={change} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ChangeView({ change }: { change: ToldChange }) {
  const { label, before, after, by, prose, minor, why, figures } = change;
  return (
    <>
      <strong>{label}</strong>
      {minor && <span className="minor">{words.minor}</span>}
      {prose && before !== undefined && after !== undefined ? (
        <DifferenceView before={before} after={after} />
      ) : (
        <p className="step">
          {before !== undefined && <del>{before}</del>}
          {before === undefined ? words.added : after === undefined ? '' : words.to}
          {after !== undefined && <ins>{after}</ins>}
          {by}
        </p>
      )}
      {figures && <p className="note">{words.figures(figures)}</p>}
      {why && <p className="faded note">{why}</p>}
    </>
  );
}

function Facts({ facts }: { facts: readonly [string, string][] }) {
  return (
    <dl className="facts wide">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
