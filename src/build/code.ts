import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this project, with `src/` in it. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** Programs that no page is made of. */
const apart = ['desk', 'admin', 'handover', 'orders', 'fleet'];

let known: string | undefined;

/**
 * Fingerprint of all that decides what a page looks like besides content and clock: our sources, the libraries as
 * locked, the settings, this Node. The same fingerprint and content make the same bytes.
 */
export function codeFingerprint(): string {
  known ??= fingerprintOf(sources());
  return known;
}

function fingerprintOf(files: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const bytes = readFileSync(join(project, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 24);
}

function sources(): string[] {
  const found = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(project, 'src/').length))
    .filter((file) => !apart.some((folder) => file.startsWith(`${folder}/`)))
    .map((file) => `src/${file}`);
  return [...found.sort(), 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
}
