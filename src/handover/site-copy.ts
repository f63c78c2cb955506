import { posix } from 'node:path';
import { handover } from '../text/handover.ts';
import { searchList } from './search-list.ts';

/** Files by path with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a copy opened from a disk has no use for: programs, the search engine, pictures for shared links. */
const left = /^(_astro\/.*\.js$|pagefind\/|share\/|admin\/|sw\.js$|inline\.json$|robots\.txt$|sitemap\.xml$)/;

const text = new TextDecoder();
const bytes = new TextEncoder();

/**
 * A built site as it opens from a USB stick (`file://`): every address relative and of a file that is there, no
 * program (a browser runs no module from a disk; every page works without), search replaced by a list of all pages.
 * @param origin where the site says it lies; links to it become relative too
 * @param moment in words, which the head of every page names
 */
export function siteCopy(site: Files, origin: string, moment: string): Map<string, Uint8Array> {
  const kept = [...site].filter(([path]) => !left.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = new Set(kept.map(([path]) => path));
  const pages = kept
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, own]) => [path, text.decode(own)] as const);
  const list = searchList(pages.filter(([path]) => path !== '404.html'));
  return new Map([
    ...kept,
    ...pages.map(([path, html]) => {
      const whole = path === 'search/index.html' ? list(html) : html;
      const said = `$&<p class="note">${handover.copy(moment)}</p>`;
      const told = whole.replace(/<main[^>]*>/, said);
      return [path, bytes.encode(pageCopy(path, told, names, origin))] as const;
    }),
  ]);
}

function pageCopy(path: string, html: string, names: ReadonlySet<string>, origin: string): string {
  const to = (address: string) => relative(path, address, names, origin);
  return html
    .replace(/<script(?![^>]*\bdata-copy\b)(?:\s[^>]*)?>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>|<meta property="og:[^>]*>/g, '')
    .replace(/<\/?noscript>/g, '')
    .replace(/ (href|src|action|poster)="([^"]*)"/g, (whole, name: string, address: string) => {
      const near = to(address.replaceAll('&amp;', '&'));
      return near === undefined ? whole : near && ` ${name}="${near.replaceAll('&', '&amp;')}"`;
    })
    .replace(/url\((['"]?)(\/[^)'"]+)\1\)/g, (whole, _, address: string) => {
      const near = to(address);
      return near ? `url(${near})` : whole;
    });
}

/**
 * The address as seen from a page: `''` where the copy has no such file, undefined for one that is no address of the
 * site and stays as it is.
 */
function relative(
  page: string,
  address: string,
  names: ReadonlySet<string>,
  origin: string,
): string | undefined {
  const near = /^([a-z]+:|[#?/]|$)/i.test(address) ? address : posix.join('/', posix.dirname(page), address);
  const own = near.startsWith(`${origin}/`) ? near.slice(origin.length) : near;
  if (!own.startsWith('/') || own.startsWith('//')) return undefined;
  const [, pathname = '', rest = ''] = /^\/([^?#]*)(.*)$/.exec(own) ?? [];
  const file = [
    decodeURI(pathname),
    `${decodeURI(pathname).replace(/\/$/, '')}/index.html`.replace(/^\//, ''),
  ].find((name) => names.has(name));
  if (file === undefined) return '';
  const short = posix.relative(posix.dirname(page), file) || posix.basename(file);
  // What a search was asked is of no use to the list.
  return encodeURI(short) + rest.replace(/^\?[^#]*/, '');
}
