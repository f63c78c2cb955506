import { join } from 'node:path';
import { z } from 'zod';
import { draftsPushed } from './backup-drafts.ts';
import { textIfAny } from './disk.ts';
import type { Folders } from './folders.ts';
import { GitFailure, lineOf } from './git.ts';
import { logged } from './log.ts';
import { CannotStart, type Repository } from './repository.ts';

/** Where to push to, and after how many milliseconds to try again the first time. */
export interface BackupSettings {
  remote: string;
  wait: number;
}

const settingsFile = z.strictObject({ remote: z.string().min(1) });
const hour = 3_600_000;
const tenMinutes = 600_000;

/** The remote named by SHAITAI_BACKUP or in `.shaitai/backup.json`, neither of which is content; undefined for none. */
export async function backupSettings(
  folders: Folders,
  env: NodeJS.ProcessEnv,
): Promise<BackupSettings | undefined> {
  const wait = Number(env.SHAITAI_BACKUP_WAIT ?? 30_000);
  if (env.SHAITAI_BACKUP) return { remote: env.SHAITAI_BACKUP, wait };
  const text = await textIfAny(join(folders.own, 'backup.json'));
  if (text === undefined) return undefined;
  try {
    return { ...settingsFile.parse(JSON.parse(text)), wait };
  } catch {
    throw new CannotStart('.shaitai/backup.json 写得不对，要写成 {"remote": "备份仓库的地址"}。');
  }
}

/** Why the backup is behind: `diverged` is never mended by the desk, since something would be lost. */
export interface BackupFailure {
  kind: 'diverged' | 'refused' | 'unreachable';
  words: string;
  tries: number;
}

/** Pushes every commit, draft and shelved draft to a remote: soon after each change, again later when it fails, never by force. */
export class Backup {
  failure: BackupFailure | undefined;
  /** When everything was last safe there, ISO 8601. */
  doneAt: string | undefined;
  readonly #repository: Repository;
  readonly #settings: BackupSettings;
  readonly #closing: AbortSignal;
  #safe = '';
  #running: Promise<void> | undefined;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(repository: Repository, settings: BackupSettings, closing: AbortSignal) {
    this.#repository = repository;
    this.#settings = settings;
    this.#closing = closing;
    // What somebody commits beside the desk is noticed within a minute.
    const timer = setInterval(() => void (this.failure ? undefined : this.soon()), 60_000);
    timer.unref();
    closing.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  /** The remote without what may be secret in it. */
  get remote(): string {
    return this.#settings.remote.replace(/\/\/[^/@]*@/, '//');
  }

  /** Pushes now, or once more after the push under way. Never throws. */
  soon(): void {
    this.#again = true;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#closing.aborted) {
      this.#again = false;
      clearTimeout(this.#timer);
      await this.#attempt();
    }
    this.#running = undefined;
  }

  async #attempt(): Promise<void> {
    try {
      const refs = await this.#refs();
      if (refs === this.#safe && !this.failure) return;
      await this.#push();
      this.#safe = refs;
      this.failure = undefined;
      this.doneAt = new Date().toISOString();
      logged('backup', { refs: refs.split('\n').length });
    } catch (error) {
      if (this.#closing.aborted) return;
      const tries = (this.failure?.tries ?? 0) + 1;
      this.failure = { ...(await this.#reason(error)), tries };
      logged('backup-failed', { kind: this.failure.kind, tries });
      const pause = Math.min(hour, this.#settings.wait * 2 ** (tries - 1));
      this.#timer = setTimeout(() => this.soon(), pause);
      this.#timer.unref();
    }
  }

  #refs(): Promise<string> {
    const format = '--format=%(objectname) %(refname)';
    return lineOf(this.#repository.git(['for-each-ref', format, 'refs/heads', 'refs/shaitai']));
  }

  /** The published history first: where that is refused, nothing else is touched. */
  async #push(): Promise<void> {
    const { branch } = this.#repository;
    await this.#git(['push', '--quiet', this.#settings.remote, `${branch}:${branch}`]);
    await this.#git(['push', '--quiet', this.#settings.remote, 'refs/shaitai/*:refs/shaitai/*']);
    await draftsPushed(this.#repository, (args) => this.#git(args), this.#settings.remote);
  }

  /** Asks nobody for a password, and gives up on a line that hangs. */
  #git(args: string[]): Promise<Buffer> {
    const signal = AbortSignal.any([this.#closing, AbortSignal.timeout(tenMinutes)]);
    const slow = ['-c', 'http.lowSpeedLimit=1000', '-c', 'http.lowSpeedTime=60'];
    const env = { GIT_SSH_COMMAND: 'ssh -oBatchMode=yes -oConnectTimeout=20' };
    return this.#repository.git([...slow, ...args], { env, signal });
  }

  /** What git says holds addresses and perhaps passwords, so only its kind is kept. */
  async #reason(error: unknown): Promise<Omit<BackupFailure, 'tries'>> {
    const message = error instanceof GitFailure ? error.message : '';
    if (/\[rejected\]|non-fast-forward|fetch first/.test(message)) return this.#diverged();
    if (/denied|authenticat|could not read Username|403|remote rejected/i.test(message))
      return { kind: 'refused', words: '备份仓库不让写入：请检查它的账号和权限。' };
    return { kind: 'unreachable', words: '连不上备份仓库：请检查网络和地址，连上后会自动补上。' };
  }

  async #diverged(): Promise<Omit<BackupFailure, 'tries'>> {
    const { branch } = this.#repository;
    const printed = await lineOf(this.#git(['ls-remote', this.#settings.remote, branch])).catch(() => '');
    const there = printed.split('\t')[0]?.slice(0, 10) || '不明';
    const words = `备份仓库里有这里没有的提交（${there}），没有覆盖它。请核对那边是谁写的，合并或换一个空的备份仓库。`;
    return { kind: 'diverged', words };
  }
}
