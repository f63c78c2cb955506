import { unzipSync } from 'fflate';
import type { Piece } from './attachment.ts';
import { blocksOf, entriesOf, plain, unescaped, xmlOf } from './office-xml.ts';
import { hiddenInPicture } from './pictures.ts';

/** Properties that name a person, by the name of their element. */
const authors: Record<string, string> = {
  creator: '作者',
  lastModifiedBy: '最后修改人',
  Manager: '经理',
};

/** Parts in XML; pictures; fonts and settings of a printer, in which nobody types. Whatever else is no part of the text. */
const xmlPart = /\.(xml|rels|vml|svg)$/i;
const picture = /\.(png|jpe?g|gif|bmp|webp|emf|wmf)$/i;
const silent = /(^|\/)(fonts\/[^/]+\.(odttf|fntdata)|printerSettings\/[^/]+\.bin)$/i;

/** More than this is no office file but a trap for the memory. */
const largest = 200 * 1024 * 1024;

function opened(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  const filter = ({ originalSize }: { originalSize: number }) => {
    total += originalSize;
    if (total > largest) throw new Error('too large');
    return true;
  };
  return unzipSync(bytes, { filter });
}

/**
 * What a docx or xlsx tells: every part in XML is read, so paragraphs and rows, hidden sheets, text boxes, the memory
 * of charts, pivots and links, properties, comments and traces of revision with their authors; pictures that carry
 * more than the picture; and what cannot be read here. @throws when it is no archive, or a part hides its text
 */
export function officePieces(bytes: Uint8Array): Piece[] {
  const files = Object.entries(opened(bytes)).filter(([name]) => !name.endsWith('/'));
  const parts = new Map(
    files.filter(([name]) => xmlPart.test(name)).map(([name, own]) => [name, xmlOf(own)] as const),
  );
  if (!parts.has('[Content_Types].xml')) throw new Error('no office file');
  const strings = entriesOf(parts.get(sharedPart) ?? '', 'si').map(plain);
  const shared = (at: number) => strings[at] ?? '';
  return [
    ...[...parts].flatMap(([name, xml]) => [...partPieces(name, xml, shared), ...traces(name, xml)]),
    ...unusedStrings(parts, strings),
    ...files.filter(([name]) => !xmlPart.test(name)).flatMap(([name, own]) => otherPieces(name, own)),
  ];
}

const sharedPart = 'xl/sharedStrings.xml';

/** Texts of cells that no row shows any more. */
function unusedStrings(parts: ReadonlyMap<string, string>, strings: readonly string[]): Piece[] {
  const sheets = [...parts].filter(([name]) => sheetName.test(name));
  const used = new Set(
    sheets.flatMap(([, xml]) => [...xml.matchAll(/<v>(\d+)</g)].map(([, n]) => Number(n))),
  );
  return strings
    .filter((text, i) => text && !used.has(i))
    .map((text) => ({ place: '没有显示的单元格文字', kind: 'text', text }));
}

/** A part that is no XML: a picture must be nothing but a picture, anything else nobody can look into. */
function otherPieces(name: string, own: Uint8Array): Piece[] {
  const last = name.split('/').at(-1);
  if (silent.test(name)) return [];
  const hidden = picture.test(name) && !/\/embeddings\//i.test(name) ? hiddenInPicture(own) : undefined;
  if (hidden === undefined) return [{ place: `嵌在里面的 ${last}`, kind: 'embedded', text: '' }];
  return hidden ? [{ place: `图片 ${last}`, kind: 'camera', text: '' }] : [];
}

const sheetName = /^xl\/worksheets\/sheet(\d+)\.xml$/;

function partPieces(name: string, xml: string, shared: (at: number) => string): Piece[] {
  if (/^docProps\/(core|app)\.xml$/.test(name)) return properties(xml);
  if (/comments?\d*\.xml$/i.test(name)) return comments(name, xml);
  const sheet = sheetName.exec(name)?.[1];
  if (sheet) return [...rows(xml, shared, sheet), ...besideRows(xml, sheet)];
  const beyond = name === sharedPart ? xml.replace(/<si(?:\s[^>]*)?>[\s\S]*?<\/si>/g, '') : xml;
  const where =
    name === 'word/document.xml'
      ? '正文'
      : /^word\/(header|footer)\d*\.xml$/.test(name)
        ? '页眉页脚'
        : /^word\/(footnotes|endnotes)\.xml$/.test(name)
          ? '脚注'
          : `部件 ${name} `;
  return blocksOf(beyond).map((text, i) => ({ place: `${where}第 ${i + 1} 段`, kind: 'text', text }));
}

function properties(xml: string): Piece[] {
  return [...xml.matchAll(/<(?:\w+:)?(\w+)(?:\s[^>]*)?>([^<]+)</g)].map(([, name = '', value = '']) => ({
    place: `属性“${authors[name] ?? name}”`,
    kind: authors[name] ? 'author' : 'text',
    text: unescaped(value),
  }));
}

function comments(name: string, xml: string): Piece[] {
  const all = [
    ...entriesOf(xml, 'w:comment'),
    ...entriesOf(xml, 'comment'),
    ...entriesOf(xml, 'threadedComment'),
  ];
  const sheet = /^xl\//.test(name) ? '工作表的' : '';
  return [
    ...all.map((own, i): Piece => ({ place: `${sheet}批注 ${i + 1}`, kind: 'comment', text: plain(own) })),
    ...entriesOf(xml, 'author').map((own): Piece => ({ place: '批注人', kind: 'author', text: plain(own) })),
  ];
}

/** Who revised, commented or refreshed, which Word, Excel and WPS keep at every change; a person list of Excel. */
function traces(name: string, xml: string): Piece[] {
  if (!/^(word|xl)\//.test(name)) return [];
  const who = [
    ...xml.matchAll(/\s(?:w\d*:author|displayName|refreshedBy|userName|lastEdited[bB]y)="([^"]+)"/g),
  ].map(([, own = '']) => unescaped(own));
  const known = /^xl\/(?!persons|pivotCache|revisions|workbook)/.test(name) ? [] : who;
  return [...new Set(known)].map((text) => ({ place: '修订和批注的作者', kind: 'author', text }));
}

/** A row is read as one text: a name and a home stand in cells side by side. */
function rows(xml: string, shared: (at: number) => string, sheet: string): Piece[] {
  return [...xml.matchAll(row)].map(([whole, inner = ''], i) => {
    const cells = [...inner.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(
      ([, head = '', own = '']) =>
        /\bt="s"/.test(head) ? shared(Number(/<v>(\d+)</.exec(own)?.[1])) : plain(own),
    );
    const number = /^<row\b[^>]*\sr="(\d+)"/.exec(whole)?.[1] ?? String(i + 1);
    return { place: `工作表 ${sheet} 第 ${number} 行`, kind: 'text', text: cells.filter(Boolean).join(' ') };
  });
}

const row = /<row\b(?:[^>]*[^/])?>([\s\S]*?)<\/row>/g;

/** What a sheet tells beside its cells: head and foot, hints, choices, links; and words within formulas. */
function besideRows(xml: string, sheet: string): Piece[] {
  const formulas = [...xml.matchAll(/<f\b[^>]*>([^<]*(?:"|&quot;)[^<]*)<\/f>/g)].map(([, own = '']) =>
    unescaped(own),
  );
  return [...blocksOf(xml.replace(row, '')), ...formulas].map((text) => ({
    place: `工作表 ${sheet} 表外的文字`,
    kind: 'text',
    text,
  }));
}
