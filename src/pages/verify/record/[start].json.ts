import type { APIRoute } from 'astro';
import { contentTexts, history, records } from '../../../records.ts';
import { currentRecords } from '../../../tables/verify-names.ts';

type Texts = Record<string, string>;

/** Records share a file by how their ids start: thousands of small files cost each release more than their bytes. */
export function getStaticPaths() {
  const { versions } = history();
  const texts = contentTexts();
  const files = new Map<string, Texts>();
  for (const file of currentRecords(records()).sort()) {
    const [newest] = versions(file);
    const text = texts.get(file);
    // What is not committed yet has no place in the chain.
    if (text === undefined || newest?.text !== text) continue;
    const start = newest.blob.slice(0, 2);
    files.set(start, { ...files.get(start), [newest.blob]: text });
  }
  return [...files].map(([start, texts]) => ({ params: { start }, props: { texts } }));
}

/** Records as they are today, each file's whole text by its git id: whoever fetches it can compute the id anew. */
export const GET: APIRoute<{ texts: Texts }> = ({ props }) => Response.json(props.texts);
