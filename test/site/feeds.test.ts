import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { loadRecords } from '../../src/records.ts';
import { noticeCategories } from '../../src/schema/notices.ts';
import { page, read, siteFiles } from './dist.ts';

const { site, notices } = loadRecords();
const names = [
  'notices',
  ...Object.keys(noticeCategories).map((code) => `category/${code}`),
  ...site.buildings.map(({ code }) => `building/${code}`),
];
const idsOf = (name: string) =>
  parseAtomFeed(read(`feeds/${name}.atom`)).entries?.map((entry) => entry.id ?? '') ?? [];

test('there is a feed of everything, of every category and of every building, and no other', () => {
  const feeds = (ending: string) =>
    siteFiles(ending)
      .filter((path) => path.startsWith('feeds/'))
      .map((path) => path.slice('feeds/'.length, -ending.length));
  expect(feeds('.atom')).toEqual([...names, 'corrections'].sort());
  expect(feeds('.json')).toEqual([...names, 'corrections'].sort());
  expect(feeds('.ics')).toEqual(
    [...names.filter((name) => !/^category\/(fees|safety|tender|general)$/.test(name)), 'calendar'].sort(),
  );
});

test('Atom and JSON Feed hold the same notices, newest first, at most 50, under whole addresses', () => {
  for (const name of names) {
    const items = parseJsonFeed(read(`feeds/${name}.json`)).items ?? [];
    expect(
      items.map((item) => item.id),
      name,
    ).toEqual(idsOf(name));
    expect(items.length, name).toBeLessThanOrEqual(50);
    const days = items.map((item) => String(item.date_published));
    expect(days, name).toEqual([...days].sort().reverse());
    for (const item of items) {
      expect(item.url, name).toMatch(/^https?:\/\/[^/]+\/notices\/\d{8}-[0-9a-f]{8}\/$/);
      expect(item.content_html, name).not.toMatch(/(href|src)="\//);
    }
  }
  expect(idsOf('notices').length).toBe(Math.min(50, notices.length));
});

test('what concerns one building is in the feed of this building and of no other', () => {
  for (const { code } of site.buildings) {
    const ids = idsOf(`building/${code}`);
    for (const notice of notices.slice(0, 50)) {
      const concerned = !notice.buildings?.length || notice.buildings.includes(code);
      expect(
        ids.some((id) => id.endsWith(notice.key)),
        `${notice.key} ${code}`,
      ).toBe(concerned);
    }
  }
});

test('a calendar program reads every calendar, and no event ends before it begins', () => {
  for (const path of siteFiles('.ics')) {
    const events = new ICAL.Component(ICAL.parse(read(path))).getAllSubcomponents('vevent');
    const uids = new Set<string>();
    for (const component of events) {
      const event = new ICAL.Event(component);
      expect(event.startDate.compare(event.endDate), `${path} ${event.uid}`).toBeLessThanOrEqual(0);
      // A day is a day everywhere; only moments have a zone.
      if (!event.startDate.isDate) expect(event.startDate.zone.tzid, path).toBe('Asia/Shanghai');
      uids.add(event.uid);
    }
    expect(uids.size, path).toBe(events.length);
  }
});

test('the page of subscriptions leads to every feed', () => {
  const links = page('feeds/index.html')
    .querySelectorAll('main a')
    .map((a) => a.getAttribute('href'));
  for (const name of names) expect(links).toContain(`/feeds/${name}.atom`);
  for (const path of siteFiles('.ics')) expect(links).toContain(`/${path}`);
});

test('the feed of corrections says in both formats which figure was changed, from what to what and why', () => {
  const atom = parseAtomFeed(read('feeds/corrections.atom'));
  const items = parseJsonFeed(read('feeds/corrections.json')).items ?? [];
  const ids = (atom.entries ?? []).map((entry) => entry.id);
  expect(items.map((item) => item.id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('tag:shaitai.example,2026:corrections/accounts/2026-q1/2026-04-24');
  const account = items.find((item) => item.id?.endsWith('accounts/2026-q1/2026-04-24'));
  expect(account?.content_text).toContain('收入·利息收入·本期：437.15 元 改为 473.15 元（多 36.00 元）');
  expect(account?.content_text).toContain('原因：利息应为 473.15 元');
  expect(account?.url).toMatch(/^https?:\/\/[^/]+\/fees\/2026-q1\/#corrections$/);
});
