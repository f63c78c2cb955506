import { expect, test } from 'vitest';
import { records } from '../../src/records.ts';
import { blocks, vocabulary } from '../../src/search/record.ts';
import { inDates } from '../../src/search/relative.ts';
import { daysBetween } from '../../src/search/span.ts';

const sunday = '2026-11-22';

test.each([
  ['今天停水', ' 2026-11-22~2026-11-22 停水'],
  ['明天', ' 2026-11-23~2026-11-23 '],
  ['昨晚停电', ' 2026-11-21~2026-11-21 停电'],
  ['后天', ' 2026-11-24~2026-11-24 '],
  ['大前天', ' 2026-11-19~2026-11-19 '],
  ['本周', ' 2026-11-16~2026-11-22 '],
  ['下周', ' 2026-11-23~2026-11-29 '],
  ['上个星期', ' 2026-11-09~2026-11-15 '],
  ['下周三', ' 2026-11-25~2026-11-25 '],
  ['这周末', ' 2026-11-21~2026-11-22 '],
  ['上个月', '2026年10月'],
])('on a Sunday %s is%s', (asked, dates) => {
  expect(inDates(asked, sunday)).toBe(dates);
});

test('a week runs over the end of a year', () => {
  expect(inDates('本周', '2026-12-31')).toBe(' 2026-12-28~2027-01-03 ');
});

test('the days of a term are counted with both ends, over a month and at most 93', () => {
  expect(daysBetween('2026-11-29T09:00', '2026-12-02T18:00')).toEqual([
    '2026-11-29',
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
  ]);
  expect(daysBetween('2026-11-29T09:00', '2026-11-29T18:00')).toEqual(['2026-11-29']);
  expect(daysBetween('2026-01-01', '2026-12-31')).toHaveLength(93);
});

test('every notice of the content is found by each of its days', () => {
  const known = vocabulary([], new Map(), new Map());
  for (const { title, from, until, publishedAt } of records().notices) {
    if (!from) continue;
    const record = { title, content: '', aside: '', kind: 0, buildings: [], from, to: until ?? from };
    const { title: telling, ...others } = blocks({ ...record, date: publishedAt.slice(0, 10) }, known);
    const days = daysBetween(from, until ?? from);
    for (const day of days)
      expect([...telling, ...Object.values(others).flat()], title).toContain(
        `zzd${day.replaceAll('-', '')}z`,
      );
    for (const day of days.length > 7 ? [days[0], days[days.length - 1]] : days)
      expect(telling, title).toContain(`zzd${day?.replaceAll('-', '')}z`);
  }
});

test('the days within a long term are less telling than its ends', () => {
  const term = { from: '2026-11-12T10:00', to: '2026-12-12T18:00' };
  const record = { title: '公示', content: '', aside: '', kind: 0, buildings: [], ...term };
  const { title, once } = blocks(record, vocabulary([], new Map(), new Map()));
  expect(title.filter((token) => token.startsWith('zzd'))).toEqual(['zzd20261112z', 'zzd20261212z']);
  expect(once).toContain('zzd20261120z');
});
