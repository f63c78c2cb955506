import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawable, outlineOf, type Weight, widthOf } from './share-font.ts';
import { type Sizes, setLines } from './share-lines.ts';

/** What stands on a share picture, from top to bottom. */
export interface Card {
  heading: string;
  label: string;
  title: string;
  foot: string;
}

/** In pixels. WeChat shows the square in the middle (285 to 915), so everything to read stands in it. */
export const card = { width: 1200, height: 630, column: 630, text: 574 };

const middle = card.width / 2;
const sizes: Sizes = [
  [124, 1],
  [72, 2],
  [64, 3],
  [58, 4],
  [52, 4],
  [46, 4],
  [40, 4],
  [36, 4],
  [34, 5],
];

/** The light colours of the site. */
const colours = (() => {
  const tokens = readFileSync(join(import.meta.dirname, '../styles/tokens.css'), 'utf8');
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1] ?? '#000000';
  return {
    paper: token('paper'),
    sheet: token('sheet'),
    ink: token('ink'),
    faded: token('faded'),
    rule: token('rule'),
    seal: token('seal'),
  };
})();

/** The picture as SVG with every letter as an outline, a sheet of a ruled account book; it needs no font to be shown. */
export function svgOf({ heading, label, title, foot }: Card): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}">`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    ...paper(),
    line(heading, 84, 34, 'Regular', colours.faded),
    line(label, 174, 40, 'Bold', colours.seal),
    ...titleLines(title, 206, 534),
    line(foot, 594, 30, 'Regular', colours.faded),
    '</svg>',
  ].join('');
}

/** The ruled page: hair rules to both sides, the sheet between two vermilion rules, the heavy rule of a ledger on top. */
function paper(): string[] {
  const left = (card.width - card.column) / 2;
  const right = card.width - left;
  const rows = Array.from({ length: 9 }, (_, i) => 120 + i * 53);
  return [
    ...rows.map((y) => rect(0, y, card.width, 2, colours.rule)),
    rect(left, 0, card.column, card.height, colours.sheet),
    rect(left, 120, card.column, 2, colours.rule),
    rect(left, 544, card.column, 2, colours.rule),
    ...[left - 8, right + 6].map((x) => rect(x, 0, 2, card.height, colours.seal)),
    ...[left - 2, right - 2].map((x) => rect(x, 0, 4, card.height, colours.seal)),
    rect(0, 0, card.width, 14, colours.ink),
  ];
}

/** The title in the largest size that fits, in the middle between `top` and `bottom`. */
function titleLines(title: string, top: number, bottom: number): string[] {
  const { size, lines } = setLines(drawable(title), card.text, 'Bold', sizes);
  const leading = Math.round(size * 1.36);
  const first = (top + bottom) / 2 - ((lines.length - 1) * leading) / 2 + size * 0.36;
  return lines.map((text, i) => line(text, first + i * leading, size, 'Bold', colours.ink));
}

/** One line in the middle, made smaller when it is too wide. */
function line(raw: string, y: number, wanted: number, weight: Weight, fill: string): string {
  const text = drawable(raw);
  const size = Math.min(wanted, (wanted * card.text) / (widthOf(text, wanted, weight) || 1));
  const { path, width } = outlineOf(text, size, weight);
  return `<path fill="${fill}" transform="translate(${(middle - width / 2).toFixed(1)} ${y})" d="${path}"/>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}
