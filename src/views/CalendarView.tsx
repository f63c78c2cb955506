import type { ItemCalendar } from '../figures/calendar.ts';
import type { DutyCalendar } from '../figures/calendar-duties.ts';
import { dayInWords } from '../format/date.ts';
import type { Site } from '../schema/site.ts';
import { dutiesTable } from '../tables/calendar.ts';
import { nowList, soonDays } from '../tables/calendar-now.ts';
import type { EndedTerm } from '../tables/ended-terms.ts';
import { calendarWords as words } from '../text/calendar.ts';
import { CalendarItem } from './CalendarItem.tsx';
import { DueList } from './CalendarParts.tsx';
import { EndedTerms } from './EndedTerms.tsx';
import { TableView } from './TableView.tsx';

interface Props {
  items: readonly ItemCalendar[];
  duties: readonly DutyCalendar[];
  /** What ended or was replaced of the rules of lateness. */
  ended: readonly EndedTerm[];
  /** The place whose rules hold; undefined while the community has chosen none. */
  place: string | undefined;
  site: Site;
  /** YYYY-MM-DD */
  today: string;
}

/** The calendar of disclosure: what is missing and next, then every item with all its periods, then the equipment. */
export function CalendarView({ items, duties, ended, place, site, today }: Props) {
  const { missing, soon } = nowList(items, today);
  const own = site.disclosure?.own.length ?? 0;
  return (
    <article
      className="calendar"
      data-late={words.missing('{n}')}
      data-last={words.lastDay}
      data-left={words.ahead('{n}')}
    >
      <h1>{words.title}</h1>
      <p className="lead">{place ? words.lead(place, own) : words.noProfile}</p>
      <section id="now">
        <h2>{words.now}</h2>
        <p>{words.nowSentence(missing.length, soon.length, soonDays)}</p>
        <DueList dues={[...missing, ...soon]} today={today} />
        <p className="note faded">{words.asOf(dayInWords(today))}</p>
      </section>
      <section id="items">
        <h2>{words.items}</h2>
        <p>{words.itemsLead}</p>
        {items.map((calendar) => (
          <CalendarItem key={calendar.item} calendar={calendar} today={today} />
        ))}
      </section>
      <EndedTerms terms={ended} />
      {duties.length > 0 && (
        <section id="duties">
          <h2>{words.equipment}</h2>
          <p>{words.equipmentLead}</p>
          <TableView table={dutiesTable(duties)} hideCaption stacked />
        </section>
      )}
    </article>
  );
}
