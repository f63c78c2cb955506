import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, decodeCbor, encodeCbor } from './search-cbor.ts';

/**
 * Pagefind writes for uses we do not have: the place of every word in its page, a random name for every
 * page and chunk, a fragment a page. This takes them out of the files it has written, which halves what a
 * search downloads. The engine and the format stay Pagefind's own.
 */

type Posting = [record: number, places: Cbor, meta: Cbor];
type Word = [word: string, postings: Posting[], extra: Cbor];
type Meta = [generator: string, pages: [name: string, words: number][], chunks: Cbor, filters: Cbor, ...rest: Cbor[]];

const signature = 'pagefind_dcd';

/** Packs the index in a folder anew; pages must have been added under the address /<record number>. */
export async function packIndex(folder: string, version: string): Promise<void> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'));
  const language = Object.keys(entry.languages)[0] ?? '';
  const oldMeta = `pagefind.${entry.languages[language].hash}.pf_meta`;
  const meta = (await unpacked(join(folder, oldMeta))) as Meta;
  const records = await recordNumbers(folder, meta[1]);
  const words = await allWords(join(folder, 'index'), records);
  const chunks = await writeChunks(join(folder, 'index'), words, version);
  const pages = records.map((_, record): [string, number] => [record.toString(36), 100]);
  await writeFile(join(folder, `pagefind.${version}.pf_meta`), packed([meta[0], pages, chunks, [], [], []]));
  entry.languages[language].hash = version;
  await writeFile(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
  await sweep(folder, oldMeta);
}

async function recordNumbers(folder: string, pages: Meta[1]): Promise<number[]> {
  return Promise.all(
    pages.map(async ([name]) => {
      const bytes = gunzipSync(await readFile(join(folder, 'fragment', `${name}.pf_fragment`)));
      return Number(JSON.parse(bytes.toString('utf8', signature.length)).url.replaceAll('/', ''));
    }),
  );
}

async function allWords(folder: string, records: number[]): Promise<Word[]> {
  const words: Word[] = [];
  for (const name of await readdir(folder)) {
    const [list] = (await unpacked(join(folder, name))) as [Word[]];
    for (const [word, postings, extra] of list) words.push([word, byRecord(postings, records), extra]);
    await rm(join(folder, name));
  }
  return words.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Renumbers pages as records and forgets where in the page the word stood, keeping only its weight. */
function byRecord(postings: Posting[], records: number[]): Posting[] {
  let page = 0;
  const absolute = postings.map(([step, places]): Posting => {
    page += step;
    return [records[page] ?? 0, (places as number[]).map((place) => (place < 0 ? place : 0)), []];
  });
  absolute.sort(([a], [b]) => a - b);
  return absolute.map(([record, places, meta], at) => [record - (absolute[at - 1]?.[0] ?? 0), places, meta]);
}

const chunkBytes = 4000;

async function writeChunks(folder: string, words: Word[], version: string): Promise<Cbor> {
  await mkdir(folder, { recursive: true });
  const listed: Cbor = [];
  const limit = Math.max(chunkBytes, words.length / 8);
  for (let from = 0; from < words.length; ) {
    let [to, bytes] = [from, 0];
    while (to < words.length && (bytes === 0 || bytes < limit)) bytes += (words[to++]?.[1].length ?? 0) * 5 + 12;
    const name = `${version}-${listed.length.toString(36)}`;
    await writeFile(join(folder, `${name}.pf_index`), packed([words.slice(from, to) as unknown as Cbor]));
    listed.push([words[from]?.[0] ?? '', words[to - 1]?.[0] ?? '', name]);
    from = to;
  }
  return listed;
}

async function sweep(folder: string, oldMeta: string): Promise<void> {
  const unused = (await readdir(folder)).filter((name) => /^pagefind-(?!entry)|^(fragment|filter)$/.test(name));
  for (const name of [...unused, oldMeta]) await rm(join(folder, name), { recursive: true });
}

async function unpacked(path: string): Promise<Cbor> {
  const bytes = gunzipSync(await readFile(path));
  if (bytes.toString('latin1', 0, signature.length) !== signature) throw new Error(`${path} is not Pagefind's`);
  return decodeCbor(bytes.subarray(signature.length));
}

function packed(value: Cbor): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(signature), encodeCbor(value)]), { level: 9 });
}
