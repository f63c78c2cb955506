import type { Keyed } from '../catalogue.ts';
import { spanOf } from '../figures/notices.ts';
import { once } from '../figures/once.ts';
import { lapsedIn } from '../figures/ties.ts';
import { htmlOf, textOf } from '../format/markdown.ts';
import { type Notice, type NoticeCategory, noticeCategories } from '../schema/notices.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/feeds.ts';
import { noticeHref, placeInWords } from './notices.ts';

/** A subscription (订阅): all notices, those of a category, or those that concern a building. */
export interface Feed {
  /** Below /feeds/ without ending: `notices`, `category/outage`, `building/3`. */
  name: string;
  /** As a reader's program lists it. */
  title: string;
  /** As the page of subscriptions lists it. */
  label: string;
  category?: NoticeCategory;
  building?: string;
  formats: readonly FeedFormat[];
}

export const feedFormats = ['ics', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** What a feed's file says of the whole. Addresses are whole ones. */
export interface Channel {
  title: string;
  author: string;
  /** The file itself, and the page it follows. */
  self: string;
  home: string;
  entries: Entry[];
}

/** One notice in a feed. Moments are wall clock of Asia/Shanghai. */
export interface Entry {
  id: string;
  key: string;
  /** What its id begins with; `notices` where it says nothing. */
  section?: string;
  title: string;
  summary: string;
  /** The text with whole addresses, because it is read away from the site. */
  html: string;
  text: string;
  category: { code: string; label: string };
  url: string;
  published: string;
  /** When it was withdrawn, replaced or in force again, else when it was published. */
  updated: string;
  author: string;
  contact: string;
  place: string;
  /** When it happens; only calendars need it. */
  from?: string;
  until?: string;
  /** The last day to object, YYYY-MM-DD: in a calendar it is that day, whole, and not the weeks before. */
  lastDay?: string;
  /** It does not take place: withdrawn, or replaced before it began. */
  cancelled: boolean;
}

/** Kinds of notice that happen at a time; a posting has a last day to object instead. */
const dated: readonly NoticeCategory[] = ['outage', 'works', 'assembly', 'committee', 'activity'];
/** How many entries a file has at most: who subscribes fetches all of it every few hours, in the twentieth year too. */
const newest = { ics: 500, atom: 50, json: 50 };

/** Every feed there is: all, by category, by building. A category that has no dates has no calendar. */
export function feedsOf(site: Site): Feed[] {
  const categories = Object.entries(noticeCategories) as [NoticeCategory, string][];
  return [
    { name: 'notices', title: words.community(site.name), label: words.all, formats: feedFormats },
    ...categories.map(([category, label]) => ({
      name: `category/${category}`,
      title: words.part(site.name, label),
      label,
      category,
      formats: feedFormats.filter(
        (format) => format !== 'ics' || category === 'posting' || dated.includes(category),
      ),
    })),
    ...site.buildings.map(({ code, name }) => ({
      name: `building/${code}`,
      title: words.part(site.name, name),
      label: name,
      building: code,
      formats: feedFormats,
    })),
  ];
}

/** The address of a feed's file: `/feeds/building/3.ics`. */
export function feedHref({ name }: Pick<Feed, 'name'>, format: FeedFormat): string {
  return `/feeds/${name}.${format}`;
}

/** True when the notice belongs in the feed; one that names no building concerns every building. */
export function isInFeed(notice: Notice, { category, building }: Feed): boolean {
  const buildings = notice.buildings ?? [];
  const concerned = !building || buildings.length === 0 || buildings.includes(building);
  return concerned && (!category || notice.category === category);
}

/** True when the notice says when it happens and is of a kind that people put in a calendar, or until when to object. */
export function isDated(notice: Notice): boolean {
  if (notice.posting) return true;
  return dated.includes(notice.category) && Boolean(spanOf(notice).from ?? notice.until);
}

/** Makes a path of the site a whole address. */
type Absolute = (path: string) => string;

/** A feed with its notices, newest first: the newest 50, in a calendar the newest 500 that have a day. */
export function channelOf(
  feed: Feed,
  format: FeedFormat,
  notices: readonly (Notice & Keyed)[],
  site: Site,
  absolute: Absolute,
): Channel {
  const found = notices.filter((n) => isInFeed(n, feed) && (format !== 'ics' || isDated(n)));
  const later = successorsIn(notices);
  return {
    title: feed.title,
    author: site.company.name,
    self: absolute(feedHref(feed, format)),
    home: absolute(feed.category && found.length > 0 ? `/notices/category/${feed.category}/` : '/notices/'),
    entries: found
      .slice(0, newest[format])
      .map((n) => entryOf(n, later.get(n.id), lapsedIn(notices), site, absolute)),
  };
}

/** By the id of a notice, the one that replaces it; one that lapsed only if no other does. */
const successorsIn = once((notices: readonly Notice[]): ReadonlyMap<string, Notice> => {
  const lapsed = lapsedIn(notices);
  const ties = (n: Notice) => (n.related ?? []).filter(({ how }) => how === 'replaces');
  return new Map(
    [...notices]
      .sort((a, b) => Number(lapsed.has(b.id)) - Number(lapsed.has(a.id)))
      .flatMap((n) => ties(n).map((tie) => [tie.notice, n])),
  );
});

function entryOf(
  notice: Notice & Keyed,
  successor: Notice | undefined,
  lapsed: ReadonlySet<string>,
  site: Site,
  absolute: Absolute,
): Entry {
  const again = successor && lapsed.has(successor.id) ? successor.withdrawn?.at : undefined;
  const later = again ? undefined : successor;
  const { withdrawn, publishedAt } = notice;
  const { from, until } = spanOf(notice);
  const mark = withdrawn ? words.withdrawn : later ? words.replaced : '';
  const note = withdrawn ? withdrawn.reason : later ? words.see(later.title) : undefined;
  return {
    id: notice.id,
    key: notice.key,
    title: `${mark}${notice.title}`,
    summary: note ? `${mark}${note}` : notice.summary,
    // Read only where they are written: a calendar has thousands of entries and none of their texts.
    get html() {
      return htmlOf(notice.body).replace(/(?<= (?:href|src)=")\/[^"]*/g, (path) => absolute(path));
    },
    get text() {
      return textOf(notice.body);
    },
    category: { code: notice.category, label: noticeCategories[notice.category] },
    url: absolute(noticeHref(notice)),
    published: publishedAt,
    updated: withdrawn?.at ?? later?.publishedAt ?? again ?? publishedAt,
    author: notice.issuer,
    contact: words.contact(notice.contact),
    place: placeInWords(notice, site),
    ...(notice.posting && { lastDay: notice.posting.objectionUntil }),
    ...(from && { from }),
    ...(until && { until }),
    cancelled: Boolean(withdrawn ?? (later && later.publishedAt < (from ?? publishedAt))),
  };
}
