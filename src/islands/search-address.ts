import type { Filters } from '../search/search.ts';

/** What the reader asks for; the same as stands in the address. */
export interface Asked extends Filters {
  q: string;
  /** 'newest' or '', which is the most relevant first. */
  sort: string;
}

const names = ['q', 'kind', 'year', 'building', 'sort'] as const;

/** The request an address carries: ?q=停水&year=2026. */
export function fromAddress(search: string): Required<Asked> {
  const query = new URLSearchParams(search);
  const [q = '', kind = '', year = '', building = '', sort = ''] = names.map((name) => query.get(name) ?? '');
  return { q, kind, year, building, sort };
}

/** The address of a request, relative to the page. */
export function toAddress(asked: Asked, path: string): string {
  const query = new URLSearchParams(names.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])));
  return query.size ? `${path}?${query}` : path;
}
