import type { Lexicon } from './lexicon.ts';
import { blurred, wordReadings } from './pinyin.ts';
import { asks, particles, questions } from './questions.ts';

/** A piece of a run of Han characters: a word, a question or particle, or something unknown. */
export interface Piece {
  text: string;
  is: 'word' | 'question' | 'particle' | 'unknown';
  /** Words that sound the same, when the piece is thought to be a slip for one of them. */
  meant?: string[];
}

interface Step {
  score: number;
  from: number;
  piece: Piece;
}

/** The words within a phrase, the phrase itself left out of account. */
export function wordsWithin(phrase: string, lexicon: Lexicon): string[] {
  const parts = segment(phrase, lexicon, phrase);
  return parts.filter(({ is, meant }) => is === 'word' && !meant).map(({ text }) => text);
}

/**
 * Cuts a run into the words the site knows: the cut with the longest words. Slips of sound are thought of
 * only where something stays unknown, and never in what asks a question.
 */
export function segment(run: string, lexicon: Lexicon, except?: string): Piece[] {
  const plain = cut(run, (text) => (text === except ? undefined : pieceOf(text, lexicon)), lexicon);
  if (!plain.some(isOpen)) return joinUnknown(plain);
  const heard = (text: string): Piece | undefined =>
    text === except ? undefined : (pieceOf(text, lexicon) ?? slipOf(text, lexicon));
  return joinUnknown(cut(run, heard, lexicon));
}

/** Whether a piece may be part of a misspelt word. */
function isOpen({ text, is }: Piece): boolean {
  return is === 'unknown' || (is === 'word' && text.length === 1);
}

function cut(run: string, read: (text: string) => Piece | undefined, { longest }: Lexicon): Piece[] {
  const best: (Step | undefined)[] = [];
  for (let to = 1; to <= run.length; to++) {
    for (let from = Math.max(0, to - Math.max(longest, 7)); from < to; from++) {
      const before = from === 0 ? 0 : (best[from]?.score ?? 0);
      const piece = read(run.slice(from, to));
      if (!piece) continue;
      const score = before + weigh(piece);
      if (score > (best[to]?.score ?? -1)) best[to] = { score, from, piece };
    }
  }
  return trace(best, run.length);
}

function trace(best: (Step | undefined)[], end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let to = end; to > 0; ) {
    const step = best[to];
    if (!step) break;
    pieces.unshift(step.piece);
    to = step.from;
  }
  return pieces;
}

function pieceOf(text: string, lexicon: Lexicon): Piece | undefined {
  if (lexicon.words.has(text) || lexicon.families.has(text)) return { text, is: 'word' };
  if (questions.has(text)) return { text, is: 'question' };
  if (text.length === 1) return { text, is: particles.includes(text) ? 'particle' : 'unknown' };
  return undefined;
}

function slipOf(text: string, lexicon: Lexicon): Piece | undefined {
  if (text.length < 2 || text.length > 6 || asks(text)) return undefined;
  const meant = soundAlikes(text, lexicon);
  return meant.length ? { text, is: 'word', meant } : undefined;
}

function weigh({ text, is, meant }: Piece): number {
  const size = text.length ** 2;
  if (is === 'unknown') return 0.1;
  if (is === 'particle') return 0.6;
  if (!meant) return text.length === 1 ? 0.8 : size;
  return size * (meant.some((word) => shared(word, text) > 0) ? 0.62 : 0.3);
}

function shared(one: string, other: string): number {
  return [...one].filter((char, at) => other[at] === char).length;
}

function soundAlikes(text: string, lexicon: Lexicon): string[] {
  const read = wordReadings(text, lexicon.readings());
  const sounds = read.map((syllables) => syllables.join(' '));
  const heard = read.flatMap((syllables) => lexicon.bySound().get(syllables.map(blurred).join(' ')) ?? []);
  const exact = heard.filter(([sound]) => sounds.includes(sound));
  const alike = (exact.length ? exact : heard).map(([, word]) => word);
  const near = alike.filter(
    (word) =>
      word.length === text.length && (shared(word, text) > 0 || (exact.length > 0 && text.length > 2)),
  );
  return [...new Set(near)].sort((a, b) => shared(b, text) - shared(a, text)).slice(0, 2);
}

function joinUnknown(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (piece.is === 'unknown' && last?.is === 'unknown') last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}
