import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn } from '../ledger/git.ts';
import type { Source } from '../ledger/source.ts';

/** The published branch of a repository as one file that git clones, up to the commit the source names. */
export function bundleOf({ repository, commit }: Source, aside: string): string {
  const own = join(aside, 'published.git');
  const from = gitIn(repository, ['rev-parse', '--absolute-git-dir']).toString().trim();
  gitIn(aside, ['init', '-q', '--bare', '--template=', '--object-format=sha1', own]);
  gitIn(own, ['fetch', '-q', '--no-tags', from, `${commit}:refs/heads/main`]);
  const bundle = join(aside, 'community.bundle');
  // One thread, so that the same history gives the same bytes.
  gitIn(own, ['-c', 'pack.threads=1', 'bundle', 'create', '-q', bundle, 'refs/heads/main']);
  return bundle;
}

/** Clones a bundle into a folder that is not there yet, checks every object of it and returns the newest commit. */
export function cloned(aside: string, bundle: string, folder: string): string {
  const order = [
    'clone',
    '-q',
    '--template=',
    '--branch',
    'main',
    '-c',
    'core.autocrlf=false',
    bundle,
    folder,
  ];
  gitIn(aside, order);
  gitIn(folder, ['fsck', '--strict', '--no-dangling', '--no-progress']);
  gitIn(folder, ['remote', 'remove', 'origin']);
  return gitIn(folder, ['rev-parse', 'HEAD']).toString().trim();
}

/** Number of commits of a repository's current branch, merged ones included. */
export function commitsOf(folder: string): number {
  return Number(gitIn(folder, ['rev-list', '--count', 'HEAD']).toString());
}

/** All files below a folder, hidden ones of git left out, by path with forward slashes below `at`. */
export function filesIn(folder: string, at = ''): Map<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [at + path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)] as const);
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Takes a folder away, whether it is there or not. */
export function gone(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
