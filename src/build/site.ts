import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asOf, builtOn, publicDir, records } from '../records.ts';
import { refuseTellingAttachments } from './attachments.ts';
import { compiledSite } from './compile.ts';
import { searchDocuments } from './documents.ts';
import { recalled, remember, surroundings } from './memory.ts';
import { lateNow, writePages } from './pages.ts';
import { writeSearchIndex } from './search.ts';
import { writeSharePictures } from './share.ts';

/**
 * Renders the site, writes its search index and share pictures, and puts the finished folder at `outDir` in one move. It is made aside,
 * below the project: Astro keeps its working files beside an output folder that lies there, and would share them
 * with every other build otherwise.
 * @throws ContentError before anything is written when the content must not be published
 */
export async function buildSite(outDir: string): Promise<void> {
  const documents = searchDocuments(records(), asOf().today, asOf().firstPublished);
  await refuseTellingAttachments(publicDir, records().site);
  const aside = resolve('.shaitai', `build-${process.pid}`);
  try {
    const compiled = await compiledSite();
    cpSync(join(compiled, 'client'), aside, { recursive: true });
    cpSync(publicDir, aside, { recursive: true });
    const { SHAITAI_MEMORY: memory } = process.env;
    const { files } = await writePages(
      compiled,
      aside,
      (file) => existsSync(join(publicDir, file)),
      memory ? recalled(memory, builtOn()) : undefined,
    );
    // A community that has published nothing yet has nothing to search.
    if (documents.length > 0) await writeSearchIndex(documents, aside, records().site.buildings);
    else mkdirSync(join(aside, 'pagefind'));
    await writeSharePictures(records(), aside);
    rmSync(outDir, { recursive: true, force: true });
    moved(aside, outDir);
    const late = lateNow();
    if (memory) remember(memory, { by: surroundings(), folder: outDir, day: builtOn(), late, files });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Moves a folder; between two disks it is copied. */
function moved(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}
