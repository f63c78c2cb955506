import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { checkUploads } from '../../src/content-folder.ts';
import { publishedPicture } from '../../src/desk/picture.ts';
import { pictureRemains } from '../../src/privacy/pictures.ts';

const gps = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '30/1 15/1 0/1', GPSLatitudeRef: 'N' } };
const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a4b8c' } });
const made: Record<'jpg' | 'png' | 'webp', Buffer> = {
  jpg: Buffer.alloc(0),
  png: Buffer.alloc(0),
  webp: Buffer.alloc(0),
};
let exif: Record<keyof typeof made, Buffer>;

beforeAll(async () => {
  Object.assign(made, {
    jpg: await plain().jpeg().toBuffer(),
    png: await plain().png().toBuffer(),
    webp: await plain().webp().toBuffer(),
  });
  exif = {
    jpg: await plain().withExif(gps).jpeg().toBuffer(),
    png: await plain().withExif(gps).png().toBuffer(),
    webp: await plain().withExif(gps).webp().toBuffer(),
  };
});

/** A segment or chunk put in after so many bytes. */
const putIn = (bytes: Buffer, at: number, more: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
const comment = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), Buffer.from(text)]);
/** The sum at the end of a chunk is not looked at by the walk. */
const chunk = (name: string, text: string) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, text.length]),
    Buffer.from(name),
    Buffer.from(text),
    Buffer.from([0, 0, 0, 0]),
  ]);
const afterHeader = 33;

const camera = '拍摄信息（时间、地点、设备）';

test('a picture that is nothing but a picture is clean', () => {
  for (const bytes of Object.values(made)) expect(pictureRemains(bytes)).toEqual([]);
});

test('what a camera or a program put beside the pixels is named', () => {
  expect(Object.values(exif).map(pictureRemains)).toEqual([[camera], [camera], [camera]]);
  expect(pictureRemains(putIn(made.jpg, 2, comment('GPS 30.25,120.15')))).toEqual(['注释文字']);
  expect(pictureRemains(Buffer.concat([made.jpg, exif.jpg]))).toEqual([
    `图片结束之后的 ${exif.jpg.length} 字节`,
  ]);
  expect(pictureRemains(Buffer.concat([made.png, Buffer.from('film')]))).toEqual(['图片结束之后的 4 字节']);
  expect(pictureRemains(Buffer.concat([made.webp, Buffer.from('film')]))).toEqual(['图片结束之后的 4 字节']);
  for (const [name, words] of [
    ['tEXt', '注释文字'],
    ['tIME', '修改时间'],
    ['prVt', '附加数据 prVt'],
  ] as const)
    expect(pictureRemains(putIn(made.png, afterHeader, chunk(name, 'secret')))).toEqual([words]);
  expect(pictureRemains(made.jpg.subarray(0, -2))).toEqual(['不完整的数据']);
  expect(pictureRemains(Buffer.from('GIF89a'))).toBeUndefined();
});

test('whatever an upload carries, what is published is the picture alone', async () => {
  const dirty: [string, Buffer][] = [
    ...Object.entries(exif).map(([ending, bytes]): [string, Buffer] => [`a.${ending}`, bytes]),
    ['a.jpg', putIn(made.jpg, 2, comment('GPS 30.25,120.15'))],
    ['a.jpg', Buffer.concat([made.jpg, exif.jpg])],
    ['a.png', Buffer.concat([made.png, Buffer.from('secret film')])],
    ['a.webp', Buffer.concat([made.webp, Buffer.from('secret film')])],
  ];
  for (const [name, bytes] of dirty) {
    const published = await publishedPicture(name, bytes);
    expect(pictureRemains(published), name).toEqual([]);
    expect(/GPS|Phone|secret/.test(published.toString('latin1')), name).toBe(false);
  }
});

test('a picture that came past the desk stops the build, which names the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pushed-'));
  mkdirSync(join(folder, 'files'));
  for (const [name, bytes] of [
    ['clean.jpg', made.jpg],
    ['pushed.JPG', exif.jpg],
    ['phone.heic', made.jpg],
    ['plan.pdf', exif.jpg],
  ] as const)
    writeFileSync(join(folder, 'files', name), bytes);
  expect(checkUploads(folder).map(({ file, message }) => [file, message])).toEqual([
    ['files/phone.heic', '这种图片不能发布，请转成 jpg、png 或 webp 再上传'],
    ['files/pushed.JPG', `图片里还带着${camera}，不能公开；请在后台重新上传这张图片，发布台会清除`],
  ]);
  rmSync(folder, { recursive: true });
});

test('the files of the example are clean', () => {
  expect(checkUploads('public')).toEqual([]);
});
