import { aspectConcept, aspectsOf } from './aspects.ts';
import { isAwaited, isCutOff, looksBack } from './awaited.ts';
import { type Concept, entityConcept, meantConcept, nothingConcept } from './concepts.ts';
import type { Entity } from './entities.ts';
import { fold, type Simplified } from './fold.ts';
import { latinConcepts } from './latin.ts';
import { completed } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { isBygone } from './moments.ts';
import { possible } from './never.ts';
import { pieces } from './pieces.ts';
import { placedEntities } from './places.ts';
import { forms } from './questions.ts';
import { inDates } from './relative.ts';
import { withoutRooms } from './rooms.ts';
import { nearDays, spelledOut } from './shorthand.ts';

/** What a query is understood to ask for. */
export interface Plan {
  concepts: Concept[];
  /** The query with letters and slips put into words, when it is not what was typed. */
  readAs?: string;
  /** Dates it names that no calendar has, as they were typed. */
  never?: string[];
  /** Numbers of flats behind a building, which are not looked for. */
  rooms?: string[];
  /** The day it is asked on, YYYY-MM-DD, and whether it waits for the end of something. */
  today?: string;
  awaited?: boolean;
}

/** Understands a query: the same words, entities and sounds the index was made of. */
export function plan(query: string, lexicon: Lexicon, simplified: Simplified, today = ''): Plan {
  const { text: named, rooms } = withoutRooms(fold(query, simplified).trim());
  const typed = spelledOut(named, lexicon.places).trim();
  const { text, never } = possible(typed);
  const folded = nearDays(inDates(text, today), today, lexicon.places);
  const concepts: Concept[] = [...never.map(nothingConcept)];
  let at = 0;
  for (const entity of placedEntities(folded, lexicon.places)) {
    concepts.push(...textConcepts(folded.slice(at, entity.start), lexicon), {
      ...ofEntity(folded, entity, lexicon),
      bygone: isBygone(entity, today),
    });
    at = entity.end;
  }
  concepts.push(...textConcepts(folded.slice(at), lexicon));
  const meant = tidy(folded, concepts, lexicon);
  return {
    ...meant,
    today: looksBack(folded) ? '' : today,
    ...((isAwaited(folded) || isCutOff(folded)) && { awaited: true }),
    ...(never.length && { never }),
    ...(rooms.length && { rooms }),
  };
}

function ofEntity(text: string, entity: Entity, { places }: Lexicon): Concept {
  return entityConcept(text.slice(entity.start, entity.end), entity, places);
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
