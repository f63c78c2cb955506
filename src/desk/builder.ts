import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnded, childWaiting, type Ended, type Task, type Waiting } from './child.ts';
import { headOf, type Repository } from './repository.ts';
import { Snapshot } from './snapshot.ts';
import type { Programs } from './sources.ts';

const fiveMinutes = 5 * 60_000;
const quarterHour = 15 * 60_000;

/** Bytes of memory, and of the disk, that have to be free for what only waits; a build needs them anyway, but not for so long. */
const room = 2 * 2 ** 30;

/** A build to come, which reads its content from a folder. */
export interface Build {
  snapshot: Snapshot;
  run(commit: string, out: string, signal: AbortSignal): Promise<Ended>;
  /** Once the build is over; `good` when its content may serve the next. */
  over(good: boolean): void;
}

/**
 * Starts the program that builds. While somebody is at work it is started before there is something to build, and waits
 * with its code read and the newest content in its folder: that is most of the time of a small release. Each build is
 * still a process of its own.
 */
export class Builder {
  readonly #repository: Repository;
  readonly #programs: Programs;
  readonly #closing: AbortSignal;
  #waiting: { program: Waiting; snapshot: Snapshot } | undefined;
  /** The content of the last build, for the next. */
  #left: Snapshot | undefined;
  #timer: NodeJS.Timeout | undefined;
  #busy = false;

  constructor(repository: Repository, programs: Programs, closing: AbortSignal) {
    this.#repository = repository;
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
    const snapshot = this.#snapshot();
    this.#waiting = { program: childWaiting(this.#task(snapshot, ['--wait'])), snapshot };
    // What fails here is done again, and told, when there is something to build.
    void this.#filledAhead(snapshot).catch(() => undefined);
  }

  /** The program that waits, or a new one. */
  next(): Build {
    const ready = this.#waiting?.program.isAlive() ? this.#waiting : undefined;
    const snapshot = this.#snapshot();
    this.#busy = true;
    return {
      snapshot,
      run: (commit, out, signal) => {
        const env = { HISTORY_COMMIT: commit };
        if (ready?.program.isAlive()) return ready.program.told({ out, env }, signal);
        return childEnded(this.#task(snapshot, ['--out', out], env), signal);
      },
      over: (good) => {
        ready?.program.stop();
        this.#busy = false;
        if (!good || !this.#timer) void snapshot.discard();
        else this.#left = snapshot;
        // Who saved once saves again.
        if (this.#timer) this.expected();
      },
    };
  }

  #stop(): void {
    this.#timer = undefined;
    this.#waiting?.program.stop();
    void this.#waiting?.snapshot.discard();
    void this.#left?.discard();
    this.#waiting = undefined;
    this.#left = undefined;
  }

  /** The folder that is there for the next build, or a new one; from then on it belongs to whoever asked. */
  #snapshot(): Snapshot {
    const ready = this.#waiting?.snapshot ?? this.#left ?? new Snapshot(this.#repository);
    this.#waiting = undefined;
    this.#left = undefined;
    return ready;
  }

  async #filledAhead(snapshot: Snapshot): Promise<void> {
    const { bavail, bsize } = await statfs(this.#repository.folders.own);
    if (bavail * bsize > room) await snapshot.fill(await headOf(this.#repository));
  }

  /** The snapshot is no repository: `env` tells where the history lies, for what was published before. */
  #task({ folder }: Snapshot, more: readonly string[], env: Record<string, string> = {}): Task {
    const { root, own } = this.#repository.folders;
    const content = ['--content', join(folder, 'content'), '--public', join(folder, 'public')];
    const told = { HISTORY_DIR: root, SHAITAI_MEMORY: join(own, 'memory'), ...env };
    const { site, project } = this.#programs;
    return { script: site, args: [...content, ...more], cwd: project, limit: fiveMinutes, env: told };
  }
}
