import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { icsOf, windowOf } from '../../src/format/ics.ts';
import { channelOf, feedsOf } from '../../src/tables/feeds.ts';
import { notice, site } from '../records.ts';

const feeds = feedsOf(site);
const ics = (notices: ReturnType<typeof notice>[], name = 'notices') => {
  const feed = feeds.find((f) => f.name === name);
  if (!feed) throw new Error('no feed');
  return icsOf(channelOf(feed, 'ics', notices, site, (path) => `https://shifanli.example${path}`));
};
const calendar = (text: string) => new ICAL.Component(ICAL.parse(text));
const events = (text: string) =>
  calendar(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
const first = (changes: Parameters<typeof notice>[0]) => {
  const [event] = events(ics([notice(changes)]));
  if (!event) throw new Error('no event');
  return event;
};

test('an event has its window in the zone of Shanghai and says where, what and whom to call', () => {
  const event = first({});
  expect(event.uid).toBe('0a1b2c3d@notices.shaitai.example');
  expect(event.summary).toBe('1 号楼停水');
  expect(event.location).toBe('1 号楼');
  expect(event.description).toBe(
    '清洗水箱，请提前存水。\n联系：工程部 000-0000 0002\nhttps://shifanli.example/notices/20261120-0a1b2c3d/',
  );
  expect(event.startDate.toString()).toBe('2026-11-25T09:00:00');
  expect(event.endDate.toString()).toBe('2026-11-25T16:00:00');
  expect(event.startDate.zone.tzid).toBe('Asia/Shanghai');
  expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-20T01:00:00Z');
  expect(event.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-20T01:00:00Z');
  expect(event.sequence).toBe(0);
});

test('nine in the morning in Shanghai is one in the morning in Greenwich, by the time zone in the file itself', () => {
  const text = ics([notice()]);
  const zone = new ICAL.Timezone(calendar(text).getFirstSubcomponent('vtimezone') as ICAL.Component);
  expect(zone.tzid).toBe('Asia/Shanghai');
  const start = ICAL.Time.fromDateTimeString('2026-11-25T09:00:00');
  start.zone = zone;
  expect(start.toJSDate().toISOString()).toBe('2026-11-25T01:00:00.000Z');
});

test('a notice without an end has none in the calendar either, and says that it is not known', () => {
  const event = first({ from: '2026-12-31T09:00', until: undefined });
  expect(event.startDate.toString()).toBe('2026-12-31T09:00:00');
  expect(event.component.hasProperty('dtend')).toBe(false);
  expect(event.summary).toBe('1 号楼停水（结束时间待定）');
  expect(event.description).toMatch(/^结束时间待定\n/);
});

test('a notice without a start begins with its publication', () => {
  const published = '2026-11-20T09:00';
  expect(windowOf({ published, until: '2026-11-22T18:00' })).toEqual({
    start: '2026-11-20T09:00',
    end: '2026-11-22T18:00',
  });
  expect(windowOf({ published, until: '2026-11-19T18:00' })).toEqual({
    start: '2026-11-19T18:00',
    end: '2026-11-19T18:00',
  });
});

test('a window without length is a point in time', () => {
  const event = first({ from: '2026-11-25T09:00', until: '2026-11-25T09:00' });
  expect(event.component.hasProperty('dtend')).toBe(false);
});

test.each([
  '停水, 停电; 检修\\抢修',
  '第一行\n第二行',
  'BEGIN:VEVENT 🎉👨‍👩‍👧 END:VCALENDAR',
  '"引号": <b>&</b> ]]>',
])('the title %j comes back as written', (title) => {
  const text = ics([notice({ title })]);
  expect(events(text).map((event) => event.summary)).toEqual([title]);
});

test('lines end in CRLF, hold at most 75 octets and cut no character', () => {
  for (let n = 0; n < 8; n++) {
    const title = `${'a'.repeat(n)}${'停水🎉'.repeat(40)}`;
    const text = ics([notice({ title, summary: '水'.repeat(200) })]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).toBe(line.toWellFormed());
    }
    expect(events(text)[0]?.summary).toBe(title);
  }
});

test('only dated notices of kinds for a calendar are in it', () => {
  const titles = events(
    ics([
      notice({ title: '停水通知' }),
      notice({ title: '业主大会', category: 'assembly', buildings: undefined }),
      notice({ title: '公示收支', category: 'fees' }),
      notice({ title: '注意防火', category: 'safety' }),
      notice({ title: '没有时间', from: undefined, until: undefined }),
    ]),
  ).map((event) => event.summary);
  expect(titles).toEqual(['停水通知', '业主大会']);
});

test('a posting is the last day to object, whole, and not the weeks in which it hangs', () => {
  const posting = {
    minimumDays: 10,
    rule: '《议事规则》第十九条',
    objectionUntil: '2025-12-29',
    objectionTo: '业委会办公室',
  };
  for (const category of ['posting', 'assembly'] as const) {
    const event = first({ category, posting, from: '2025-12-19T09:00', until: '2025-12-31T18:00' });
    expect(event.summary).toBe('异议截止：1 号楼停水');
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2025-12-29');
    expect(event.duration.toSeconds()).toBe(86_400);
  }
});

test('the calendar of a building holds what names it and what concerns everybody', () => {
  const titles = events(
    ics(
      [
        notice({ title: '一号楼停水', buildings: ['1'] }),
        notice({ title: '二号楼停水', buildings: ['2'] }),
        notice({ title: '全小区停水', buildings: undefined }),
      ],
      'building/2',
    ),
  ).map((event) => event.summary);
  expect(titles).toEqual(['二号楼停水', '全小区停水']);
});

test('a calendar without events is still a calendar', () => {
  expect(calendar(ics([])).getFirstPropertyValue('x-wr-calname')).toBe('示范里公告');
});

test('a notice that was withdrawn, or replaced before it began, is a cancelled event that says so', () => {
  const withdrawn = { at: '2026-11-22T10:00', reason: '检修改期。' };
  const replacing = notice({
    id: '0000000b',
    title: '1 号楼停水改到周四',
    publishedAt: '2026-11-23T10:00',
    related: [{ how: 'replaces', notice: '0000000a' }],
  });
  const replaced = notice({ id: '0000000a' });
  const found = events(ics([replacing, replaced, notice({ withdrawn })])).map((event) => [
    event.summary,
    event.sequence,
    event.component.getFirstPropertyValue('status'),
    event.component.getFirstPropertyValue('last-modified')?.toString(),
  ]);
  expect(found).toEqual([
    ['1 号楼停水改到周四', 0, 'CONFIRMED', '2026-11-23T02:00:00Z'],
    ['【有新公告】1 号楼停水', 1, 'CANCELLED', '2026-11-23T02:00:00Z'],
    ['【已撤回】1 号楼停水', 1, 'CANCELLED', '2026-11-22T02:00:00Z'],
  ]);
});

test('a notice whose replacement was withdrawn is in force again, as of the withdrawal', () => {
  const wrong = notice({
    id: '0000000b',
    publishedAt: '2026-11-21T09:00',
    related: [{ how: 'replaces', notice: '0000000a' }],
    withdrawn: { at: '2026-11-22T09:00', reason: '发错了' },
  });
  const [, event] = events(ics([wrong, notice({ id: '0000000a' })]));
  expect(event?.summary).toBe('1 号楼停水');
  expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(event?.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-22T01:00:00Z');
});

test('a notice that was replaced while it ran took place', () => {
  const recovered = notice({
    id: '0000000b',
    publishedAt: '2026-11-25T12:00',
    related: [{ how: 'replaces', notice: '0a1b2c3d' }],
  });
  const event = events(ics([recovered, notice()]))[1];
  expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
});
