import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { namedScripts } from '../../src/desk/headers.ts';
import { loadRecords } from '../../src/records.ts';
import { addressOf, dist, page, read, siteFiles } from './dist.ts';

const pages = siteFiles('.html');

test('every page says its language, has one title of its own, one first heading and a description', () => {
  const titles = new Map<string, string>();
  for (const path of pages) {
    const root = page(path);
    expect(root.querySelector('html')?.getAttribute('lang'), path).toBe('zh-CN');
    expect(root.querySelectorAll('h1').length, path).toBe(1);
    expect(root.querySelector('meta[name=description]')?.getAttribute('content'), path).toBeTruthy();
    const title = root.querySelector('title')?.text ?? '';
    expect(titles.get(title), `${path} has the title of another page: ${title}`).toBeUndefined();
    titles.set(title, path);
  }
});

test('every link, picture, script and anchor of the site leads somewhere', () => {
  const ids = new Map(
    pages.map((path) => [
      addressOf(path),
      new Set(
        page(path)
          .querySelectorAll('[id]')
          .map((e) => e.id),
      ),
    ]),
  );
  const dead = new Set<string>();
  for (const path of pages) {
    const here = addressOf(path);
    for (const element of page(path).querySelectorAll('[href],[src]')) {
      const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      if (/^(https?:|tel:|mailto:|data:)/.test(target)) continue;
      const url = new URL(target, `http://site${here}`);
      const known = ids.get(decodeURI(url.pathname));
      if (!known && !existsSync(join(dist, decodeURI(url.pathname)))) dead.add(`${here} → ${target}`);
      else if (known && url.hash && !known.has(decodeURI(url.hash.slice(1)))) dead.add(`${here} → ${target}`);
    }
  }
  expect([...dead]).toEqual([]);
});

const laws = new Set(loadRecords().rules.flatMap(({ items }) => items.map(({ source }) => source)));

test('nothing is loaded from another host, and the only addresses outside are the filing offices and the texts of law', () => {
  for (const path of pages) {
    const root = page(path);
    for (const element of root.querySelectorAll('script[src],link[href],img[src],iframe,source,video,audio'))
      expect(element.getAttribute('src') ?? element.getAttribute('href'), path).toMatch(/^\/(?!\/)/);
    for (const link of root.querySelectorAll('a[href^=http]'))
      if (!(path === 'calendar/index.html' && laws.has(link.getAttribute('href') ?? '')))
        expect(link.getAttribute('href'), path).toMatch(/^https:\/\/beian\.(miit|mps)\.gov\.cn\/$/);
  }
  for (const path of [...siteFiles('.css'), ...pages])
    expect(read(path), path).not.toMatch(/url\((['"]?)(https?:)?\/\//);
});

test('scripts are files of our own, or one of the few the security policy names by their hash', async () => {
  const named = await namedScripts(dist);
  expect(named).toHaveLength(3);
  const used = new Set<string>();
  for (const path of pages)
    for (const script of page(path).querySelectorAll('script')) {
      const source = script.getAttribute('src');
      if (source) {
        expect(source, path).toMatch(/^\/_astro\//);
        expect(script.text.trim(), path).toBe('');
        continue;
      }
      const hash = `'sha256-${createHash('sha256').update(script.text).digest('base64')}'`;
      expect(named, path).toContain(hash);
      used.add(hash);
    }
  expect([...used].sort()).toEqual([...named].sort());
});

test('no file is waited for before a page is shown, and nothing stands after its end', () => {
  for (const path of pages) {
    const html = read(path);
    expect(html.slice(0, html.indexOf('<body')), path).not.toMatch(/<script[^>]*\ssrc=|rel="?stylesheet/);
    expect(html.trimEnd().endsWith('</body></html>'), path).toBe(true);
  }
});

test('the markup is valid and accessible as far as a machine can tell', async () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // Written by the compiler, not by hand.
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-inline-style': 'off',
      'prefer-native-element': 'off',
      'tel-non-breaking': 'off',
      'long-title': 'off',
      'no-redundant-role': 'off',
    },
  });
  const kinds = [
    'index.html',
    'notices/index.html',
    'fees/index.html',
    'fees/prices/index.html',
    ...['common', 'fund', 'projects', 'utilities', 'documents', 'objections'].map(
      (p) => `fees/${p}/index.html`,
    ),
    'standards/index.html',
    'complaints/index.html',
    'data/index.html',
    'how-we-count/index.html',
    'search/index.html',
    'about/index.html',
    'verify/index.html',
    'verify/2025-11/index.html',
    '404.html',
  ];
  const pots = ['fees/common/2', 'fees/fund/2', 'fees/projects/r', 'fees/utilities/2', 'fees/documents/l'];
  const samples = ['notices/2', 'fees/2', 'fees/prices/2', 'complaints/2', ...pots].flatMap(
    (start) => pages.find((path) => path.startsWith(start)) ?? [],
  );
  for (const path of [...kinds, ...samples]) {
    const report = await validate.validateString(read(path));
    expect(
      report.results.flatMap((r) =>
        r.messages.map((m) => `${path}: ${m.ruleId} ${m.message} (${m.selector})`),
      ),
    ).toEqual([]);
  }
});

test('a page that does not exist has a page that helps', () => {
  expect(page('404.html').querySelector('main')?.querySelectorAll('a').length).toBeGreaterThan(3);
});
