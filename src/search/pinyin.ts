/** Toneless readings: for every Han character its syllables, the usual one first. */
export type Readings = ReadonlyMap<string, string[]>;

/**
 * Unpacks the table of readings. The common characters stand in GB 2312 in the order of their sound, so
 * the first string only says how long each syllable lasts there; the second names all others.
 */
export function readings(runs: string, others: string): Readings {
  const table = new Map<string, string[]>();
  const common = commonCharacters();
  let at = 0;
  for (const [, syllable = '', length = ''] of runs.matchAll(/([a-z]+)(\d+)/g)) {
    for (const end = at + Number(length); at < end; at++) table.set(common[at] ?? '', [syllable]);
  }
  for (const [, syllable = '', chars = ''] of others.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const char of chars) table.set(char, [...(table.get(char) ?? []), syllable]);
  }
  return table;
}

/** The 3,755 common characters of GB 2312 in their official order, which is that of their pinyin. */
export function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) if (row < 0xd7 || cell <= 0xf9) bytes.push(row, cell);
  }
  return [...new TextDecoder('gbk').decode(new Uint8Array(bytes))];
}

/** Every way a word may be read, as syllables; at most four, none when a character is unknown. */
export function wordReadings(word: string, table: Readings): string[][] {
  let all: string[][] = [[]];
  for (const char of word) {
    const own = table.get(char);
    if (!own) return [];
    all = all.flatMap((before) => own.map((syllable) => [...before, syllable])).slice(0, 4);
  }
  return all;
}

const heard = new Map<string, string>();

/** A syllable with what southern speakers mix up taken out: zh/z, ch/c, sh/s, n/l, -ng/-n. */
export function blurred(syllable: string): string {
  const known = heard.get(syllable);
  if (known !== undefined) return known;
  const plain = syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/ng$/, 'n');
  heard.set(syllable, plain);
  return plain;
}
