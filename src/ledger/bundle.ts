import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gitBeside, gitIn } from './git.ts';
import type { Source } from './source.ts';

/**
 * The whole published history in one file that `git clone` takes, with the branch `main`. Made in an empty repository
 * that borrows the objects, so that no branch of the real one is needed or shown. Git works beside the caller.
 */
export async function bundleOf({ repository, commit }: Source): Promise<Buffer> {
  const own = gitIn(repository, ['rev-parse', '--git-common-dir']).toString().trim();
  const aside = mkdtempSync(join(tmpdir(), 'shaitai-bundle-'));
  try {
    gitIn(aside, ['init', '-q', '--bare', '--template=', '--object-format=sha1', '.']);
    writeFileSync(join(aside, 'objects/info/alternates'), `${resolve(repository, own, 'objects')}\n`);
    gitIn(aside, ['update-ref', 'refs/heads/main', commit]);
    gitIn(aside, ['symbolic-ref', 'HEAD', 'refs/heads/main']);
    const file = join(aside, 'history.bundle');
    await gitBeside(aside, ['-c', 'pack.threads=1', 'bundle', 'create', '-q', file, 'HEAD', 'main']);
    return readFileSync(file);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
