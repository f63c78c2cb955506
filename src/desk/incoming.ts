import { Allowance } from './allowance.ts';
import { Fair } from './fair.ts';
import type { UploadPlace } from './place.ts';
import { Refusal } from './refusal.ts';
import { refuseTelling, servedBytes, toldBy } from './upload.ts';

/** Who sends uploads, and when they have gone away. */
export interface Sender {
  email: string;
  signal: AbortSignal;
}

/** An upload on its way in, in base64. */
export interface Incoming {
  place: UploadPlace;
  content: string;
}

/** Seconds that the uploads of one request may take together, and requests with uploads that one person may have waiting. */
const limits = { seconds: 60, waiting: 4 };

const fair = new Fair(2);
const allowance = new Allowance();

/**
 * The bytes of uploads as they will be served, by path: looked through one after the other, beside the queue of saves,
 * so that no save waits for them. The first that is refused ends it, and so does a sender who goes away. Throws a 422 for
 * what may not go public, a 429 for whoever sends too much.
 * @param profile text of `content/site.json`, which says what is public
 */
export async function uploadsRead(
  incoming: readonly Incoming[],
  { email, signal }: Sender,
  profile: string | undefined,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let left = limits.seconds * 1000;
  for (const { place, content } of incoming) {
    if (left <= 0)
      throw new Refusal(
        422,
        `这次上传的文件合起来太复杂，${limits.seconds} 秒内看不完里面有没有个人信息，没有保存；请分几次上传。`,
      );
    allowance.needRoom(email);
    if (fair.waiting(email) >= limits.waiting)
      throw new Refusal(429, '您同时上传的文件太多，没有保存；请等前面的传完再试。');
    await fair.run(email, signal, async () => {
      const since = performance.now();
      try {
        files.set(place.path, await lookedThrough({ place, content }, signal, profile));
      } finally {
        const took = performance.now() - since;
        left -= took;
        allowance.noted(email, content.length, took);
      }
    });
  }
  return files;
}

async function lookedThrough(
  { place, content }: Incoming,
  signal: AbortSignal,
  profile: string | undefined,
): Promise<Buffer> {
  const bytes = await servedBytes(place, content);
  refuseTelling(place, await toldBy(place, bytes, signal), profile);
  return bytes;
}
