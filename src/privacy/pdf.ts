import { unzlibSync } from 'fflate';
import { holdsCamera, type Piece } from './attachment.ts';

type Library = Awaited<ReturnType<typeof import('@hyzyla/pdfium')['PDFiumLibrary']['init']>>;

let library: Promise<Library> | undefined;

/**
 * What a PDF tells: the text of its pages as a reader sees it (PDFium), its properties, comments and filled fields
 * with their authors, and pictures that still carry what a camera wrote. The text of a scan is not read.
 * @throws when it does not open: damaged, or locked by a password
 */
export async function pdfPieces(bytes: Uint8Array): Promise<Piece[]> {
  library ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init());
  const document = await (await library).loadDocument(bytes);
  try {
    const pages = [...document.pages()].map((page): Piece => {
      // PDFium writes a broken line as U+FFFE or with line ends; a number may go on there.
      const text = page.getText().replace(/\0|\uFFFE/g, '');
      return { place: `第 ${page.number + 1} 页`, kind: 'text', text };
    });
    const camera: Piece[] = holdsCamera(bytes) ? [{ place: '里面的图片', kind: 'camera', text: '' }] : [];
    return [...pages, ...kept(bytes), ...camera];
  } finally {
    document.destroy();
  }
}

const entries: Record<string, { place: string; kind: Piece['kind'] }> = {
  Author: { place: '属性“作者”', kind: 'author' },
  Title: { place: '属性“标题”', kind: 'text' },
  Subject: { place: '属性“主题”', kind: 'text' },
  Keywords: { place: '属性“关键词”', kind: 'text' },
  Contents: { place: '批注', kind: 'comment' },
  V: { place: '填写的栏', kind: 'text' },
};

/** Strings of the dictionaries, in the clear or in compressed objects; the same one is told once. */
function kept(bytes: Uint8Array): Piece[] {
  const raw = Buffer.from(bytes).toString('latin1');
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(raw)) throw new Error('its properties and comments are locked');
  const told = [raw.replace(/stream\r?\n[\s\S]*?endstream/g, ''), ...objectStreams(raw)].flatMap((text) => [
    ...[
      ...text.matchAll(
        /\/(Author|Title|Subject|Keywords|Contents|V)\s*(\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/g,
      ),
    ].map(
      ([, name = '', value = '']): Piece => ({
        ...(entries[name] as (typeof entries)[string]),
        text: stringOf(value),
      }),
    ),
  ]);
  const xmp = /<dc:creator>[\s\S]*?<rdf:li>([^<]+)</.exec(Buffer.from(raw, 'latin1').toString())?.[1];
  const all = xmp ? [...told, { ...(entries.Author as (typeof entries)[string]), text: xmp }] : told;
  return all.filter(
    ({ place, text }, i) => text && all.findIndex((one) => one.place === place && one.text === text) === i,
  );
}

function objectStreams(raw: string): string[] {
  return [...raw.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)].flatMap(
    ([, own = '']) => {
      try {
        return [Buffer.from(unzlibSync(Buffer.from(own, 'latin1'))).toString('latin1')];
      } catch {
        return [];
      }
    },
  );
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '', f: '' };

/** A PDF string: in brackets with escapes, or in hex; UTF-16 or UTF-8 when it says so. */
function stringOf(value: string): string {
  const inner = value.slice(1, -1);
  const bytes = value.startsWith('<')
    ? Buffer.from(inner.replace(/\s/g, ''), 'hex')
    : Buffer.from(
        inner.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, own: string) =>
          /^[0-7]/.test(own)
            ? String.fromCharCode(Number.parseInt(own, 8) & 255)
            : (escapes[own] ?? own.trim()),
        ),
        'latin1',
      );
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.subarray(3).toString();
  return bytes.toString('latin1').trim();
}
