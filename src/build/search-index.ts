import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Cbor, encodeCbor, listOf } from './search-cbor.ts';
import type { Engine } from './search-engine.ts';
import { WrittenOnce } from './written.ts';

/**
 * Writes the index that Pagefind's own engine reads in the browser, word by word, from the tokens of our records.
 * Pagefind's indexer is made for pages of prose: it would read every token out of HTML again, one page after the
 * other, and note the place of every word, which nobody asks for.
 */

const signature = Buffer.from('pagefind_dcd');

/** How Pagefind writes the weights 1.042, 0.2, 1.5, 2.2 and 5 of a word without places; the first is the one stored for free. */
const places: Cbor[] = [[0], [-5, 0], [-37, 0], [-53, 0], [-121, 0]];
const noted = places.map((places) => Buffer.concat([encodeCbor(places), encodeCbor([])]));

/** What is to be written: each word with its postings (record × 8 + place in `weights`), and how many records there are. */
export interface Index {
  words: [word: string, postings: ArrayLike<number>][];
  records: number;
}

/**
 * Writes `pagefind-entry.json`, the engine, the list of chunks and the chunks.
 * @param files writes a chunk, or knows where it is
 */
export function writeIndex(
  { words, records }: Index,
  folder: string,
  version: string,
  engine: Engine,
  files = new WrittenOnce(folder),
): void {
  const sorted = words.sort(([a], [b]) => (a < b ? -1 : 1));
  const chunks = writeChunks(join(folder, 'index'), sorted, version, files);
  const pages = Array.from({ length: records }, (_, record): Cbor => [record.toString(36), 100]);
  const meta = encodeCbor([engine.version, pages, chunks, [], [], []]);
  writeFileSync(join(folder, `pagefind.${version}.pf_meta`), pack(meta));
  const entry = JSON.parse(engine.entry);
  for (const language of Object.values<{ hash: string; page_count: number }>(entry.languages))
    Object.assign(language, { hash: version, page_count: records });
  writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
  for (const { name, bytes } of engine.files) writeFileSync(join(folder, name), bytes);
}

const chunkBytes = 4000;

function writeChunks(folder: string, words: Index['words'], version: string, files: WrittenOnce): Cbor {
  mkdirSync(folder, { recursive: true });
  const listed: Cbor = [];
  // In steps, so that one word more does not move every border.
  const limit = Math.max(chunkBytes, Math.ceil(words.length / 32_000) * chunkBytes);
  for (let from = 0; from < words.length; ) {
    let [to, bytes] = [from, 0];
    while (to < words.length && (bytes === 0 || bytes < limit))
      bytes += (words[to++]?.[1].length ?? 0) * 5 + 12;
    const name = `${version}-${listed.length.toString(36)}`;
    files.write(join(folder, `${name}.pf_index`), chunkOf(words.slice(from, to)), pack);
    listed.push([words[from]?.[0] ?? '', words[to - 1]?.[0] ?? '', name]);
    from = to;
  }
  return listed;
}

const emptyList = 0x80;
const threeParts = 0x83;

/** `[[[word, [[step, places, []], …], []], …]]`, written by hand: there are millions of places in a long archive. */
function chunkOf(words: Index['words']): Buffer {
  const most = words.reduce((sum, [word, postings]) => sum + word.length * 3 + postings.length * 12 + 16, 16);
  const bytes = Buffer.allocUnsafe(most);
  let at = bytes.writeUInt8(0x81, 0);
  const put = (part: Uint8Array) => {
    bytes.set(part, at);
    at += part.length;
  };
  put(listOf(words.length));
  for (const [word, postings] of words) {
    bytes[at++] = threeParts;
    put(encodeCbor(word));
    put(listOf(postings.length));
    let before = 0;
    for (let i = 0; i < postings.length; i++) {
      const posting = postings[i] ?? 0;
      const record = posting >> 3;
      bytes[at++] = threeParts;
      if (record - before < 24) bytes[at++] = record - before;
      else put(encodeCbor(record - before));
      put(noted[posting & 7] as Buffer);
      before = record;
    }
    bytes[at++] = emptyList;
  }
  return bytes.subarray(0, at);
}

/** Packs a file as Pagefind's engine unpacks it. Level 7: 1.4 % more bytes than 9 in a third of the time. */
export function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 7 });
}
