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

/** One page of one list, with its address below /notices/. */
export interface NoticeListPage<N> {
  filter: NoticeFilter;
  /** 1 is the first. */
  page: number;
  pages: number;
  total: number;
  items: N[];
  /** On the first page, the notices of later ones that are not over: whoever asks what is on gets all of it there. */
  elsewhere: N[];
  /** How many stand where, as of the build: of the whole list, of a long one of a building those over on this page. */
  states: Record<NoticeState, number>;
  /** The years to go on with where the list is cut off after its first page; otherwise empty. */
  years: { year: string; href: string }[];
}

export const pageSize = 20;
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
function sortedOut(
  notices: readonly Notice[],
  buildings: readonly string[],
): ReadonlyMap<string, NoticeList<Notice>> {
  const codes = buildings.join(' ');
  const found = known(notices).get(codes);
  if (found) return found;
  const lists = new Map<string, NoticeList<Notice>>([['/notices/', { filter: {}, items: [] }]]);
  for (const notice of notices)
    for (const filter of filtersOf(notice, buildings)) {
      const href = listHref(filter);
      const list = lists.get(href);
      if (list) list.items.push(notice);
      else lists.set(href, { filter, items: [notice] });
    }
  known(notices).set(codes, lists);
  return lists;
}

/**
 * Whether what is over of a list has pages of its own: where the list itself has several. A building has no such list,
 * they would be most of all pages; there each page shows what is over of it.
 */
function hasOver({ building, state, month }: NoticeFilter, total: number, size = pageSize): boolean {
  return total > size && !building && !state && !month;
}

/** The addresses of all lists that hold something, first pages only, by the codes of the buildings. */
const listAddresses = once((_: readonly Notice[]) => new Map<string, ReadonlySet<string>>());

function addressesOf(notices: readonly Notice[], buildings: readonly string[]): ReadonlySet<string> {
  const known = listAddresses(notices);
  const codes = buildings.join(' ');
  const found = known.get(codes) ?? hrefs(notices, buildings);
  known.set(codes, found);
  return found;
}

function hrefs(notices: readonly Notice[], buildings: readonly string[]): Set<string> {
  const lists = sortedOut(notices, buildings);
  const over = [...lists.values()].filter(({ filter, items }) => hasOver(filter, items.length));
  return new Set([...lists.keys(), ...over.map(({ filter }) => listHref({ ...filter, state: 'ended' }))]);
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

/** What stands above a list to narrow it. */
export interface Choices {
  rows: FilterRow[];
  /** The same list narrowed to what was withdrawn, where it holds something. */
  gone: NoticeFilter | undefined;
  /** The address of the same list narrowed to what is over: its own, or a part of it. */
  over: string;
}

/** The choices above each list of a community: `exists` is worked out once for all of them. */
export function choicesOf(
  notices: readonly Notice[],
  buildings: readonly string[],
): (filter: NoticeFilter) => Choices {
  const exists = addressesOf(notices, buildings);
  const years = [...new Set(notices.map((n) => n.publishedAt.slice(0, 4)))];
  const values = { year: years, category: categoryCodes, building: [...buildings] };
  return (filter) => {
    const { month: _, ...gone } = { ...filter, state: 'withdrawn' } as const;
    return {
      rows: filterRows(filter, values, exists),
      gone: exists.has(listHref(gone)) ? gone : undefined,
      over: overHref(filter, exists),
    };
  };
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
  return (building !== undefined || state === 'ended') && !year && total > size;
}

/** The pages of one list. */
function pagesOf<N extends Notice>(
  filter: NoticeFilter,
  items: readonly N[],
  states: ReadonlyMap<N, NoticeState | undefined>,
  size: number,
  exists: Known,
): NoticeListPage<N>[] {
  const cut = isCut(filter, items.length, size);
  const pages = cut ? 1 : Math.max(1, Math.ceil(items.length / size));
  const open = (n: N) => states.get(n) === 'current' || states.get(n) === 'upcoming';
  const count = (state: NoticeState) => items.filter((n) => states.get(n) === state).length;
  const list = {
    filter,
    pages,
    total: items.length,
    states: { current: count('current'), upcoming: count('upcoming'), ended: count('ended') },
    years: cut ? yearsOf(filter, items, exists) : [],
  };
  return Array.from({ length: pages }, (_, i) => {
    const here = items.slice(i * size, (i + 1) * size);
    const over = filter.building ? here.filter((n) => states.get(n) === 'ended').length : list.states.ended;
    return {
      ...list,
      page: i + 1,
      items: here,
      elsewhere: i === 0 ? items.slice(size).filter(open) : [],
      states: { ...list.states, ended: over },
    };
  });
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

/** The address of a list page: `/notices/year/2026/category/outage/page/2/`. */
export function listHref(filter: NoticeFilter, page = 1): string {
  const steps = parts.flatMap((part) => (filter[part] ? [part, filter[part].toLowerCase()] : []));
  if (page > 1) steps.push('page', String(page));
  return `/notices/${steps.map((step) => `${step}/`).join('')}`;
}

/** The choices of one part, with the list each leads to while the other parts stay; empty lists are left out. */
export interface FilterRow {
  part: 'year' | 'category' | 'building';
  /** `value` is undefined for “all”. */
  links: {
    value: string | undefined;
    href: string;
    here: boolean;
    /** Whether what is over of that list has pages of its own. */
    over: boolean;
  }[];
}

/** The rows of choices above a list, given the addresses of all lists that hold something. */
export function filterRows(
  filter: NoticeFilter,
  values: Record<FilterRow['part'], string[]>,
  exists: ReadonlySet<string>,
): FilterRow[] {
  return (['year', 'category', 'building'] as const).map((part) => {
    const { month: _, [part]: chosen, ...others } = filter;
    const links = [undefined, ...values[part]].map((value) => {
      const to = (value ? { ...others, [part]: value } : others) as NoticeFilter;
      const href = to.state === 'ended' ? overHref(to, exists) : listHref(to);
      return { value, href, here: chosen === value, over: exists.has(listHref({ ...to, state: 'ended' })) };
    });
    return { part, links: links.filter(({ here, href }) => here || exists.has(href.replace('#ended', ''))) };
  });
}

export const categoryCodes = Object.keys(noticeCategories) as NoticeCategory[];
