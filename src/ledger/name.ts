import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The full git id that a file or folder of plain files has, from its bytes alone; no repository is needed. */
export function gitName(path: string): string {
  return hashOf(path).toString('hex');
}

function hashOf(path: string): Buffer {
  // A folder that is not there is an empty one: git keeps no empty folders.
  const isThere = existsSync(path);
  const isFolder = !isThere || statSync(path).isDirectory();
  const bytes = !isThere
    ? Buffer.alloc(0)
    : isFolder
      ? Buffer.concat(
          readdirSync(path)
            .sort()
            .flatMap((name) => [Buffer.from(`100644 ${name}\0`), hashOf(join(path, name))]),
        )
      : readFileSync(path);
  return createHash('sha1')
    .update(`${isFolder ? 'tree' : 'blob'} ${bytes.length}\0`)
    .update(bytes)
    .digest();
}
