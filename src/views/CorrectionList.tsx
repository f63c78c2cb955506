import { dayInWords } from '../format/date.ts';
import type { CorrectionGroup } from '../tables/corrections.ts';
import { words } from '../text/corrections.ts';

interface Props {
  groups: readonly CorrectionGroup[];
  /** Addresses of the pages of earlier versions that the site has: content that came without its history has none. */
  pasts: ReadonlySet<string>;
}

/** All corrections, newest first: when, of which record, each figure before and after, by how much, why. */
export function CorrectionList({ groups, pasts }: Props) {
  return groups.map(({ on, kind, record, href, history, reason, changes }) => (
    <article className="correction" key={`${href}${on}${kind}${reason}`}>
      <h3>
        {words.head(dayInWords(on), words.kinds[kind])}
        <a href={href}>{record}</a>
      </h3>
      <ul>
        {changes.map(({ path, label, before, after, by }) => (
          <li key={path}>
            <strong>{label}</strong>　<del>{before}</del>
            {words.to}
            <ins>{after}</ins>
            {by && words.by(by)}
          </li>
        ))}
      </ul>
      <p>{words.reason(reason)}</p>
      {pasts.has(history) && (
        <p>
          <a className="more" href={history}>
            {words.past}
          </a>
        </p>
      )}
    </article>
  ));
}
