import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { disclosureItems, spine } from '../../src/schema/rules.ts';
import { page, read } from './dist.ts';

const calendar = page('calendar/index.html');
const rows: Record<string, string>[] = parse(read('data/calendar.csv'), { bom: true, columns: true });
const events = new ICAL.Component(ICAL.parse(read('feeds/calendar.ics')))
  .getAllSubcomponents('vevent')
  .map((event) => new ICAL.Event(event));

test('the eight items of the Civil Code come first, each with its article and where to read it', () => {
  const items = calendar.querySelectorAll('.item');
  expect(items.slice(0, 8).map((item) => item.id)).toEqual(spine);
  for (const item of items.slice(0, 8)) {
    expect(item.querySelector('.basis')?.textContent, item.id).toContain('第九百四十三条');
    expect(item.querySelector('.basis a')?.getAttribute('href'), item.id).toMatch(/^https:\/\//);
  }
});

test('every time an item was due stands on the page and in the table, late ones and gaps too', () => {
  for (const item of calendar.querySelectorAll('.item')) {
    const name = disclosureItems[item.id as keyof typeof disclosureItems];
    expect(item.querySelectorAll('tbody tr').length, name).toBe(
      rows.filter((row) => row.事项 === name).length,
    );
  }
  expect(rows.filter((row) => row.情况 === '迟').length).toBe(
    calendar.querySelectorAll('.item td .late').filter((state) => state.textContent.startsWith('迟')).length,
  );
});

test('a gap has a last day and no day of publication, and its year stands open', () => {
  const gaps = rows.filter((row) => row.情况?.includes('没有公布') && row.情况 !== '没有到期');
  for (const gap of gaps) expect(gap.首次公布).toBe('');
  const open = calendar.querySelectorAll('details[open]');
  expect(open.reduce((sum, year) => sum + year.querySelectorAll('td [data-due].late').length, 0)).toBe(
    gaps.filter((row) => row.最晚).length,
  );
});

test('a score is words and counts', () => {
  for (const item of calendar.querySelectorAll('.item').filter((one) => one.querySelector('details')))
    expect(item.querySelector('p')?.textContent).toMatch(/^\d+ 期里 (\d+ 期.+)+。|还没有到期的/);
  expect(calendar.querySelector('.calendar')?.textContent).not.toMatch(/\d+(\.\d+)?%|\d 分/);
});

test('the feed is a calendar of whole days, each once, with what is missing among them', () => {
  expect(events.length).toBeGreaterThan(0);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const { startDate, uid } of events) expect(startDate.isDate, uid).toBe(true);
  const missing = rows.filter((row) => row.情况 === '到期没有公布');
  expect(
    events.filter(({ summary }) => summary.startsWith('【没有公布】')).map((e) => e.startDate.toString()),
  ).toEqual(missing.map((row) => row.最晚).sort());
});

test('the home page says it in one line that leads there', () => {
  const link = page('index.html').querySelector('.latest a[href="/calendar/"]');
  expect(link?.textContent.trim()).toBe('公示');
  expect(link?.closest('div')?.textContent).toMatch(/最近 12 个月：\d+ 期里/);
});
