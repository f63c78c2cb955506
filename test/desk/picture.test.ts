import sharp from 'sharp';
import { expect, test } from 'vitest';
import { publishedPicture } from '../../src/desk/picture.ts';

/** A photo as a phone makes it: large, lying on its side, with the place where it was taken. */
function photo(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#7a4b8c' } })
    .withExif({
      IFD0: { Make: 'Phone', Software: 'Camera' },
      IFD3: { GPSLatitude: '30/1 15/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

test('a photo loses place and device, is turned upright and made small', async () => {
  const taken = await photo(4000, 3000);
  const before = await sharp(taken).metadata();
  expect(before.exif?.includes('Phone')).toBe(true);
  expect(before.orientation).toBe(6);
  const published = await publishedPicture('照片.jpg', taken);
  const { width, height, exif, xmp, iptc, orientation, format } = await sharp(published).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 1600, format: 'jpeg' });
  expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  expect(published.includes('GPS')).toBe(false);
});

test('a small clean picture keeps its pixels', async () => {
  const clean = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a4b8c' } })
    .png()
    .toBuffer();
  const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
  expect(await pixels(await publishedPicture('a.png', clean))).toEqual(await pixels(clean));
});

test.each(['png', 'webp', 'jpeg'] as const)('a large %s keeps its kind', async (format) => {
  const large = await sharp({ create: { width: 2000, height: 500, channels: 3, background: '#fff' } })
    .toFormat(format)
    .toBuffer();
  const metadata = await sharp(await publishedPicture(`a.${format}`, large)).metadata();
  expect([metadata.format, metadata.width, metadata.height]).toEqual([format, 1600, 400]);
});

test('a truncated picture and one that unfolds into too many pixels are refused in words', async () => {
  const whole = await photo(800, 600);
  const sentence = '图片“a.jpg”打不开，可能已损坏或尺寸过大；请用手机或电脑重新导出后再上传。';
  await expect(publishedPicture('a.jpg', whole.subarray(0, 900))).rejects.toThrow(sentence);
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await expect(publishedPicture('a.jpg', bomb)).rejects.toThrow(sentence);
});
