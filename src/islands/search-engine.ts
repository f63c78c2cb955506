import type { Card } from '../search/card.ts';
import type { Simplified } from '../search/fold.ts';
import type { Hits } from '../search/fuse.ts';
import { type Lexicon, lexicon, type SearchTables } from '../search/lexicon.ts';
import type { Lookup } from '../search/search.ts';

/** The part of Pagefind's JavaScript that is used. */
interface Pagefind {
  createInstance(options: object): Instance;
}

interface Instance {
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}

/** Everything a search needs, loaded once. */
export interface Engine {
  tables: SearchTables;
  lexicon: Lexicon;
  lookup: Lookup;
  card(record: number): Promise<Card>;
  /** The traditional characters, fetched only for a query that may hold one. */
  simplified(query: string): Promise<Simplified>;
}

/** What was begun to load before anybody asked. */
export interface Announced {
  tag: string;
  tables: Promise<SearchTables>;
}

/**
 * Begins to load the files of the index under `base` (ends in /), all at the same time, and runs none of them:
 * Pagefind asks for them one after the other, and reading is not to wait for what may never be searched.
 */
export function announceEngine(base: string): Announced {
  const folder = `${base}pagefind/`;
  const tag = Date.now().toString(36);
  // What was announced and missed once would be missed again.
  if (!missed) {
    announce('modulepreload', `${folder}pagefind.js`);
    announce('preload', `${folder}pagefind-entry.json?ts=${tag}`);
    announce('preload', `${folder}wasm.unknown.pagefind`);
  }
  const tables = json<SearchTables>(`${folder}search.json`, { cache: 'no-cache' });
  tables.catch(() => missed++);
  return { tag, tables };
}

/** Opens the index under `base`, whose files were announced. Rejects when one of them cannot be had. */
export async function openEngine(base: string, { tag, tables: coming }: Announced): Promise<Engine> {
  const folder = `${base}pagefind/`;
  const starting = startPagefind(folder, tag);
  starting.catch(() => missed++);
  const tables = await coming;
  const opened = lexicon(tables);
  const instance = await starting;
  return {
    tables,
    lexicon: opened,
    lookup: remembered((token: string) => hits(instance.search(token))),
    card: remembered((record: number) =>
      json<Card>(`${folder}cards/${tables.version}/${record.toString(36)}.json`),
    ),
    simplified: simplification(`${folder}traditional-${tables.version}.json`, opened),
  };
}

/** How often Pagefind could not be loaded. */
let missed = 0;

/** Pagefind on the page's own thread, which saves a file and two round trips; its searches take milliseconds. */
async function startPagefind(folder: string, tag: string): Promise<Instance> {
  // A module once missed is not fetched again under the same address.
  const pagefind: Pagefind = await import(
    /* @vite-ignore */ `${folder}pagefind.js${missed ? `?${missed}` : ''}`
  );
  return pagefind.createInstance({
    basePath: folder,
    noWorker: true,
    metaCacheTag: tag,
    ranking: { pageLength: 0 },
  });
}

function announce(rel: string, href: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel, href });
  if (rel === 'preload') Object.assign(link, { as: 'fetch', crossOrigin: 'anonymous' });
  link.onerror = () => link.remove();
  document.head.append(link);
}

async function hits(search: ReturnType<Instance['search']>): Promise<Hits> {
  const { results } = await search;
  return new Map(results.map(({ id, score }) => [Number.parseInt(id, 36), score]));
}

function remembered<Key, Value>(ask: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? ask(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}

function simplification(url: string, { readings }: Lexicon): (query: string) => Promise<Simplified> {
  const load = remembered(async (from: string): Promise<Simplified> => {
    const [traditional = '', simple = ''] = await json<[string, string]>(from);
    const plain = [...simple];
    return new Map([...traditional].map((char, at) => [char, plain[at] ?? char]));
  });
  const strange = (char: string): boolean =>
    /[\u3400-\u9fff\uf900-\ufaff]/.test(char) && !readings().has(char);
  return async (query) => ([...query].some(strange) ? load(url) : new Map());
}

async function json<Value>(url: string, init?: RequestInit): Promise<Value> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json() as Promise<Value>;
}
