import type { ItemCalendar } from '../figures/calendar.ts';
import { scoreOf } from '../figures/calendar-score.ts';
import { dayInWords } from '../format/date.ts';
import { disclosureItems } from '../schema/rules.ts';
import { spellInWords } from '../tables/calendar.ts';
import { byYear, demandBasis, demandFacts } from '../tables/calendar-now.ts';
import { scoreInWords, calendarWords as words } from '../text/calendar.ts';
import { DueTable } from './CalendarParts.tsx';

interface Props {
  calendar: ItemCalendar;
  /** YYYY-MM-DD */
  today: string;
}

/** One item: how often and until when by which article, how it went in words, and each time, folded by year. */
export function CalendarItem({ calendar, today }: Props) {
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
