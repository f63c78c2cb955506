import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import type { Card } from '../search/card.ts';
import type { Simplified } from '../search/fold.ts';
import { lexicon, type SearchTables } from '../search/lexicon.ts';
import type { Place } from '../search/places.ts';
import { blocks, vocabulary } from '../search/record.ts';
import { families } from '../search/synonyms.ts';
import { asides } from './search-asides.ts';
import type { Building, SearchDocument } from './search-document.ts';
import { engine } from './search-engine.ts';
import { Words } from './search-index.ts';
import { numbered } from './search-numbers.ts';
import { placesOf } from './search-places.ts';
import { wordTables } from './search-tables.ts';

export type { Building, SearchDocument } from './search-document.ts';

type Parted = SearchDocument & { content: string; aside: string };

/** Writes the index, the cards and the tables of the search page into `<outDir>/pagefind/`. */
export async function writeSearchIndex(
  documents: SearchDocument[],
  outDir: string,
  buildings: Building[] = [],
): Promise<{ documents: number; milliseconds: number }> {
  const started = performance.now();
  const folder = join(outDir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const records = [...documents].sort((a, b) => order(a, b));
  const version = createHash('sha256')
    .update(JSON.stringify([records, buildings]))
    .digest('hex')
    .slice(0, 6);
  const simplified = traditional(records);
  const parts = asides(records);
  const parted = records.map((record, at) => ({
    ...record,
    title: [record.passing ? undefined : record.title, record.called].filter(Boolean).join(' '),
    content: [record.passing && record.title, parts[at]?.content].filter(Boolean).join('\n'),
    aside: `${parts[at]?.aside ?? ''}\n${record.also ?? ''}`,
  }));
  const tables = searchTables(parted, simplified, version, placesOf(buildings));
  await wordsOf(parted, tables, simplified).write(folder, version, await engine());
  await writeCards(records, join(folder, 'cards', version));
  await writeFile(join(folder, 'search.json'), JSON.stringify(tables));
  const pairs = [[...simplified.keys()].join(''), [...simplified.values()].join('')];
  await writeFile(join(folder, `traditional-${version}.json`), JSON.stringify(pairs));
  return { documents: records.length, milliseconds: Math.round(performance.now() - started) };
}

function order(a: SearchDocument, b: SearchDocument): number {
  const [one, other] = [`${a.date ?? ''} ${a.url}`, `${b.date ?? ''} ${b.url}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Traditional characters whose simplified form stands on the site or in the synonyms. */
function traditional(records: SearchDocument[]): Simplified {
  const used = new Set(
    [...records.map(({ title, text }) => title + text), JSON.stringify(families)].join(''),
  );
  const map = new Map<string, string>();
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCodePoint(code);
    const plain = converters.map((convert) => convert(char)).find((converted) => converted !== char);
    if (plain?.length === 1 && used.has(plain) && !used.has(char)) map.set(char, plain);
  }
  return map;
}

function searchTables(
  records: Parted[],
  simplified: Simplified,
  version: string,
  places: Place[],
): SearchTables {
  return {
    version,
    documents: records.length,
    kinds: [...new Set(records.map(({ kind }) => kind))].sort(),
    buildings: [...new Set(records.flatMap(({ buildings }) => buildings))].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    ),
    places,
    ...numbered(records),
    ...wordTables(records, simplified),
  };
}

function wordsOf(records: Parted[], tables: SearchTables, simplified: Simplified): Words {
  const { words, finds } = lexicon(tables);
  const known = vocabulary(words.keys(), finds, simplified, tables.places);
  const all = new Words();
  for (const record of records)
    all.add(blocks({ ...record, kind: tables.kinds.indexOf(record.kind) }, known));
  return all;
}

async function writeCards(records: SearchDocument[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [number, record] of records.entries()) {
    const { url, title, kind, category, date, buildings, from, to, text, gone } = record;
    const card = { url, title, kind, category, date, buildings, from, to, text, gone } as Card;
    await writeFile(join(folder, `${number.toString(36)}.json`), JSON.stringify(card));
  }
}
