import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { addressOf } from '../../checks/links.ts';
import { privacyHits } from '../../privacy/hits.ts';
import type { SiteFile } from './files.ts';

/** Answers a query as the search of a built site does: addresses, best first. */
export type Search = (site: string, query: string, today: string, count: number) => Promise<string[]>;

/** Links, pictures, styles and scripts of a page that lead to nothing on this site, as they are written. */
export function deadLinks(html: string, page: string, files: ReadonlyMap<string, SiteFile>): string[] {
  const tags = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  const targets = [...tags.matchAll(/\s(?:href|src|poster)="([^"]*)"/g)].map((match) => match[1] ?? '');
  return [...new Set(targets)].filter((target) => !leadsSomewhere(target, page, files));
}

function leadsSomewhere(target: string, page: string, files: ReadonlyMap<string, SiteFile>): boolean {
  const path = addressOf(target.replaceAll('&amp;', '&'), `/${page.replace(/index\.html$/, '')}`)?.slice(1);
  // The desk answers for these, not the site.
  if (path === undefined || /^(admin|desk|api)(\/|$)/.test(path)) return true;
  if (path === '' || path.endsWith('/')) return files.has(`${path}index.html`);
  return files.has(path) || files.has(`${path}/index.html`);
}

/**
 * What kinds of personal data the lines of a text hold, in the words of the check; never the data themselves. `known`
 * lines hold none, whatever is `allowed`; those found to be so are added.
 */
export function personalIn(
  lines: Iterable<string>,
  allowed: readonly string[],
  known: Set<string>,
): string[] {
  const kinds = new Set<string>();
  for (const line of lines) {
    if (known.has(line)) continue;
    if (privacyHits(line).length === 0) known.add(line);
    else
      for (const { sentence } of privacyHits(line, allowed))
        kinds.add(/像是(.+?)；/.exec(sentence)?.[1] ?? '个人信息');
  }
  return [...kinds];
}

/** Bytes over the wire: pages with their style, and the scripts they name. Sources: the weight budgets of the site's tests. */
const budgets: [pattern: RegExp, page: number, scripts: number][] = [
  [/^index\.html$/, 25_000, 6_000],
  [/^notices\/\d{8}-[^/]+\/index\.html$/, 14_000, 3_000],
  [/^notices\/index\.html$/, 25_000, 6_000],
  [/^(fees|complaints)\/index\.html$/, 40_000, 6_000],
];

/** Sentences about pages of `paths` that weigh more than a reader with a slow connection should wait for. */
export async function tooHeavy(
  site: string,
  paths: readonly string[],
  files: ReadonlyMap<string, SiteFile>,
): Promise<string[]> {
  const said: string[] = [];
  for (const [pattern, most, mostScript] of budgets) {
    const [path] = paths.filter((one) => pattern.test(one)).sort((a, b) => size(files, b) - size(files, a));
    if (path === undefined) continue;
    const html = await readFile(join(site, path), 'utf8');
    const names = [...html.matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map((match) => match[1] ?? '');
    const sent = await Promise.all(names.map((name) => readFile(join(site, name)).catch(() => '')));
    const scripts = sent.reduce((sum, text) => sum + compressed(text), 0);
    if (compressed(html) > most)
      said.push(`${path} 有 ${kilobytes(compressed(html))}，超过 ${kilobytes(most)}`);
    if (scripts > mostScript)
      said.push(`${path} 的脚本有 ${kilobytes(scripts)}，超过 ${kilobytes(mostScript)}`);
  }
  return said;
}

function size(files: ReadonlyMap<string, SiteFile>, path: string): number {
  return files.get(path)?.size ?? 0;
}

function compressed(text: string | Buffer): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
