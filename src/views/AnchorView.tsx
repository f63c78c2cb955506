import { dayInWords, monthInWords } from '../format/date.ts';
import { type Anchor, anchorHref } from '../tables/anchors.ts';
import { verifyWords, anchorWords as words } from '../text/verify.ts';

interface Props {
  anchor: Anchor;
  /** Anchors of the months before, newest first. */
  earlier: readonly Anchor[];
}

/** A monthly sheet: the head of the chain, what it proves in three sentences, and the heads of the months before. */
export function AnchorView({ anchor, earlier }: Props) {
  const month = monthInWords(anchor.month);
  return (
    <article className="notice anchor">
      <p className="kicker">
        <a href="/verify/">{verifyWords.title}</a>
      </p>
      <h1>{words.title(month)}</h1>
      <p className="lead">{words.lead(month, anchor.n, dayInWords(anchor.on))}</p>
      <p className="head">
        {words.head}
        <b className="hex">{anchor.commit.match(/.{10}/g)?.join(' ')}</b>
      </p>
      <p>
        {words.short}
        <b className="hex">{`${anchor.n}-${anchor.commit.slice(0, 10)}`}</b>
      </p>
      <ol>
        {words.uses.map((use) => (
          <li key={use}>{use}</li>
        ))}
      </ol>
      {earlier.length > 0 && <Earlier anchors={earlier} />}
    </article>
  );
}

/** The months before on the same sheet: the newest that still fits says from when on something was rewritten. */
function Earlier({ anchors }: { anchors: readonly Anchor[] }) {
  return (
    <>
      <h2>{words.earlier}</h2>
      <ul className="anchors">
        {anchors.map((anchor) => (
          <li key={anchor.month}>
            <a href={anchorHref(anchor)}>{monthInWords(anchor.month)}</a>{' '}
            <span className="hex">{`${anchor.n}-${anchor.commit}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
