import type { Records } from '../catalogue.ts';
import { type DisclosureItem, disclosureItems, spine } from '../schema/rules.ts';
import { allFound, type FirstPublished, type Found } from './calendar-found.ts';
import { coveringOf, spellsDue } from './calendar-spells.ts';
import { daysAfter, daysBetween } from './deadlines.ts';
import { type Demand, demandOf, pastDemands } from './demands.ts';
import { standingOf } from './disclosure-sources.ts';
import { dueDay, isRegular, spellDays } from './spells.ts';

export type { FirstPublished, Removed, Whole } from './calendar-found.ts';

/**
 * How one publication stands: before its last day, on it, after it; published without any last day (`undated`);
 * not published though its last day is over (`missing`), though nobody fixed one (`gap`); or not due yet (`ahead`).
 */
export type DueState = 'early' | 'onDay' | 'late' | 'undated' | 'missing' | 'gap' | 'ahead';

/** One time an item is to be disclosed. */
export interface Due {
  item: DisclosureItem;
  /** The period, or the day on which what it tells takes hold. */
  spell: string;
  /** The last day in time; absent where none is fixed. */
  due?: string;
  published?: string;
  path?: string;
  /** The day it was taken out again. */
  removed?: string;
  /** Until when it has to hang at least. */
  postedUntil?: string;
  /** Days after the last day, below zero before it; of what is missing, up to `today`. */
  late?: number;
  state: DueState;
}

/** An item with everything it was and is due for, newest first. */
export interface ItemCalendar {
  item: DisclosureItem;
  demand: Demand;
  dues: Due[];
  /** Where it is public all the time, and since when if that is known. */
  standing?: { path: string; since?: string };
  /** The next last day that is not over, of something not published yet. */
  next?: Due;
}

/**
 * The calendar of disclosure (公示日历): the items of 民法典 art. 943, and all others that are asked for or published.
 * @param today YYYY-MM-DD, the day of the question
 */
export function calendarOf(records: Records, today: string, firstPublished: FirstPublished): ItemCalendar[] {
  return (Object.keys(disclosureItems) as DisclosureItem[])
    .map((item) => itemCalendar(item, records, today, firstPublished))
    .filter(({ item, demand, dues }) => spine.includes(item) || isAsked(demand) || dues.length > 0);
}

function isAsked({ laws, basis }: Demand): boolean {
  return laws.length > 0 || basis !== undefined;
}

function itemCalendar(
  item: DisclosureItem,
  records: Records,
  today: string,
  firstPublished: FirstPublished,
): ItemCalendar {
  const demand = demandOf(item, records.site, records.rules);
  const found = allFound(item, records, firstPublished);
  const before = pastDemands(item, records.site, records.rules);
  const past = before.flatMap(({ demand: then, after, until }) =>
    duesOf(then, found, today).filter((one) => spellEnd(one) > after && spellEnd(one) <= until),
  );
  const changed = before.at(-1)?.until ?? '';
  const now = duesOf(demand, found, today).filter((one) => spellEnd(one) > changed);
  const dues = onceEach([...past, ...now]).sort((a, b) => (spellEnd(a) > spellEnd(b) ? -1 : 1));
  const stands = standingOf(item, records);
  const since = stands && firstPublished(stands.subject, stands.key);
  const next = dues.findLast(({ state, due }) => state === 'ahead' && due !== undefined);
  return {
    item,
    demand,
    dues,
    ...(stands && { standing: { path: stands.path, ...(since && { since }) } }),
    ...(next && { next }),
  };
}

function duesOf(demand: Demand, found: readonly Found[], today: string): Due[] {
  return [...periods(demand, found, today), ...occasions(demand, found)];
}

/** A period that an agreement asked for while it held is told by that one. */
function onceEach(dues: readonly Due[]): Due[] {
  return dues.filter(({ spell }, i) => dues.findIndex((one) => one.spell === spell) === i);
}

function spellEnd({ spell }: Pick<Due, 'spell'>): string {
  return spell.length === 10 ? spell : spellDays(spell).last;
}

function periods(demand: Demand, found: readonly Found[], today: string): Due[] {
  const own = found.filter(({ spell }) => spell !== undefined);
  const { interval } = demand;
  if (!isRegular(interval)) return own.map((one) => dueOf(demand, one.spell ?? '', one, today));
  return spellsDue(interval, demand, own, today).map((spell) =>
    dueOf(demand, spell, coveringOf(spell, own), today),
  );
}

/** What takes hold on a day: all of the same day count as one, published with the last of them. */
function occasions(demand: Demand, found: readonly Found[]): Due[] {
  const days = [...new Set(found.flatMap(({ day }) => day ?? []))];
  return days.map((day) => {
    const own = found.filter((one) => one.day === day);
    const last = own.reduce((late, one) => (one.on > late.on ? one : late));
    const isCounted = !demand.since || day >= demand.since;
    const { due, ...undated } = demand;
    return dueOf(isCounted && due ? { ...undated, due } : undated, day, last, last.on);
  });
}

function dueOf(demand: Demand, spell: string, found: Found | undefined, today: string): Due {
  const end = spellEnd({ spell });
  const due = demand.due && dueDay(demand.due, end);
  const on = found?.on;
  const base = { item: demand.item, spell, ...(due && { due }) };
  if (!found || on === undefined) return { ...base, ...unpublished(due, end, today) };
  const late = due === undefined ? undefined : daysBetween(due, on);
  const posted = demand.postingDays === undefined ? undefined : daysAfter(on, demand.postingDays);
  return {
    ...base,
    published: on,
    path: found.path,
    ...(found.removed && { removed: found.removed }),
    ...(posted && { postedUntil: posted }),
    ...(late !== undefined && { late }),
    state: late === undefined ? 'undated' : late > 0 ? 'late' : late === 0 ? 'onDay' : 'early',
  };
}

/** The last day still counts: late from the day after it. */
function unpublished(due: string | undefined, end: string, today: string): Pick<Due, 'state' | 'late'> {
  if (!due) return { state: end < today ? 'gap' : 'ahead' };
  return due < today ? { state: 'missing', late: daysBetween(due, today) } : { state: 'ahead' };
}
