import { noticeState } from '../figures/notices.ts';
import { replacedIds } from '../figures/relations.ts';
import { type Notice, type NoticeCategory, noticeCategories } from '../schema/notices.ts';

/** States a list can be narrowed to; what is over is what is left. */
export type ListState = 'current' | 'upcoming' | 'withdrawn';

/** What a list of notices is narrowed to; any two parts can be combined, and a state with them. */
export interface NoticeFilter {
  year?: string;
  category?: NoticeCategory;
  building?: string;
  state?: ListState;
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
}

export const pageSize = 20;
const parts = ['year', 'category', 'building', 'state', 'month'] as const;

/**
 * Every list page there is, newest notice first: all notices, each part alone, and the combinations that hold
 * something, cut into pages. Year, category and building together are left to the search: such lists hold a notice
 * or two, and there would be more of them than of everything else. A notice for the whole community belongs to every building.
 * @param now wall clock of Asia/Shanghai, for the states
 */
export function noticeLists<N extends Notice>(
  notices: readonly N[],
  buildings: readonly string[],
  now: string,
  size = pageSize,
): NoticeListPage<N>[] {
  const replaced = replacedIds(notices);
  const lists = new Map<string, { filter: NoticeFilter; items: N[] }>([
    ['/notices/', { filter: {}, items: [] }],
  ]);
  for (const notice of notices)
    for (const filter of filtersOf(
      notice,
      buildings,
      replaced.has(notice.id) ? undefined : listState(notice, now),
    )) {
      const href = listHref(filter);
      const list = lists.get(href) ?? { filter, items: [] };
      list.items.push(notice);
      lists.set(href, list);
    }
  return [...lists.values()].flatMap(({ filter, items }) => {
    const pages = Math.max(1, Math.ceil(items.length / size));
    return Array.from({ length: pages }, (_, i) => ({
      filter,
      page: i + 1,
      pages,
      total: items.length,
      items: items.slice(i * size, (i + 1) * size),
    }));
  });
}

/** Every combination of parts a notice is listed under. */
function filtersOf(
  notice: Notice,
  buildings: readonly string[],
  state: ListState | undefined,
): NoticeFilter[] {
  const { category, publishedAt } = notice;
  let found: NoticeFilter[] = [{}, { year: publishedAt.slice(0, 4) }];
  found = found.flatMap((filter) => [filter, { ...filter, category }]);
  const codes = notice.buildings?.length ? notice.buildings : buildings;
  const ofBuildings = (filter: NoticeFilter) => codes.map((building) => ({ ...filter, building }));
  found = found.flatMap((filter) => [filter, ...(filter.year && filter.category ? [] : ofBuildings(filter))]);
  if (state) found = found.flatMap((filter) => [filter, { ...filter, state }]);
  return [...found, { month: publishedAt.slice(0, 7) }];
}

/** The state a notice is listed under at `now`. */
export function listState(notice: Notice, now: string): ListState | undefined {
  if (notice.withdrawn) return 'withdrawn';
  const state = noticeState(notice, now);
  return state === 'ended' ? undefined : state;
}

/** The address of a list page: `/notices/year/2026/category/outage/page/2/`. */
export function listHref(filter: NoticeFilter, page = 1): string {
  const steps = parts.flatMap((part) => (filter[part] ? [part, filter[part].toLowerCase()] : []));
  if (page > 1) steps.push('page', String(page));
  return `/notices/${steps.map((step) => `${step}/`).join('')}`;
}

/** The choices of one part, with the list each leads to while the other parts stay; empty lists are left out. */
export interface FilterRow {
  part: 'year' | 'category' | 'building' | 'state';
  /** `value` is undefined for “all”. */
  links: { value: string | undefined; filter: NoticeFilter; here: boolean }[];
}

/** The rows of choices above a list, given the addresses of all lists that hold something. */
export function filterRows(
  filter: NoticeFilter,
  values: Record<FilterRow['part'], string[]>,
  exists: ReadonlySet<string>,
): FilterRow[] {
  return (['year', 'category', 'building', 'state'] as const).map((part) => {
    const { month: _, [part]: chosen, ...others } = filter;
    const links = [undefined, ...values[part]].map((value) => ({
      value,
      filter: (value ? { ...others, [part]: value } : others) as NoticeFilter,
      here: chosen === value,
    }));
    return { part, links: links.filter((link) => link.here || exists.has(listHref(link.filter))) };
  });
}

/** The years and months with notices, newest first, with how many each holds. */
export function archive(
  notices: readonly Notice[],
): { year: string; months: { month: string; n: number }[] }[] {
  const counts = new Map<string, number>();
  for (const { publishedAt } of notices)
    counts.set(publishedAt.slice(0, 7), (counts.get(publishedAt.slice(0, 7)) ?? 0) + 1);
  const months = [...counts].map(([month, n]) => ({ month, n })).sort((a, b) => (a.month < b.month ? 1 : -1));
  return [...new Set(months.map(({ month }) => month.slice(0, 4)))].map((year) => ({
    year,
    months: months.filter(({ month }) => month.startsWith(year)),
  }));
}

export const categoryCodes = Object.keys(noticeCategories) as NoticeCategory[];
