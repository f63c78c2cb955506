import type { Channel, Entry } from '../tables/feeds.ts';

/**
 * A feed as Atom (RFC 4287). An entry keeps its `tag:` id (RFC 4151) when the site moves to another address; the texts
 * of notices are escaped HTML.
 */
export function atomOf(channel: Channel): string {
  const updated = channel.entries
    .map((entry) => entry.updated)
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">`,
    `<id>${escaped(channel.self)}</id>`,
    `<title>${escaped(channel.title)}</title>`,
    `<updated>${instant(updated ?? '1970-01-01T08:00')}</updated>`,
    `<author><name>${escaped(channel.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(channel.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(channel.home)}"/>`,
    ...channel.entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n');
}

/** The id of an entry in every feed; it never changes, wherever the site is served. */
export function tagOf({ key, section = 'notices' }: Pick<Entry, 'key' | 'section'>): string {
  return `tag:shaitai.example,2026:${section}/${key}`;
}

/** A moment of Asia/Shanghai after RFC 3339: `2026-11-20T09:00:00+08:00`. */
export function instant(moment: string): string {
  return `${moment}:00+08:00`;
}

function entryLines(entry: Entry): string[] {
  return [
    '<entry>',
    `<id>${escaped(tagOf(entry))}</id>`,
    `<title>${escaped(entry.title)}</title>`,
    `<published>${instant(entry.published)}</published>`,
    `<updated>${instant(entry.updated)}</updated>`,
    `<author><name>${escaped(entry.author)}</name></author>`,
    `<category term="${escaped(entry.category.code)}" label="${escaped(entry.category.label)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(entry.url)}"/>`,
    `<summary>${escaped(entry.summary)}</summary>`,
    `<content type="html">${escaped(entry.html)}</content>`,
    '</entry>',
  ];
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for element or attribute; characters that XML 1.0 forbids fall away. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
