import { join } from 'node:path';

/** Where the desk finds and keeps things. Everything it makes lies in `.shaitai/`, which git ignores. */
export interface Folders {
  /** Top folder of the repository. */
  root: string;
  own: string;
  lock: string;
  journal: string;
  /** Half-written files live here until they are renamed to their place. */
  temporary: string;
  releases: string;
  /** Symbolic link to the release that readers get. */
  current: string;
  admin: string;
  /** Accounts and sessions, beside the content and never in it. */
  people: string;
}

/** The folders of a repository whose top folder is `root`. */
export function foldersOf(root: string): Folders {
  const own = join(root, '.shaitai');
  return {
    root,
    own,
    lock: join(own, 'desk.lock'),
    journal: join(own, 'journal.json'),
    temporary: join(own, 'temporary'),
    releases: join(own, 'releases'),
    current: join(own, 'current'),
    admin: join(own, 'admin'),
    people: join(own, 'people.sqlite'),
  };
}
