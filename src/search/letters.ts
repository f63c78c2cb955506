import type { Lexicon } from './lexicon.ts';
import { questions } from './questions.ts';

/** A stretch of Latin letters read as pinyin: the words it may stand for. */
export interface Spelt {
  letters: string;
  words: string[];
}

/** Reads letters as pinyin: whole words, the beginning of one still being typed, or initials. */
export function spelt(letters: string, lexicon: Lexicon): Spelt[] | undefined {
  return whole(letters, lexicon) ?? begun(letters, lexicon) ?? initials(letters, lexicon);
}

/** Completes Han characters by the letters typed after them: 停d → 停电. */
export function completed(
  before: string,
  letters: string,
  lexicon: Lexicon,
): { taken: number; words: string[] } | undefined {
  for (let taken = Math.min(3, before.length); taken > 0; taken--) {
    const stem = before.slice(-taken);
    const words = inOrder(
      lexicon,
      (word) => word.length > taken && word.startsWith(stem) && continues(word, taken, letters, lexicon),
    );
    if (words.length) return { taken, words: words.slice(0, 3) };
  }
  return undefined;
}

/** Letters that are pinyin but for one slip of the finger: tingdain, dianit. */
export function mistyped(letters: string, lexicon: Lexicon): Spelt[] | undefined {
  if (letters.length < 5) return undefined;
  const near = [...lexicon.spellings().byLetters].filter(
    ([sound]) => sound.length > 4 && isNear(letters, sound),
  );
  const named = near.flatMap(([, words]) => words.filter((word) => !questions.has(word)));
  const words = byPlace([...new Set(named)], lexicon).slice(0, 3);
  if (words.length) return [{ letters, words }];
  for (let at = 0; at + 1 < letters.length; at++) {
    const swapped = letters.slice(0, at) + letters[at + 1] + letters[at] + letters.slice(at + 2);
    const read = whole(swapped, lexicon);
    if (read && read.length < 4) return [{ letters, words: [read.map(({ words }) => words[0]).join('')] }];
  }
  return undefined;
}

/** Whether two spellings differ by one letter left out, added, changed, or swapped with its neighbour. */
function isNear(one: string, other: string): boolean {
  let [start, end] = [0, 0];
  while (start < one.length && one[start] === other[start]) start++;
  const room = Math.min(one.length, other.length) - start;
  while (end < room && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length < 2 && right.length < 2) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function continues(word: string, taken: number, letters: string, lexicon: Lexicon): boolean {
  const rest = [...word.slice(taken)].map((char) => lexicon.readings().get(char)?.[0] ?? '?');
  return (
    rest.join('').startsWith(letters) ||
    rest
      .map((syllable) => syllable[0])
      .join('')
      .startsWith(letters)
  );
}

function inOrder(lexicon: Lexicon, wanted: (word: string) => boolean): string[] {
  return [...lexicon.words.keys()].filter(wanted);
}

/** The best cut of the letters into whole words, the last of which may be unfinished. */
function whole(letters: string, lexicon: Lexicon): Spelt[] | undefined {
  const best: ({ score: number; from: number; words: string[] } | undefined)[] = [];
  for (let to = 2; to <= letters.length; to++) {
    for (let from = Math.max(0, to - 30); from <= to - 2; from++) {
      const before = from === 0 ? 0 : best[from]?.score;
      const words = lexicon.spellings().byLetters.get(letters.slice(from, to));
      if (before === undefined || !words) continue;
      const score = before + (to - from) ** 2;
      if (score > (best[to]?.score ?? 0)) best[to] = { score, from, words };
    }
  }
  const spelt: Spelt[] = [];
  for (let to = letters.length; to > 0; ) {
    const step = best[to];
    if (!step) return undefined;
    spelt.unshift({ letters: letters.slice(step.from, to), words: step.words.slice(0, 3) });
    to = step.from;
  }
  return spelt;
}

function begun(letters: string, lexicon: Lexicon): Spelt[] | undefined {
  if (letters.length < 3) return undefined;
  for (let from = 0; from <= letters.length - 3; from++) {
    const before = from === 0 ? [] : whole(letters.slice(0, from), lexicon);
    const words = before && startingWith(letters.slice(from), lexicon);
    if (before && words?.length) return [...before, { letters: letters.slice(from), words }];
  }
  return undefined;
}

function startingWith(letters: string, lexicon: Lexicon): string[] {
  const found = new Set<string>();
  for (const [sound, words] of lexicon.spellings().byLetters)
    if (sound.startsWith(letters)) for (const word of words) if (!questions.has(word)) found.add(word);
  return [...found].sort((a, b) => place(lexicon, a) - place(lexicon, b)).slice(0, 3);
}

function initials(letters: string, lexicon: Lexicon): Spelt[] | undefined {
  const one = lexicon.spellings().byInitials.get(letters);
  if (one && letters.length > 1) return [{ letters, words: bySubject(one, lexicon).slice(0, 4) }];
  for (let cut = 2; letters.length < 7 && cut <= letters.length - 2; cut++) {
    const [left, right] = [
      lexicon.spellings().byInitials.get(letters.slice(0, cut)),
      lexicon.spellings().byInitials.get(letters.slice(cut)),
    ];
    if (left && right && left !== right) {
      return [
        { letters: letters.slice(0, cut), words: byPlace(left, lexicon).slice(0, 3) },
        { letters: letters.slice(cut), words: byPlace(right, lexicon).slice(0, 3) },
      ];
    }
  }
  return undefined;
}

/** What owners ask about, which has other names too, before words that are only frequent: zx is 装修, not 中心. */
function bySubject(words: string[], lexicon: Lexicon): string[] {
  const common = (word: string): number => (lexicon.families.has(word) ? 0 : 1);
  return byPlace(words, lexicon).sort((a, b) => common(a) - common(b));
}

function byPlace(words: string[], lexicon: Lexicon): string[] {
  return [...words].sort((a, b) => place(lexicon, a) - place(lexicon, b));
}

function place(lexicon: Lexicon, word: string): number {
  return lexicon.words.get(word) ?? Number.MAX_SAFE_INTEGER;
}
