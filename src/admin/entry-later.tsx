import { useEffect, useState } from 'react';
import type { Subject } from '../catalogue.ts';
import { isReviewed, setLater } from './desk.ts';

/** Above the fields of what would go live at once: lets it wait as a draft, for a moment or for another person's eye. */
export function EntryLater({ subject }: { subject: Subject }) {
  const [on, setOn] = useState(false);
  useEffect(() => () => setLater(false), []);
  if (subject === 'site' || isReviewed(subject)) return null;
  const choose = (now: boolean) => {
    setOn(now);
    setLater(now);
  };
  return (
    <label className="entry-later">
      <input type="checkbox" checked={on} onChange={({ target }) => choose(target.checked)} />
      先存为草稿，不上线（之后可以定时发布，或请人审核）
    </label>
  );
}
