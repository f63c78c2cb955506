import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Addressed } from '../communities.ts';
import { logged } from '../log.ts';
import type { Word } from '../turn.ts';
import type { Turns } from './turns.ts';

const script = fileURLToPath(new URL('../main.ts', import.meta.url));
const longest = 60_000;

/** The desk of one community: a process of its own that is started again when it ends by itself. */
export class Desk {
  readonly community: Addressed;
  /** Where it listens on this machine; undefined while it does not. */
  port: number | undefined;
  readonly #turns: Turns;
  readonly #say: (line: string) => void;
  #child: ChildProcess | undefined;
  #ending = false;
  #wait = 1000;

  constructor(community: Addressed, turns: Turns, say: (line: string) => void) {
    this.community = community;
    this.#turns = turns;
    this.#say = say;
    this.#start();
  }

  #start(): void {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      env: environmentOf(this.community),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface(stream).on('line', (line) => this.#say(`[${this.community.name}] ${line}`));
    child.on('message', (word: Word) => this.#heard(child, word));
    child.on('exit', (code) => this.#ended(child, code));
  }

  #heard(child: ChildProcess, word: Word): void {
    if ('port' in word) {
      this.port = word.port;
      this.#wait = 1000;
    } else if (word.turn === 'back') this.#turns.back(child);
    else this.#turns.asked(child, () => child.connected && child.send({ turn: 'given' } satisfies Word));
  }

  /** Started again after a pause that doubles up to a minute, so that one that cannot start costs nothing. */
  #ended(child: ChildProcess, code: number | null): void {
    this.port = undefined;
    this.#turns.gone(child);
    if (this.#ending) return;
    logged('desk-ended', { community: this.community.name, code: code ?? -1, again: this.#wait });
    setTimeout(() => this.#ending || this.#start(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longest);
  }

  /** Ends it politely and waits. */
  close(): Promise<void> {
    this.#ending = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  }
}

/**
 * What one desk is told: its own repository, address and place to sign in. A remote for backups belongs to one
 * repository, so it is taken from that one's own `.shaitai/backup.json` and never from the environment of all.
 */
export function environmentOf(
  { root, url }: Addressed,
  all: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { SHAITAI_COMMUNITIES: _, SHAITAI_BACKUP: __, ...env } = all;
  const callback = env.SHAITAI_OIDC_ISSUER && { SHAITAI_OIDC_CALLBACK: `${url}/desk/oidc/callback` };
  return { ...env, ...callback, SHAITAI_ROOT: root, SITE_URL: url, PORT: '0' };
}
