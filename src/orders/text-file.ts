import type { Progress, Sheet } from './sheet.ts';

/**
 * The text of a CSV file: by its byte-order mark, else UTF-8 when it is valid UTF-8, else GB18030, which holds GBK
 * and GB2312, the encodings of Chinese Excel.
 */
export function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The separator of a CSV text: what one of its first lines holds most of, outside of quotes; a title has none. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 4000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 20);
  const most = (sign: string) => Math.max(...lines.map((line) => line.split(sign).length));
  const counted = [',', '\t', ';', '，'].map((sign) => ({ sign, n: most(sign) }));
  return counted.reduce((best, one) => (one.n > best.n ? one : best)).sign;
}

const every = 2000;

/**
 * A CSV text as a sheet (RFC 4180: quotes, doubled quotes, line breaks within quotes). `="00123"` and a leading
 * apostrophe or tab, by which systems keep Excel from changing numbers, fall away.
 */
export function sheetOfText(text: string, progress: Progress = () => {}): Sheet {
  const sign = separatorOf(text);
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, sign);
    cells.push(bare(cell.text));
    at = cell.end;
    if (text[at] === sign && at + 1 < text.length) {
      at += 1;
      continue;
    }
    if (text[at] === sign) cells.push('');
    rows.push(cells);
    cells = [];
    if (rows.length % every === 0) progress(at / text.length);
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { name: '', rows, from1904: false };
}

interface Piece {
  text: string;
  /** Where the separator, the end of the line or the end of the text stands. */
  end: number;
}

function plain(text: string, from: number, sign: string): Piece {
  let end = from;
  while (end < text.length && text[end] !== sign && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(from, end), end };
}

function quoted(text: string, from: number): Piece {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return { text: text.slice(from + 1), end: text.length };
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  return { text: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function bare(text: string): string {
  const kept = text.trim();
  const formula = /^="?(.*?)"?$/s.exec(kept);
  return (formula?.[1] ?? kept).replace(/^'/, '').trim();
}
