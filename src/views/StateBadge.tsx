import { isOpenEnded, spanOf } from '../figures/notices.ts';
import type { Notice } from '../schema/notices.ts';
import { words } from '../text/notices.ts';

interface Props {
  notice: Pick<Notice, 'from' | 'until' | 'urgency' | 'publishedAt' | 'withdrawn'>;
  /** A later notice has taken its place. */
  replaced?: boolean;
}

/**
 * Where a notice stands when it is read. The build does not know when that will be: the badge is empty and hidden
 * until `islands/state.ts` fills it by the reader's clock; without JavaScript the dates say it in words.
 */
export function StateBadge({ notice, replaced = false }: Props) {
  if (notice.withdrawn) return <span className="state withdrawn">{words.states.withdrawn}</span>;
  if (replaced) return <span className="state withdrawn">{words.states.replaced}</span>;
  const span = spanOf(notice);
  if (!span.from && !span.until) return null;
  const { upcoming, current, ended } = words.states;
  const isOpen = isOpenEnded(span);
  return (
    <span
      className={isOpen ? 'state open' : 'state'}
      data-from={span.from}
      data-until={span.until}
      data-words={`${upcoming},${isOpen ? words.openEnded : current},${ended}`}
      hidden
    />
  );
}
