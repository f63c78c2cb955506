import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, decodeCbor, encodeCbor } from './search-cbor.ts';

/**
 * Pagefind writes for uses we do not have: the place of every word in its page, a random name for every
 * page and chunk, a fragment a page. This takes them out of the files it has written, which halves what a
 * search downloads. The engine and the format stay Pagefind's own.
 */

type Posting = [record: number, places: Cbor, meta: Cbor];
type Word = [word: string, postings: Posting[], extra: Cbor];
type Meta = [
  generator: string,
  pages: [name: string, words: number][],
  chunks: Cbor,
  filters: Cbor,
  ...rest: Cbor[],
];

const signature = 'pagefind_dcd';

/** A file as Pagefind hands it over. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Writes Pagefind's files into a folder, packed; pages must have been added under the address /<number>/. */
export async function packIndex(files: IndexFile[], folder: string, version: string): Promise<void> {
  const named = (pattern: RegExp): IndexFile[] => files.filter(({ path }) => pattern.test(path));
  const bytes = (pattern: RegExp): Uint8Array => named(pattern)[0]?.content ?? new Uint8Array();
  const entry = JSON.parse(Buffer.from(bytes(/^pagefind-entry\.json$/)).toString());
  const meta = unpacked(bytes(/\.pf_meta$/)) as Meta;
  const numbers = new Map(
    named(/\.pf_fragment$/).map((file) => [basename(file.path, '.pf_fragment'), recordNumber(file)]),
  );
  const records = meta[1].map(([name]) => numbers.get(name) ?? 0);
  const words = named(/\.pf_index$/).flatMap((file) => wordsOf(file, records));
  const chunks = await writeChunks(
    join(folder, 'index'),
    words.sort(([a], [b]) => (a < b ? -1 : 1)),
    version,
  );
  const pages = records.map((_, record): [string, number] => [record.toString(36), 100]);
  await writeFile(join(folder, `pagefind.${version}.pf_meta`), packed([meta[0], pages, chunks, [], [], []]));
  for (const language of Object.keys(entry.languages)) entry.languages[language].hash = version;
  await writeFile(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
  for (const name of ['pagefind.js', 'wasm.unknown.pagefind']) {
    await writeFile(join(folder, name), bytes(new RegExp(`^${name.replaceAll('.', '\\.')}$`)));
  }
}

function recordNumber({ content }: IndexFile): number {
  const fragment = gunzipSync(content).toString('utf8', signature.length);
  return Number(JSON.parse(fragment).url.replaceAll('/', ''));
}

function wordsOf({ content }: IndexFile, records: number[]): Word[] {
  const [words] = unpacked(content) as [Word[]];
  return words.map(([word, postings, extra]) => [word, byRecord(postings, records), extra]);
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
    while (to < words.length && (bytes === 0 || bytes < limit))
      bytes += (words[to++]?.[1].length ?? 0) * 5 + 12;
    const name = `${version}-${listed.length.toString(36)}`;
    await writeFile(join(folder, `${name}.pf_index`), packed([words.slice(from, to) as unknown as Cbor]));
    listed.push([words[from]?.[0] ?? '', words[to - 1]?.[0] ?? '', name]);
    from = to;
  }
  return listed;
}

function unpacked(content: Uint8Array): Cbor {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, signature.length) !== signature)
    throw new Error('This is no file of Pagefind');
  return decodeCbor(bytes.subarray(signature.length));
}

function packed(value: Cbor): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(signature), encodeCbor(value)]), { level: 9 });
}
