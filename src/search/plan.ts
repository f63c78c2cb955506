import { aspectConcept, aspectsOf } from './aspects.ts';
import {
  type Concept,
  entityConcept,
  hintConcept,
  meantConcept,
  phraseConcepts,
  seamConcept,
  unknownConcepts,
  wordConcept,
} from './concepts.ts';
import type { Entity } from './entities.ts';
import { fold, type Simplified } from './fold.ts';
import { latinConcepts } from './latin.ts';
import { completed } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { placedEntities } from './places.ts';
import { forms, priceWords, questions, units } from './questions.ts';
import { inDates } from './relative.ts';
import { type Piece, segment, wordsWithin } from './segment.ts';

/** What a query is understood to ask for. */
export interface Plan {
  concepts: Concept[];
  /** The query with letters and slips put into words, when it is not what was typed. */
  readAs?: string;
}

/** Understands a query: the same words, entities and sounds the index was made of. */
export function plan(query: string, lexicon: Lexicon, simplified: Simplified, today = ''): Plan {
  const folded = inDates(spellOut(fold(query, simplified)).trim(), today);
  const concepts: Concept[] = [];
  let at = 0;
  for (const entity of placedEntities(folded, lexicon.places)) {
    concepts.push(
      ...textConcepts(folded.slice(at, entity.start), lexicon),
      ofEntity(folded, entity, lexicon),
    );
    at = entity.end;
  }
  concepts.push(...textConcepts(folded.slice(at), lexicon));
  return tidy(folded, concepts, lexicon);
}

function ofEntity(text: string, entity: Entity, { places }: Lexicon): Concept {
  return entityConcept(text.slice(entity.start, entity.end), entity, places);
}

/** 3haolou, 3 dong → 3号楼: the words for a building in pinyin after a number. */
function spellOut(text: string): string {
  return text
    .replace(/(\d)\s*(?:hao\s*lou|dong|zhuang|hl)(?![a-z])/g, '$1号楼')
    .replace(/([a-z])['’`]\s*(?=[a-z])/g, '$1 ');
}

const runs = /[a-z\d]*[a-z][a-z\d]*(?:\s+[a-z]+)*|[\u3400-\u9fff]+/g;

function textConcepts(text: string, lexicon: Lexicon): Concept[] {
  const found = text.match(runs) ?? [];
  const concepts: Concept[] = [];
  found.forEach((run, at) => {
    if (!/^[a-z\d]/.test(run)) concepts.push(...hanConcepts(run, found[at + 1], text, lexicon));
    else if (!isTail(found[at - 1], run, text, lexicon)) concepts.push(...latinConcepts(run, lexicon));
  });
  return concepts;
}

function isTail(before: string | undefined, run: string, text: string, lexicon: Lexicon): boolean {
  return before !== undefined && tail(before, run, text, lexicon) !== undefined;
}

function tail(before: string, run: string | undefined, text: string, lexicon: Lexicon) {
  if (!run || !/^[a-z]{1,12}$/.test(run) || lexicon.latin.has(run) || !text.includes(before + run))
    return undefined;
  return completed(before, run, lexicon);
}

function hanConcepts(run: string, next: string | undefined, text: string, lexicon: Lexicon): Concept[] {
  const ending = tail(run, next, text, lexicon);
  if (!ending) return pieces(run, lexicon);
  const typed = run.slice(-ending.taken) + (next ?? '');
  return [...pieces(run.slice(0, -ending.taken), lexicon), meantConcept(typed, ending.words, lexicon, false)];
}

function pieces(run: string, lexicon: Lexicon): Concept[] {
  const cut = segment(run, lexicon);
  return [...cut.flatMap((piece) => pieceConcepts(piece, cut.length === 1, lexicon)), ...seams(cut, lexicon)];
}

/** Where two pieces meet, the pair of characters tells whether they stand side by side in a record too. */
function seams(cut: Piece[], lexicon: Lexicon): Concept[] {
  return cut.slice(1).flatMap((piece, at) => {
    const before = cut[at];
    if (!before || [before, piece].some((side) => !joins(side, lexicon))) return [];
    const name = before.is === 'unknown' && before.text.length === 1;
    return [seamConcept((before.text[before.text.length - 1] ?? '') + (piece.text[0] ?? ''), name)];
  });
}

function joins({ is, text, meant }: Piece, lexicon: Lexicon): boolean {
  return is === 'unknown' || (is === 'word' && !meant && lexicon.words.has(text));
}

function pieceConcepts(piece: Piece, alone: boolean, lexicon: Lexicon): Concept[] {
  if (piece.is === 'question') return hintConcept(piece.text, questions.get(piece.text) ?? [], lexicon);
  if (piece.is === 'particle') return alone ? unknownConcepts(piece.text, true) : [];
  if (piece.is === 'unknown') return unknownConcepts(piece.text, alone);
  if (piece.meant) return [meantConcept(piece.text, piece.meant, lexicon, true)];
  if (piece.text.length > 2 && !lexicon.words.has(piece.text))
    return phraseConcepts(piece.text, wordsWithin(piece.text, lexicon), lexicon);
  const concept = wordConcept(piece.text, lexicon);
  if (alone && priceWords.has(piece.text)) return [{ ...concept, flat: true }];
  if (units.has(piece.text)) return [{ ...concept, soft: !alone, weight: 0.4, flat: true }];
  return [
    (piece.text.length === 1 || forms.has(piece.text)) && !alone
      ? { ...concept, soft: true, weight: 0.4 }
      : concept,
  ];
}

/** Leaves out words nearly every record has, unless they are all there is, and what was said twice. */
function tidy(folded: string, concepts: Concept[], lexicon: Lexicon): Plan {
  const telling = concepts.filter(
    ({ text, soft }) => !lexicon.common.has(text) && !(soft && forms.has(text) && lexicon.frequent.has(text)),
  );
  const kept = telling.some(({ soft }) => !soft) ? telling : concepts;
  const once = kept.filter(({ text }, at) => kept.findIndex((other) => other.text === text) === at);
  const slips = concepts.filter(({ meant }) => meant);
  const readAs = slips.reduce(
    (text, { text: typed, meant }) => text.replace(typed, meant ?? typed),
    folded.replace(/([a-z]) (?=[a-z])/g, '$1'),
  );
  const all = [...once, ...aspectsOf(readAs).map(aspectConcept)];
  const hard = all.some(({ soft }) => !soft) ? all : all.map((concept) => ({ ...concept, soft: false }));
  return slips.length && readAs !== folded ? { concepts: hard, readAs } : { concepts: hard };
}
