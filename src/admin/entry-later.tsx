import { useEffect, useSyncExternalStore } from 'react';
import type { Subject } from '../catalogue.ts';
import { isLater, mayWait, setLater } from './desk.ts';
import { source } from './source.ts';

/** Above the fields of what would go live at once: lets it wait as a draft, for a moment or for another person's eye. */
export function EntryLater({ subject }: { subject: Subject }) {
  const [on, may] = [useHeard(isLater), useHeard(() => mayWait(subject))];
  useEffect(() => () => setLater(false), []);
  if (!source().isDesk || !may) return null;
  return (
    <label className="entry-later">
      <input type="checkbox" checked={on} onChange={({ target }) => setLater(target.checked)} />
      先存为草稿，不上线（之后可以定时发布，或请人审核）
    </label>
  );
}

function useHeard(ask: () => boolean): boolean {
  return useSyncExternalStore((listener) => {
    addEventListener('desk-later', listener);
    return () => removeEventListener('desk-later', listener);
  }, ask);
}
