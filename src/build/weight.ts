/** Prints what each kind of page weighs over the wire, brotli-compressed: `npm run weight` after a build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const pots = ['common', 'fund', 'utilities', 'projects', 'documents'];
const dist = process.argv[2] ?? 'dist';
const first = (folder: string, pattern: RegExp) =>
  (existsSync(join(dist, folder)) ? readdirSync(join(dist, folder)) : [])
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
    .filter((page) => existsSync(fileOf(page)));

function fileOf(page: string): string {
  return join(dist, page.endsWith('.html') ? page : join(page, 'index.html'));
}

/** The heaviest of some pages, so that the table never flatters; of none a page that is not there. */
function heaviest(folders: string[]): string {
  return folders.reduce(
    (top, folder) => (htmlSize(folder) > htmlSize(top) ? folder : top),
    folders[0] ?? 'none',
  );
}

function htmlSize(folder: string): number {
  return brotliCompressSync(readFileSync(fileOf(folder))).length;
}

function row(kind: string, folder: string): string[] {
  const html = readFileSync(fileOf(folder), 'utf8');
  const style = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] ?? '');
  const size = (text: string | Buffer) => brotliCompressSync(text).length;
  const js = scripts.reduce((sum, src) => sum + size(readFileSync(join(dist, src))), 0);
  return [kind, String(size(html)), String(size(style)), String(js)];
}

const period = /^\d{4}-(q|h)?\d?$/;
const named = /^[a-z\d-]+$/;
const kinds: [string, string][] = [
  ['home', ''],
  ['notice (heaviest)', heaviest(first('notices', /^\d{8}-/))],
  ['list of notices', 'notices'],
  ['archive of notices', 'notices/archive'],
  ['fees', 'fees'],
  ['account (heaviest)', heaviest(first('fees', period))],
  ...pots.flatMap((pot): [string, string][] => [
    [pot, `fees/${pot}`],
    [`${pot} (heaviest)`, heaviest(first(`fees/${pot}`, named))],
  ]),
  ['objections', 'fees/objections'],
  ['my home', 'fees/my-home'],
  ['price list', 'fees/prices'],
  ['prices (heaviest)', heaviest(first('fees/prices', /^\d{4}-\d\d-\d\d$/))],
  ['standards', 'standards'],
  ['complaints', 'complaints'],
  ['month (heaviest)', heaviest(first('complaints', /^\d{4}-\d\d$/))],
  ['how we count', 'how-we-count'],
  ['search', 'search'],
  ['data', 'data'],
  ['feeds', 'feeds'],
  ['privacy', 'privacy'],
  ['offline', 'offline'],
  ['about', 'about'],
  ['not found', '404.html'],
];
const table = [
  ['page', 'HTML with style', 'style alone', 'scripts'],
  ...kinds.filter(([, page]) => existsSync(fileOf(page))).map(([kind, page]) => row(kind, page)),
];
for (const cells of table)
  console.log(cells.map((cell, i) => (i ? cell.padStart(16) : cell.padEnd(20))).join(''));
