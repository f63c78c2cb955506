/**
 * What a picture file carries besides the picture: place, time and device of a camera, comments, a second picture
 * behind the first. Walks the container and judges by a list of what a picture needs; decodes nothing.
 */

/** Each remain in words; empty for a picture that is nothing but a picture, `undefined` for what is no JPEG, PNG or WebP. */
export function pictureRemains(bytes: Uint8Array): string[] | undefined {
  const walk = kinds.find(({ magic, at = 0 }) => textAt(bytes, at, magic.length) === magic)?.walk;
  if (!walk) return undefined;
  const remains = new Set<string>();
  const end = walk(bytes, (remain) => remains.add(remain));
  if (end === undefined) remains.add('不完整的数据');
  else if (end < bytes.length) remains.add(`图片结束之后的 ${bytes.length - end} 字节`);
  return [...remains];
}

/** Heads of the other kinds an office program draws with, as bytes in a string, and where they stand. */
const drawn: readonly (readonly [magic: string, at: number])[] = [
  ['GIF8', 0],
  ['BM', 0],
  [' EMF', 40],
  ['\xd7\xcd\xc6\x9a', 0],
  ['\x01\0\x09\0', 0],
];

/**
 * Whether a picture within an office file carries more than the picture; `undefined` for what is no picture. The
 * time of saving in a PNG tells nobody. Kinds without a walk are searched for what cameras and packers write.
 */
export function hiddenInPicture(bytes: Uint8Array): boolean | undefined {
  const remains = pictureRemains(bytes);
  if (remains) return remains.some((remain) => remain !== '修改时间');
  if (!drawn.some(([magic, at]) => textAt(bytes, at, magic.length) === magic)) return undefined;
  return ['Exif\0\0', 'eXIf', 'ns.adobe.com/', 'PK\x03\x04'].some((mark) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(mark, 0, 'latin1'),
  );
}

/** Tells of each remain and returns where the picture ends; `undefined` when it is cut off. */
type Walk = (bytes: Uint8Array, tell: (remain: string) => void) => number | undefined;

const kinds: { magic: string; at?: number; walk: Walk }[] = [
  { magic: '\xff\xd8\xff', walk: walkJpeg },
  { magic: '\x89PNG\r\n\x1a\n', walk: walkPng },
  { magic: 'WEBP', at: 8, walk: walkWebp },
];

const camera = '拍摄信息（时间、地点、设备）';
const comment = '注释文字';

/** Segments of a JPEG (ITU-T T.81 B.1.1.3): tables, frames and scans; of the application ones JFIF, ICC and Adobe. */
function walkJpeg(bytes: Uint8Array, tell: (remain: string) => void): number | undefined {
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === 0xd9) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) return at + 2;
    const length = number(bytes, at + 2, 2);
    const remain = jpegRemain(marker, textAt(bytes, at + 4, 12), length);
    if (remain) tell(remain);
    at += 2 + length;
    if (marker === 0xda) at = afterScan(bytes, at);
  }
  return undefined;
}

function jpegRemain(marker: number, name: string, length: number): string | undefined {
  if (marker === 0xfe) return comment;
  if (marker === 0xe1) return camera;
  if (marker < 0xe0 || marker > 0xef) return undefined;
  if (marker === 0xe0 && name.startsWith('JFIF\0')) return length > 16 ? '缩略图' : undefined;
  if (marker === 0xe2 && name === 'ICC_PROFILE\0') return undefined;
  if (marker === 0xee && name.startsWith('Adobe')) return undefined;
  return `附加数据 APP${marker - 0xe0}`;
}

/** The next marker after the data of a scan, in which 0xFF is followed by 0 or by a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at++;
  }
  return at;
}

/** Chunks a PNG needs to be seen in its colours (PNG, third edition, §11). */
const pngNeeds = /^(IHDR|PLTE|tRNS|IDAT|IEND|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|pHYs|bKGD)$/;

function walkPng(bytes: Uint8Array, tell: (remain: string) => void): number | undefined {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = textAt(bytes, at + 4, 4);
    at += 12 + number(bytes, at, 4);
    if (name === 'IEND') return at;
    if (!pngNeeds.test(name)) tell(pngRemain(name));
  }
  return undefined;
}

function pngRemain(name: string): string {
  if (name === 'eXIf') return camera;
  if (name === 'tIME') return '修改时间';
  return /^(tEXt|zTXt|iTXt)$/.test(name) ? comment : `附加数据 ${name}`;
}

/** Chunks a WebP needs to be seen (RFC 9649 §2.7). */
const webpNeeds = /^(VP8 |VP8L|VP8X|ALPH|ICCP|ANIM|ANMF)$/;

function walkWebp(bytes: Uint8Array, tell: (remain: string) => void): number | undefined {
  const end = 8 + little(bytes, 4);
  if (end > bytes.length) return undefined;
  for (let at = 12; at + 8 <= end; at += 8 + even(little(bytes, at + 4))) {
    const name = textAt(bytes, at, 4);
    if (/^(EXIF|XMP )$/.test(name)) tell(camera);
    else if (!webpNeeds.test(name)) tell(`附加数据 ${name.trim()}`);
  }
  return end;
}

function even(size: number): number {
  return size + (size % 2);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** A number of so many bytes, the first one weighing most. */
function number(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
}

function little(bytes: Uint8Array, at: number): number {
  return [...bytes.subarray(at, at + 4)].reduceRight((sum, byte) => sum * 256 + byte, 0);
}
