import type { Keyed } from '../catalogue.ts';
import { spanOf } from '../figures/notices.ts';
import { isReplaced, type Relation } from '../figures/relations.ts';
import { dayWithWeekday, momentInWords, spanInWords } from '../format/date.ts';
import { htmlOf } from '../format/markdown.ts';
import { type Notice, noticeCategories, urgencies } from '../schema/notices.ts';
import type { Site } from '../schema/site.ts';
import { placeInWords } from '../tables/notices.ts';
import { words } from '../text/notices.ts';
import { NoticeFiles } from './NoticeFiles.tsx';
import { NoticeMarks, NoticeRelations } from './NoticeTies.tsx';
import { Phones } from './Phones.tsx';
import { StateBadge } from './StateBadge.tsx';

interface Props {
  notice: Notice & Partial<Keyed>;
  site: Site;
  /** Ties to other notices, both ways; none while a draft is being written. */
  ties?: readonly Relation[];
  /** The fingerprint of what is published; a draft has none. */
  version?: string;
}

/** A notice: what, where, when and whom to call on the first screen, then the text. */
export function NoticeView({ notice, site, ties = [], version }: Props) {
  return (
    <article className="notice" data-length={lengthClass(notice)}>
      <header>
        <p className="kicker">
          {noticeCategories[notice.category]}
          {notice.urgency !== 'normal' && (
            <strong className={`urgency ${notice.urgency}`}>{urgencies[notice.urgency]}</strong>
          )}
          <StateBadge notice={notice} replaced={isReplaced(ties)} />
        </p>
        <h1>{notice.title}</h1>
        {version && <Scanned version={version} />}
        <NoticeMarks notice={notice} ties={ties} />
      </header>
      <NoticeFacts notice={notice} site={site} version={version} />
      <div className="body">
        <p className="lead">{notice.summary}</p>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the only source is our Markdown, which shows page code as text */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: htmlOf(notice.body) }} />
        <NoticeFiles notice={notice} />
        <NoticeRelations ties={ties} />
      </div>
    </article>
  );
}

interface FactsProps {
  notice: Notice;
  site: Site;
  version: string | undefined;
}

/** Where, when, whom to call, who says so; for posted notices also how the days count and how to object. */
function NoticeFacts({ notice, site, version }: FactsProps) {
  const { posting } = notice;
  const { from, until } = spanOf(notice);
  const when = spanInWords(from, until);
  return (
    <dl className="facts">
      <Fact label={words.where}>{placeInWords(notice, site)}</Fact>
      {when && (
        <Fact label={posting ? words.posting : words.when}>
          {when}
          {posting && <Left notice={notice} until={until} said={words.postingLeft} />}
        </Fact>
      )}
      <Fact label={words.contact}>
        <Phones text={notice.contact} />
      </Fact>
      {posting && (
        <Fact label={words.objection}>
          {words.objectionUntil(dayWithWeekday(posting.objectionUntil))}
          <Left notice={notice} until={`${posting.objectionUntil}T23:59`} said={words.objectionLeft} />
          <span className="block">
            <Phones text={words.objectionTo(posting.objectionTo)} />
          </span>
          <span className="faded block">{words.postingRule(posting.minimumDays, posting.rule)}</span>
        </Fact>
      )}
      <Fact label={words.issuer}>
        {words.issued(notice.issuer, momentInWords(notice.publishedAt))}
        {version && <span className="faded no-print"> {words.fingerprint(version)}</span>}
      </Fact>
    </dl>
  );
}

/** Whether the paper whose code was scanned is of this version: filled by `islands/scanned.ts`. */
function Scanned({ version }: { version: string }) {
  return (
    <p
      className="scanned"
      role="status"
      data-version={version}
      data-same={words.scannedSame}
      data-older={words.scannedOlder(version)}
      hidden
    />
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

/** How much room the text takes on paper, in lines of about forty characters, so that the board sheet stays one page. */
function lengthClass({ body, summary, pictures = [] }: Notice): 'short' | 'medium' | 'long' | 'longest' {
  const printed = `${summary}\n${body}`
    .split('\n')
    .map((text) => (text.trim() ? Math.ceil(text.length / 40) : 0.4));
  const lines = printed.reduce((sum, n) => sum + n, 0) + pictures.length * 12;
  if (lines <= 8) return 'short';
  if (lines <= 14) return 'medium';
  return lines <= 20 ? 'long' : 'longest';
}
