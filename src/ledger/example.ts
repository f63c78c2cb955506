import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { GitRefused, gitIn } from './git.ts';
import { replay, streamOf } from './replay.ts';
import type { Source } from './source.ts';
import { dataOf } from './stage.ts';

/**
 * The replayed history of the example that lies beside this project's source code, made once below `.shaitai/` and
 * made anew when a file or the way of replaying changes. Undefined for content that lies anywhere else or is no longer
 * the example (its own repository tells its history), and without git.
 */
export function exampleSource(contentDir: string): Source | undefined {
  const project = dirname(resolve(contentDir));
  if (!existsSync(join(project, 'src/ledger/example.ts')) || !existsSync(contentDir)) return undefined;
  if (!isExample(project)) return undefined;
  const stream = exampleStream(project);
  const name = createHash('sha256').update(stream).digest('hex').slice(0, 16);
  const repository = join(project, '.shaitai/replay', `${name}.git`);
  try {
    if (!existsSync(repository)) replayed(stream, repository);
    const commit = gitIn(repository, ['rev-parse', 'refs/heads/main']).toString().trim();
    return { repository, commit, folder: 'content/' };
  } catch (error) {
    if (error instanceof GitRefused && error.missing) return undefined;
    throw error;
  }
}

/** The invented community of the example; whoever puts in their own gives it another name. */
const invented = { name: '晴川里', city: '云汀市' };

/**
 * Whether the content of a folder is the example: it bears the invented name, and no repository has commits of it but
 * that of the program itself. A community kept beside the program has a history of its own, and is told that one.
 */
function isExample(project: string): boolean {
  const file = join(project, 'content/site.json');
  const site = existsSync(file) ? dataOf(readFileSync(file, 'utf8')) : undefined;
  if (site?.name !== invented.name || site.city !== invented.city) return false;
  return !isCommitted(project, 'content/site.json') || isCommitted(project, 'src/ledger/example.ts');
}

function isCommitted(folder: string, path: string): boolean {
  try {
    gitIn(folder, ['cat-file', '-e', `HEAD:./${path}`]);
    return true;
  } catch (error) {
    if (error instanceof GitRefused) return false;
    throw error;
  }
}

/** The history of `content/` and `public/` of a folder as `git fast-import` reads it. */
export function exampleStream(project: string): Buffer {
  const contents = filesBelow(join(project, 'content')).map(
    ([path, bytes]) => [path, bytes.toString()] as const,
  );
  return streamOf(replay(new Map(contents), new Map(filesBelow(join(project, 'public')))));
}

const week = 7 * 86_400_000;

/** Made aside and moved, so that two builds at once never see half a repository; old ones are cleared away. */
function replayed(stream: Buffer, repository: string): void {
  const aside = `${repository}-${randomUUID()}`;
  const folder = dirname(repository);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (Date.now() - statSync(join(folder, name)).mtimeMs > week)
      rmSync(join(folder, name), { recursive: true });
  gitIn(folder, ['init', '-q', '--bare', '--template=', '--object-format=sha1', aside]);
  gitIn(aside, ['fast-import', '--quiet'], stream);
  try {
    renameSync(aside, repository);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(repository)) throw error;
  }
}

function filesBelow(folder: string): [string, Buffer][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, Buffer] => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      readFileSync(path),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
