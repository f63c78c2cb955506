import type { Notice, NoticeCategory } from '../schema/notices.ts';
import { noticeCategories } from '../schema/notices.ts';

/** What a list of notices is narrowed to. */
export interface NoticeFilter {
  year?: string;
  category?: NoticeCategory;
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

/** Every list page there is: all, by year, by category and by both, each cut into pages; empty ones are left out. */
export function noticeLists<N extends Notice>(notices: readonly N[], size = pageSize): NoticeListPage<N>[] {
  const years = [undefined, ...yearsOf(notices)];
  const categories = [undefined, ...(Object.keys(noticeCategories) as NoticeCategory[])];
  return years.flatMap((year) =>
    categories.flatMap((category) => {
      const filter: NoticeFilter = { ...(year && { year }), ...(category && { category }) };
      const found = notices.filter((n) => matches(n, filter));
      if (found.length === 0 && (year || category)) return [];
      const pages = Math.max(1, Math.ceil(found.length / size));
      return Array.from({ length: pages }, (_, i) => ({
        filter,
        page: i + 1,
        pages,
        total: found.length,
        items: found.slice(i * size, (i + 1) * size),
      }));
    }),
  );
}

/** True when the notice belongs in the list. */
export function matches(notice: Notice, { year, category }: NoticeFilter): boolean {
  return (!year || notice.publishedAt.startsWith(year)) && (!category || notice.category === category);
}

/** The address of a list page: `/notices/year/2026/category/outage/page/2/`. */
export function listHref({ year, category }: NoticeFilter, page = 1): string {
  const parts = [
    ...(year ? ['year', year] : []),
    ...(category ? ['category', category] : []),
    ...(page > 1 ? ['page', String(page)] : []),
  ];
  return `/notices/${parts.map((part) => `${part}/`).join('')}`;
}

/** The years with notices, newest first. */
export function yearsOf(notices: readonly Notice[]): string[] {
  return [...new Set(notices.map((n) => n.publishedAt.slice(0, 4)))].sort().reverse();
}
