/** A stretch of text that both versions share, or that one of them has. */
export interface Stretch {
  how: 'same' | 'gone' | 'new';
  text: string;
}

/**
 * What changed from one text to another, word by word: the longest common run of words stays, the rest is gone or
 * new. Words are those of `Intl.Segmenter` for Chinese, so that 每周 is never cut in two; promises are at most 200
 * characters, so the plain table of lengths (Wagner and Fischer 1974) is all it takes and no library is needed.
 */
export function difference(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const lengths = commonLengths(old, now);
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      add(found, 'same', now[j++] ?? '');
      i++;
    } else if (j >= now.length || (i < old.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1)))
      add(found, 'gone', old[i++] ?? '');
    else add(found, 'new', now[j++] ?? '');
  }
  return found;
}

function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Length of the longest common run of words of what is left from `i` and `j` on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const best = Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
      (lengths[i] as number[])[j] = old[i] === now[j] ? at(lengths, i + 1, j + 1) + 1 : best;
    }
  return lengths;
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

/** Adds a word; neighbours of one kind become one stretch. */
function add(found: Stretch[], how: Stretch['how'], text: string): void {
  const last = found.at(-1);
  if (last?.how === how) last.text += text;
  else found.push({ how, text });
}
