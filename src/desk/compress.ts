import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, gunzip, gzip, constants as zlib } from 'node:zlib';
import { filesIn } from './releases/files.ts';

/** What becomes smaller; pictures, fonts, archives and the index of the search are packed already. */
const text =
  /\.(html|css|m?js|json|jsonld|webmanifest|xml|txt|csv|svg|atom|ics|wasm|traineddata|pf_meta|pf_fragment)$/;

/** Bytes below which the packet is full of headers anyway. */
const least = 1000;

// Level 5 packs within 3 % of level 9 at a tenth of its time: measured on the example community.
const brotli = (bytes: Buffer) =>
  promisify(brotliCompress)(bytes, {
    params: { [zlib.BROTLI_PARAM_QUALITY]: 5, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
const packers = { '.br': brotli, '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: 6 }) };
const unpackers = { '.br': promisify(brotliDecompress), '.gz': promisify(gunzip) };
const endings = ['.br', '.gz'] as const;

/** How many files got packed forms anew, and how many kept those they had or those of the earlier folder. */
export interface Packed {
  made: number;
  kept: number;
}

/**
 * Puts `.br` and `.gz` beside the text files of a finished folder, for a web server to hand out. A file that is byte for
 * byte that of `earlier` keeps its packed forms and its time, so that readers who have it are told so (304); one that is
 * a file of `earlier` under another name keeps the packed forms. Safe to run again and to be killed: each file appears
 * whole.
 */
export async function packedFolder(folder: string, earlier?: string): Promise<Packed> {
  const done = { made: 0, kept: 0 };
  // An earlier folder that is gone, or goes meanwhile, has nothing to keep.
  const names = earlier && (await namesBeside(folder, earlier).catch(() => undefined));
  for (const [name, { size, inode }] of await filesIn(folder)) {
    if (name.endsWith('.aside')) continue;
    const path = join(folder, name);
    const isText = text.test(name) && size >= least;
    const twin = names ? names.get(inode) : undefined;
    const kept =
      (twin !== undefined && (!isText || (await linked(path, twin)))) ||
      (await keptOrPacked(path, isText, earlier && join(earlier, name)));
    if (isText) done[kept ? 'kept' : 'made']++;
  }
  return done;
}

/**
 * The files of the earlier folder by what the disk calls them: two names of one file hold the same bytes, whoever reads
 * them. None for another disk, which calls other files so.
 */
async function namesBeside(folder: string, earlier: string): Promise<Map<number, string>> {
  const [here, there] = [await stat(folder), await stat(earlier)];
  if (here.ino === there.ino || here.dev !== there.dev) return new Map();
  return new Map([...(await filesIn(earlier))].map(([name, { inode }]) => [inode, join(earlier, name)]));
}

/** Looks at the bytes of a file. False when it has been packed anew. */
async function keptOrPacked(path: string, isText: boolean, earlier: string | undefined): Promise<boolean> {
  const bytes = await readFile(path);
  const before = earlier && (await sameAs(bytes, earlier));
  if (before) await keepsTime(path, before);
  if (!isText || (await isPacked(path, bytes)) || (before && (await linked(path, before)))) return true;
  await packed(path, bytes);
  return false;
}

/** Whether both packed forms are there and unpack to these bytes: a folder may have been copied and changed since. */
async function isPacked(path: string, bytes: Buffer): Promise<boolean> {
  for (const ending of endings) {
    const there = await readFile(path + ending).catch(() => undefined);
    const plain = there && (await unpackers[ending](there).catch(() => undefined));
    if (!plain?.equals(bytes)) return false;
  }
  return true;
}

async function sameAs(bytes: Buffer, other: string): Promise<string | undefined> {
  const about = await stat(other).catch(() => undefined);
  if (about?.size !== bytes.length) return undefined;
  return (await readFile(other)).equals(bytes) ? other : undefined;
}

async function keepsTime(path: string, before: string): Promise<void> {
  const { atime, mtime } = await stat(before);
  await utimes(path, atime, mtime);
}

/** The packed forms of the same bytes, by a second name. False when there are none. */
async function linked(path: string, before: string): Promise<boolean> {
  for (const ending of endings) {
    const there = await stat(before + ending).catch(() => undefined);
    if (!there) return false;
    await rm(path + ending, { force: true });
    await link(before + ending, path + ending);
  }
  return true;
}

async function packed(path: string, bytes: Buffer): Promise<void> {
  for (const ending of endings) {
    const aside = `${path}${ending}.aside`;
    await writeFile(aside, await packers[ending](bytes));
    await rename(aside, path + ending);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', earlier] = process.argv.slice(2);
  setPriority(constants.priority.PRIORITY_LOW);
  const { made, kept } = await packedFolder(folder, earlier);
  console.log(`压缩 ${made} 个文件，沿用 ${kept} 个。`);
}
