import type { Due } from '../figures/calendar.ts';
import { dayInWords } from '../format/date.ts';
import { disclosureItems } from '../schema/rules.ts';
import { spellInWords, stateInWords } from '../tables/calendar.ts';
import { calendarWords as words } from '../text/calendar.ts';

interface StateProps {
  due: Due;
  today: string;
}

const looks: Partial<Record<Due['state'], string>> = {
  early: 'in-time',
  onDay: 'in-time',
  late: 'late',
  missing: 'late',
  gap: 'late',
};

/** How a publication stands; while it is not there, its days are counted anew by the reader's clock. */
export function DueState({ due, today }: StateProps) {
  const isWaiting = (due.state === 'missing' || due.state === 'ahead') && due.due !== undefined;
  return (
    <span className={looks[due.state]} data-due={isWaiting ? due.due : undefined}>
      {stateInWords(due, today)}
    </span>
  );
}

interface ListProps {
  dues: readonly Due[];
  today: string;
}

/** What is missing or next, each with its days and its last day. */
export function DueList({ dues, today }: ListProps) {
  if (dues.length === 0) return null;
  return (
    <ul className="dues">
      {dues.map((due) => (
        <li key={`${due.item} ${due.spell}`}>
          <a href={`#${due.item}`}>{disclosureItems[due.item]}</a> {spellInWords(due.spell)}
          <span>
            <DueState due={due} today={today} />
            {due.due && (
              <small>
                {words.due} {dayInWords(due.due)}
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Each time of a year: early or late, the last day, the day it came, until when it hangs. */
export function DueTable({ dues, today, name }: ListProps & { name: string }) {
  const heads = [words.spell, words.late, words.due, words.published, words.posted];
  return (
    <section className="scroll stacked" tabIndex={0} aria-label={name}>
      <table>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dues.map((due) => (
            <tr key={due.spell}>
              <th scope="row">
                {due.path ? <a href={due.path}>{spellInWords(due.spell)}</a> : spellInWords(due.spell)}
              </th>
              <td data-label={words.late}>
                <DueState due={due} today={today} />
              </td>
              <Day label={words.due} day={due.due} none={words.unset} />
              <Day label={words.published} day={due.published} none={words.notPublished} />
              <Day label={words.posted} day={due.postedUntil} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Day({ label, day, none }: { label: string; day: string | undefined; none?: string }) {
  return (
    <td data-label={label} className={day || none ? undefined : 'empty'}>
      {day ? dayInWords(day) : none}
    </td>
  );
}
