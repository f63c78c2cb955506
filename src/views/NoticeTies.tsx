import { isReplaced, type Relation } from '../figures/relations.ts';
import { momentInWords } from '../format/date.ts';
import type { Notice } from '../schema/notices.ts';
import { noticeHref } from '../tables/notices.ts';
import { words } from '../text/notices.ts';

interface Props {
  notice: Notice;
  ties: readonly Relation[];
}

/** What a reader must know before the text: that the notice was withdrawn, replaced or corrected. */
export function NoticeMarks({ notice, ties }: Props) {
  const later = ties.filter(
    (tie) => tie.direction === 'from' && (tie.how === 'replaces' || tie.how === 'corrects'),
  );
  const { restored = [] } = notice;
  if (!notice.withdrawn && restored.length === 0 && later.length === 0) return null;
  return (
    <div className="marks" role="note">
      {notice.withdrawn && (
        <p>
          <strong>{words.withdrawnOn(momentInWords(notice.withdrawn.at))}</strong> {notice.withdrawn.reason}
        </p>
      )}
      {restored.map(({ at, reason, withdrawnAt, withdrawnWhy }) => (
        <p key={at}>
          <strong>{words.restoredOn(momentInWords(withdrawnAt), momentInWords(at))}</strong>{' '}
          {words.restoredWhy(withdrawnWhy, reason)}
        </p>
      ))}
      {later.map((tie) => (
        <p key={tie.notice.key}>
          {laterInWords(tie, Boolean(notice.withdrawn) || isReplaced(ties))}
          <a href={noticeHref(tie.notice)}>{tie.notice.title}</a>
        </p>
      ))}
    </div>
  );
}

/** What a later notice did to this one; one that was withdrawn did nothing. `isGone`: this one holds no more anyway. */
function laterInWords({ how, notice }: Relation, isGone: boolean): string {
  if (!notice.withdrawn) return how === 'replaces' ? words.replacedBy : words.correctedBy;
  if (how === 'corrects') return words.correctionWithdrawn;
  return isGone ? words.replacementWithdrawn : words.inForceAgain;
}

/** The other notices on the same matter, earlier and later. */
export function NoticeRelations({ ties }: { ties: readonly Relation[] }) {
  if (ties.length === 0) return null;
  return (
    <section className="no-print">
      <h2>{words.relatedTitle}</h2>
      <ul className="related">
        {ties.map((tie) => (
          <li key={`${tie.direction}${tie.notice.key}`}>
            <span className="faded">{words.ties[tie.direction][tie.how]}</span>{' '}
            <a href={noticeHref(tie.notice)}>{tie.notice.title}</a>
            {tie.notice.withdrawn && <span className="faded">{words.tieWithdrawn}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
