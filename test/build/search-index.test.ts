import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { Cbor } from '../../src/build/search-cbor.ts';
import { engine } from '../../src/build/search-engine.ts';
import { type Index, writeIndex } from '../../src/build/search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Records by their number, and how they hold a word: the place in `weights`. */
const posting = (record: number, mark: number) => record * 8 + mark;
const read = (file: string): Cbor => {
  const bytes = gunzipSync(readFileSync(file));
  expect(bytes.toString('latin1', 0, 12)).toBe('pagefind_dcd');
  return decodeCbor(bytes.subarray(12));
};

test('the files hold what Pagefind’s engine reads: words in order, records by their distance, weights as it stores them', async () => {
  const words: Index['words'] = [
    ['b', [posting(0, 4), posting(2, 3)]],
    ['a', [posting(0, 0), posting(2, 1)]],
    ['c', [posting(2, 2)]],
  ];
  mkdirSync(join(folder, 'three'));
  writeIndex({ words, records: 3 }, join(folder, 'three'), 'v', await engine());
  expect(read(join(folder, 'three/index/v-0.pf_index'))).toEqual([
    [
      [
        'a',
        [
          [0, [0], []],
          [2, [-5, 0], []],
        ],
        [],
      ],
      [
        'b',
        [
          [0, [-121, 0], []],
          [2, [-53, 0], []],
        ],
        [],
      ],
      ['c', [[2, [-37, 0], []]], []],
    ],
  ]);
  expect(read(join(folder, 'three/pagefind.v.pf_meta'))).toEqual([
    '1.5.2',
    [
      ['0', 100],
      ['1', 100],
      ['2', 100],
    ],
    [['a', 'c', 'v-0']],
    [],
    [],
    [],
  ]);
  expect(JSON.parse(readFileSync(join(folder, 'three/pagefind-entry.json'), 'utf8'))).toMatchObject({
    languages: { zx: { hash: 'v', page_count: 3 } },
  });
});

test('a word in thousands of records is written whole, and every chunk says its first and last word', async () => {
  const all = Array.from({ length: 3000 }, (_, record) => posting(record, 0));
  const words: Index['words'] = [
    ['all', all],
    ...[999, 1999, 2999].map((i): Index['words'][number] => [`w${i}`, [posting(i, 0)]]),
  ];
  mkdirSync(join(folder, 'many'));
  writeIndex({ words, records: 3000 }, join(folder, 'many'), 'v', await engine());
  const [, , chunks] = read(join(folder, 'many/pagefind.v.pf_meta')) as [Cbor, Cbor, Cbor[]];
  expect(chunks).toEqual([
    ['all', 'all', 'v-0'],
    ['w1999', 'w999', 'v-1'],
  ]);
  expect(readdirSync(join(folder, 'many/index')).sort()).toEqual(['v-0.pf_index', 'v-1.pf_index']);
  const [[[, postings]]] = read(join(folder, 'many/index/v-0.pf_index')) as [[[Cbor, Cbor[]]]];
  expect(postings.length).toBe(3000);
  const [[first]] = read(join(folder, 'many/index/v-1.pf_index')) as [[Cbor]];
  expect(first).toEqual(['w1999', [[1999, [0], []]], []]);
});

/** Reads the part of CBOR (RFC 8949) that Pagefind writes; anything else is an error. */
function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const length = (info: number): number => {
    if (info < 24) return info;
    const size = [1, 2, 4][info - 24];
    if (!size) throw new Error(`CBOR: unexpected length ${info}`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const read = (): Cbor => {
    const head = bytes[at++] ?? 0xff;
    const value = length(head & 31);
    const major = head >> 5;
    if (major === 0) return value;
    if (major === 1) return -1 - value;
    if (major === 3) {
      at += value;
      return bytes.toString('utf8', at - value, at);
    }
    if (major === 4) return Array.from({ length: value }, read);
    throw new Error(`CBOR: unexpected type ${major}`);
  };
  return read();
}
