import { number } from './amounts.ts';
import { type Aspect, aspectToken } from './aspects.ts';
import type { Entity } from './entities.ts';
import { fold, isHan, type Simplified } from './fold.ts';
import { houseTokens, setApart } from './houses.ts';
import { dateTokens, dayTokens, entityTokens } from './moments.ts';
import { type Place, placedEntities } from './places.ts';
import { type Heads, heads, occurrences } from './scan.ts';
import { daysBetween } from './span.ts';
import { family, kindToken, latin, pair, single, whole } from './tokens.ts';

/** A record to be indexed. */
export interface Indexed {
  title: string;
  content: string;
  /** Standing courtesies and reminders, which are found but weigh little. */
  aside: string;
  kind: number;
  date?: string;
  buildings: string[];
  /** When it happens, YYYY-MM-DDTHH:mm; each of its days finds it. */
  from?: string;
  to?: string;
  /** The kinds of question it is there to answer. */
  answers?: readonly Aspect[];
}

/** What the indexer looks for in a text: the words of the lexicon and the families of synonyms. */
export interface Vocabulary {
  simplified: Simplified;
  words: Heads;
  families: Map<string, string[]>;
  places: readonly Place[];
}

/** The tokens of a record by how much they weigh, each token only where it weighs most. */
export interface Blocks {
  title: string[];
  often: string[];
  some: string[];
  once: string[];
  aside: string[];
}

/** Prepares the vocabulary for many records. */
export function vocabulary(
  words: Iterable<string>,
  finds: Map<string, string[]>,
  simplified: Simplified,
  places: readonly Place[] = [],
): Vocabulary {
  const families = new Map<string, string[]>();
  for (const [id, members] of finds)
    for (const word of members) families.set(word, [...(families.get(word) ?? []), id]);
  const long = [...words].filter((word) => word.length > 2 && /^[\u3400-\u9fff]+$/.test(word));
  return { simplified, families, places, words: heads(new Set([...long, ...families.keys()])) };
}

/** The text of a record folded, part by part. */
export type Parts = Record<'title' | 'content' | 'aside', string>;

/** Folds what a record says. */
export function partsOf({ title, content, aside }: Indexed, simplified: Simplified): Parts {
  const folded = (text: string) => fold(text, simplified);
  return { title: folded(title), content: folded(content), aside: folded(aside) };
}

/** Everything a record can be found by. @param parts its text, where it is folded already */
export function blocks(
  record: Indexed,
  known: Vocabulary,
  parts: Parts = partsOf(record, known.simplified),
): Blocks {
  const inTitle = placedEntities(parts.title, known.places);
  const inContent = placedEntities(parts.content, known.places);
  const title = textTokens(parts.title, inTitle, record.date, known);
  const named = buildingsAmong(inTitle);
  for (const token of houseTokens(record.buildings, named)) add(title, token);
  const { telling, passing } = termTokens(record);
  for (const token of telling) add(title, token);
  const body = textTokens(parts.content, inContent, record.date, known);
  setApart(body, buildingsAmong(inContent), [...named, ...record.buildings]);
  for (const token of passing) add(body, token);
  add(body, kindToken(record.kind));
  for (const aspect of record.answers ?? []) add(body, aspectToken(aspect));
  const [year, month, day] = (record.date ?? '').split('-').map(Number);
  for (const token of month ? dateTokens(year, month, day) : []) add(body, token, 4);
  const only = [...body].filter(([token]) => !title.has(token));
  const counted = (low: number, high: number): string[] =>
    only
      .filter(([, count]) => count >= low && count <= high)
      .map(([token]) => token)
      .sort();
  const inAside = placedEntities(parts.aside, known.places);
  const aside = [...textTokens(parts.aside, inAside, record.date, known).keys()].filter(
    (token) => !title.has(token) && !body.has(token),
  );
  return {
    title: [...title.keys()].sort(),
    often: counted(4, Number.POSITIVE_INFINITY),
    some: counted(2, 3),
    once: counted(1, 1),
    aside: aside.sort(),
  };
}

function buildingsAmong(entities: readonly Entity[]): string[] {
  return entities.flatMap((found) => (found.is === 'buildings' && !found.loose ? found.numbers : []));
}

/** A longer term passes over most of its days: a posting of a month says little of each of them. */
const fewDays = 7;

/** The days on which it holds, those that are more telling than the day of publication apart from the others. */
function termTokens({ from, to }: Indexed): { telling: string[]; passing: string[] } {
  const days = from ? daysBetween(from, to ?? from) : [];
  const ends = days.filter((_, at) => at === 0 || at === days.length - 1);
  const telling = days.length > fewDays ? ends : days;
  const tokens = (some: string[]): string[] => [...new Set(some.flatMap(dayTokens))];
  return { telling: tokens(telling), passing: tokens(days) };
}

function textTokens(
  folded: string,
  entities: readonly Entity[],
  date: string | undefined,
  known: Vocabulary,
): Map<string, number> {
  const tokens = new Map<string, number>();
  addGrams(folded, tokens);
  for (const [word, count] of occurrences(folded, known.words)) {
    if (word.length > 2 && isHan(word[0] ?? '')) add(tokens, whole(word), count);
    for (const id of known.families.get(word) ?? []) add(tokens, family(id), count);
  }
  for (const entity of entities) for (const token of entityTokens(entity, date)) add(tokens, token);
  for (const [run] of folded.matchAll(/[a-z\d]*[a-z][a-z\d]*/g)) {
    for (const part of latinParts(run)) add(tokens, /[a-z]/.test(part) ? latin(part) : number(part));
  }
  return tokens;
}

/** The Latin words a run is found by: itself and, of a model number, its letters and its figures. */
export function latinParts(run: string): string[] {
  return [...new Set([run, ...(run.match(/[a-z]{2,}|\d{2,}/g) ?? [])])].filter((part) => part.length < 24);
}

function addGrams(text: string, into: Map<string, number>): void {
  for (let at = 0; at < text.length; at++) {
    const [char = '', next = ''] = [text[at], text[at + 1]];
    if (!isHan(char)) continue;
    add(into, single(char));
    if (isHan(next)) add(into, pair(char + next));
  }
}

function add(into: Map<string, number>, token: string, count = 1): void {
  into.set(token, (into.get(token) ?? 0) + count);
}
