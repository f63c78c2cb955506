import type { Channel } from '../tables/feeds.ts';
import { instant, tagOf } from './atom.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), with the ids of the Atom feed. */
export function jsonFeedOf(channel: Channel): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.home,
    feed_url: channel.self,
    language: 'zh-CN',
    authors: [{ name: channel.author }],
    items: channel.entries.map((entry) => ({
      id: tagOf(entry),
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      content_text: entry.text,
      date_published: instant(entry.published),
      date_modified: instant(entry.updated),
      authors: [{ name: entry.author }],
      tags: [entry.category.label],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
