import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const islands = fileURLToPath(new URL('../islands', import.meta.url));

/** Scripts that stand within a page because it must not wait for a file: what a reader sees first depends on them. */
const entries = ['large-type.js', 'scanned.ts', 'state.ts'].map((name) => resolve(islands, name));

/** A script of ours as one text for an engine of 2020; the same sources give the same text. */
async function inlineScript(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [chunk] = [made].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (chunk?.type !== 'chunk' || /<\/?script|<!--/i.test(chunk.code))
    throw new Error(`${basename(entry)} 不能放进网页`);
  return chunk.code.trim();
}

/**
 * What the security policy must name so that these scripts may run and no other text of a page: `'sha256-…'` each.
 * Made from our sources, never from the pages, or whoever got a script into a page would be let in.
 */
export async function inlineHashes(): Promise<string[]> {
  const texts = await Promise.all(entries.map(inlineScript));
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** `import text from '…/state.ts?script'`: the script as a text, to be set into a page. */
export const inlineScripts = {
  name: 'inline-scripts',
  enforce: 'pre',
  resolveId(source: string, importer?: string) {
    if (!source.endsWith('?script') || !importer) return undefined;
    return `\0script:${resolve(islands, basename(source.slice(0, -'?script'.length)))}`;
  },
  async load(id: string) {
    if (!id.startsWith('\0script:')) return undefined;
    const entry = id.slice('\0script:'.length);
    if (!entries.includes(entry)) throw new Error(`${entry} 没有列在 src/build/inline.ts 里`);
    return `export default ${JSON.stringify(await inlineScript(entry))};`;
  },
} as const;
