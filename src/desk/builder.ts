import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { childEnded, childWaiting, type Ended, type Task, type Waiting } from './child.ts';
import type { Folders } from './folders.ts';
import type { Programs } from './sources.ts';

const fiveMinutes = 5 * 60_000;
const quarterHour = 15 * 60_000;

/** Bytes that have to be free for a program that only waits; a build needs them anyway, but not for so long. */
const room = 2 * 2 ** 30;

/** A build to come: the folder its content has to be put into, and how to have it built. */
export interface Build {
  snapshot: string;
  run(commit: string, out: string, signal: AbortSignal): Promise<Ended>;
  /** Once the build is over, however it ended. */
  over(): void;
}

/**
 * Starts the program that builds. While somebody is at work it is started before there is something to build, and waits
 * with its code read: that is half the time of a small release. Each build is still a process of its own.
 */
export class Builder {
  readonly #folders: Folders;
  readonly #programs: Programs;
  readonly #closing: AbortSignal;
  #waiting: { program: Waiting; snapshot: string } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #busy = false;

  constructor(folders: Folders, programs: Programs, closing: AbortSignal) {
    this.#folders = folders;
    this.#programs = programs;
    this.#closing = closing;
    closing.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Somebody is at work: until a quarter of an hour from now a program waits. */
  expected(): void {
    // Of several desks on one machine each would keep hundreds of megabytes for the sake of one save.
    if (!this.#programs.waits || process.connected || this.#closing.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#stop(), quarterHour).unref();
    if (this.#busy || this.#waiting?.program.isAlive() || process.availableMemory() < room) return;
    const snapshot = this.#newSnapshot();
    this.#waiting = { program: childWaiting(this.#task(snapshot, ['--wait'])), snapshot };
  }

  /** The program that waits, or a new one. */
  next(): Build {
    const ready = this.#waiting?.program.isAlive() ? this.#waiting : undefined;
    this.#waiting = undefined;
    this.#busy = true;
    const snapshot = ready?.snapshot ?? this.#newSnapshot();
    return {
      snapshot,
      run: (commit, out, signal) => {
        const env = { HISTORY_COMMIT: commit };
        if (ready?.program.isAlive()) return ready.program.told({ out, env }, signal);
        return childEnded(this.#task(snapshot, ['--out', out], env), signal);
      },
      over: () => {
        ready?.program.stop();
        this.#busy = false;
        // Who saved once saves again.
        if (this.#timer) this.expected();
      },
    };
  }

  #stop(): void {
    this.#timer = undefined;
    this.#waiting?.program.stop();
    this.#waiting = undefined;
  }

  #newSnapshot(): string {
    return join(this.#folders.own, `snapshot-${randomUUID()}`);
  }

  /** The snapshot is no repository: `env` tells where the history lies, for what was published before. */
  #task(snapshot: string, more: readonly string[], env: Record<string, string> = {}): Task {
    const { root, own } = this.#folders;
    const content = ['--content', join(snapshot, 'content'), '--public', join(snapshot, 'public')];
    const told = { HISTORY_DIR: root, SHAITAI_MEMORY: join(own, 'memory'), ...env };
    const { site, project } = this.#programs;
    return { script: site, args: [...content, ...more], cwd: project, limit: fiveMinutes, env: told };
  }
}
