import type { Keyed } from '../catalogue.ts';
import { dueNow, effectOf } from '../figures/rectifications.ts';
import { dayInWords } from '../format/date.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { figureMarks } from '../tables/figure-marks.ts';
import { filledInWords } from '../tables/filled.ts';
import { effectInWords } from '../tables/indicators.ts';
import { type Ledger, sourceOf } from '../tables/rectifications.ts';
import { standardHref } from '../tables/standards.ts';
import { rectificationWords as words } from '../text/rectifications.ts';
import { EffectView } from './EffectView.tsx';
import { Marks } from './Marks.tsx';
import { RecordCorrections } from './RecordCorrections.tsx';
import { LevelMark, RectificationState } from './RectificationRow.tsx';

interface Props {
  one: Rectification & Keyed;
  ledger: Ledger;
  /** YYYY-MM-DD */
  today: string;
}

/** One matter: how it stands, what was wrong and why, what was done, and what the same figure says before and after. */
export function RectificationView({ one, ledger, today }: Props) {
  const answer = effectInWords(one, ledger);
  return (
    <article className="rectification">
      <p className="kicker">
        <a href="/rectifications/">{words.title}</a>
      </p>
      <h1>{one.title}</h1>
      <p className="lead standing">
        <LevelMark one={one} today={today} /> <RectificationState one={one} today={today} />
      </p>
      {answer && <p className="lead">{answer}</p>}
      <dl className="facts wide">
        <div>
          <dt>{words.source}</dt>
          <dd>
            <Marks marks={[sourceOf(one, ledger)]} />
          </dd>
        </div>
        {factsOf(one).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} {label === words.times && <Marks marks={figureMarks('rectifications', one, 'times')} />}
            </dd>
          </div>
        ))}
      </dl>
      {(['problem', 'rootCause', 'measure'] as const).map((part) => (
        <section key={part}>
          <h2>{words[part]}</h2>
          <p className="prose">{one[part]}</p>
        </section>
      ))}
      <EffectView one={one} effect={effectOf(one, ledger)} proofs={ledger} />
      {(['before', 'after'] as const).map((side) => (
        <Marks key={side} marks={figureMarks('rectifications', one, side)} />
      ))}
      <StandardLinks one={one} ledger={ledger} />
      <Pictures one={one} />
      <RecordCorrections subject="rectifications" record={one} />
      <p className="note faded">
        {words.published(one.preparedBy, one.reviewedBy, dayInWords(one.publishedOn))}
      </p>
    </article>
  );
}

function factsOf(one: Rectification): [string, string][] {
  const { extensions = [], doneOn, acceptedBy, acceptedHow } = one;
  const facts: [string, string | undefined][] = [
    [words.foundOn, dayInWords(one.foundOn)],
    [words.times, words.timesText(one.times)],
    [words.responsible, one.responsible],
    [words.begunOn, dayInWords(one.begunOn)],
    [
      words.due,
      [
        dayInWords(dueNow(one)),
        extensions.length > 0 ? words.extended(extensions.length, dayInWords(one.due)) : '',
      ]
        .filter(Boolean)
        .join(words.comma),
    ],
    [
      words.extensions,
      extensions
        .map(({ on, due, why }) => words.extension(dayInWords(on), dayInWords(due), why))
        .join(words.semicolon) || undefined,
    ],
    [words.doneOn, doneOn && `${dayInWords(doneOn)}${filledInWords(one)}`],
    [words.acceptance, acceptedBy && acceptedHow ? words.accepted(acceptedBy, acceptedHow) : undefined],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}

function StandardLinks({ one, ledger }: Pick<Props, 'one' | 'ledger'>) {
  const own = ledger.standards.filter(({ code }) => one.standards?.includes(code));
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{words.standards}</h2>
      <ul className="related">
        {own.map(({ code, item, promise }) => (
          <li key={code}>
            <a href={standardHref(code)}>{item}</a> <span className="faded">{promise}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pictures({ one: { pictures = [] } }: Pick<Props, 'one'>) {
  if (pictures.length === 0) return null;
  return (
    <section>
      <h2>{words.pictures}</h2>
      {pictures.map(({ file, description, takenOn }) => (
        <figure key={file} className="picture">
          <img src={file} alt={description} loading="lazy" decoding="async" />
          <figcaption>
            {description}
            {takenOn && words.takenOn(dayInWords(takenOn))}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
