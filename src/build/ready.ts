import { once } from 'node:events';
import { catalogue } from '../catalogue.ts';
import { fieldsOf } from '../schema/describe.ts';
import { compiledSite } from './compile.ts';
import { foresee } from './kept-file.ts';
import { pagesRead } from './render.ts';
import type { SearchApart } from './search-apart.ts';
import { searchApart } from './site.ts';
import { foreseeTexts } from './texts.ts';

/** What a program that waits is told: where the site goes, and the commit and other facts for `process.env`. */
export interface Told {
  out: string;
  env: Record<string, string>;
}

/**
 * Reads all code and what the build before kept, then waits for the word of the program that started this one: a small
 * release is mostly reading code. Nothing of the content is looked at before.
 */
export async function told(): Promise<Told & { search: SearchApart }> {
  const word = once(process, 'message');
  const search = searchApart();
  await pagesRead(await compiledSite());
  const { SHAITAI_MEMORY: memory } = process.env;
  if (memory) {
    foresee(memory);
    foreseeTexts(`${memory}.texts`);
  }
  for (const { schema } of Object.values(catalogue)) fieldsOf(schema);
  const [{ out, env }] = (await word) as [Told];
  process.disconnect();
  Object.assign(process.env, env);
  return { out, env, search };
}
