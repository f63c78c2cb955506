import { officePieces } from './office.ts';
import { pdfPieces } from './pdf.ts';

/** Something an attachment tells: where, and what kind of telling it is. */
export interface Piece {
  /** In words: 第 2 页, 工作表 1 第 3 行, 属性“作者”. */
  place: string;
  /** What stands there: `text` is read by everyone; the others are kept beside it and no reader expects them; `embedded` is a file of another kind that nobody can look into here. */
  kind: 'text' | 'author' | 'comment' | 'camera' | 'embedded';
  text: string;
}

/**
 * Everything that can be read in a PDF, an office file or a table of text; nothing for pictures, which are looked at
 * elsewhere. Undefined for a file that does not open: what it tells cannot be known.
 */
export async function piecesOf(name: string, bytes: Uint8Array): Promise<Piece[] | undefined> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  try {
    if (ending === 'pdf') return await pdfPieces(bytes);
    if (ending === 'docx' || ending === 'xlsx') return officePieces(bytes);
    return ending === 'csv' ? linesOf(decoded(bytes)) : [];
  } catch {
    return undefined;
  }
}

/** UTF-8, or what Excel in China saves. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function linesOf(text: string): Piece[] {
  return text.split(/\r?\n/).map((line, i) => ({
    place: `第 ${i + 1} 行`,
    kind: 'text',
    text: line.replaceAll(',', ' '),
  }));
}

/** The mark at the head of what a camera writes into a JPEG. */
const camera = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** Whether bytes hold, anywhere, what a camera wrote of place, time and device. */
export function holdsCamera(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(camera[0] as number); at >= 0; at = bytes.indexOf(camera[0] as number, at + 1))
    if (camera.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
