import { once } from '../figures/once.ts';
import type { Notice } from '../schema/notices.ts';
import { categoryCodes, hasOver, listHref, type NoticeFilter, overHref, sortedOut } from './notice-lists.ts';

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
  const found = new Map<string, Choices>();
  return (filter) => {
    const { month: _, ...gone } = { ...filter, state: 'withdrawn' } as const;
    const href = listHref(filter);
    const choices = found.get(href) ?? {
      rows: filterRows(filter, values, exists),
      gone: exists.has(listHref(gone)) ? gone : undefined,
      over: overHref(filter, exists),
    };
    // All pages of a list have the same ones, and thousands of pages are asked for what they are made of.
    found.set(href, choices);
    return choices;
  };
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
