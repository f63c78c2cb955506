import { existsSync } from 'node:fs';
import { build } from 'astro';
import { records } from '../records.ts';
import { searchDocuments } from './documents.ts';
import { writeSearchIndex } from './search.ts';

/**
 * Renders the site into `outDir` and writes its search index.
 * @throws ContentError before anything is written when the content must not be published
 */
export async function buildSite(outDir: string): Promise<void> {
  const documents = searchDocuments(records());
  await build({ outDir, logLevel: 'warn' });
  if (!existsSync(outDir)) throw new Error('没有写出任何页面');
  await writeSearchIndex(documents, outDir);
}
