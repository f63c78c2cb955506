import { checkPicture } from '../checks/pictures.ts';
import type { Upload } from './host-kinds.ts';
import { Sentence } from './sentence.ts';

/** The longest side a picture keeps, in pixels, as at the desk. */
const longest = 1600;
const types: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/**
 * Writes an uploaded picture anew from its pixels, upright and at most 1600 pixels wide or high, when it is larger or
 * tells more than it shows (place, time, device). The desk does so on its machine; a git host takes what it gets.
 */
export async function cleaned(upload: Upload): Promise<void> {
  const type = types[/\.(\w+)$/.exec(upload.path)?.[1]?.toLowerCase() ?? ''];
  if (!type) return;
  const given = await fetch(upload.url).then((answer) => answer.blob());
  const bitmap = await createImageBitmap(given).catch(() => {
    throw new Sentence('有一张图片打不开，可能已损坏；请重新导出后再上传');
  });
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && (await findings(upload.path, given)).length === 0) return;
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const written = await canvas.convertToBlob({ type, quality: 0.82 });
  const [left] = await findings(upload.path, written);
  if (left || written.type !== type)
    throw new Sentence('这张图片不能在这个浏览器里清理，请换一个浏览器再上传');
  upload.url = URL.createObjectURL(written);
}

async function findings(path: string, picture: Blob) {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return checkPicture(path, () => bytes);
}
