import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Blocks } from '../search/record.ts';
import { type Cbor, encodeCbor, listOf } from './search-cbor.ts';
import type { Engine } from './search-engine.ts';

/**
 * Writes the index that Pagefind's own engine reads in the browser, word by word, from the tokens of our records.
 * Pagefind's indexer is made for pages of prose: it would read every token out of HTML again, one page after the
 * other, and note the place of every word, which nobody asks for.
 */

/** The records a word stands in, oldest first: number × 8 + weight. */
type Postings = number[];

const signature = Buffer.from('pagefind_dcd');
const kinds: (keyof Blocks)[] = ['once', 'aside', 'some', 'often', 'title'];

/** How Pagefind writes the weights 1.042, 0.2, 1.5, 2.2 and 5 of a word without places; the first is the one stored for free. */
const weights: Cbor[] = [[0], [-5, 0], [-37, 0], [-53, 0], [-121, 0]];
const noted = weights.map((places) => Buffer.concat([encodeCbor(places), encodeCbor([])]));

/** The words of all records; each token is in one block of its record only. */
export class Words {
  readonly #words = new Map<string, Postings>();
  #records = 0;

  /** Adds the next record. */
  add(found: Blocks): void {
    const record = this.#records++;
    kinds.forEach((kind, weight) => {
      for (const word of found[kind]) {
        const known = this.#words.get(word);
        if (known) known.push(record * 8 + weight);
        else this.#words.set(word, [record * 8 + weight]);
      }
    });
  }

  /** Writes `pagefind-entry.json`, the engine, the list of chunks and the chunks. */
  async write(folder: string, version: string, engine: Engine): Promise<void> {
    const words = [...this.#words].sort(([a], [b]) => (a < b ? -1 : 1));
    const chunks = await writeChunks(join(folder, 'index'), words, version);
    const pages = Array.from({ length: this.#records }, (_, record): Cbor => [record.toString(36), 100]);
    const meta = encodeCbor([engine.version, pages, chunks, [], [], []]);
    await writeFile(join(folder, `pagefind.${version}.pf_meta`), packed(meta));
    const entry = JSON.parse(engine.entry);
    for (const language of Object.values<{ hash: string; page_count: number }>(entry.languages))
      Object.assign(language, { hash: version, page_count: this.#records });
    await writeFile(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
    for (const { name, bytes } of engine.files) await writeFile(join(folder, name), bytes);
  }
}

const chunkBytes = 4000;

async function writeChunks(folder: string, words: [string, Postings][], version: string): Promise<Cbor> {
  await mkdir(folder, { recursive: true });
  const listed: Cbor = [];
  const limit = Math.max(chunkBytes, words.length / 8);
  for (let from = 0; from < words.length; ) {
    let [to, bytes] = [from, 0];
    while (to < words.length && (bytes === 0 || bytes < limit))
      bytes += (words[to++]?.[1].length ?? 0) * 5 + 12;
    const name = `${version}-${listed.length.toString(36)}`;
    await writeFile(join(folder, `${name}.pf_index`), packed(chunkOf(words.slice(from, to))));
    listed.push([words[from]?.[0] ?? '', words[to - 1]?.[0] ?? '', name]);
    from = to;
  }
  return listed;
}

const emptyList = 0x80;
const threeParts = 0x83;

/** `[[[word, [[step, places, []], …], []], …]]`, written by hand: there are millions of places in a long archive. */
function chunkOf(words: [string, Postings][]): Buffer {
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
    for (const posting of postings) {
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

function packed(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
}
