import type { Keyed, Records, Subject } from '../catalogue.ts';
import type { DisclosureItem } from '../schema/rules.ts';
import { type Publication, publicationsOf } from './disclosure-sources.ts';

/** What of a record has to be there for its publication to count, and from which day (YYYY-MM-DD) it can. */
export type Whole = Pick<Publication, 'holds' | 'wholeOn'>;

/**
 * The day of the first release that held a record, or all of it that counts; undefined when nobody knows, null when
 * no release did.
 */
export interface FirstPublished {
  (subject: Subject, key: string, whole?: Whole): string | undefined | null;
  /** What was published once and is no longer there. */
  removed?: readonly Removed[];
}

/** A record that was published and taken out again on a day. */
export interface Removed {
  subject: Subject;
  record: Keyed;
  on: string;
}

/** A publication with the day it counts from, and the day it was taken out again. */
export type Found = Publication & { on: string; removed?: string };

/** Everything published of an item, with the day it counts from; what was taken out stays told. */
export function allFound(item: DisclosureItem, records: Records, firstPublished: FirstPublished): Found[] {
  const there = foundOf(publicationsOf(item, records), firstPublished);
  return [...there, ...goneOf(item, firstPublished, there)];
}

function foundOf(all: readonly Publication[], firstPublished: FirstPublished): Found[] {
  return all.flatMap((one): Found[] => {
    const on = dayOf(one, firstPublished);
    return on === undefined ? [] : [{ ...one, on }];
  });
}

/** What was published once of this item and stands nowhere else now: it was not left out, it was taken out. */
function goneOf(item: DisclosureItem, firstPublished: FirstPublished, there: readonly Found[]): Found[] {
  return (firstPublished.removed ?? []).flatMap(({ subject, record, on: removed }) => {
    const empty = { accounts: [], common: [], fund: [], utilities: [], complaints: [], reviews: [] };
    const others = { 'owners-days': [], assessments: [], performance: [], prices: [], standards: [] };
    const alone = { ...empty, ...others, projects: [], documents: [], [subject]: [record] };
    return foundOf(publicationsOf(item, alone as unknown as Records), firstPublished)
      .filter(({ spell, day }) => !there.some((one) => one.spell === spell && one.day === day))
      .map((one) => ({ ...one, removed }));
  });
}

/** The first release that held all of it; where nobody knows, the day the record names, once it can be whole. */
function dayOf(one: Publication, firstPublished: FirstPublished): string | undefined {
  const { subject, key, publishedOn, wholeOn } = one;
  const first = firstPublished(subject, key, one);
  if (first === null) return undefined;
  const on = first ?? publishedOn;
  return wholeOn && on < wholeOn ? undefined : on;
}
