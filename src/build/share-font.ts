import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';

export type Weight = 'Regular' | 'Bold';

/** Stands for a character the font does not have, as in printing with type (U+3013 〓, 铅字缺字符号). */
export const geta = '〓';

/** A run of text as one outline: the data of an SVG path with its baseline at (0, 0), and its width in pixels. */
export interface Outline {
  path: string;
  width: number;
}

const folder = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');
const fonts = new Map<Weight, Font>();

/** Noto Sans SC from its npm package (OFL), read once; no font of the machine is ever used. */
function fontOf(weight: Weight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const font = create(readFileSync(join(folder, `NotoSansHans-${weight}.otf`)));
  if (font.isCollection) throw new Error('一个字体文件里只能有一种字体');
  fonts.set(weight, font);
  return font;
}

/** The text as it can be drawn: pictographs and joiners fall away, other characters without a glyph become 〓. */
export function drawable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20E3/gu, pictograph)
    .replace(/[\p{Variation_Selector}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].map((character) => (isCovered(character) ? character : geta)).join('');
}

/** True when both weights have a glyph for the character. */
export function isCovered(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return (['Regular', 'Bold'] as const).every((weight) => fontOf(weight).hasGlyphForCodePoint(point));
}

/** The width of a text of the given size in pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const font = fontOf(weight);
  const units = [...text].reduce((sum, character) => sum + glyphOf(font, character).advanceWidth, 0);
  return (units * size) / font.unitsPerEm;
}

/** The outline of a text of the given size in pixels. */
export function outlineOf(text: string, size: number, weight: Weight): Outline {
  const font = fontOf(weight);
  const scale = size / font.unitsPerEm;
  let x = 0;
  const paths = [...text].map((character) => {
    const glyph = glyphOf(font, character);
    const path = glyph.path.scale(scale, -scale).translate(x, 0).toSVG();
    x += glyph.advanceWidth * scale;
    return path;
  });
  return { path: paths.join(''), width: x };
}

function glyphOf(font: Font, character: string) {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** A pictograph that is also a printed sign of the font (©, ™) stays. */
function pictograph(sign: string): string {
  return isCovered(sign) ? sign : '';
}
