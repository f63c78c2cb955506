import { dayInWords } from '../format/date.ts';
import type { Past } from '../tables/past.ts';
import { words } from '../text/corrections.ts';
import { words as pastWords } from '../text/past.ts';

interface Props {
  /** By the label of the subject. */
  groups: readonly (readonly [string, readonly Past[]])[];
}

/** Every record that was published in more than one version, by subject, and before them those taken out. */
export function PastList({ groups }: Props) {
  const gone = groups.flatMap(([, pasts]) => pasts.flatMap((past) => (past.removed ? [past] : [])));
  const marks = groups.flatMap(([, pasts]) =>
    pasts.flatMap((past) => past.marks.map(({ on }) => ({ on, past }))),
  );
  return (
    <>
      {marks.length > 0 && <h2>{words.textGone}</h2>}
      <ul className="related">
        {marks.map(({ on, past: { name, href } }) => (
          <li key={on + href}>
            {words.textGoneLine(dayInWords(on))}
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
      {gone.length > 0 && <h2>{words.removed}</h2>}
      <ul className="related">
        {gone.map(({ name, href, removed }) => (
          <li key={href}>
            {removed && words.removedLine(dayInWords(removed.on))}
            <a href={href}>{name}</a>
            {removed?.reason && <p className="faded">{words.reason(removed.reason)}</p>}
          </li>
        ))}
      </ul>
      <TextFigures groups={groups} />
      <h2>{words.changed}</h2>
      <p className="faded">{words.changedLead}</p>
      {groups.map(([label, pasts]) => (
        <details key={label}>
          <summary>{words.group(label, pasts.length)}</summary>
          <ul className="related">
            {pasts.map(({ name, href, versions }) => (
              <li key={href}>
                <a href={href}>{name}</a> <span className="faded">{words.versions(versions.length)}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

/** Documents in whose text a number is another one now: they have no list of corrections. */
function TextFigures({ groups }: Props) {
  const found = groups
    .flatMap(([, pasts]) => pasts)
    .filter(({ href }) => href.startsWith('/history/documents/'))
    .flatMap(({ name, href, versions }) =>
      versions.flatMap(({ id, title, changes }) =>
        changes.flatMap(({ figures }) => (figures ? [{ name, href: `${href}#${id}`, title, figures }] : [])),
      ),
    );
  if (found.length === 0) return null;
  return (
    <>
      <h2>{words.textFigures}</h2>
      <ul className="related">
        {found.map(({ name, href, title, figures }) => (
          <li key={href + figures}>
            <a href={href}>{name}</a> <span className="faded">{title}</span>
            <p>{pastWords.figures(figures)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
