import { type Due, type ItemCalendar, scoreOf } from '../figures/calendar.ts';
import { dayInWords } from '../format/date.ts';
import { disclosureItems } from '../schema/rules.ts';
import { spellInWords, stateInWords } from '../tables/calendar.ts';
import { byYear, demandBasis, demandFacts } from '../tables/calendar-now.ts';
import { scoreInWords, calendarWords as words } from '../text/calendar.ts';

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

/** One item: how often and until when by which article, how it went in words, and each time, folded by year. */
export function ItemView({ calendar, today }: { calendar: ItemCalendar; today: string }) {
  const { item, demand, dues, standing, next } = calendar;
  return (
    <section id={item} className="item">
      <h3>{disclosureItems[item]}</h3>
      <p>
        {dues.length > 0
          ? scoreInWords(scoreOf(dues))
          : !standing && <span className="late">{words.standingNone}</span>}
        {dues.length > 0 && '。'}
        {standing && (
          <a href={standing.path}>
            {standing.since ? words.standingSince(dayInWords(standing.since)) : words.standing}
          </a>
        )}
        {next?.due && words.nextSpell(spellInWords(next.spell), dayInWords(next.due))}
      </p>
      <dl className="demand">
        {demandFacts(demand).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Basis demand={demand} />
      {byYear(dues).map(({ year, dues: own, score }) => (
        <details key={year} open={score.missing > 0}>
          <summary>{words.year(year, scoreInWords(score))}</summary>
          <DueTable dues={own} today={today} name={`${disclosureItems[item]} ${year}`} />
        </details>
      ))}
    </section>
  );
}

function Basis({ demand }: Pick<ItemCalendar, 'demand'>) {
  return (
    <ul className="basis">
      {demandBasis(demand).map(({ text, checked, source }) => (
        <li key={text}>
          {text}{' '}
          {source && (
            <span>
              <a href={source} rel="noreferrer">
                {words.source}
              </a>{' '}
              {checked}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function DueTable({ dues, today, name }: ListProps & { name: string }) {
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
