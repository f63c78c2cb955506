import type { APIRoute } from 'astro';
import { contentTexts, history, records } from '../../../records.ts';
import { currentRecords } from '../../../tables/verify-names.ts';

export function getStaticPaths() {
  const { versions } = history();
  const texts = contentTexts();
  return currentRecords(records()).flatMap((file) => {
    const [newest] = versions(file);
    const text = texts.get(file);
    // What is not committed yet has no place in the chain.
    return newest && newest.text === text ? [{ params: { blob: newest.blob }, props: { text } }] : [];
  });
}

/** A record's own file as it is today, by its git id: whoever fetches it can compute the id anew. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
