/** Prints what each kind of page weighs over the wire, brotli-compressed: `npm run weight` after a build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const dist = process.argv[2] ?? 'dist';
const first = (folder: string, pattern: RegExp) =>
  readdirSync(join(dist, folder))
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

/** The heaviest of some pages, so that the table never flatters. */
function heaviest(folders: string[]): string {
  return folders.reduce((top, folder) => (htmlSize(folder) > htmlSize(top) ? folder : top));
}

function htmlSize(folder: string): number {
  return brotliCompressSync(readFileSync(join(dist, folder, 'index.html'))).length;
}

function row(kind: string, folder: string): string[] {
  const html = readFileSync(join(dist, folder, 'index.html'), 'utf8');
  const style = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] ?? '');
  const size = (text: string | Buffer) => brotliCompressSync(text).length;
  const js = scripts.reduce((sum, src) => sum + size(readFileSync(join(dist, src))), 0);
  return [kind, String(size(html)), String(size(style)), String(js)];
}

const kinds: [string, string][] = [
  ['home', ''],
  ['notice (heaviest)', heaviest(first('notices', /^\d{8}-/))],
  ['list of notices', 'notices'],
  ['fees', 'fees'],
  ['account (heaviest)', heaviest(first('fees', /^\d{4}-q\d$/))],
  ['price list', 'fees/prices'],
  ['standards', 'standards'],
  ['complaints', 'complaints'],
  ['month (heaviest)', heaviest(first('complaints', /^\d{4}-\d\d$/))],
  ['search', 'search'],
  ['data', 'data'],
  ['about', 'about'],
];
const table = [
  ['page', 'HTML with style', 'style alone', 'scripts'],
  ...kinds.map(([kind, folder]) => row(kind, folder)),
];
for (const cells of table)
  console.log(cells.map((cell, i) => (i ? cell.padStart(16) : cell.padEnd(20))).join(''));
