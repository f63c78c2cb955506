import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from './search.ts';

/** A query with the notices that answer it: 2 asked for, 1 acceptable. */
export interface Query {
  q: string;
  relevant: Record<string, number>;
  n2: number;
  newest: string;
}

interface Notice {
  id: string;
  title: string;
  date: string;
  category: string;
  body: string;
}

export interface Corpus {
  documents: SearchDocument[];
  queries: Query[];
  /** Queries with nothing to find. */
  nothing: string[];
}

/** Reads notices.jsonl, queries.json and queries-nothing.json; with `copies` above 1 the notices are multiplied. */
export function corpus(folder: string, copies: number): Corpus {
  const read = (name: string): string =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '[]';
  const notices: Notice[] = read('notices.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const all = Array.from({ length: copies }, (_, copy) =>
    notices.map((notice) => copied(notice, copy)),
  ).flat();
  const queries: Query[] = JSON.parse(read('queries.json'));
  return {
    documents: all.map(document),
    queries:
      copies > 1
        ? queries.filter(({ q }) => !/\p{N}/u.test(q)).map((query) => multiplied(query, all))
        : queries,
    nothing: (JSON.parse(read('queries-nothing.json')) as { q: string }[]).map(({ q }) => q),
  };
}

/** The address a notice of the corpus has, and back. */
export const noticeId = (url: string): string =>
  decodeURIComponent(url.split('/').filter(Boolean).at(-1) ?? '');

function document({ id, title, date, category, body }: Notice): SearchDocument {
  const text = body.replace(/[#|*]+|---+/g, ' ').replace(/[ \t]+/g, ' ');
  return { url: `/notices/${id}/`, title, kind: '公告', category, date, buildings: [], text };
}

/** The same notice for other buildings, with other figures and on another day; always the same for a copy. */
function copied(notice: Notice, copy: number): Notice {
  if (copy === 0) return notice;
  const random = seeded(`${notice.id}#${copy}`);
  const text = (given: string): string =>
    given
      .replace(/\d{1,2}(?=[号栋幢座、-]|单元)/g, (number) => String(((Number(number) + copy * 5) % 24) + 1))
      .replace(/\d{3,}(?=元|件|次)/g, (number) =>
        String(Math.round(Number(number) * (0.7 + random() * 0.6))),
      );
  const day = new Date(Date.parse(notice.date) - Math.floor(random() * 700) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return {
    ...notice,
    id: `${notice.id}~${copy}`,
    date: day,
    title: text(notice.title),
    body: text(notice.body),
  };
}

function multiplied(query: Query, all: Notice[]): Query {
  const relevant: Record<string, number> = {};
  for (const { id } of all) {
    const grade = query.relevant[id.split('~')[0] ?? ''];
    if (grade) relevant[id] = grade;
  }
  const asked = all.filter(({ id }) => relevant[id] === 2).sort((a, b) => (a.date < b.date ? 1 : -1));
  return { ...query, relevant, n2: asked.length, newest: asked[0]?.id ?? '' };
}

/** A small generator of numbers between 0 and 1 (mulberry32), seeded by a text. */
function seeded(seed: string): () => number {
  let state = [...seed].reduce(
    (hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
