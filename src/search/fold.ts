/** Traditional character → the simplified one the site uses. */
export type Simplified = ReadonlyMap<string, string>;

/** A folded text with, for every UTF-16 unit of it, the position in the original it came from. */
export interface Folded {
  text: string;
  origin: number[];
}

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/u;

/** One way of writing: half-width, lower case, simplified characters; the same for query and index. */
export function fold(text: string, simplified: Simplified): string {
  return foldMapped(text, simplified).text;
}

/** Folds and remembers where each unit came from, so that a match can be marked in the original. */
export function foldMapped(original: string, simplified: Simplified): Folded {
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const char of original) {
    const folded = foldChar(char, simplified);
    for (let unit = 0; unit < folded.length; unit++) origin.push(at);
    text += folded;
    at += char.length;
  }
  origin.push(at);
  return { text, origin };
}

function foldChar(char: string, simplified: Simplified): string {
  if (char >= '\u4E00' && char <= '\u9FFF') return simplified.get(char) ?? char;
  if (invisible.test(char)) return '';
  const plain = char.normalize('NFKC').toLowerCase();
  return simplified.get(plain) ?? plain;
}

/** True for a Han character of the basic plane, the only ones that are indexed as characters. */
export function isHan(char: string): boolean {
  return char >= '\u3400' && char <= '\u9FFF';
}
