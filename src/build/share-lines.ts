import { type Weight, widthOf } from './share-font.ts';

/** A title set in lines, all of one size in pixels. */
export interface Setting {
  size: number;
  lines: string[];
}

/** Sizes from large to small, each with the most lines it may take; the last takes what is left. */
export type Sizes = readonly (readonly [size: number, lines: number])[];

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What may stand on neither side of a line's end, as pairs of what is before and after it (避头尾). */
const together: [before: RegExp, after: RegExp][] = [
  [/$/, /^[\s，。、；：！？）】》〉」』”’…·,.;:!?)\]%％‰℃°–—~～/-]/],
  [/[（【《〈「『“‘([#￥¥]$/, /^/],
  // A number, a time or a Latin word stays whole, and so do lists such as 3、5.
  [/[\d\p{Script=Latin}.,:：–~～/+-]$/u, /^[\d\p{Script=Latin}]/u],
  [/\d、$/, /^\d/],
  // A number keeps its unit (25 日, 3 号楼), a month its day; after a time of day the line may end.
  [/(?<!\d[:：]\d?)\d ?$/, /^\p{Script=Han}/u],
  [/[年月第] ?$/, /^\d/],
  [/\d ?号$/, /^[楼栋院线梯门]/],
  // Particles lean on the word before them.
  [/\p{Script=Han}$/u, /^[的了地得着过们吗吧呢]/],
];

/** Sets a text in the largest size that fits, in as few lines as possible and of even length. */
export function setLines(text: string, width: number, weight: Weight, sizes: Sizes): Setting {
  for (const [size, most] of sizes) {
    const lines = evenLines(text, (line) => widthOf(line, size, weight), width);
    if (lines.length <= most) return { size, lines };
  }
  const size = sizes.at(-1)?.[0] ?? 0;
  return { size, lines: evenLines(text, (line) => widthOf(line, size, weight), width) };
}

/** The best way to set the pieces up to here: how many lines, how uneven, and where the last line starts. */
interface Way {
  lines: number;
  cost: number;
  from: number;
}

/** Fewest lines first, then the most even ones; a line's end after a comma is worth some unevenness. */
export function evenLines(text: string, measure: (line: string) => number, width: number): string[] {
  const pieces = piecesOf(text, measure, width);
  const line = (from: number, end: number) => pieces.slice(from, end).join('').trim();
  const ways: Way[] = [{ lines: 0, cost: 0, from: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    const options: Way[] = [];
    for (let from = end - 1; from >= 0; from--) {
      const left = width - measure(line(from, end));
      const known = ways[from];
      if (!known || (left < 0 && from < end - 1)) break;
      const comma = end === pieces.length || /[，。；：！？]$/.test(line(from, end)) ? 0 : (width / 3) ** 2;
      options.push({ lines: known.lines + 1, cost: known.cost + left ** 2 + comma, from });
    }
    ways.push(
      options.reduce((a, b) => (b.lines < a.lines || (b.lines === a.lines && b.cost < a.cost) ? b : a)),
    );
  }
  const lines: string[] = [];
  for (let end = pieces.length; end > 0; end = ways[end]?.from ?? 0)
    lines.unshift(line(ways[end]?.from ?? 0, end));
  return lines;
}

/** The text in pieces that stay whole on a line; a piece wider than the line falls apart. */
function piecesOf(text: string, measure: (line: string) => number, width: number): string[] {
  const pieces: string[] = [];
  let last = '';
  for (const { segment, index } of words.segment(text)) {
    const [before, after] = [text.slice(0, index), text.slice(index)];
    // Two single characters in a row are mostly one word that the dictionary does not know (恳谈).
    const unknown = /^\p{Script=Han}{2}$/u.test(last + segment);
    const whole = unknown || together.some(([end, start]) => end.test(before) && start.test(after));
    if (whole && pieces.length > 0) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    last = segment;
  }
  const fits = (piece: string) => measure(piece) <= width;
  return pieces
    .flatMap((piece) => (fits(piece) ? piece : piece.split(/(?<=[、，,\s])/)))
    .flatMap((piece) => (fits(piece) ? piece : [...graphemes.segment(piece)].map((part) => part.segment)));
}
