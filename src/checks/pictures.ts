import { pictureRemains } from '../privacy/pictures.ts';
import { pictureEndings } from '../schema/notices.ts';
import type { Finding } from './finding.ts';

const shown = new RegExp(`\\.(${pictureEndings.join('|')})$`, 'i');
const otherPictures = /\.(gif|hei[cf]|avif|tiff?|bmp|jpe|jfif|svgz?)$/i;

/**
 * A picture as it lies among the files to be published: nothing but a picture. The desk cleans what is uploaded
 * through it; this stops one that came another way.
 * @param name of the file below `public/`, e.g. `files/pump.jpg`
 */
export function checkPicture(name: string, bytes: () => Uint8Array): Finding[] {
  if (otherPictures.test(name)) return [finding(name, '这种图片不能发布，请转成 jpg、png 或 webp 再上传')];
  if (!shown.test(name)) return [];
  const remains = pictureRemains(bytes());
  if (!remains) return [finding(name, '内容不是图片，请用原来的软件重新导出')];
  if (remains.length === 0) return [];
  return [
    finding(name, `图片里还带着${remains.join('、')}，不能公开；请在后台重新上传这张图片，发布台会清除`),
  ];
}

function finding(file: string, message: string): Finding {
  return { file, path: [], field: '', message, severity: 'error' };
}
