import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Records } from '../catalogue.ts';
import { calendarOf, type Due, type FirstPublished } from '../figures/calendar.ts';
import { startOf } from '../figures/due-start.ts';
import { dayInWords, shanghai } from '../format/date.ts';
import { disclosureItems } from '../schema/rules.ts';
import { spellInWords, stateInWords } from '../tables/calendar.ts';
import { nowList, soonDays } from '../tables/calendar-now.ts';
import { calendarWords as words } from '../text/calendar.ts';
import { neighbours } from './neighbours.ts';

/** What is due next, above the lists of the CMS. Forms have the whole page for themselves. */
export function showDue(place: HTMLElement): void {
  createRoot(place).render(<DuePanel />);
}

interface Next {
  records: Partial<Records>;
  missing: Due[];
  soon: Due[];
  today: string;
}

function DuePanel() {
  const [next, setNext] = useState<Next>();
  useEffect(() => {
    const ask = () => void (isList() ? neighbours().then(nextOf).then(setNext) : setNext(undefined));
    ask();
    addEventListener('hashchange', ask);
    return () => removeEventListener('hashchange', ask);
  }, []);
  if (!next) return null;
  const { missing, soon, today } = next;
  return (
    <details className="due" open={window.innerWidth >= 800 && missing.length + soon.length > 0}>
      <summary>
        {words.title}：{words.nowSentence(missing.length, soon.length, soonDays)}
      </summary>
      <ul>
        {[...missing, ...soon].map((due) => (
          <DueRow key={`${due.item} ${due.spell}`} due={due} records={next.records} today={today} />
        ))}
      </ul>
    </details>
  );
}

function DueRow({ due, records, today }: { due: Due; records: Partial<Records>; today: string }) {
  const { href, isThere } = startOf(due, records);
  const name = `${disclosureItems[due.item]} ${spellInWords(due.spell)}`;
  return (
    <li>
      <b>{name}</b>
      <span className={due.state === 'ahead' ? undefined : 'late'}>
        {stateInWords(due, today)}
        {due.due && `（最晚 ${dayInWords(due.due)}）`}
      </span>
      <a href={href} aria-label={`${isThere ? '接着填写' : '开始填写'} ${name}`}>
        {isThere ? '接着填写' : '开始填写'}
      </a>
    </li>
  );
}

/** A list of records is shown: neither a form nor the first screen. */
function isList(): boolean {
  return /^#\/collections(\/\w+)?\/?(\?.*)?$/.test(window.location.hash);
}

/** What is due by the records at the desk; nothing while the community has agreed on no calendar. */
function nextOf(records: Partial<Records>): Next | undefined {
  if (!records.site?.disclosure) return undefined;
  const today = shanghai(new Date()).slice(0, 10);
  // What is due next does not depend on the day others came out, so the word of the record will do.
  const said: FirstPublished = () => undefined;
  return { records, today, ...nowList(calendarOf(records as Records, today, said), today) };
}
