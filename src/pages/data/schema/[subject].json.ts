import type { APIRoute } from 'astro';
import { absolute } from '../../../address.ts';
import type { Subject } from '../../../catalogue.ts';
import { records } from '../../../records.ts';
import { jsonSchemaOf } from '../../../tables/json-schema.ts';

export function getStaticPaths() {
  return Object.keys(records()).map((subject) => ({ params: { subject } }));
}

/** What a record of a subject is. */
export const GET: APIRoute = ({ params }) => {
  const schema = jsonSchemaOf(params.subject as Subject, absolute(`/data/schema/${params.subject}.json`));
  return new Response(`${JSON.stringify(schema, null, 1)}\n`);
};
