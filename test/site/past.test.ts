import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { loadRecords } from '../../src/records.ts';
import { page, read, siteFiles } from './dist.ts';

const pages = siteFiles('.html').filter((path) => path.startsWith('history/'));

test('a corrected figure is told on the page of its versions with both values, the difference and the reason', () => {
  const text = page('history/accounts/2026-q1/index.html').querySelector('main')?.textContent ?? '';
  expect(text).toContain('437.15 元 改为 473.15 元（+36.00 元）');
  expect(text).toContain('利息应为 473.15 元，录入时数字颠倒成 437.15 元');
  expect(text).toContain('发布岗位');
  const link = page('fees/2026-q1/index.html').querySelector('a[href="/history/accounts/2026-q1/"]');
  expect(link?.textContent).toMatch(/^公布于 2026年4月14日，最近改动 2026年4月24日。$/);
});

test('a restated month stands beside its correction, a withdrawn notice keeps its page and says why', () => {
  const list = page('corrections/index.html').querySelector('main')?.textContent ?? '';
  expect(list).toContain('2026年9月18日重述');
  expect(list).toContain('2026年3月11日撤回：');
  expect(page('history/notices/20260309-4d7be21f/index.html').textContent).toContain('撤回 › 撤回原因');
  expect(page('notices/20260309-4d7be21f/index.html').textContent).toContain('到货的阀门口径不对');
});

test('every correction of every record is on the page and in the table', () => {
  const records = loadRecords();
  const all = Object.values(records)
    .flatMap((one) => (Array.isArray(one) ? one : []) as { corrections?: { reason: string }[] }[])
    .flatMap(({ corrections = [] }) => corrections);
  const rows: Record<string, string>[] = parse(read('data/corrections.csv'), { bom: true, columns: true });
  expect(all.length).toBeGreaterThan(0);
  expect(rows.map((row) => row.原因).sort()).toEqual(all.map(({ reason }) => reason).sort());
  const articles = page('corrections/index.html').querySelectorAll('.correction li');
  expect(articles.length).toBe(all.length);
});

test('only what changed has a page of its past, and every such page is listed and links to its record', () => {
  const hrefs = new Set(
    page('corrections/index.html')
      .querySelectorAll('details a')
      .map((link) => link.getAttribute('href')),
  );
  expect(pages.map((path) => `/${path.replace('index.html', '')}`).sort()).toEqual([...hrefs].sort());
  for (const path of pages) {
    expect(page(path).querySelectorAll('.version').length, path).toBeGreaterThan(1);
    expect(page(path).querySelector('a.more')?.getAttribute('href'), path).toMatch(/^\//);
  }
});
