import { expect, test } from 'vitest';
import { archive, filterRows, listHref, noticeLists } from '../../src/tables/notice-lists.ts';
import { notice } from '../records.ts';

const now = '2026-11-22T12:00';
const water = notice({ id: '00000001' });
const works = notice({
  id: '00000002',
  category: 'works',
  buildings: [],
  publishedAt: '2025-03-01T09:00',
  from: '2025-03-02T09:00',
  until: '2025-03-03T09:00',
});
const gone = notice({ id: '00000003', withdrawn: { at: '2026-11-21T09:00', reason: '改期' } });
const lists = noticeLists([water, gone, works], ['1', '2'], now);

function idsAt(href: string): string[] | undefined {
  return lists.find((list) => listHref(list.filter, list.page) === href)?.items.map((n) => n.id);
}

test('a list holds what its parts say, alone and combined', () => {
  expect(idsAt('/notices/')).toEqual(['00000001', '00000003', '00000002']);
  expect(idsAt('/notices/year/2025/')).toEqual(['00000002']);
  expect(idsAt('/notices/category/outage/building/1/')).toEqual(['00000001', '00000003']);
  expect(idsAt('/notices/year/2026/state/upcoming/')).toEqual(['00000001']);
  expect(idsAt('/notices/state/withdrawn/')).toEqual(['00000003']);
  expect(idsAt('/notices/month/2025-03/')).toEqual(['00000002']);
});

test('a notice for the whole community is listed under every building', () => {
  expect(idsAt('/notices/building/1/')).toEqual(['00000001', '00000003', '00000002']);
  expect(idsAt('/notices/building/2/')).toEqual(['00000002']);
});

test('lists that would be empty do not exist, and nobody is sent there', () => {
  expect(idsAt('/notices/year/2025/category/outage/')).toBeUndefined();
  const exists = new Set(lists.map((list) => listHref(list.filter)));
  const values = { year: ['2026', '2025'], category: ['outage', 'works'], building: ['1', '2'], state: [] };
  const [years, categories] = filterRows({ year: '2025' }, values, exists);
  expect(years?.links.map((link) => listHref(link.filter))).toEqual([
    '/notices/',
    '/notices/year/2026/',
    '/notices/year/2025/',
  ]);
  expect(categories?.links.map((link) => listHref(link.filter))).toEqual([
    '/notices/year/2025/',
    '/notices/year/2025/category/works/',
  ]);
});

test('long lists are cut into pages of twenty, and none is lost', () => {
  const many = Array.from({ length: 45 }, (_, i) => notice({ id: String(i).padStart(8, '0') }));
  const pages = noticeLists(many, ['1'], now).filter((list) => Object.keys(list.filter).length === 0);
  expect(pages.map((page) => [page.page, page.pages, page.items.length])).toEqual([
    [1, 3, 20],
    [2, 3, 20],
    [3, 3, 5],
  ]);
  expect(new Set(pages.flatMap((page) => page.items)).size).toBe(45);
});

test('the archive counts each month, newest first', () => {
  expect(archive([water, gone, works])).toEqual([
    { year: '2026', months: [{ month: '2026-11', n: 2 }] },
    { year: '2025', months: [{ month: '2025-03', n: 1 }] },
  ]);
});
