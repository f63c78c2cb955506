import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asOf, builtOn, publicDir, publishedBundle, records } from '../records.ts';
import { refuseTellingAttachments } from './attachments.ts';
import { compiledSite } from './compile.ts';
import { searchDocuments } from './documents.ts';
import { Folders } from './folders.ts';
import { type Memory, recalled, remember, surroundings } from './memory.ts';
import { type Written, writePages } from './pages.ts';
import { SearchApart } from './search-apart.ts';
import { writeSharePictures } from './share.ts';
import { recallTexts, rememberTexts } from './texts.ts';

/**
 * Renders the site, writes its search index and share pictures, and puts the finished folder at `outDir` in one move.
 * With a file named in `SHAITAI_MEMORY`, what the build before made of the same things is taken over: the bytes are
 * the same, see `test/build/release.test.ts`.
 * @param search the thread for its index, where one is at hand already
 * @throws ContentError before anything is written when the content must not be published
 */
export async function buildSite(outDir: string, search = searchApart()): Promise<void> {
  const { SHAITAI_MEMORY: memory } = process.env;
  const aside = resolve('.shaitai', `build-${process.pid}`);
  const before = memory ? recalled(memory, builtOn()) : undefined;
  const folders = new Folders(aside, Object.keys(before?.files ?? {}));
  try {
    if (memory) recallTexts(`${memory}.texts`);
    records();
    void publishedBundle();
    const documents = searchDocuments(records(), asOf().today, asOf().firstPublished);
    await refuseTellingAttachments(publicDir, records().site);
    mkdirSync(join(aside, 'pagefind'), { recursive: true });
    // A community that has published nothing yet has no index.
    const found = documents.length > 0;
    const site = { folder: outDir, day: builtOn() };
    const { buildings } = records().site;
    if (found) search.write({ documents, folder: aside, buildings, site });
    const { files, late } = await pagesIn(aside, before, folders);
    await writeSharePictures(records(), aside);
    if (found) await search.done();
    rmSync(outDir, { recursive: true, force: true });
    moved(aside, outDir);
    if (memory) kept(memory, { by: surroundings(), ...site, late, files });
  } finally {
    await Promise.all([search.stopped(), folders.stopped()]);
    rmSync(aside, { recursive: true, force: true });
  }
}

/** The thread that will write the index of this build. */
export function searchApart(): SearchApart {
  const { SHAITAI_MEMORY: memory } = process.env;
  return new SearchApart(memory && `${memory}.search`);
}

/** A site is finished without its memory; the one of the build before still tells the truth of that build's folder. */
function kept(file: string, memory: Memory): void {
  try {
    remember(file, memory);
    rememberTexts(`${file}.texts`);
  } catch (error) {
    process.stderr.write(`没有记下这次生成的内容，下次要多用些时间：${(error as Error).message}\n`);
  }
}

/** Writes the files of code and community and the pages, and tells what the pages were made of. */
async function pagesIn(folder: string, before: Memory | undefined, folders: Folders): Promise<Written> {
  const compiled = await compiledSite();
  cpSync(join(compiled, 'client'), folder, { recursive: true });
  cpSync(publicDir, folder, { recursive: true });
  const isOwn = (file: string) => existsSync(join(publicDir, file));
  return writePages(compiled, folder, isOwn, before, folders);
}

/** Moves a folder; between two disks it is copied. */
function moved(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  }
}
