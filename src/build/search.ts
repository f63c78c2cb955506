import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import type { Card } from '../search/card.ts';
import type { Simplified } from '../search/fold.ts';
import { lexicon } from '../search/lexicon.ts';
import type { Place } from '../search/places.ts';
import { families } from '../search/synonyms.ts';
import { asides } from './search-asides.ts';
import type { Building, SearchDocument } from './search-document.ts';
import { engine } from './search-engine.ts';
import { writeIndex } from './search-index.ts';
import { numbered } from './search-numbers.ts';
import { placesOf } from './search-places.ts';
import { countsOf, tablesFrom } from './search-tables.ts';
import { type Traced, Tracer } from './search-traces.ts';
import { type Site, WrittenOnce } from './written.ts';

export type { Building, SearchDocument } from './search-document.ts';

type Parted = SearchDocument & { content: string; aside: string };

/**
 * Writes the index, the cards and the tables of the search page into `<outDir>/pagefind/`.
 * @param memory a file where what was read of the records is kept for the next time; the bytes are the same without it
 * @param site where the finished site will lie, for the next time as well
 */
export async function writeSearchIndex(
  documents: SearchDocument[],
  outDir: string,
  buildings: Building[] = [],
  memory?: string,
  site: Site = { folder: outDir, day: '' },
): Promise<{ documents: number; milliseconds: number }> {
  const started = performance.now();
  const folder = join(outDir, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const records = [...documents].sort((a, b) => order(a, b));
  const version = createHash('sha256')
    .update(JSON.stringify([records, buildings]))
    .digest('hex')
    .slice(0, 6);
  const simplified = traditional(records);
  const parted = partedOf(records);
  const kinds = [...new Set(records.map(({ kind }) => kind))].sort();
  const places = placesOf(buildings);
  const tracer = new Tracer(
    parted.map((record) => tracedOf(record, kinds, simplified)),
    { simplified, places },
    JSON.stringify([kinds, places]),
    memory,
  );
  const tables = {
    ...tablesOf(parted, version, kinds, places),
    ...tablesFrom(countsOf(tracer.traces), parted.length),
  };
  tracer.lookFor(lexicon(tables).words.keys());
  const files = new WrittenOnce(outDir, site.day, memory && `${memory}.files`);
  const index = { words: tracer.words(), records: records.length };
  writeIndex(index, folder, version, await engine(), files);
  writeCards(records, join(folder, 'cards', version), files);
  writeFileSync(join(folder, 'search.json'), JSON.stringify(tables));
  const pairs = [[...simplified.keys()].join(''), [...simplified.values()].join('')];
  writeFileSync(join(folder, `traditional-${version}.json`), JSON.stringify(pairs));
  if (memory) {
    tracer.keep(memory);
    files.keep(`${memory}.files`, site);
  }
  return { documents: records.length, milliseconds: Math.round(performance.now() - started) };
}

function partedOf(records: SearchDocument[]): Parted[] {
  const parts = asides(records);
  return records.map((record, at) => ({
    ...record,
    title: [record.passing ? undefined : record.title, record.called].filter(Boolean).join(' '),
    content: [record.passing && record.title, parts[at]?.content].filter(Boolean).join('\n'),
    aside: `${parts[at]?.aside ?? ''}\n${record.also ?? ''}`,
  }));
}

/** What a title or text of the site holds is written as it is there; only our own words may be written otherwise. */
function tracedOf(record: Parted, kinds: string[], simplified: Simplified): Traced {
  const { title, content, aside, date, buildings, from, to, answers, url, called = '', also = '' } = record;
  const indexed = { title, content, aside, buildings, kind: kinds.indexOf(record.kind) };
  const when = {
    ...(date && { date }),
    ...(from && { from }),
    ...(to && { to }),
    ...(answers && { answers }),
  };
  const written = [...called, ...also].filter((char) => simplified.has(char));
  return { ...indexed, ...when, all: JSON.stringify([url, indexed, when, written]) };
}

function order(a: SearchDocument, b: SearchDocument): number {
  const [one, other] = [`${a.date ?? ''} ${a.url}`, `${b.date ?? ''} ${b.url}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Every traditional character with its simplified one, in the order of their codes; worked out before the records are there. */
const converted = convertedOnes();

function convertedOnes(): [char: string, plain: string][] {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  return Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCodePoint(0x4e00 + i)).flatMap(
    (char): [string, string][] => {
      const plain = converters.map((convert) => convert(char)).find((converted) => converted !== char);
      return plain?.length === 1 ? [[char, plain]] : [];
    },
  );
}

/** Traditional characters whose simplified form stands on the site or in the synonyms. */
function traditional(records: SearchDocument[]): Simplified {
  const used = new Set(JSON.stringify(families));
  for (const { title, text } of records) for (const char of title + text) used.add(char);
  return new Map(converted.filter(([char, plain]) => used.has(plain) && !used.has(char)));
}

function tablesOf(records: Parted[], version: string, kinds: string[], places: Place[]) {
  return {
    version,
    documents: records.length,
    kinds,
    buildings: [...new Set(records.flatMap(({ buildings }) => buildings))].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    ),
    places,
    ...numbered(records),
  };
}

function writeCards(records: SearchDocument[], folder: string, files: WrittenOnce): void {
  mkdirSync(folder, { recursive: true });
  for (const [number, record] of records.entries()) {
    const { url, title, kind, category, date, buildings, from, to, text, gone } = record;
    const card = { url, title, kind, category, date, buildings, from, to, text, gone } as Card;
    files.write(join(folder, `${number.toString(36)}.json`), JSON.stringify(card));
  }
}
