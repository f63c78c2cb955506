import { amountToken } from './amounts.ts';
import type { Concept } from './concepts.ts';
import { type Entity, entities } from './entities.ts';
import { foldMapped, type Simplified } from './fold.ts';
import { bareDay, building, dayToken, entityTokens } from './moments.ts';

/** A stretch of text, marked or not. */
export interface Stretch {
  text: string;
  marked: boolean;
}

interface Mark {
  start: number;
  end: number;
  concept: number;
  weight: number;
}

const none: Simplified = new Map();
const width = 72;

/** A text with the words of the query marked. */
export function marked(text: string, concepts: Concept[]): Stretch[] {
  return stretches(text, 0, text.length, marks(text, concepts));
}

/** The passage of a text that answers most of the query, about 72 characters, with the words marked. */
export function excerpt(text: string, concepts: Concept[]): Stretch[] {
  const found = marks(text, concepts);
  const start = bestStart(text, found);
  const end = Math.min(text.length, start + width);
  const cut = stretches(text, start, end, found);
  const before = start > 0 ? [{ text: '…', marked: false }] : [];
  const after = end < text.length ? [{ text: '…', marked: false }] : [];
  return [...before, ...cut, ...after];
}

function marks(text: string, concepts: Concept[]): Mark[] {
  const { text: folded, origin } = foldMapped(text, none);
  const found: Mark[] = [];
  const add = (start: number, end: number, concept: number, weight: number): void => {
    found.push({ start: origin[start] ?? start, end: origin[end] ?? end, concept, weight });
  };
  concepts.forEach(({ words, soft }, concept) => {
    words.forEach((word, place) => {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        add(at, at + word.length, concept, (soft ? 0.3 : 1) * (place === 0 ? 1 : 0.8));
      }
    });
  });
  for (const entity of concepts.some((concept) => concept.entity) ? entities(folded) : []) {
    concepts.forEach((concept, at) => {
      if (concept.entity && same(concept.entity, entity)) add(entity.start, entity.end, at, 1);
    });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** True when a record naming the one would be found by the other. */
function same(asked: Entity, named: Entity): boolean {
  const tokens = entityTokens(named, undefined);
  if ('or' in asked && asked.or && tokens.includes(dayToken(asked.or.slice(-5)))) return true;
  if (asked.is === 'buildings') return asked.numbers.some((code) => tokens.includes(building(code)));
  if (asked.is === 'number') return tokens.includes(amountToken(asked));
  if (asked.is === 'days') return asked.days.some((day) => tokens.includes(bareDay(day)));
  const closest = entityTokens(asked, undefined).pop();
  return closest !== undefined && tokens.includes(closest);
}

function bestStart(text: string, found: Mark[]): number {
  let best = { start: 0, value: 0 };
  for (const { start } of found) {
    const value = worth(found.filter((mark) => mark.start >= start && mark.end <= start + width * 0.8));
    if (value > best.value) best = { start, value };
  }
  return sentenceStart(text, best.start);
}

function worth(inside: Mark[]): number {
  const most = new Map<number, number>();
  for (const { concept, weight } of inside) most.set(concept, Math.max(weight, most.get(concept) ?? 0));
  return [...most.values()].reduce((sum, weight) => sum + weight, 0) + inside.length * 0.01;
}

function sentenceStart(text: string, at: number): number {
  const earliest = Math.max(0, at - 24);
  const before = text.slice(earliest, at);
  const stop = Math.max(...['。', '！', '？', '；', '\n', '：'].map((sign) => before.lastIndexOf(sign)));
  if (stop >= 0) return earliest + stop + 1;
  return earliest === 0 ? 0 : Math.max(0, at - 12);
}

function stretches(text: string, start: number, end: number, found: Mark[]): Stretch[] {
  const parts: Stretch[] = [];
  let at = start;
  for (const mark of found) {
    const [from, to] = [Math.max(at, mark.start), Math.min(end, mark.end)];
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    const last = parts[parts.length - 1];
    if (last?.marked) last.text += text.slice(from, to);
    else parts.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < end) parts.push({ text: text.slice(at, end), marked: false });
  return parts;
}
