import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { gitAt } from '../desk/git.ts';
import { words } from './words.ts';

/** A content repository of the fleet: its folder's name, where it lies, its public address where one is set. */
export interface Community {
  name: string;
  root: string;
  url?: string;
}

/** `communities.json` beside the repositories: folder → its address. Folders it does not name have none yet. */
const addresses = z.record(z.string(), z.strictObject({ url: z.httpUrl() }));

/** What the fleet cannot begin with, in a sentence. */
export class FleetRefused extends Error {}

/** The repositories in a folder, by name; hidden folders and files are passed over. @throws FleetRefused when there is none */
export function communitiesIn(folder: string): Community[] {
  if (!existsSync(folder)) throw new FleetRefused(words.noFolder(folder));
  const urls = addressesIn(folder);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0) throw new FleetRefused(words.noCommunities(folder));
  return names.map((name) => ({ name, root: resolve(folder, name), ...urls[name] }));
}

/** The addresses in `communities.json`, by folder; none without the file. @throws FleetRefused when it cannot be read */
export function addressesIn(folder: string): Record<string, { url: string }> {
  const file = join(folder, 'communities.json');
  if (!existsSync(file)) return {};
  try {
    return addresses.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new FleetRefused(words.badAddresses(file, why));
  }
}

/** What is committed in a repository now: the commit and how many content files. Throws when it is no repository. */
export async function committedIn(root: string): Promise<{ commit: string; files: number }> {
  if (!existsSync(join(root, '.git'))) throw new FleetRefused(words.noRepository);
  const git = gitAt(root);
  const commit = (await git(['rev-parse', '--verify', 'HEAD'])).toString().trim();
  const listed = await git(['ls-tree', '-r', '--name-only', '-z', commit, '--', 'content']);
  return { commit, files: listed.toString().split('\0').length - 1 };
}

/** Writes content/ and public/ of a commit into a folder, links as plain files; whatever else lies in the folder goes. */
export async function snapshotOf(root: string, commit: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'content'), { recursive: true });
  await mkdir(join(folder, 'public'), { recursive: true });
  const git = gitAt(root);
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  await git(['read-tree', commit], { env });
  const input = await git(['ls-files', '-z', '--', 'content', 'public'], { env });
  const plain = ['-c', 'core.symlinks=false', '-c', 'core.autocrlf=false', '-c', 'core.eol=lf'];
  await git([...plain, 'checkout-index', '-z', '--stdin', `--prefix=${folder}/`], { env, input });
}
