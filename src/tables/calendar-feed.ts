import type { Due, ItemCalendar } from '../figures/calendar.ts';
import type { DutyCalendar } from '../figures/calendar-duties.ts';
import { daysAfter } from '../figures/deadlines.ts';
import type { DueEvent } from '../format/ics.ts';
import { duties, equipmentKinds } from '../schema/equipment.ts';
import { disclosureItems } from '../schema/rules.ts';
import { calendarWords as words } from '../text/calendar.ts';
import { spellInWords, stateInWords } from './calendar.ts';

/** How far back what is done stays in the calendar of staff and committee, in days. */
const past = 365;

/**
 * The days on which something falls due: what is next, what is missing however long ago, and what came in the last
 * year; of equipment the next day of each duty.
 */
export function dueEvents(
  items: readonly ItemCalendar[],
  equipment: readonly DutyCalendar[],
  today: string,
  absolute: (path: string) => string,
): DueEvent[] {
  const since = daysAfter(today, -past);
  const own = items.flatMap(({ dues }) =>
    dues.flatMap((one) =>
      one.due && (one.due > since || one.state === 'missing') ? [eventOf(one, one.due, today, absolute)] : [],
    ),
  );
  const rounds = equipment.flatMap(({ kind, duty, next }): DueEvent[] =>
    next
      ? [
          {
            id: `${kind}-${duty}-${next}`,
            day: next,
            title: words.feedDuty(`${equipmentKinds[kind]}${duties[duty]}`),
            detail: words.equipment,
            url: absolute(`/equipment/#${kind}`),
          },
        ]
      : [],
  );
  return [...own, ...rounds].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function eventOf(one: Due, day: string, today: string, absolute: (path: string) => string): DueEvent {
  const said = one.published ? words.feedDone : one.state === 'missing' ? words.feedMissing : words.feedEvent;
  return {
    id: `${one.item}-${one.spell}`.toLowerCase(),
    day,
    title: said(disclosureItems[one.item], spellInWords(one.spell)),
    // A number of days would be another one tomorrow, and the file with it.
    detail: one.published ? stateInWords(one, today) : words.notPublished,
    url: absolute(one.path ?? `/calendar/#${one.item}`),
  };
}
