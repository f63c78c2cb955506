import type { Keyed } from '../catalogue.ts';
import { boardLength } from '../figures/board.ts';
import { isReplaced, type Relation } from '../figures/relations.ts';
import { htmlOf } from '../format/markdown.ts';
import { type Notice, noticeCategories, urgencies } from '../schema/notices.ts';
import type { Site } from '../schema/site.ts';
import type { Board } from '../tables/board.ts';
import { placeInWords } from '../tables/notices.ts';
import { words } from '../text/notices.ts';
import { BoardSheet } from './BoardSheet.tsx';
import { NoticeFacts } from './NoticeFacts.tsx';
import { NoticeFiles } from './NoticeFiles.tsx';
import { NoticeMarks, NoticeRelations } from './NoticeTies.tsx';
import { RecordCorrections } from './RecordCorrections.tsx';
import { Scanned } from './Scanned.tsx';
import { StateBadge } from './StateBadge.tsx';

interface Props {
  notice: Notice & Partial<Keyed>;
  site: Site;
  /** Ties to other notices, both ways; none while a draft is being written. */
  ties?: readonly Relation[];
  /** What its sheet for the board needs, the fingerprint among it; a draft has none. */
  board?: Board;
  /** Fingerprints of all published versions; undefined where they are not known. */
  published?: readonly string[] | undefined;
}

/** A notice: what, where, when and whom to call on the first screen, then the text. */
export function NoticeView({ notice, site, ties = [], board, published }: Props) {
  const length = boardLength(notice);
  const { posting } = notice;
  return (
    <article className="notice" data-length={length}>
      <header>
        <p className="kicker">
          {noticeCategories[notice.category]}
          {notice.urgency !== 'normal' && (
            <strong className={`urgency ${notice.urgency}`}>{urgencies[notice.urgency]}</strong>
          )}
          <StateBadge notice={notice} replaced={isReplaced(ties)} />
          {posting && <span>{placeInWords(notice, site)}</span>}
        </p>
        <h1>{notice.title}</h1>
        {board && <Scanned version={board.version} published={published} />}
        <NoticeMarks notice={notice} ties={ties} />
      </header>
      <NoticeFacts
        notice={notice}
        site={site}
        version={board?.version}
        isGone={Boolean(notice.withdrawn) || isReplaced(ties)}
      />
      <div className="body">
        <p className="lead">{notice.summary}</p>
        {/* What paper must carry stands on the first sheet; a text that is longer goes on behind it. */}
        {board && length === 'beyond' && (
          <>
            <p className="continued">{words.continued}</p>
            <BoardSheet {...board} />
          </>
        )}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the only source is our Markdown, which shows page code as text */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: htmlOf(notice.body) }} />
        {posting && <p className="faded note rule">{words.postingRule(posting.minimumDays, posting.rule)}</p>}
        <NoticeFiles notice={notice} />
        <NoticeRelations ties={ties} />
      </div>
      <RecordCorrections subject="notices" record={{ ...notice, key: notice.key ?? '' }} />
      {board && length !== 'beyond' && <BoardSheet {...board} />}
    </article>
  );
}
