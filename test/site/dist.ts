import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parse } from 'node-html-parser';

/** The built site the tests read: `npm test` builds it first. */
export const dist = resolve('dist');

/** Files of the built site, without the CMS. */
export function siteFiles(ending: string): string[] {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('Build the site first: npm run build');
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('admin/') && !path.startsWith('pagefind/'))
    .sort();
}

export function read(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** A page of the built site as a tree. */
export function page(path: string) {
  return parse(read(path), { comment: true });
}

/** The address of a built page: `notices/index.html` → `/notices/`. */
export function addressOf(path: string): string {
  return `/${path.replace(/index\.html$/, '')}`;
}
