import { spanOf } from '../figures/notices.ts';
import { dayWithWeekday, momentInWords, spanInWords } from '../format/date.ts';
import type { Notice } from '../schema/notices.ts';
import type { Site } from '../schema/site.ts';
import { placeInWords } from '../tables/notices.ts';
import { words } from '../text/notices.ts';
import { Phones } from './Phones.tsx';

interface FactsProps {
  notice: Notice;
  site: Site;
  version: string | undefined;
  /** Whether it was withdrawn or replaced. */
  isGone: boolean;
}

/** Where, when, whom to call, who says so; for posted notices also how the days count and how to object. */
export function NoticeFacts({ notice, site, version, isGone }: FactsProps) {
  const { posting } = notice;
  const { from, until } = spanOf(notice);
  const when = spanInWords(from, until);
  const contact = (
    <Fact label={words.contact}>
      <Phones text={notice.contact} />
    </Fact>
  );
  return (
    <dl className="facts">
      {/* Of what holds no more, whom to ask is what is left to know. */}
      {isGone && contact}
      {!posting && <Fact label={words.where}>{placeInWords(notice, site)}</Fact>}
      {when && (
        <Fact label={posting ? words.posting : words.when}>
          {when}
          {posting && <Left notice={notice} until={until} said={words.postingLeft} />}
        </Fact>
      )}
      {posting && (
        <Fact label={words.objection}>
          {words.objectionUntil(dayShort(posting.objectionUntil, until))}
          <Left notice={notice} until={`${posting.objectionUntil}T23:59`} said={words.objectionLeft} />
          <span className="block">
            <Phones text={words.objectionTo(posting.objectionTo)} />
          </span>
        </Fact>
      )}
      {!isGone && contact}
      <Fact label={words.issuer}>
        {posting && from === notice.publishedAt
          ? notice.issuer
          : words.issued(notice.issuer, momentInWords(notice.publishedAt))}
        {version && ' '}
        {version && <span className="faded together no-print">{words.fingerprint(version)}</span>}
      </Fact>
    </dl>
  );
}

interface LeftProps {
  notice: Notice;
  until: string | undefined;
  said: { words: string; last: string; over: string };
}

/** How many days are left, filled by `islands/state.ts` by the reader's clock; what was withdrawn has none. */
function Left({ notice: { from, withdrawn }, until, said: { words: left, last, over } }: LeftProps) {
  if (withdrawn) return null;
  return (
    <>
      {' '}
      <span
        className="days-left"
        data-from={from}
        data-until={until}
        data-words={left}
        data-last={last}
        data-over={over}
        hidden
      />
    </>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A day with its weekday, without the year when the line above has named it. */
function dayShort(day: string, above: string | undefined): string {
  const full = dayWithWeekday(day);
  return day.slice(0, 4) === above?.slice(0, 4) ? full.slice(5) : full;
}
