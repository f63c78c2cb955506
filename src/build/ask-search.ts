import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Card } from '../search/card.ts';
import { lexicon, type SearchTables } from '../search/lexicon.ts';
import { plan } from '../search/plan.ts';
import { answer } from '../search/search.ts';

interface Engine {
  createInstance(options: object): {
    search(term: string): Promise<{ results: { id: string; score: number }[] }>;
  };
}

/**
 * The addresses that the search of a built site answers to a query, best first, at most `count`: the site's own index,
 * engine and reading of questions, without a browser. `today` is YYYY-MM-DD. For a program of its own: while it asks,
 * what the engine fetches comes from the folder.
 */
export async function searchAnswers(
  site: string,
  query: string,
  today: string,
  count: number,
): Promise<string[]> {
  const folder = join(site, 'pagefind');
  const tables = JSON.parse(await readFile(join(folder, 'search.json'), 'utf8')) as SearchTables;
  const usual = globalThis.fetch;
  globalThis.fetch = (address) => fileOf(folder, String(address));
  try {
    const engine = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Engine;
    const instance = engine.createInstance({
      basePath: '/pagefind/',
      noWorker: true,
      ranking: { pageLength: 0 },
    });
    const lookup = async (token: string) => {
      const { results } = await instance.search(token);
      return new Map(results.map(({ id, score }) => [Number.parseInt(id, 36), score]));
    };
    const understood = plan(query, lexicon(tables), new Map(), today);
    const { matches } = await answer(understood, tables, {}, lookup);
    const cards = matches.slice(0, count).map(({ record }) => cardOf(folder, tables.version, record));
    return (await Promise.all(cards)).map(({ url }) => url);
  } finally {
    globalThis.fetch = usual;
  }
}

async function fileOf(folder: string, address: string): Promise<Response> {
  const path = address.replace(/^.*\/pagefind\//, '').replace(/\?.*$/, '');
  return new Response(await readFile(join(folder, path)));
}

async function cardOf(folder: string, version: string, record: number): Promise<Card> {
  return JSON.parse(await readFile(join(folder, 'cards', version, `${record.toString(36)}.json`), 'utf8'));
}
