import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atomOf } from '../../src/format/atom.ts';
import { channelOf, feedsOf } from '../../src/tables/feeds.ts';
import { notice, site } from '../records.ts';

const [all] = feedsOf(site);
if (!all) throw new Error('no feed');
const absolute = (path: string) => `https://shifanli.example${path}`;
const atom = (...notices: ReturnType<typeof notice>[]) =>
  atomOf(channelOf(all, 'atom', notices, site, absolute));
const entries = (...notices: ReturnType<typeof notice>[]) => parseAtomFeed(atom(...notices)).entries ?? [];

test('the feed says who it is, where it lives and when it last changed', () => {
  const older = notice({ id: '00000001', publishedAt: '2026-11-01T08:30' });
  const feed = parseAtomFeed(atom(notice(), older));
  expect(feed.id).toBe('https://shifanli.example/feeds/notices.atom');
  expect(feed.title).toMatchObject({ value: '示范里公告' });
  expect(String(feed.updated)).toBe('2026-11-20T09:00:00+08:00');
  expect(feed.authors).toEqual([{ name: '示范物业' }]);
  expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ['self', 'https://shifanli.example/feeds/notices.atom'],
    ['alternate', 'https://shifanli.example/notices/'],
  ]);
});

test('an entry carries title, summary, category, address and the text as HTML', () => {
  const [entry] = entries(notice({ body: '**请**提前存水。\n\n[通知单](/files/plan.pdf)' }));
  expect(entry).toMatchObject({
    id: 'tag:shaitai.example,2026:notices/20261120-0a1b2c3d',
    title: { value: '1 号楼停水' },
    summary: { value: '清洗水箱，请提前存水。' },
    categories: [{ term: 'outage', label: '停水停电' }],
    links: [{ href: 'https://shifanli.example/notices/20261120-0a1b2c3d/' }],
    content: {
      type: 'html',
      value:
        '<p><strong>请</strong>提前存水。</p>\n<p><a href="https://shifanli.example/files/plan.pdf">通知单</a></p>',
    },
  });
});

test('the id of an entry stays when the site moves to another address', () => {
  const moved = atomOf(channelOf(all, 'atom', [notice()], site, (path) => `http://10.0.0.8${path}`));
  expect(parseAtomFeed(moved).entries?.[0]?.id).toBe('tag:shaitai.example,2026:notices/20261120-0a1b2c3d');
});

test.each([
  '停水, 停电; 检修',
  '<script>alert(1)</script> & "引号" \'单引号\'',
  ']]> <![CDATA[ 结束',
  '晚会 🎉👨‍👩‍👧 开始',
  '&lt;b&gt; 不是标签',
])('the title %s comes back as written', (title) => {
  expect(entries(notice({ title }))[0]?.title).toMatchObject({ value: title });
});

test('characters that XML forbids fall away', () => {
  expect(entries(notice({ title: '停\u0000水\u000B通\uFFFE知\uD800' }))[0]?.title).toMatchObject({
    value: '停水通知\uFFFD',
  });
});

test('a feed without notices is still a feed', () => {
  expect(parseAtomFeed(atom()).title).toMatchObject({ value: '示范里公告' });
});

test('a feed for readers holds the newest 50', () => {
  const many = Array.from({ length: 60 }, (_, i) => notice({ id: String(i).padStart(8, '0') }));
  const found = entries(...many);
  expect(found.length).toBe(50);
  expect(found[0]?.id).toBe('tag:shaitai.example,2026:notices/20261120-00000000');
});

test('a withdrawn notice says so, gives the reason and counts as changed then', () => {
  const [entry] = entries(notice({ withdrawn: { at: '2026-11-22T10:00', reason: '检修改期。' } }));
  expect(entry).toMatchObject({
    title: { value: '【已撤回】1 号楼停水' },
    summary: { value: '【已撤回】检修改期。' },
    published: '2026-11-20T09:00:00+08:00',
    updated: '2026-11-22T10:00:00+08:00',
  });
});
