import sharp from 'sharp';
import { Refusal } from './refusal.ts';

/** The longest side a picture keeps: enough to read a notice board on a large screen. */
const longest = 1600;

/** More pixels than any camera of an office makes; a small file that unfolds into more is a trap. */
const mostPixels = 120_000_000;

/**
 * A picture as it may be published: turned upright, at most 1600 pixels wide or high, and without anything the camera
 * wrote into it (place, time, device, owner). One that is clean and small enough stays byte for byte.
 * Throws a 422 when it cannot be opened.
 */
export async function publishedPicture(name: string, bytes: Buffer): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const { width, height, exif, xmp, iptc, comments, orientation } = await picture.metadata();
    const clean = !exif && !xmp && !iptc && !comments?.length && (orientation ?? 1) === 1;
    if (clean && Math.max(width, height) <= longest) {
      await picture.stats();
      return bytes;
    }
    return await picture
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality: 82, mozjpeg: true, force: false })
      .png({ compressionLevel: 9, force: false })
      .webp({ quality: 82, force: false })
      .toBuffer();
  } catch {
    throw new Refusal(422, `图片“${name}”打不开，可能已损坏或尺寸过大；请用手机或电脑重新导出后再上传。`);
  }
}
