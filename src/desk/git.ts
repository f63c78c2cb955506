import { spawn } from 'node:child_process';
import { gitEnvironment } from '../ledger/git.ts';

/** Runs one git command in the repository and returns what it printed. Throws `GitFailure` on any other exit than 0. */
export type Git = (args: readonly string[], extra?: GitExtra) => Promise<Buffer>;

/** What a git command is given besides its arguments. */
export interface GitExtra {
  input?: Buffer | string;
  env?: Record<string, string>;
  /** Where the command runs; the top folder of the repository unless told. */
  cwd?: string;
  /** Ends the command. */
  signal?: AbortSignal;
}

/** A git command that did not succeed; `missing` when there is no git on this machine. */
export class GitFailure extends Error {
  readonly missing: boolean;

  constructor(args: readonly string[], reason: string, missing = false) {
    super(`git ${args[0] ?? ''}: ${reason.trim() || 'failed'}`);
    this.name = 'GitFailure';
    this.missing = missing;
  }
}

/**
 * What a repository's own settings must not decide while the desk works: no hooks, no helper programs, no signatures,
 * no house-keeping in between, names as they are, and objects on disk before a commit points to them.
 */
const settings = [
  'core.quotepath=false',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.fsync=committed',
  'commit.gpgsign=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'i18n.commitEncoding=UTF-8',
  'i18n.logOutputEncoding=UTF-8',
].flatMap((setting) => ['-c', setting]);

/** Git for the repository at `root`: arguments are never read by a shell, and no `GIT_…` variable leaks in. */
export function gitAt(root: string): Git {
  return (args, { input, env, cwd = root, signal } = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn('git', [...settings, ...args], {
        cwd,
        env: { ...gitEnvironment(), GIT_LITERAL_PATHSPECS: '1', ...env },
        windowsHide: true,
        ...(signal ? { signal } : {}),
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', (error) =>
        reject(new GitFailure(args, error.message, 'code' in error && error.code === 'ENOENT')),
      );
      child.on('close', (code) => {
        if (code === 0) resolve(Buffer.concat(out));
        else reject(new GitFailure(args, Buffer.concat(err).toString()));
      });
      // git may close its input early; its exit code tells the reason.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
}

/** What git printed as one line of text. */
export async function lineOf(printed: Promise<Buffer>): Promise<string> {
  return (await printed).toString().trim();
}
