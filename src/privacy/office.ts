import { unzipSync } from 'fflate';
import { holdsCamera, type Piece } from './attachment.ts';

/** Properties that name a person, by the name of their element. */
const authors: Record<string, string> = {
  creator: '作者',
  lastModifiedBy: '最后修改人',
  Manager: '经理',
};

/** What programs of an office put into its files themselves: parts in XML, pictures, fonts, settings of a printer. */
const ownParts =
  /\.(xml|rels|vml|png|jpe?g|gif|bmp|tiff?|webp|svg|emf|wmf|wdp|odttf|fntdata)$|(^|\/)printerSettings\/[^/]+\.bin$/i;

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
 * What a docx or xlsx tells: paragraphs or rows, hidden sheets too, the properties, comments and traces of revision
 * with their authors, and pictures that still carry what a camera wrote. @throws when it is no archive
 */
export function officePieces(bytes: Uint8Array): Piece[] {
  const files = Object.entries(opened(bytes));
  const parts = new Map(
    files
      .filter(([name]) => name.endsWith('.xml'))
      .map(([name, own]) => [name, new TextDecoder().decode(own)] as const),
  );
  if (!parts.has('[Content_Types].xml')) throw new Error('no office file');
  const shared = entriesOf(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(plain);
  return [
    ...[...parts].flatMap(([name, xml]) => [...partPieces(name, xml, shared), ...traces(name, xml)]),
    ...files
      .filter(([name, own]) => /\/media\//.test(name) && holdsCamera(own))
      .map(([name]): Piece => ({ place: `图片 ${name.split('/').at(-1)}`, kind: 'camera', text: '' })),
    ...files
      .filter(([name]) => !name.endsWith('/') && (/\/embeddings\//i.test(name) || !ownParts.test(name)))
      .map(
        ([name]): Piece => ({ place: `嵌在里面的 ${name.split('/').at(-1)}`, kind: 'embedded', text: '' }),
      ),
  ];
}

function partPieces(name: string, xml: string, shared: readonly string[]): Piece[] {
  if (name.startsWith('docProps/')) return properties(xml);
  if (/comments[^/]*\.xml$/i.test(name)) return comments(name, xml);
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
  if (sheet) return rows(xml, shared, sheet);
  // Notes, headers and footers are read like the body.
  if (!/^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name)) return [];
  const where = name === 'word/document.xml' ? '正文' : /header|footer/.test(name) ? '页眉页脚' : '脚注';
  return entriesOf(xml, 'w:p').map((own, i) => ({
    place: `${where}第 ${i + 1} 段`,
    kind: 'text',
    text: plain(own),
  }));
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

/** Who revised or commented, which Word and WPS keep at every change; a person list of Excel. */
function traces(name: string, xml: string): Piece[] {
  const named = [...xml.matchAll(/\s(?:w:author|displayName)="([^"]+)"/g)].map(([, who = '']) =>
    unescaped(who),
  );
  if (!/^(word|xl\/persons)\//.test(name)) return [];
  return [...new Set(named)].map((text) => ({ place: '修订和批注的作者', kind: 'author', text }));
}

/** A row is read as one text: a name and a home stand in cells side by side. */
function rows(xml: string, shared: readonly string[], sheet: string): Piece[] {
  return [...xml.matchAll(/<row\b[^>]*?(?:\sr="(\d+)")?[^>]*>([\s\S]*?)<\/row>/g)].map(
    ([whole, , inner = ''], i) => {
      const cells = [...inner.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(
        ([, head = '', own = '']) =>
          /\bt="s"/.test(head) ? (shared[Number(/<v>(\d+)</.exec(own)?.[1])] ?? '') : plain(own),
      );
      const number = /^<row\b[^>]*\sr="(\d+)"/.exec(whole)?.[1] ?? String(i + 1);
      return {
        place: `工作表 ${sheet} 第 ${number} 行`,
        kind: 'text',
        text: cells.filter(Boolean).join(' '),
      };
    },
  );
}

function entriesOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map(
    ([, own = '']) => own,
  );
}

function plain(xml: string): string {
  return unescaped(
    xml
      .replace(/<w:(?:tab|br)\b[^>]*>/g, ' ')
      .replace(/<f>[\s\S]*?<\/f>/g, '')
      .replace(/<[^>]+>/g, ''),
  );
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return hex || decimal ? String.fromCodePoint(code) : (named[name] ?? whole);
    },
  );
}
