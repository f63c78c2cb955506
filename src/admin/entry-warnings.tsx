import { noticeWarnings } from '../checks/notice-warnings.ts';
import { withoutEmpty } from '../content.ts';
import { shanghai } from '../format/date.ts';
import { labelsOf } from '../schema/describe.ts';
import { type Notice, notice } from '../schema/notices.ts';

/** At the bottom of a notice: what is worth a second look as it stands while somebody types; it stops nothing. */
export function EntryWarnings({ data }: { data: Record<string, unknown> }) {
  const draft = (withoutEmpty(data) ?? {}) as Notice;
  const warnings = noticeWarnings(draft, shanghai(new Date()));
  if (warnings.length === 0) return null;
  return (
    <section className="entry-proofs" aria-label="请留意">
      <h2>请留意</h2>
      <ul>
        {warnings.map(({ path, message }) => (
          <li key={message}>
            {labelsOf(notice, path).join(' › ')}：{message}
          </li>
        ))}
      </ul>
    </section>
  );
}
