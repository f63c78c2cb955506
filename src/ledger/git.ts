import { execFile, spawnSync } from 'node:child_process';

/** A git command that did not succeed; `missing` when there is no git on this machine. */
export class GitRefused extends Error {
  readonly missing: boolean;

  constructor(args: readonly string[], reason: string, missing = false) {
    super(`git ${args[0] ?? ''}: ${reason.trim() || 'failed'}`);
    this.name = 'GitRefused';
    this.missing = missing;
  }
}

/**
 * What git prints for one command run in a folder; the caller waits. No `GIT_…` variable leaks in, nothing is
 * replaced or grafted: history is read as it was committed. Throws `GitRefused` on any other exit than 0.
 */
export function gitIn(folder: string, args: readonly string[], input: string | Buffer = ''): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', [...args], {
    cwd: folder,
    env: gitEnvironment(),
    input,
    maxBuffer: 2 ** 31 - 1,
    windowsHide: true,
  });
  if (error) throw new GitRefused(args, error.message, 'code' in error && error.code === 'ENOENT');
  if (status !== 0) throw new GitRefused(args, stderr.toString());
  return stdout;
}

/** Lets git do something that takes its time while the caller goes on; what it prints is dropped. */
export function gitBeside(folder: string, args: readonly string[]): Promise<void> {
  const options = { cwd: folder, env: gitEnvironment(), windowsHide: true };
  return new Promise((resolve, reject) => {
    execFile('git', [...args], options, (error, _, said) => {
      if (error) reject(new GitRefused(args, said || error.message, error.code === 'ENOENT'));
      else resolve();
    });
  });
}

/** Objects by their ids, in the order asked for, through one process. Throws when one is missing. */
export function objectsOf(folder: string, ids: readonly string[]): Buffer[] {
  if (ids.length === 0) return [];
  const printed = gitIn(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  return ids.map((id) => {
    const end = printed.indexOf(10, at);
    const size = Number(printed.toString('latin1', at, end).split(' ')[2]);
    if (!Number.isInteger(size)) throw new GitRefused(['cat-file'], `${id} is missing`);
    at = end + 1 + size + 1;
    return printed.subarray(end + 1, end + 1 + size);
  });
}

/** The environment git runs in: no `GIT_…` variable leaks in, no question is asked, nothing is replaced or grafted. */
export function gitEnvironment(): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(inherited),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    // A file of grafts would leave commits out without a trace.
    GIT_GRAFT_FILE: '/dev/null',
    LC_ALL: 'C',
  };
}
