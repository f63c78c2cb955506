import type { APIRoute } from 'astro';
import { records, textOf } from '../../../records.ts';

type Document = ReturnType<typeof records>['documents'][number];

export function getStaticPaths() {
  return records().documents.map((document) => ({ params: { code: document.key }, props: { document } }));
}

/** The text of a document, byte for byte what its fingerprint is made of. */
export const GET: APIRoute<{ document: Document }> = ({ props }) =>
  new Response(textOf(props.document), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
