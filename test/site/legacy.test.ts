import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { expect, test } from 'vitest';
import { read, siteFiles } from './dist.ts';

// Engines of five years ago: WeChat brings its own and keeps it long. What they cannot read they must not need.

const styles = [
  ...siteFiles('.css').map((path) => [path, read(path)] as const),
  ...siteFiles('.html').map(
    (path) =>
      [path, [...read(path).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1]).join('')] as const,
  ),
];

test('no style is inside a layer, a scope or another rule: an engine of 2021 would drop it whole', () => {
  for (const [path, css] of styles) {
    expect(css, path).not.toMatch(/@(layer|scope|container|starting-style|property)\b/);
    expect(css, `${path}: no nested rules`).not.toMatch(/[{;]\s*&/);
  }
});

test('sizes and colours are written as an engine of 2021 reads them', () => {
  for (const [path, css] of styles)
    expect(css, path).not.toMatch(
      /[:\s(](oklch|oklab|color-mix|light-dark|lch|lab)\(|\d(dvh|svh|lvh|cqw|lh)\b/,
    );
});

/** A script as the compiler writes it for a standard; where two standards differ, the newer one was needed. */
const writtenFor = (code: string, target: ScriptTarget) =>
  transpileModule(code, { compilerOptions: { target, module: ModuleKind.ESNext } }).outputText;

test('every script a reader downloads is ECMAScript 2020', () => {
  const scripts = siteFiles('.js');
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts) {
    const code = read(path);
    expect(writtenFor(code, ScriptTarget.ES2020) === writtenFor(code, ScriptTarget.ESNext), path).toBe(true);
    expect(later.exec(code)?.[0], path).toBeUndefined();
  }
});

/** Look-behind and methods that came with Chromium 92 and Safari 15.4 or later. */
const later =
  /\(\?<[=!]|\.(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy)\(|structuredClone\(/;

test('the service worker is one file of its own at an address that stays', () => {
  expect(read('sw.js')).not.toMatch(/\bimport\s*[{('"]|\bexport\b/);
});
