import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from '../../privacy/seen.ts';
import { CleanLines } from './clean.ts';
import { filesIn, linkedTo, listingOf, type SiteFile } from './files.ts';
import { deadLinks, personalIn, type Search, tooHeavy } from './inspect.ts';

/** A built site to be looked through, and what its content promises. */
export interface Asked {
  site: string;
  /** The release before it, looked through by the same code: what is the same there is not looked at again. */
  before?: string | undefined;
  /** Files that must be there. */
  pages: readonly string[];
  /** Numbers that the community's profile names as public. */
  allowed: readonly string[];
  /** A question whose answer is known, and where that stands. */
  known?: { query: string; address: string } | undefined;
  /** YYYY-MM-DD */
  today: string;
  /** Fingerprint of the code that looks, and the file in which it remembers what it has seen. */
  code?: string | undefined;
  memory?: string | undefined;
}

/** What is known of a site that was looked through. */
export interface Checked {
  files: number;
  bytes: number;
  /** How many of the files the release before holds too. */
  shared: number;
  listing: string;
  /** What is not good, but no reason to keep the site back. */
  warnings: string[];
}

/** A built site that must not go live; the message says why, in Chinese, a line for each reason. */
export class Unfit extends Error {}

const readable = /\.(html|xml|txt)$|^verify\/record\//;

/**
 * Looks a built site through before readers get it: the pages that must be there, links that lead nowhere, personal
 * data in what is served, and whether the search finds what is known to be there. Throws `Unfit`.
 * @param earlier the files of the release before, where they are listed already
 */
export async function lookedThrough(
  asked: Asked,
  search: Search,
  earlier = filesBefore(asked),
): Promise<Checked> {
  const { site, before } = asked;
  const files = await filesIn(site);
  const missing = asked.pages.filter((path) => !files.has(path)).map((path) => `生成的网站里缺少 ${path}`);
  if (missing.length > 0) throw new Unfit(few(missing));
  const known = await earlier;
  const same = before && known ? await linkedTo(before, site, files, known) : new Set<string>();
  const fresh = [...files.keys()].filter((path) => readable.test(path) && !same.has(path));
  const { wrong, warnings } = await found(
    asked,
    files,
    fresh,
    known !== undefined && nothingGone(known, files),
  );
  if (wrong.length > 0) throw new Unfit(few(wrong));
  if (asked.known) await needAnswer(asked, asked.known, search);
  return {
    files: files.size,
    bytes: [...files.values()].reduce((sum, { size }) => sum + size, 0),
    shared: same.size,
    listing: listingOf(files),
    warnings: [...warnings, ...(await tooHeavy(site, fresh, files))],
  };
}

/** The files of the release before; nothing where there is none, or it cannot be read. */
export async function filesBefore({ before }: Asked): Promise<Map<string, SiteFile> | undefined> {
  return before === undefined ? undefined : filesIn(before).catch(() => undefined);
}

/**
 * Files that no link of a page leads to, by names that go with every new version: chunks and cards of the search, which
 * its program asks for, and pictures for shared links, of which only the newest notices have one.
 */
const unlinked = /^(pagefind|share)\//;

/** Links of pages that did not change can only have died when something is gone. */
function nothingGone(known: ReadonlyMap<string, SiteFile>, files: ReadonlyMap<string, SiteFile>): boolean {
  return [...known.keys()].every((path) => files.has(path) || unlinked.test(path));
}

/**
 * Pages of versions have been masked as the door reads them, and nobody can change them any more: what is still found
 * there is told, but does not keep every later release back.
 */
const past = /^history\//;

async function found(
  { site, allowed, memory, code = '' }: Asked,
  files: ReadonlyMap<string, SiteFile>,
  fresh: readonly string[],
  onlyFresh: boolean,
): Promise<{ wrong: string[]; warnings: string[] }> {
  const told = { wrong: [] as string[], warnings: [] as string[] };
  const clean = await CleanLines.from(memory, code);
  const news = new Set(fresh);
  for (const path of onlyFresh ? fresh : [...files.keys()].filter((one) => readable.test(one))) {
    const text = await readFile(join(site, path), 'utf8');
    if (path.endsWith('.html'))
      for (const target of deadLinks(text, path, files)) told.wrong.push(`${path} 里的链接 ${target} 打不开`);
    if (!news.has(path)) continue;
    const lines = linesOf(typedIn(path, text));
    for (const kind of personalIn(lines, allowed, clean.known))
      told[past.test(path) ? 'warnings' : 'wrong'].push(`${path} 里有像是${kind}的文字`);
    clean.note(lines);
  }
  if (memory !== undefined) await clean.keep(memory, code);
  return told;
}

/** Records' own files without the figures of JSON: 1.38 亿元 in fen has the digits of a telephone. */
function typedIn(path: string, text: string): string {
  if (!path.startsWith('verify/record/')) return text;
  const texts: string[] = Object.values(JSON.parse(text));
  return texts.map((one) => (one.startsWith('{') ? one.replace(/: -?\d+(?=,?$)/gm, ':') : one)).join('\n');
}

async function needAnswer(
  { site, today }: Asked,
  { query, address }: { query: string; address: string },
  search: Search,
): Promise<void> {
  const answers = await search(site, query, today, 200).catch((error: Error) => error);
  if (answers instanceof Error) throw new Unfit(`搜索打不开：${answers.message}`);
  if (!answers.includes(address)) throw new Unfit(`搜索“${query}”找不到 ${address}`);
}

function few(lines: readonly string[]): string {
  const shown = lines.slice(0, 50);
  return [...shown, ...(lines.length > 50 ? [`还有 ${lines.length - 50} 处`] : [])].join('\n');
}
