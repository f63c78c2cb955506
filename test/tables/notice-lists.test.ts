import { expect, test } from 'vitest';
import { noticeCategories } from '../../src/schema/notices.ts';
import { archive } from '../../src/tables/notice-archive.ts';
import { filterRows } from '../../src/tables/notice-filters.ts';
import { listHref, noticeLists } from '../../src/tables/notice-lists.ts';
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
  expect(idsAt('/notices/year/2026/category/outage/building/1/')).toEqual(['00000001', '00000003']);
  expect(idsAt('/notices/year/2026/category/outage/building/1/state/withdrawn/')).toEqual(['00000003']);
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
  const values = { year: ['2026', '2025'], category: ['outage', 'works'], building: ['1', '2'] };
  const [years, categories] = filterRows({ year: '2025' }, values, exists);
  expect(years?.links.map(({ href }) => href)).toEqual([
    '/notices/',
    '/notices/year/2026/',
    '/notices/year/2025/',
  ]);
  expect(categories?.links.map(({ href }) => href)).toEqual([
    '/notices/year/2025/',
    '/notices/year/2025/category/works/',
  ]);
});

const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => notice({ id: String(count - i).padStart(8, '0') }));
const allOf = (count: number) =>
  noticeLists(numbered(count), ['1'], now).filter((list) => Object.keys(list.filter).length === 0);

test('long lists are cut into the newest, ten to twenty-nine, and full pages of twenty; none is lost', () => {
  const pages = allOf(55);
  expect(pages.map((page) => [page.page, page.newer, page.older, page.items.length])).toEqual([
    [undefined, undefined, 2, 15],
    [2, undefined, 1, 20],
    [1, 2, undefined, 20],
  ]);
  expect(new Set(pages.flatMap((page) => page.items)).size).toBe(55);
  expect([29, 30, 49, 50].map((count) => allOf(count).map((page) => page.items.length))).toEqual([
    [29],
    [10, 20],
    [29, 20],
    [10, 20, 20],
  ]);
});

test('whatever is published later, a full page keeps its address and what stands on it', () => {
  for (let count = 30; count < 75; count++) {
    const [, ...before] = allOf(count);
    const after = allOf(count + 1);
    for (const full of before) {
      const now = after.find(({ page }) => page === full.page);
      const beside = full.newer === undefined ? { newer: now?.newer } : {};
      expect(now).toEqual({ ...full, ...beside });
    }
  }
});

const urgent = notice({ id: '00000004', from: '2026-11-20T09:00', until: '2026-11-30T09:00' });
const replacing = notice({
  id: '00000005',
  from: undefined,
  until: undefined,
  related: [{ how: 'replaces', notice: '00000006' }],
});
const replaced = notice({ id: '00000006' });

test('a list says how many run, are to come and are over; what was withdrawn or replaced is none of them', () => {
  const [all] = noticeLists([water, gone, works, urgent, replacing, replaced], ['1', '2'], now);
  expect(all?.total).toBe(6);
  expect(all?.states).toEqual({ current: 1, upcoming: 1, ended: 1 });
});

test('the first page brings along what is not over of the later ones, once', () => {
  const over = Array.from({ length: 32 }, (_, i) => notice({ ...works, id: String(i).padStart(8, '1') }));
  const [first, second] = noticeLists([...over, urgent, gone, water], ['1', '2'], now);
  expect(first?.items.length).toBe(15);
  expect(first?.elsewhere.map((n) => n.id)).toEqual(['00000004', '00000001']);
  expect(second?.items.slice(17).map((n) => n.id)).toEqual(['00000004', '00000003', '00000001']);
  expect(second?.elsewhere).toEqual([]);
});

test('a long list of a building ends after a page and leads on by year, where nothing is cut', () => {
  const many = Array.from({ length: 45 }, (_, i) =>
    notice({ id: String(i).padStart(8, '0'), publishedAt: `${i < 35 ? 2026 : 2025}-03-01T09:00` }),
  );
  const pages = (href: string) =>
    noticeLists(many, ['1'], now)
      .filter((list) => listHref(list.filter) === href)
      .map((list) => [list.page, list.items.length, list.total, list.years.map(({ href }) => href)]);
  expect(pages('/notices/building/1/')).toEqual([
    [undefined, 20, 45, ['/notices/year/2026/building/1/', '/notices/year/2025/building/1/']],
  ]);
  expect(pages('/notices/category/outage/building/1/')).toEqual([
    [
      undefined,
      20,
      45,
      ['/notices/year/2026/category/outage/building/1/', '/notices/year/2025/category/outage/building/1/'],
    ],
  ]);
  expect(pages('/notices/year/2026/category/outage/building/1/')).toEqual([
    [undefined, 15, 35, []],
    [1, 20, 20, []],
  ]);
});

test('what is over of a long list has pages of its own, by year after the first, and counts itself alone', () => {
  const many = Array.from({ length: 80 }, (_, i) =>
    notice({
      id: String(i).padStart(8, '0'),
      publishedAt: `${i < 70 ? 2026 : 2025}-03-01T09:00`,
      from: '2026-03-02T09:00',
      until: i % 2 ? '2026-03-03T09:00' : '2026-12-01T09:00',
    }),
  );
  const pages = (href: string) =>
    noticeLists(many, ['1'], now)
      .filter((list) => listHref(list.filter) === href)
      .map((list) => [list.page, list.items.length, list.total, list.years.map((y) => y.href)]);
  expect(pages('/notices/state/ended/')).toEqual([
    [undefined, 20, 40, ['/notices/year/2026/state/ended/', '/notices/year/2025/#ended']],
  ]);
  expect(pages('/notices/year/2026/state/ended/')).toEqual([
    [undefined, 15, 35, []],
    [1, 20, 20, []],
  ]);
  expect(pages('/notices/year/2025/state/ended/')).toEqual([]);
  expect(pages('/notices/building/1/state/ended/')).toEqual([]);
  const house = noticeLists(many, ['1'], now).find(({ filter }) => filter.building && !filter.year);
  expect(house?.states).toEqual({ current: 40, upcoming: 0, ended: 10 });
});

test('choices beside what is over lead to what is over of the other list, on pages of its own or a part of it', () => {
  const exists = new Set(['/notices/', '/notices/state/ended/', '/notices/year/2025/']);
  const values = { year: ['2025'], category: [], building: [] };
  const [years] = filterRows({ state: 'ended' }, values, exists);
  expect(years?.links.map(({ href }) => href)).toEqual([
    '/notices/state/ended/',
    '/notices/year/2025/#ended',
  ]);
  const [plain] = filterRows({}, values, exists);
  expect(plain?.links.map(({ href, over }) => [href, over])).toEqual([
    ['/notices/', true],
    ['/notices/year/2025/', false],
  ]);
});

test('ten thousand notices of ten years, seven in ten for the whole community, make 12,674 list pages', () => {
  const buildings = Array.from({ length: 13 }, (_, i) => String(i + 1));
  const categories = Object.keys(noticeCategories) as (keyof typeof noticeCategories)[];
  const many = Array.from({ length: 10_000 }, (_, i) =>
    notice({
      id: String(i).padStart(8, '0'),
      category: categories[(i * 7) % 10] ?? 'general',
      publishedAt: `${2026 - Math.floor(i / 1000)}-03-01T09:00`,
      buildings: i % 10 < 7 ? [] : [0, 4, 8].map((n) => String(((i + n) % 13) + 1)),
    }),
  );
  expect(noticeLists(many, buildings, now).length).toBe(12_674);
});

test('the archive counts each month, newest first', () => {
  expect(archive([water, gone, works])).toEqual([
    { year: '2026', months: [{ month: '2026-11', n: 2 }] },
    { year: '2025', months: [{ month: '2025-03', n: 1 }] },
  ]);
});
