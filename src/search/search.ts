import { timely } from './awaited.ts';
import type { Concept } from './concepts.ts';
import { fuse, type Hits, isTime, type Match, tokensOf } from './fuse.ts';
import type { SearchTables } from './lexicon.ts';
import { concerned, somewhere, titled } from './moments.ts';
import { placeOf } from './places.ts';
import type { Plan } from './plan.ts';
import { whole } from './settle.ts';
import { kindToken } from './tokens.ts';

/** Asks the engine for the records that have a token. */
export type Lookup = (token: string) => Promise<Hits>;

/** What the reader has chosen to leave out. */
export interface Filters {
  kind?: string;
  year?: string;
  building?: string;
}

/** What was found, best first, and how far it answers the query. */
export interface Answer {
  matches: Match[];
  /** Whether the best answers the whole query, a part of it, or nothing was found. */
  answered: 'whole' | 'part' | 'nothing';
  /** Whether what was typed stands nowhere and a word of the same sound was taken instead. */
  slipped: boolean;
  /** The query in the words that were looked for, when they are not those typed. */
  readAs?: string;
  /** Buildings asked for that the community does not have. */
  absent: string[];
  /** Dates asked for that no calendar has. */
  never: string[];
  /** Numbers of flats that were not looked for. */
  rooms?: string[];
}

/** Runs a plan against the engine: every token once, all at the same time, then joins and filters. */
export async function answer(
  plan: Plan,
  tables: SearchTables,
  filters: Filters,
  lookup: Lookup,
): Promise<Answer> {
  const tokens = tokensOf(plan);
  const [hits, allowed] = await Promise.all([
    Promise.all(tokens.map(async (token): Promise<[string, Hits]> => [token, await lookup(token)])),
    filter(tables, filters, lookup),
  ]);
  const found = new Map(hits);
  const absent = absentBuildings(plan, tables, found);
  const asked = { concepts: plan.concepts.map((concept) => without(concept, absent)) };
  const standing = { ...tables, timely: timelyIn(plan, tables) };
  const fused = fuse(asked, found, tables.documents, standing);
  const closest = fused.length ? fused : ofItsKind(asked, found, tables);
  const matches = ownFirst(closest.flatMap(allowed));
  const best = Math.max(0, ...matches.slice(0, 10).map(({ coverage }) => coverage));
  const answered =
    matches.length === 0 ? 'nothing' : best >= whole && !isDoubtful(plan, found) ? 'whole' : 'part';
  const slips = plan.concepts.map((concept) => slipped(concept, found));
  const taken =
    plan.readAs && (slips.includes(true) || /[a-z]/.test(spelling(plan))) ? plan.readAs : undefined;
  const { never = [], rooms = [] } = plan;
  const isSlipped = slips.includes(true);
  return { matches, answered, absent, never, rooms, slipped: isSlipped, ...(taken && { readAs: taken }) };
}

/** Who names a day, or asks for a price or a telephone number, asks for that and not for what is on. */
function timelyIn({ concepts, today = '', awaited }: Plan, { terms }: SearchTables): Map<number, number> {
  const asksElse = concepts.some((concept) => concept.aspect || isTime(concept));
  return timely(terms, asksElse ? '' : today, awaited === true);
}

/** Where nothing speaks of the subject, what answers this kind of question, as a part of an answer. */
function ofItsKind({ concepts }: Plan, found: Map<string, Hits>, tables: SearchTables): Match[] {
  const kinds = concepts.filter(({ aspect }) => aspect).map((concept) => ({ ...concept, soft: false }));
  return fuse({ concepts: kinds }, found, tables.documents, tables).map((one) => ({ ...one, coverage: 0 }));
}

/** What was typed for the words that were taken for others. */
function spelling({ concepts }: Plan): string {
  return concepts.flatMap(({ text, meant }) => (meant ? [text] : [])).join(' ');
}

/** Whether a letter was mistaken, or a name (李师傅) stands nowhere as it was typed. */
function isDoubtful({ concepts }: Plan, found: Map<string, Hits>): boolean {
  return concepts.some(
    ({ misspelt, binding, alternatives }) =>
      misspelt ||
      (binding && alternatives.every(({ tokens }) => tokens.some((token) => !found.get(token)?.size))),
  );
}

/** Buildings that the community does not have and no title names; 13楼 may be a floor and is let be. */
function absentBuildings({ concepts }: Plan, { places }: SearchTables, found: Map<string, Hits>): string[] {
  if (!places.length) return [];
  const asked = concepts.flatMap(({ entity }) =>
    entity?.is === 'buildings' && !entity.loose ? entity.numbers : [],
  );
  return asked.filter((code) => !placeOf(code, places) && !found.get(titled(code))?.size);
}

/** A building that is not there is not found among what concerns everybody. */
function without(concept: Concept, absent: string[]): Concept {
  const { entity } = concept;
  if (entity?.is !== 'buildings' || !entity.numbers.every((code) => absent.includes(code))) return concept;
  return { ...concept, alternatives: [] };
}

function slipped({ text, meant, misspelt, alternatives }: Concept, found: Map<string, Hits>): boolean {
  if (misspelt) return true;
  if (!meant || /[a-z]/.test(text)) return false;
  return (alternatives[0]?.tokens ?? []).some((token) => !found.get(token)?.size);
}

/** Lets a match pass or not; with a building, what says it is for others does not, and what is for all is marked. */
async function filter(tables: SearchTables, { kind, year, building: code }: Filters, lookup: Lookup) {
  const kinds = kind ? await lookup(kindToken(tables.kinds.indexOf(kind))) : undefined;
  const [placed, ...own] = code
    ? await Promise.all([somewhere, concerned(code), titled(code)].map(lookup))
    : [];
  const at = tables.years.findIndex(([named]) => named === year);
  const first = year ? (tables.years[at]?.[1] ?? Number.POSITIVE_INFINITY) : 0;
  const end = year ? (tables.years[at + 1]?.[1] ?? tables.documents) : Number.POSITIVE_INFINITY;
  return (match: Match): Match[] => {
    const { record } = match;
    if (record < first || record >= end || (kinds && !kinds.has(record))) return [];
    if (!placed || own.some((house) => house.has(record))) return [match];
    return placed.has(record) ? [] : [{ ...match, forAll: true }];
  };
}

/** What is for the building chosen before what is for all. */
function ownFirst(matches: Match[]): Match[] {
  return [...matches.filter(({ forAll }) => !forAll), ...matches.filter(({ forAll }) => forAll)];
}

/** The newest first; records stand in the order of their dates. What is for the building chosen stays first. */
export function newestFirst(matches: Match[]): Match[] {
  return ownFirst([...matches].sort((a, b) => b.record - a.record));
}
