import { createHash } from 'node:crypto';

/** SHA-256 in short, of a text. */
export function digest(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
