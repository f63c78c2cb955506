import type { Concept } from './concepts.ts';
import type { SearchTables } from './lexicon.ts';
import type { Plan } from './plan.ts';
import { settled } from './settle.ts';

/** Record number → score, as the engine answered for one token. */
export type Hits = ReadonlyMap<number, number>;

/** A record found: its number, what it scored, and how much of the query it answers, 0 to 1. */
export interface Match {
  record: number;
  score: number;
  coverage: number;
  /** Whether it is for every building, among what is for the one chosen. */
  forAll?: true;
}

interface Rated {
  concept: Concept;
  idf: number;
  /** Record → how well it answers this concept, 0 to 1. */
  fit: Map<number, number>;
  /** The records that are answered by it, not only hinted at. */
  firm: Set<number>;
  /** Record → how strongly it speaks of it in whatever words, 0 to 1. */
  strength: Map<number, number>;
}

/** The tokens a plan needs, each once. */
export function tokensOf({ concepts }: Plan): string[] {
  return [...new Set(concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ tokens }) => tokens)))];
}

/** What is known of records by their numbers. */
export type Standing = Partial<Pick<SearchTables, 'current' | 'gone' | 'instead' | 'behind'>> & {
  /** What is on or to come, and how much more that is worth. */
  timely?: ReadonlyMap<number, number>;
};

/** Joins the answers: any concept will do, those that answer more of the query and newer ones come first. */
export function fuse(
  { concepts }: Plan,
  hits: ReadonlyMap<string, Hits>,
  records: number,
  { current = [], ...standing }: Standing = {},
): Match[] {
  const rated = concepts.map((concept) => rate(concept, hits, records));
  const asked = sum(
    rated.filter(({ concept }) => !concept.soft).map(({ concept, idf }) => concept.weight * idf),
  );
  const found = new Set(subjects(rated).flatMap(({ fit }) => [...fit.keys()]));
  const ranks = new Map(current.map((record, rank) => [record, -rank]));
  const placeOf = (record: number): number =>
    ranks.has(record) ? inForce : record / Math.max(1, records - 1);
  const all = [...found].map((record) => match(record, rated, asked, placeOf(record), records));
  const matches = settled(all, concepts, standing);
  const top = Math.max(0, ...matches.map(({ score }) => score));
  return matches
    .filter(({ score }) => score >= top * 0.05)
    .sort((a, b) => b.score - a.score || later(a.record, b.record, ranks));
}

/** What a record must speak of: a day or a year is no subject beside one. */
function subjects(rated: Rated[]): Rated[] {
  const hard = rated.filter(({ concept }) => !concept.soft);
  const told = hard.filter(({ concept, fit }) => fit.size && !isTime(concept));
  return told.length ? told : hard;
}

/** Whether it names a day, a month or a year. */
export function isTime({ entity }: Concept): boolean {
  return entity !== undefined && (times.has(entity.is) || (entity.is === 'number' && 'or' in entity));
}

const times = new Set<string>(['day', 'days', 'month', 'quarter', 'year']);

/** Of two records as good as each other the newer; of what holds today the first in its own list. */
function later(a: number, b: number, ranks: ReadonlyMap<number, number>): number {
  const [one, other] = [ranks.get(a), ranks.get(b)];
  return one === undefined || other === undefined ? b - a : other - one;
}

/** Where what holds today stands between the oldest and the newest, unless it is what is asked for. */
const inForce = 0.8;

/** What any mention of the subject, in whatever words, is worth in a record that is there to answer. */
const mention = 0.6;

function match(record: number, rated: Rated[], asked: number, place: number, records: number): Match {
  const answers =
    rated.some(({ concept, fit }) => concept.aspect && fit.has(record)) && inTime(rated, record);
  let score = 0;
  let answered = 0;
  let firmly = 0;
  for (const { concept, idf, fit, firm, strength } of rated) {
    const found = fit.get(record);
    if (found === undefined) continue;
    const own = answers ? mention + (1 - mention) * (strength.get(record) ?? 0) : found;
    score += concept.weight * idf * own;
    if (concept.soft) continue;
    if (firm.has(record)) answered += concept.weight * idf;
    firmly += concept.weight * idf * Math.min(1, own * 2);
  }
  const coverage = asked ? answered / asked : 0;
  const fitting = answers ? 1 + coverage ** 2 : 1;
  return {
    record,
    coverage,
    score: score * fitting * (asked ? firmly / asked : 0) * recency(answers ? 1 : place, records),
  };
}

/**
 * How much newer records are preferred, by their place between the oldest (0) and the newest (1). Where
 * ten times as many records speak of the same thing, the very newest are preferred more.
 */
export function recency(place: number, records: number): number {
  const crowd = Math.min(1, Math.max(0, Math.log10(records / 1250) / 0.9));
  return 1 + 0.3 * place + 0.52 * crowd * place ** 60;
}

/** What answers a question today does not answer one about an earlier year. */
function inTime(rated: Rated[], record: number): boolean {
  return rated.every(({ concept, firm }) => !concept.bygone || firm.has(record));
}

function rate(concept: Concept, hits: ReadonlyMap<string, Hits>, records: number): Rated {
  const fit = new Map<number, number>();
  const firm = new Set<number>();
  const strength = new Map<number, number>();
  let idf = 0;
  for (const { tokens, weight, weak, least: given } of concept.alternatives) {
    const found = together(tokens, hits);
    if (!found.size) continue;
    if (fit.size && isExact(concept)) break;
    const most = Math.max(...found.values());
    const own = rarity([...found.values()].filter((score) => score > most * telling).length, records);
    idf = idf ? Math.min(idf, own) : own;
    const rivals = concept.alternatives.length > 1;
    const least = given ?? (weight === 1 && rivals ? floor(own / rarity(1, records)) : 0.15);
    for (const [record, score] of found) {
      if (!weak) firm.add(record);
      const value = weight * (concept.flat ? 1 : least + ((1 - least) * score) / most);
      if (value > (fit.get(record) ?? 0)) fit.set(record, value);
      strength.set(record, Math.max(strength.get(record) ?? 0, concept.flat ? 1 : score / most));
    }
  }
  return { concept, idf: idf || rarity(0, records), fit, firm, strength };
}

/** Below this share of the best score a mention is a passing one and does not make a word frequent. */
const telling = 0.3;

/** What the weakest mention is worth beside the strongest: little for a frequent word, much for a rare one. */
function floor(rareness: number): number {
  return 0.15 + 0.7 * Math.min(1, Math.max(0, (rareness - 0.4) / 0.4));
}

/** Whether two characters stood somewhere just as typed, so that they are no slip for another word. */
function isExact({ text, meant, alternatives }: Concept): boolean {
  return meant !== undefined && text.length === 2 && !/[a-z]/.test(text) && alternatives[0]?.weight === 1;
}

/** The records that have all the tokens, with their scores added up. */
function together(tokens: string[], hits: ReadonlyMap<string, Hits>): Map<number, number> {
  const [first, ...others] = tokens
    .map((token) => hits.get(token) ?? new Map<number, number>())
    .sort((a, b) => a.size - b.size);
  const all = new Map<number, number>();
  for (const [record, score] of first ?? []) {
    if (others.every((other) => other.has(record)))
      all.set(record, score + sum(others.map((other) => other.get(record) ?? 0)));
  }
  return all;
}

function rarity(found: number, records: number): number {
  return Math.log(1 + (records - found + 0.5) / (found + 0.5));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
