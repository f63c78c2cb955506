import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that goes when the test file ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  made.push(folder);
  return folder;
}

/** A new git repository in a folder of its own. */
export function newRepository(): string {
  const root = emptyFolder();
  git(root, 'init', '-q', '-b', 'main', '.');
  return root;
}

/** Runs git and returns what it printed, without the line end. */
export function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** Writes files and commits everything at an instant; returns the id of the commit. */
export function committed(
  root: string,
  files: Record<string, string>,
  message: string,
  instant = '2026-03-01T01:30:00Z',
): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  git(root, 'add', '-A');
  const who = ['-c', 'user.name=某某', '-c', 'user.email=desk@localhost', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: instant, GIT_COMMITTER_DATE: instant };
  execFileSync('git', [...who, 'commit', '-q', '--allow-empty', '-m', message], { cwd: root, env });
  return git(root, 'rev-parse', 'HEAD');
}
