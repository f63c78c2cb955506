import { expect, test } from 'vitest';
import { channelOf, type Feed, feedsOf } from '../../src/tables/feeds.ts';
import { notice, site } from '../records.ts';

test('a file of a feed has an end: fifty to read, five hundred with a day, the newest first', () => {
  const many = Array.from({ length: 501 }, (_, i) => notice({ id: String(501 - i).padStart(8, '0') }));
  const [all] = feedsOf(site) as [Feed];
  const counted = (['ics', 'atom', 'json'] as const).map((format) => {
    const { entries } = channelOf(all, format, many, site, (path) => path);
    return [entries.length, entries[0]?.id, entries.at(-1)?.id];
  });
  expect(counted).toEqual([
    [500, '00000501', '00000002'],
    [50, '00000501', '00000452'],
    [50, '00000501', '00000452'],
  ]);
});
