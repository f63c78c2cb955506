import type { Keyed } from '../catalogue.ts';
import { spanOf } from '../figures/notices.ts';
import { dayWithWeekday, spanInWords } from '../format/date.ts';
import { type Notice, noticeCategories, urgencies } from '../schema/notices.ts';
import type { Site } from '../schema/site.ts';
import type { Mark } from '../tables/notice-lists.ts';
import { noticeHref, placeInWords } from '../tables/notices.ts';
import { StateBadge } from './StateBadge.tsx';

interface Props {
  notices: readonly (Notice & Keyed)[];
  /** How each stands, in their order. */
  marks: readonly Mark[];
  /** How many belong to this page; those behind are shown only when the list is narrowed to their state. */
  own: number;
  site: Site;
}

/** The rows of a list of notices, drawn in one go: a list page has up to thirty, and there are thousands of such pages. */
export function NoticeRows({ notices, marks, own, site }: Props) {
  return (
    <ol className="notices">
      {notices.map((notice, i) => (
        <NoticeRow key={notice.key} notice={notice} mark={marks[i]} isElsewhere={i >= own} site={site} />
      ))}
    </ol>
  );
}

interface RowProps {
  notice: Notice & Keyed;
  mark: Mark | undefined;
  isElsewhere: boolean;
  site: Site;
}

function NoticeRow({ notice, mark, isElsewhere, site }: RowProps) {
  const { category, urgency, publishedAt } = notice;
  const span = spanOf(notice);
  // The state as of the build; islands/state.ts sets it by the reader's clock.
  const classes = [mark?.state, isElsewhere && 'elsewhere'].filter(Boolean).join(' ');
  return (
    <li className={classes || undefined}>
      <a href={noticeHref(notice)}>{notice.title}</a>
      <p className="kicker">
        <time dateTime={publishedAt.slice(0, 10)}>{dayWithWeekday(publishedAt)}</time>{' '}
        <span>{noticeCategories[category]}</span>{' '}
        {urgency !== 'normal' && <strong className={`urgency ${urgency}`}>{urgencies[urgency]}</strong>}{' '}
        <StateBadge notice={notice} replaced={mark?.replaced ?? false} />
      </p>
      {span.from && (
        <p className="kicker">
          {`${placeInWords(notice, site)} `}
          <span>{spanInWords(span.from, span.until, publishedAt.slice(0, 4))}</span>
        </p>
      )}
    </li>
  );
}
