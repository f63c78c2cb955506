import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { page, read, siteFiles } from './dist.ts';

/** Bytes over the wire of a page: its HTML with the style in it, and the scripts it names. */
function weight(path: string) {
  const scripts = page(path)
    .querySelectorAll('script[src]')
    .map((script) => (script.getAttribute('src') ?? '').slice(1));
  const size = (file: string) => brotliCompressSync(read(file)).length;
  return { html: size(path), js: scripts.reduce((sum, file) => sum + size(file), 0) };
}

test('a notice is one round trip: at most 14 kB with its style, at most 3 kB of script', () => {
  for (const path of siteFiles('.html').filter((p) => /^notices\/\d{8}-/.test(p))) {
    const { html, js } = weight(path);
    expect(html, path).toBeLessThanOrEqual(14_000);
    expect(js, path).toBeLessThanOrEqual(3_000);
  }
});

test('home, lists and sheets stay light, and no chart library comes before it is asked for', () => {
  for (const [path, limit] of [
    ['index.html', 25_000],
    ['notices/index.html', 25_000],
    ['fees/index.html', 40_000],
    ['complaints/index.html', 40_000],
    ['rectifications/index.html', 25_000],
    ['assessments/index.html', 25_000],
    ['owners-days/index.html', 25_000],
  ] as const) {
    const { html, js } = weight(path);
    expect(html + js, path).toBeLessThanOrEqual(limit);
    expect(js, path).toBeLessThanOrEqual(6_000);
  }
});
