import type { APIRoute } from 'astro';
import { absolute } from '../../address.ts';
import { atomOf } from '../../format/atom.ts';
import { icsOf } from '../../format/ics.ts';
import { jsonFeedOf } from '../../format/json-feed.ts';
import { records } from '../../records.ts';
import { channelOf, type Feed, type FeedFormat, feedsOf } from '../../tables/feeds.ts';

export function getStaticPaths() {
  return feedsOf(records().site).flatMap((feed) =>
    feed.formats.map((format) => ({ params: { file: `${feed.name}.${format}` }, props: { feed, format } })),
  );
}

const writers = { ics: icsOf, atom: atomOf, json: jsonFeedOf };
const types = { ics: 'text/calendar', atom: 'application/atom+xml', json: 'application/feed+json' };

/** One feed in one format. */
export const GET: APIRoute<{ feed: Feed; format: FeedFormat }> = ({ props: { feed, format } }) => {
  const { notices, site } = records();
  return new Response(writers[format](channelOf(feed, format, notices, site, absolute)), {
    headers: { 'Content-Type': `${types[format]}; charset=utf-8` },
  });
};
