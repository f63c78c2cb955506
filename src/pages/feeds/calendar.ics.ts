import type { APIRoute } from 'astro';
import { absolute } from '../../address.ts';
import { calendarOf } from '../../figures/calendar.ts';
import { dutyCalendars } from '../../figures/calendar-duties.ts';
import { dueIcsOf } from '../../format/ics.ts';
import { asOf, records } from '../../records.ts';
import { dueEvents } from '../../tables/calendar-feed.ts';
import { calendarWords as words } from '../../text/calendar.ts';

/** What falls due when, for the calendars of staff and committee. */
export const GET: APIRoute = () => {
  const { today, firstPublished } = asOf();
  const items = calendarOf(records(), today, firstPublished);
  const events = dueEvents(items, dutyCalendars(records()), today, absolute);
  return new Response(dueIcsOf(words.feedTitle(records().site.name), events), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
