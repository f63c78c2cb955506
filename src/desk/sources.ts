import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteUrl } from '../address.ts';

/** The programs the desk starts: our own, unless the environment names others. */
export interface Programs {
  /** Folder of this project's source tree. */
  project: string;
  /** Builds the site: `--content`, `--public`, `--out`. */
  site: string;
  /** Whether that program can be started before it has something to build: `--wait`. */
  waits: boolean;
  /** Exports `buildAdmin(outDir)`. */
  admin: string;
  /** Looks a built site through: a file with what is asked, see `releases/verify.ts`. */
  verify: string;
  /** Whether that program can be started before the site is there. */
  verifyWaits: boolean;
}

/** The programs of this project; SHAITAI_BUILD, SHAITAI_ADMIN and SHAITAI_VERIFY name stand-ins. */
export function programs(env: NodeJS.ProcessEnv): Programs {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  return {
    project,
    waits: env.SHAITAI_BUILD === undefined,
    site: env.SHAITAI_BUILD ?? join(project, 'src/build/main.ts'),
    admin: env.SHAITAI_ADMIN ?? join(project, 'src/build/admin.ts'),
    verifyWaits: env.SHAITAI_VERIFY === undefined,
    verify: env.SHAITAI_VERIFY ?? join(project, 'src/desk/releases/verify-site.ts'),
  };
}

/** Fingerprint of the code that makes site and admin, and of the address it makes it for: the same fingerprint and commit make the same release. */
export async function codeFingerprint({ project, site, admin }: Programs): Promise<string> {
  const ours = [site, admin].some((program) => program.startsWith(join(project, 'src')));
  const hash = createHash('sha256').update(siteUrl());
  for (const path of [...(ours ? await sourcesOf(project) : []), site, admin]) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

/** The files that decide what our programs make: everything but the desk, and what is installed and set. */
async function sourcesOf(project: string): Promise<string[]> {
  const found = await readdir(join(project, 'src'), { recursive: true, withFileTypes: true });
  const sources = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(project, 'src/desk')))
    .sort();
  const settings = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
  return [...sources, ...settings.map((name) => join(project, name))];
}
