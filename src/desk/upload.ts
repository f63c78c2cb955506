import type { Records } from '../catalogue.ts';
import { checkAttachment } from '../checks/attachments.ts';
import { sentenceOf } from '../checks/finding.ts';
import { parseRecord } from '../content.ts';
import type { Piece } from '../privacy/attachment.ts';
import { attachmentEndings, pictureEndings } from '../schema/notices.ts';
import { inspected } from './inspection.ts';
import { publishedPicture } from './picture.ts';
import type { UploadPlace } from './place.ts';
import { Refusal } from './refusal.ts';

type Ending = (typeof attachmentEndings)[number];

const largest = 10 * 1024 * 1024;

/** What the bytes of each kind of upload must look like. */
const looksLike: Record<Ending, (bytes: Buffer) => boolean> = {
  pdf: isPdf,
  jpg: (bytes) => begins(bytes, '\xff\xd8\xff'),
  jpeg: (bytes) => begins(bytes, '\xff\xd8\xff'),
  png: (bytes) => begins(bytes, '\x89PNG\r\n\x1a\n'),
  webp: (bytes) => begins(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP',
  xlsx: (bytes) => isOffice(bytes, 'xl/'),
  docx: (bytes) => isOffice(bytes, 'word/'),
  csv: isPlainText,
};

const pictures: readonly string[] = pictureEndings;

/** The bytes of an upload as they will be served: checked, and of a picture what may be published. Throws as both do. */
export async function servedBytes(place: UploadPlace, base64: string): Promise<Buffer> {
  const bytes = uploadBytes(place, base64);
  return pictures.includes(endingOf(place.name)) ? publishedPicture(place.name, bytes) : bytes;
}

/** What an upload tells besides its picture; ends when the signal aborts. */
export function toldBy(
  place: UploadPlace,
  bytes: Buffer,
  signal?: AbortSignal,
): Promise<Piece[] | undefined> {
  return inspected(place.name, bytes, signal);
}

/**
 * Throws a 422 that names everything in an upload that tells of persons.
 * @param profile text of `content/site.json`, which says what is public; without it nothing is
 */
export function refuseTelling(
  { name }: UploadPlace,
  told: readonly Piece[] | undefined,
  profile: string | undefined,
): void {
  const site =
    profile === undefined ? undefined : (parseRecord('site.json', profile).data as Records['site']);
  const findings = checkAttachment(name, told, site);
  if (findings.length > 0) throw new Refusal(422, findings.map(sentenceOf).join('\n'));
}

/** The bytes of an upload sent in base64. Throws a 422 when size, ending or content is not one we serve. */
export function uploadBytes(place: UploadPlace, base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  const { name } = place;
  if (bytes.toString('base64') !== base64) throw new Refusal(422, `文件“${name}”在传送中损坏，请重新上传。`);
  if (bytes.length === 0) throw new Refusal(422, `文件“${name}”是空的，请重新选择。`);
  if (bytes.length > largest) throw new Refusal(413, `文件“${name}”超过 10 MB，请压缩或拆分后再上传。`);
  const ending = endingOf(name);
  if (!looksLike[ending](bytes))
    throw new Refusal(
      422,
      `文件“${name}”的内容不是 ${ending} 格式，请用原来的软件重新导出，不要只改文件名。`,
    );
  if (bytes.includes('vbaProject.bin'))
    throw new Refusal(422, `文件“${name}”带有宏，请另存为不带宏的文件再上传。`);
  return bytes;
}

function endingOf(name: string): Ending {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const known = attachmentEndings.find((one) => one === ending);
  if (known && name.includes('.')) return known;
  if (/^(svgz?|x?html?|xml|m?js)$/.test(ending))
    throw new Refusal(422, `文件“${name}”是网页或 SVG，里面可能带有程序，不能上传；请转成 PDF 或图片。`);
  throw new Refusal(422, `文件“${name}”的格式不能上传；可以上传：${attachmentEndings.join('、')}。`);
}

function begins(bytes: Buffer, magic: string): boolean {
  return bytes.toString('latin1', 0, magic.length) === magic;
}

/**
 * A PDF names its version first and ends with the place of its table of contents; after the end mark readers allow
 * a little more. One that was cut off on the way lacks both.
 */
function isPdf(bytes: Buffer): boolean {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  return /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && /startxref\s+\d+\s+%%EOF/.test(end);
}

/** An office file is a zip that names its parts in the clear. */
function isOffice(bytes: Buffer, folder: string): boolean {
  return begins(bytes, 'PK\x03\x04') && bytes.includes('[Content_Types].xml') && bytes.includes(folder);
}

/** Text in UTF-8 or GB18030 (what Excel in China saves) that is no page code. */
function isPlainText(bytes: Buffer): boolean {
  return (
    !bytes.includes(0) &&
    !/^\s*</.test(bytes.toString('latin1', 0, 200)) &&
    (decodes('utf-8', bytes) || decodes('gb18030', bytes))
  );
}

function decodes(encoding: string, bytes: Buffer): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
