import sharp from 'sharp';
import { checkPicture } from '../checks/pictures.ts';
import { Refusal } from './refusal.ts';

/** The longest side a picture keeps: enough to read a notice board on a large screen. */
const longest = 1600;

/** More pixels than any camera of an office makes; a small file that unfolds into more is a trap. */
const mostPixels = 120_000_000;

/**
 * A picture as it may be published: turned upright, at most 1600 pixels wide or high, and written anew from its pixels,
 * so that nothing the camera or a program put beside them comes along (place, time, device, owner, comments, a film
 * behind the picture). Throws a 422 when it cannot be opened.
 */
export async function publishedPicture(name: string, bytes: Buffer): Promise<Buffer> {
  const written = await rewritten(bytes).catch(() => undefined);
  if (written && checkPicture(name, () => written).length === 0) return written;
  throw new Refusal(422, `图片“${name}”打不开，可能已损坏或尺寸过大；请用手机或电脑重新导出后再上传。`);
}

function rewritten(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: 82, mozjpeg: true, force: false })
    .png({ compressionLevel: 9, force: false })
    .webp({ quality: 82, force: false })
    .toBuffer();
}
