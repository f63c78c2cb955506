import type { Aspect } from './aspects.ts';
import { blurred, type Readings, readings, wordReadings } from './pinyin.ts';
import type { Place } from './places.ts';
import { asks, questions } from './questions.ts';

/** The compact tables the browser loads beside the index; written by the build. */
export interface SearchTables {
  /** Names this build's files; a cached table of another build is recognised by it. */
  version: string;
  /** How many records are indexed. */
  documents: number;
  /** Words of the site, joined by spaces, in tiers from the most frequent to the rarest. */
  words: string[];
  /** Families of synonyms: id, typed words, words looked for (left out when the same). */
  families: [id: string, typed: string, finds?: string][];
  /** Latin words of the site, joined by spaces. */
  latin: string;
  /** Sounds of the common characters, and of all others; see pinyin.ts. */
  runs: string;
  others: string;
  /** Names of the kinds, in the order of their numbers. */
  kinds: string[];
  /** Building codes that some record names. */
  buildings: string[];
  /** All buildings of the community; none when it is not known. */
  places: Place[];
  /** Records that hold today whatever their date (prices in force, telephones), in the order of their lists. */
  current: number[];
  /** Records that were withdrawn or replaced. */
  gone: number[];
  /** A record and a later one that corrects or replaces it. */
  instead: [earlier: number, later: number][];
  /** A kind of answer, and the records that stand behind all others unless it is asked for. */
  behind: [aspect: Aspect, records: number[]][];
  /** Records that were not over when the newest was published, with their first and last day. */
  terms: [record: number, from: string, to: string][];
  /** Year → number of the first record of that year; records stand in the order of their dates. */
  years: [year: string, first: number][];
}

/** Words as one run of letters, and by initials. */
export interface Spellings {
  byLetters: Map<string, string[]>;
  byInitials: Map<string, string[]>;
}

/** The words of the site, by spelling and by sound. */
export interface Lexicon {
  /** Word → its place among all, the most frequent first. */
  words: Map<string, number>;
  /** Words that stand in more than half of the records and tell nothing apart. */
  common: Set<string>;
  /** Words so frequent that they are no use as a hint. */
  frequent: Set<string>;
  /** Words of the last tier, which few records have. */
  rare: Set<string>;
  /** Word → the families it may be typed for. */
  families: Map<string, string[]>;
  /** Family → the words it looks for. */
  finds: Map<string, string[]>;
  latin: Set<string>;
  /** The sounds of the characters, unpacked when first asked for. */
  readings(): Readings;
  /** Words with their syllables, by their sound as a southerner hears it; made when first asked for. */
  bySound(): Map<string, [sound: string, word: string][]>;
  /** Words by other spellings of their sound, made when first asked for: few queries need them. */
  spellings(): Spellings;
  longest: number;
  places: readonly Place[];
}

/** Opens the tables. */
export function lexicon(tables: SearchTables): Lexicon {
  const ranked = tables.words.flatMap((tier) => tier.split(' ')).filter(Boolean);
  const made: Lexicon = {
    words: new Map(ranked.map((word, place) => [word, place])),
    common: new Set((tables.words[0] ?? '').split(' ')),
    frequent: new Set(tables.words.slice(0, 3).flatMap((tier) => tier.split(' '))),
    rare: new Set((tables.words[tables.words.length - 1] ?? '').split(' ')),
    families: new Map(),
    finds: new Map(),
    latin: new Set(tables.latin.split(' ')),
    readings: once(() => readings(tables.runs, tables.others)),
    bySound: once(() => bySound(made)),
    spellings: once(() => spellings(made.bySound(), made.readings())),
    longest: 1,
    places: tables.places,
  };
  addFamilies(made, tables.families);
  for (const words of [made.words, made.families])
    for (const word of words.keys()) made.longest = Math.max(made.longest, word.length);
  return made;
}

/** What takes long and few queries need is made when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function addFamilies(into: Lexicon, all: SearchTables['families']): void {
  for (const [id, typed, finds] of all) {
    into.finds.set(id, (finds ?? typed).split(' '));
    for (const word of typed.split(' ')) push(into.families, word, id);
  }
}

function bySound(lexicon: Lexicon): Map<string, [sound: string, word: string][]> {
  const made = new Map<string, [sound: string, word: string][]>();
  const table = lexicon.readings();
  for (const word of new Set([...lexicon.words.keys(), ...lexicon.families.keys()])) {
    if (word.length < 2) continue;
    for (const syllables of wordReadings(word, table)) {
      const heard = syllables.map(blurred).join(' ');
      const [entry, list] = [[syllables.join(' '), word] as [string, string], made.get(heard)];
      if (list) list.push(entry);
      else made.set(heard, [entry]);
    }
  }
  return made;
}

function spellings(sounds: ReturnType<Lexicon['bySound']>, table: Readings): Spellings {
  const made: Spellings = { byLetters: new Map(), byInitials: new Map() };
  for (const [sound, word] of [...sounds.values()].flat()) {
    push(made.byLetters, sound.replaceAll(' ', ''), word);
    push(made.byInitials, sound.replace(/(\S)\S*\s*/g, '$1'), word);
  }
  for (const word of [...questions.keys()].filter(asks))
    for (const syllables of wordReadings(word, table)) push(made.byLetters, syllables.join(''), word);
  return made;
}

function push<Key>(into: Map<Key, string[]>, key: Key, value: string): void {
  const list = into.get(key);
  if (!list) into.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
