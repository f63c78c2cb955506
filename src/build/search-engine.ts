import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { project } from './code.ts';

/** What Pagefind puts beside every index: the engine for the browser, and its first file. */
export interface Engine {
  version: string;
  /** `pagefind-entry.json` of an index of one page. */
  entry: string;
  files: { name: string; bytes: Uint8Array }[];
}

const entryName = 'pagefind-entry.json';
const names = ['pagefind.js', 'wasm.unknown.pagefind'];

/** Pagefind's engine as it is installed; its indexer is asked for it once and then remembered. */
export async function engine(): Promise<Engine> {
  const installed = readFileSync(join(project, 'node_modules/pagefind/package.json'), 'utf8');
  const folder = join(project, '.shaitai/pagefind', JSON.parse(installed).version);
  if (!existsSync(folder)) await unpack(folder);
  const entry = readFileSync(join(folder, entryName), 'utf8');
  const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  return { version: JSON.parse(entry).version, entry, files };
}

async function unpack(folder: string): Promise<void> {
  const aside = `${folder}-${process.pid}`;
  try {
    // Any code that no language has: our tokens must stay as they are.
    const { index } = await createIndex({ forceLanguage: 'zx' });
    if (!index) throw new Error('Pagefind could not be started');
    await index.addHTMLFile({ url: '/', content: '<html lang="zx"><body><p>zq</p></body></html>' });
    const { files } = await index.getFiles();
    mkdirSync(aside, { recursive: true });
    for (const { path, content } of files)
      if ([entryName, ...names].includes(path)) writeFileSync(join(aside, path), content);
    if (!existsSync(folder)) renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
    await close();
  }
}
