/** Words by their first two characters, longest first: what a scan needs to find them in a text. */
export type Heads = ReadonlyMap<string, string[]>;

/** Sorts words for scanning. */
export function heads(words: Iterable<string>): Heads {
  const map = new Map<string, string[]>();
  for (const word of words) {
    const head = word.slice(0, 2);
    map.set(head, [...(map.get(head) ?? []), word]);
  }
  return map;
}

/** How often each word stands in a folded text, overlapping ones included. */
export function occurrences(text: string, words: Heads): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (head: string, at: number): void => {
    for (const word of words.get(head) ?? none)
      if (text.startsWith(word, at)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (let at = 0; at < text.length; at++) {
    count(text.charAt(at), at);
    count(text.slice(at, at + 2), at);
  }
  return counts;
}

const none: readonly string[] = [];
