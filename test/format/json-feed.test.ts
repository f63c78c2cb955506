import { parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { jsonFeedOf } from '../../src/format/json-feed.ts';
import { channelOf, feedsOf } from '../../src/tables/feeds.ts';
import { notice, site } from '../records.ts';

const outages = feedsOf(site).find((feed) => feed.name === 'category/outage');
if (!outages) throw new Error('no feed');
const json = (...notices: ReturnType<typeof notice>[]) =>
  jsonFeedOf(channelOf(outages, 'json', notices, site, (path) => `https://shifanli.example${path}`));

test('the feed follows JSON Feed 1.1 and says where it lives', () => {
  const feed = parseJsonFeed(json(notice()));
  expect(JSON.parse(json(notice())).version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed).toMatchObject({
    title: '示范里公告：停水停电',
    feed_url: 'https://shifanli.example/feeds/category/outage.json',
    home_page_url: 'https://shifanli.example/notices/category/outage/',
    language: 'zh-CN',
    authors: [{ name: '示范物业' }],
  });
});

test('an item has the id of the Atom feed, its text twice and its moment with the zone', () => {
  const feed = parseJsonFeed(json(notice({ body: '**请**提前存水。' })));
  expect(feed.items).toMatchObject([
    {
      id: 'tag:shaitai.example,2026:notices/20261120-0a1b2c3d',
      url: 'https://shifanli.example/notices/20261120-0a1b2c3d/',
      title: '1 号楼停水',
      summary: '清洗水箱，请提前存水。',
      content_html: '<p><strong>请</strong>提前存水。</p>',
      content_text: '请提前存水。',
      date_published: '2026-11-20T09:00:00+08:00',
      tags: ['停水停电'],
    },
  ]);
});

test.each(['"引号" \\ 反斜杠', '停水,\t停电; 🎉', '</script>]]>&amp;'])(
  'the title %s comes back as written',
  (title) => {
    expect(parseJsonFeed(json(notice({ title }))).items?.[0]?.title).toBe(title);
  },
);

test('notices of other categories stay out', () => {
  expect(JSON.parse(json(notice({ category: 'fees' }))).items).toEqual([]);
});
