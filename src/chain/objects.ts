/** The kinds of git object the check makes anew. */
export type Kind = 'blob' | 'tree' | 'commit';

const encoder = new TextEncoder();

/** Text as UTF-8. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/**
 * The id git gives an object: SHA-1, in hex, of its kind, its length in bytes, a zero byte and its bytes
 * (gitformat-loose, `git hash-object`). Needs WebCrypto, which browsers offer on https and on this machine only.
 */
export async function objectId(kind: Kind, bytes: Uint8Array): Promise<string> {
  const head = bytesOf(`${kind} ${bytes.length}\0`);
  const all = new Uint8Array(head.length + bytes.length);
  all.set(head);
  all.set(bytes, head.length);
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-1', all)));
}

/** Bytes as hex digits, two each. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hex digits as bytes; an odd last digit is dropped. */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
