import type { APIRoute } from 'astro';
import { absolute } from '../../address.ts';
import { atomOf } from '../../format/atom.ts';
import { jsonFeedOf } from '../../format/json-feed.ts';
import { records } from '../../records.ts';
import { correctionsChannel } from '../../tables/corrections-feed.ts';

const formats = ['atom', 'json'] as const;
type Format = (typeof formats)[number];

export function getStaticPaths() {
  return formats.map((format) => ({ params: { format }, props: { format } }));
}

const writers = { atom: atomOf, json: jsonFeedOf };
const types = { atom: 'application/atom+xml', json: 'application/feed+json' };

/** The feed of corrections in one format. */
export const GET: APIRoute<{ format: Format }> = ({ props: { format } }) =>
  new Response(writers[format](correctionsChannel(records(), format, absolute)), {
    headers: { 'Content-Type': `${types[format]}; charset=utf-8` },
  });
