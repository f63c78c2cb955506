import { type NoticeState, noticeState, spanOf } from '../figures/notices.ts';
import { once } from '../figures/once.ts';
import { replacedIds } from '../figures/relations.ts';
import { type Notice, type NoticeCategory, noticeCategories } from '../schema/notices.ts';

/** What a list of notices is narrowed to; every combination of parts that holds something has an address. */
export interface NoticeFilter {
  year?: string;
  category?: NoticeCategory;
  building?: string;
  /**
   * What no clock changes, and what is over as of the build where that takes several pages; the others are parts of
   * a page, `#current`, since they change while it is read.
   */
  state?: 'withdrawn' | 'ended';
  /** A month of the archive; stands alone. */
  month?: string;
}

/**
 * One page of one list, with its address below /notices/. The page of the newest counts the whole list; a full one says
 * nothing of others, so that it stays as it is when one more is published.
 */
export interface NoticeListPage<N> {
  filter: NoticeFilter;
  /** Undefined for the page of the newest; the full ones behind it are counted from the oldest, which is 1. */
  page: number | undefined;
  /** The full page before and after, where there is one; the newest of the full ones comes after that of the newest. */
  newer: number | undefined;
  older: number | undefined;
  total: number;
  items: N[];
  /** On the page of the newest, the notices of the others that are not over: whoever asks what is on gets all of it there. */
  elsewhere: N[];
  /** How many stand where, as of the build; of a long list of a building those over on this page. */
  states: Record<NoticeState, number>;
  /** The years to go on with where the list is cut off after its first page; otherwise empty. */
  years: { year: string; href: string }[];
}

/**
 * How many stand on a full page. A full page stays as it is when a notice more is published, and so does its address:
 * only that of the newest changes, which holds ten to twenty-nine.
 */
const pageSize = 20;

/** How many full pages there are behind that of the newest. */
function fullPages(total: number, size: number): number {
  return Math.max(0, Math.floor((total - size / 2) / size));
}

export const clockStates = ['current', 'upcoming', 'ended'] as const;
const parts = ['year', 'category', 'building', 'state', 'month'] as const;

/**
 * Every list page there is, newest notice first: all notices, each part alone, and all combinations that hold
 * something, cut into pages. A notice for the whole community belongs to every building; that would make most of
 * the pages, so a list of a building without a year ends after the first page and leads on by year.
 * @param now wall clock of Asia/Shanghai, for the states
 */
export function noticeLists<N extends Notice>(
  notices: readonly N[],
  buildings: readonly string[],
  now: string,
  size = pageSize,
): NoticeListPage<N>[] {
  const replaced = replacedIds(notices);
  const states = new Map(notices.map((n) => [n, replaced.has(n.id) ? undefined : clockState(n, now)]));
  const lists = new Map(sortedOut(notices, buildings) as ReadonlyMap<string, NoticeList<N>>);
  for (const { filter, items } of [...lists.values()])
    if (hasOver(filter, items.length, size))
      lists.set(listHref({ ...filter, state: 'ended' }), {
        filter: { ...filter, state: 'ended' },
        items: items.filter((n) => states.get(n) === 'ended'),
      });
  return [...lists.values()].flatMap(({ filter, items }) => pagesOf(filter, items, states, size, lists));
}

interface NoticeList<N> {
  filter: NoticeFilter;
  items: N[];
}

/** Lists by their addresses, by the codes of the buildings: pages, their checks and the map of the site ask for the same. */
const known = once((_: readonly Notice[]) => new Map<string, ReadonlyMap<string, NoticeList<Notice>>>());

/** The notices of every list but those of what is over. */
export function sortedOut(
  notices: readonly Notice[],
  buildings: readonly string[],
): ReadonlyMap<string, NoticeList<Notice>> {
  const codes = buildings.join(' ');
  const found = known(notices).get(codes);
  if (found) return found;
  const lists = new Map<string, NoticeList<Notice>>([['/notices/', { filter: {}, items: [] }]]);
  // Thousands of notices stand in the same dozens of lists.
  const groups = new Map<string, NoticeList<Notice>[]>();
  for (const notice of notices) {
    const { category, publishedAt, withdrawn } = notice;
    const group = [publishedAt.slice(0, 7), category, Boolean(withdrawn), ...(notice.buildings ?? [])].join(
      ' ',
    );
    const found = groups.get(group) ?? filtersOf(notice, buildings).map((filter) => listOf(lists, filter));
    groups.set(group, found);
    for (const { items } of found) items.push(notice);
  }
  known(notices).set(codes, lists);
  return lists;
}

function listOf(lists: Map<string, NoticeList<Notice>>, filter: NoticeFilter): NoticeList<Notice> {
  const href = listHref(filter);
  const list = lists.get(href) ?? { filter, items: [] };
  lists.set(href, list);
  return list;
}

/**
 * Whether what is over of a list has pages of its own: where the list itself has several. A building has no such list,
 * they would be most of all pages; there each page shows what is over of it.
 */
export function hasOver({ building, state, month }: NoticeFilter, total: number, size = pageSize): boolean {
  return fullPages(total, size) > 0 && !building && !state && !month;
}

/** How a notice stands in a list, as of the build. */
export interface Mark {
  state: NoticeState | undefined;
  replaced: boolean;
}

/** The marks of notices, in their order. @param replaced ids of those whose place a later one has taken */
export function marksOf(notices: readonly Notice[], replaced: ReadonlySet<string>, now: string): Mark[] {
  return notices.map((notice) => ({
    state: replaced.has(notice.id) ? undefined : clockState(notice, now),
    replaced: replaced.has(notice.id),
  }));
}

/** The addresses of all lists that hold something. */
interface Known {
  has(href: string): boolean;
}

/** The address of a list narrowed to what is over, given the addresses of all lists that hold something. */
export function overHref(filter: NoticeFilter, exists: Known): string {
  const { state: _, ...rest } = filter;
  const own = listHref({ ...rest, state: 'ended' });
  return exists.has(own) && !filter.month ? own : `${listHref(rest)}#ended`;
}

/** Whether a list ends after its first page and leads on by year: what is over of all years, and all of a building. */
function isCut({ building, year, state }: NoticeFilter, total: number, size: number): boolean {
  return (building !== undefined || state === 'ended') && !year && fullPages(total, size) > 0;
}

/** The pages of one list, that of the newest first. */
function pagesOf<N extends Notice>(
  filter: NoticeFilter,
  items: readonly N[],
  states: ReadonlyMap<N, NoticeState | undefined>,
  size: number,
  exists: Known,
): NoticeListPage<N>[] {
  const cut = isCut(filter, items.length, size);
  const full = cut ? 0 : fullPages(items.length, size);
  const newest = cut ? size : items.length - full * size;
  const open = (n: N) => states.get(n) === 'current' || states.get(n) === 'upcoming';
  const counted = (here: readonly N[]) => {
    const count = (state: NoticeState) => here.filter((n) => states.get(n) === state).length;
    return { current: count('current'), upcoming: count('upcoming'), ended: count('ended') };
  };
  const here = items.slice(0, newest);
  const all = counted(items);
  const first = {
    filter,
    page: undefined,
    newer: undefined,
    older: full || undefined,
    total: items.length,
    items: here,
    elsewhere: items.slice(newest).filter(open),
    states: filter.building ? { ...all, ended: counted(here).ended } : all,
    years: cut ? yearsOf(filter, items, exists) : [],
  };
  const others = Array.from({ length: full }, (_, i) => {
    const page = full - i;
    const here = items.slice(newest + i * size, newest + (i + 1) * size);
    const beside = { newer: i === 0 ? undefined : page + 1, older: page === 1 ? undefined : page - 1 };
    const known = { total: size, items: here, elsewhere: [], states: counted(here), years: [] };
    return { filter, page, ...beside, ...known };
  });
  return [first, ...others];
}

function yearsOf(filter: NoticeFilter, items: readonly Notice[], exists: Known) {
  const years = [...new Set(items.map((n) => n.publishedAt.slice(0, 4)))];
  return years.map((year) => {
    const to = { ...filter, year };
    return { year, href: filter.state === 'ended' ? overHref(to, exists) : listHref(to) };
  });
}

/** Every combination of parts a notice is listed under. */
function filtersOf(notice: Notice, buildings: readonly string[]): NoticeFilter[] {
  const { category, publishedAt } = notice;
  const codes = notice.buildings?.length ? notice.buildings : buildings;
  let found: NoticeFilter[] = [{}, { year: publishedAt.slice(0, 4) }];
  found = found.flatMap((filter) => [filter, { ...filter, category }]);
  found = found.flatMap((filter) => [filter, ...codes.map((building) => ({ ...filter, building }))]);
  if (notice.withdrawn) found = found.flatMap((filter) => [filter, { ...filter, state: 'withdrawn' }]);
  return [...found, { month: publishedAt.slice(0, 7) }];
}

/** The state that the clock gives a notice; none when it was withdrawn, whatever its dates say. */
export function clockState(notice: Notice, now: string): NoticeState | undefined {
  return notice.withdrawn ? undefined : noticeState(spanOf(notice), now);
}

/** The address of a list page: `/notices/year/2026/category/outage/page/2/`; without a page, of that of the newest. */
export function listHref(filter: NoticeFilter, page?: number): string {
  const steps = parts.flatMap((part) => (filter[part] ? [part, filter[part].toLowerCase()] : []));
  if (page !== undefined) steps.push('page', String(page));
  return `/notices/${steps.map((step) => `${step}/`).join('')}`;
}

export const categoryCodes = Object.keys(noticeCategories) as NoticeCategory[];
