import { access, constants, statfs } from 'node:fs/promises';
import type { Backup } from './backup.ts';
import { accountsOf, type People } from './people/people.ts';
import type { Publisher } from './publisher.ts';
import type { Repository } from './repository.ts';

/** What can be wrong; these words are an interface for monitors and stay. */
export type Wrong =
  | 'no-site'
  | 'not-live'
  | 'repository'
  | 'accounts'
  | 'disk-full'
  | 'read-only'
  | 'backup-failed'
  | 'backup-diverged';

/** What somebody should know, though everything works. */
export type Warning = 'rolled-back' | 'disk-low' | 'backup-off' | 'heavy-pages';

/** How the desk is. Nothing in it is personal, so that whoever watches may read it. */
export interface Health {
  status: 'ok' | 'failing';
  wrong: Wrong[];
  warnings: Warning[];
  building: boolean;
  /** The release readers get, and its commit. */
  release: string | null;
  commit: string | null;
  /** Free bytes on the disk. */
  free: number | null;
}

/** What is looked at. */
export interface Watched {
  repository: Repository;
  publisher: Publisher;
  people: People;
  backup: Backup | undefined;
}

const megabyte = 1024 * 1024;

/** Looks at everything now: a few calls of the system and two of git. */
export async function healthOf(watched: Watched): Promise<Health> {
  const { publisher, repository, people, backup } = watched;
  const { live, failure } = publisher;
  const { own } = repository.folders;
  const disk = await statfs(own).catch(() => undefined);
  const free = disk ? disk.bavail * disk.bsize : undefined;
  const needed = Math.max(64 * megabyte, 2 * (live?.checked?.bytes ?? 0));
  const wrong: [Wrong, boolean][] = [
    ['no-site', live === undefined],
    ['not-live', failure !== undefined],
    ['repository', !(await isReadable(repository))],
    ['accounts', !canCount(people)],
    ['disk-full', free !== undefined && free < 4 * megabyte],
    ['read-only', !(await isWritable(own))],
    ['backup-failed', backup?.failure !== undefined && backup.failure.kind !== 'diverged'],
    ['backup-diverged', backup?.failure?.kind === 'diverged'],
  ];
  const warnings: [Warning, boolean][] = [
    ['rolled-back', publisher.rolledBack !== undefined],
    ['disk-low', free !== undefined && free < needed],
    ['backup-off', backup === undefined],
    ['heavy-pages', (live?.checked?.warnings.length ?? 0) > 0],
  ];
  const found = wrong.filter(([, is]) => is).map(([code]) => code);
  return {
    status: found.length > 0 ? 'failing' : 'ok',
    wrong: found,
    warnings: warnings.filter(([, is]) => is).map(([code]) => code),
    building: publisher.building,
    release: live?.id ?? null,
    commit: live?.commit ?? null,
    free: free ?? null,
  };
}

/** The health, looked at every two seconds at most: anybody may ask. */
export function healthFrom(watched: Watched): () => Promise<Health> {
  let last: { at: number; health: Promise<Health> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > 2000)
      last = { at: performance.now(), health: healthOf(watched) };
    return last.health;
  };
}

/** Whether the newest commit and its files can be read: a lost object is found here before a save needs it. */
function isReadable({ git, branch }: Repository): Promise<boolean> {
  return git(['rev-list', '--objects', '--no-walk', '--quiet', branch, '--', 'content']).then(
    () => true,
    () => false,
  );
}

function canCount(people: People): boolean {
  try {
    return accountsOf(people).length >= 0;
  } catch {
    return false;
  }
}

function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
