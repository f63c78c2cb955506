import { strFromU8, unzipSync } from 'fflate';
import type { Cell, Progress, Sheet } from './sheet.ts';

const largest = 800_000_000;
const every = 2000;

const unreadable =
  '这个文件打不开：只能读 .xlsx 和 .csv；.xls 和 WPS 的 .et 请先另存为 .xlsx，有密码的请先去掉密码';

/**
 * The sheets of an .xlsx file, read row by row: ten times as fast as a general reader, which a hundred thousand rows
 * need. Days stay the serial numbers that Excel keeps. @throws Error with a Chinese sentence
 */
export function sheetsOfWorkbook(bytes: Uint8Array, progress: Progress = () => {}): Sheet[] {
  const files = unzipped(bytes);
  const book = text(files, 'xl/workbook.xml');
  const relations = text(files, 'xl/_rels/workbook.xml.rels');
  const shared = sharedStrings(text(files, 'xl/sharedStrings.xml'));
  const from1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(1|true)"/.test(book);
  const named = [...book.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, attributes = '']) => ({
    name: unescaped(attribute(attributes, 'name')),
    path: targetOf(relations, attribute(attributes, 'r:id')),
  }));
  const found = named.filter(({ path }) => files[path] !== undefined);
  if (found.length === 0) throw new Error(unreadable);
  return found.map(({ name, path }, i) => {
    const part: Progress = (share) => progress((i + share) / found.length);
    return { name, from1904, rows: rowsOf(text(files, path), shared, part) };
  });
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (originalSize > largest) throw new Error(unreadable);
        return /^xl\/(workbook|sharedStrings|worksheets\/[^/]+)\.xml$|workbook\.xml\.rels$/.test(name);
      },
    });
  } catch {
    throw new Error(unreadable);
  }
}

function text(files: Record<string, Uint8Array>, path: string): string {
  const bytes = files[path];
  return bytes ? strFromU8(bytes) : '';
}

function targetOf(relations: string, id: string): string {
  const tags = relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  const tag = tags.find((one) => attribute(one, 'Id') === id) ?? '';
  const target = attribute(tag, 'Target');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function sharedStrings(xml: string): string[] {
  const items = xml.match(/<(?:\w+:)?si\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?si>)/g) ?? [];
  return items.map(textOf);
}

/** The text of runs; what is written above the characters (ruby) is none of it. */
function textOf(xml: string): string {
  const own = xml.includes('rPh') ? xml.replaceAll(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml;
  let found = '';
  for (const match of own.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)) found += match[1];
  return unescaped(found).trim();
}

function rowsOf(xml: string, shared: readonly string[], progress: Progress): Cell[][] {
  const rows: Cell[][] = [];
  const pattern = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
  let read = 0;
  for (const { 1: attributes = '', 2: inside = '', index } of xml.matchAll(pattern)) {
    const number = Number(attribute(attributes, 'r')) || rows.length + 1;
    while (rows.length < number - 1) rows.push([]);
    rows.push(cellsOf(inside, shared));
    read += 1;
    if (read % every === 0) progress(index / xml.length);
  }
  return rows;
}

function cellsOf(xml: string, shared: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  const pattern = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
  for (const [, attributes = '', inside = ''] of xml.matchAll(pattern)) {
    const place = /\br="([A-Z]+)/.exec(attributes)?.[1];
    const column = place ? columnOf(place) : cells.length;
    while (cells.length < column) cells.push('');
    cells[column] = cellOf(/\bt="(\w+)"/.exec(attributes)?.[1], inside, shared);
  }
  return cells;
}

function cellOf(type: string | undefined, inside: string, shared: readonly string[]): Cell {
  if (type === 'inlineStr') return textOf(inside);
  const value = /<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(inside)?.[1] ?? '';
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === undefined || type === 'n') return value === '' ? '' : Number(value);
  return type === 'e' ? '' : unescaped(value).trim();
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
