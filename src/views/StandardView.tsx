import type { Kept } from '../figures/kept.ts';
import { inOrder } from '../figures/rectifications.ts';
import { standardOn, upcomingOn } from '../figures/versions.ts';
import { dayInWords } from '../format/date.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { chapters, type Standard } from '../schema/standards.ts';
import { standardMonthsTable } from '../tables/kept.ts';
import { sourceMark } from '../tables/sources.ts';
import { gradeInWords, measureInWords, targetInWords } from '../tables/standards.ts';
import type { Mark } from '../tables/table.ts';
import { keptWords } from '../text/kept.ts';
import { rectificationWords } from '../text/rectifications.ts';
import { words } from '../text/standards.ts';
import { DifferenceView } from './DifferenceView.tsx';
import { HistoryView } from './HistoryView.tsx';
import { Marks } from './Marks.tsx';
import { RectificationList } from './RectificationRow.tsx';
import { TableView } from './TableView.tsx';

interface Props {
  standard: Standard;
  /** The last months that are judged, newest first. */
  kept: readonly (Kept & { month: string })[];
  day: string;
  /** What was put right because this was not kept. */
  matters?: readonly Rectification[];
}

/** One promise: its words today, what the law asks, whether it was kept, and how it came about. */
export function StandardView({ standard, kept, day, matters = [] }: Props) {
  const now = standardOn(standard, day);
  const upcoming = upcomingOn(standard, day);
  return (
    <article>
      <p className="kicker">
        <a href={`/standards/#${standard.chapter}`}>{chapters[standard.chapter]}</a>
      </p>
      <h1>{standard.item}</h1>
      <p className="lead">{now.promise}</p>
      {upcoming && upcoming !== now && (
        <section className="marks" aria-label={words.upcomingTitle}>
          <p>
            <strong>{words.upcoming(dayInWords(upcoming.effectiveFrom))}</strong>
          </p>
          <DifferenceView before={now.promise} after={upcoming.promise} />
        </section>
      )}
      <dl className="facts wide">
        {factsOf(now).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{typeof value === 'string' ? value : value && <Marks marks={[value]} />}</dd>
          </div>
        ))}
      </dl>
      <section id="kept">
        <h2>{words.keptTitle}</h2>
        {kept.length > 0 ? (
          <TableView table={standardMonthsTable(kept)} hideCaption stacked />
        ) : (
          <p>{now.measure ? words.noEvidence : words.notMeasured}</p>
        )}
        {now.measure && <p className="note faded">{keptWords.definition}</p>}
      </section>
      {matters.length > 0 && (
        <section id="matters">
          <h2>{rectificationWords.ofStandard}</h2>
          <RectificationList all={inOrder(matters, day)} today={day} />
        </section>
      )}
      <HistoryView standard={standard} />
    </article>
  );
}

function factsOf(now: Standard): [string, string | Mark | undefined][] {
  const { legalMinimum, evidence } = now;
  const unproven = now.measure && words.noEvidence;
  const facts: [string, string | Mark | undefined][] = [
    [words.measure, measureInWords(now)],
    [words.target, targetInWords(now)],
    [words.legal, legalMinimum && words.legalText(legalMinimum.text, legalMinimum.law)],
    [words.grade, gradeInWords(now)],
    [words.responsible, now.responsible],
    [words.evidence, evidence ? sourceMark(evidence) : unproven],
    [words.since, words.version(now.version, dayInWords(now.effectiveFrom))],
  ];
  return facts.filter(([, value]) => value !== undefined);
}
