import type { Notice } from '../schema/notices.ts';
import { words } from '../text/notices.ts';

/**
 * Where a notice stands when it is read. The build does not know when that will be: the badge is empty and hidden
 * until `islands/state.ts` fills it by the reader's clock; without JavaScript the dates say it in words.
 */
export function StateBadge({ notice }: { notice: Pick<Notice, 'from' | 'until' | 'withdrawn'> }) {
  if (notice.withdrawn) return <span className="state withdrawn">{words.states.withdrawn}</span>;
  if (!notice.from && !notice.until) return null;
  const { upcoming, current, ended } = words.states;
  return (
    <span
      className="state"
      data-from={notice.from}
      data-until={notice.until}
      data-words={`${upcoming},${current},${ended}`}
      hidden
    />
  );
}
