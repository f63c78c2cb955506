import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { browser, type Seen, search, slowDown } from './eval-search-browser.ts';
import { type Corpus, corpus, noticeId, type Query } from './eval-search-corpus.ts';
import { serve, writeOurs, writePlain } from './eval-search-site.ts';

/**
 * How good the search is: builds the index of a corpus, types every query into a fresh page in Chromium
 * and prints the figures beside Pagefind's own page on the same corpus.
 * Use: node src/build/eval-search.ts <corpus folder> [--copies 8] [--list]
 */

interface Site {
  name: string;
  origin: string;
  bytes(): number;
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Share of the asked-for records among the first ten, of as many as could be. */
function recall({ relevant, n2 }: Query, ids: string[]): number {
  return ids.filter((id) => relevant[id] === 2).length / Math.min(10, n2);
}

function reciprocalRank({ relevant }: Query, ids: string[]): number {
  const at = ids.findIndex((id) => relevant[id] === 2);
  return at < 0 ? 0 : 1 / (at + 1);
}

async function evaluate(
  site: Site,
  chrome: Browser,
  { queries, nothing }: Corpus,
): Promise<Record<string, string>> {
  const fresh = async (query: string, then?: string): Promise<Seen[]> => {
    const context = await chrome.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const before = site.bytes();
    await page.goto(`${site.origin}/search/`);
    const first = await search(page, query, site.bytes);
    // All that came for the first answer, from the page itself on.
    const seen = [{ ...first, bytes: site.bytes() - before }];
    if (then !== undefined) seen.push(await search(page, then, site.bytes));
    await context.close();
    return seen;
  };
  const rows: { query: Query; ids: string[]; first: Seen; later: Seen }[] = [];
  for (const [at, query] of queries.entries()) {
    const [first, later] = await fresh(query.q, queries[(at + 1) % queries.length]?.q ?? '');
    if (!first || !later) continue;
    const ids = first.ids.map(noticeId);
    rows.push({ query, ids, first, later });
    if (process.argv.includes('--list'))
      console.log(
        site.name,
        query.q,
        recall(query, ids).toFixed(2),
        reciprocalRank(query, ids).toFixed(2),
        first.status,
      );
  }
  const honest = await Promise.all(nothing.map((query) => fresh(query)).map(async (seen) => (await seen)[0]));
  const many = rows.filter(({ query }) => query.n2 > 10);
  return {
    'recall@10': mean(rows.map(({ query, ids }) => recall(query, ids))).toFixed(3),
    MRR: mean(rows.map(({ query, ids }) => reciprocalRank(query, ids))).toFixed(3),
    zero: String(rows.filter(({ ids }) => ids.length === 0).length),
    'newest@10': mean(many.map(({ query, ids }) => (ids.includes(query.newest) ? 1 : 0))).toFixed(2),
    'junk unmarked': `${honest.filter((seen) => seen?.answered === 'whole').length}/${nothing.length}`,
    'first kB': (mean(rows.map(({ first }) => first.bytes)) / 1000).toFixed(1),
    'later kB': (mean(rows.map(({ later }) => later.bytes)) / 1000).toFixed(1),
    'first ms': median(rows.map(({ first }) => first.milliseconds)).toFixed(0),
    'later ms': median(rows.map(({ later }) => later.milliseconds)).toFixed(0),
  };
}

/** Time to the first result on a slow phone, the sites taking turns so that both meet the same machine. */
async function onPhone(
  sites: Site[],
  chrome: Browser,
  queries: Query[],
): Promise<Map<string, Record<string, string>>> {
  const times = new Map(sites.map(({ name }) => [name, { first: [] as number[], later: [] as number[] }]));
  const some = queries.filter((_, at) => at % 4 === 0);
  for (const [at, { q }] of some.entries()) {
    for (const site of sites) {
      const context = await chrome.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await slowDown(page);
      await page.goto(`${site.origin}/search/`);
      times.get(site.name)?.first.push((await search(page, q, site.bytes)).milliseconds);
      times
        .get(site.name)
        ?.later.push((await search(page, some[(at + 1) % some.length]?.q ?? '', site.bytes)).milliseconds);
      await context.close();
    }
  }
  const row = ({ first, later }: { first: number[]; later: number[] }) => ({
    'phone first ms': median(first).toFixed(0),
    'phone later ms': median(later).toFixed(0),
  });
  return new Map([...times].map(([name, figures]) => [name, row(figures)]));
}

async function main(folder: string, copies: number): Promise<void> {
  const all = corpus(folder, copies);
  const work = await mkdtemp(join(tmpdir(), 'search-'));
  const chrome = await browser();
  try {
    const milliseconds = await writeOurs(all.documents, join(work, 'ours'));
    await writePlain(all.documents, join(work, 'plain'));
    console.log(
      `${all.documents.length} records, indexed in ${milliseconds} ms, ${all.queries.length} queries`,
    );
    const served = await Promise.all(
      ['ours', 'plain'].map(async (name) => ({ name, ...(await serve(join(work, name))) })),
    );
    const table: Record<string, Record<string, string>> = {};
    for (const site of served) table[site.name] = await evaluate(site, chrome, all);
    for (const [name, row] of await onPhone(served, chrome, all.queries))
      Object.assign(table[name] ?? {}, row);
    console.table(table);
    for (const { server } of served) server.close();
  } finally {
    await chrome.close();
    await rm(work, { recursive: true, force: true });
  }
}

const [folder = '.'] = process.argv.slice(2);
const copies = process.argv.indexOf('--copies');
await main(folder, copies > 0 ? Number(process.argv[copies + 1]) : 1);
process.exit(0);
