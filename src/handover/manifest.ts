import { createHash } from 'node:crypto';
import { z } from 'zod';

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));

const manifest = z.strictObject({
  format: z.literal('shaitai-handover-1'),
  community: z.string(),
  /** Moment of the site's copy, Asia/Shanghai. */
  made: z.string(),
  /** Where the copied site says it lies. */
  address: z.string(),
  /** Version of the program that made it. */
  program: z.string(),
  /** Full git id of the newest published commit, and how many lead to it. */
  head: hex(40),
  commits: z.int(),
  files: z.record(z.string(), z.strictObject({ bytes: z.int(), sha256: hex(64) })),
});

/** What a pack holds and what of it is to be trusted: every file but this one, with size and SHA-256. */
export type Manifest = z.output<typeof manifest>;

/** Name of the manifest in the archive. */
export const manifestName = 'manifest.json';

/** The manifest of a pack's text; undefined for one that is damaged. */
export function manifestOf(text: string): Manifest | undefined {
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** SHA-256 (hex) of bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Size and fingerprint of every file, in order of path. */
export function listed(files: ReadonlyMap<string, Uint8Array>): Manifest['files'] {
  const rows = [...files].map(([path, own]) => [path, { bytes: own.length, sha256: sha256(own) }] as const);
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}
