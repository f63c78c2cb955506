import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type Patch, patches } from './patches.ts';

/**
 * Mends Decap while it is bundled. A patch whose text is no longer found stops the build: after an upgrade
 * somebody has to look whether it is still needed, rather than find out in the office.
 */
export function mendDecap(): Plugin {
  const applied = new Set<Patch>();
  return {
    name: 'mend-decap',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0] ?? id;
      const due = patches.filter((patch) => file.endsWith(`node_modules/${patch.file}`));
      if (due.length === 0) return null;
      for (const patch of due) applied.add(patch);
      return due.reduce(mended, readFileSync(file, 'utf8'));
    },
    buildEnd(error) {
      const missed = error ? [] : patches.filter((patch) => !applied.has(patch));
      if (missed.length > 0)
        throw new Error(`Never bundled, so never mended: ${missed.map((p) => p.file).join(', ')}`);
    },
  };
}

/** The source with one patch applied; throws when the text to replace is not there exactly once. */
export function mended(source: string, patch: Patch): string {
  const parts = source.split(patch.from);
  if (parts.length !== 2)
    throw new Error(
      `${patch.file} has changed: expected once, found ${parts.length - 1} times:\n${patch.from}\nThe patch is there because: ${patch.why}`,
    );
  return parts.join(patch.to);
}
