import { hash } from 'node:crypto';

/** SHA-256 in short, of a text. */
export function digest(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
