import type { Finding } from '../checks/finding.ts';
import { BuildFailure, type Order, releaseOf } from './building.ts';
import { lineOf } from './git.ts';
import { today } from './midnight.ts';
import { currentRelease, keptReleases, madeCurrent, type Release, releasesIn } from './releases.ts';
import type { Repository } from './repository.ts';
import type { Programs } from './sources.ts';

/** Why the newest attempt did not go live. */
export interface Failure {
  commit: string;
  message: string;
  findings: Finding[];
}

/** Turns commits into releases: one build at a time, the newest commit next; readers keep the last good one meanwhile. */
export class Publisher {
  /** The release readers get. */
  live: Release | undefined;
  /** The releases on disk, newest first: pages read just before a swap still find their assets. */
  kept: Release[] = [];
  failure: Failure | undefined;
  readonly #repository: Repository;
  readonly #programs: Programs;
  readonly #code: string;
  readonly #say: (line: string) => void;
  readonly #closing = new AbortController();
  #next: { commit: string; since: number } | undefined;
  #running: Promise<void> | undefined;

  constructor(repository: Repository, programs: Programs, code: string, say: (line: string) => void) {
    this.#repository = repository;
    this.#programs = programs;
    this.#code = code;
    this.#say = say;
  }

  /** Serves what is there from an earlier run. */
  async resume(): Promise<void> {
    const { folders } = this.#repository;
    this.live = await currentRelease(folders);
    this.kept = await keptReleases(folders, this.live);
  }

  get building(): boolean {
    return this.#running !== undefined;
  }

  /** Asks for a commit to go live. Resolves when nothing is left to build; failures are told in `failure`. */
  publish(commit: string): Promise<void> {
    this.#next = { commit, since: this.#next?.since ?? performance.now() };
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Stops a build under way and waits until it has ended. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#next && !this.#closing.signal.aborted) {
      const { commit, since } = this.#next;
      this.#next = undefined;
      await this.#attempt({ commit, since, signal: this.#closing.signal });
    }
    this.#running = undefined;
  }

  async #attempt(order: Order): Promise<void> {
    try {
      const ready = await this.#built(order.commit);
      await this.#swap(ready ?? (await releaseOf(this.#repository, this.#programs, this.#code, order)));
      if (!ready) this.#say(`已上线，用时 ${this.live?.seconds} 秒：${await this.#subject(order.commit)}`);
    } catch (error) {
      if (order.signal.aborted) return;
      if (!(error instanceof BuildFailure)) console.error(error);
      const { message } = error as Error;
      this.failure = {
        commit: order.commit,
        message,
        findings: error instanceof BuildFailure ? error.findings : [],
      };
      this.#say(`${this.live ? '没有上线，业主看到的仍是上一版' : '网站没有生成'}：\n${message}`);
    }
  }

  async #swap(release: Release): Promise<void> {
    await madeCurrent(this.#repository.folders, release);
    this.live = release;
    this.failure = undefined;
    this.kept = await keptReleases(this.#repository.folders, release);
  }

  /** A release of this commit by this code that is there already; yesterday's does not know what is on today. */
  async #built(commit: string): Promise<Release | undefined> {
    const releases = await releasesIn(this.#repository.folders);
    return releases.find(
      (release) =>
        release.commit === commit &&
        release.code === this.#code &&
        today(new Date(release.builtAt)) === today(),
    );
  }

  #subject(commit: string): Promise<string> {
    return lineOf(this.#repository.git(['log', '-1', '--format=%s', commit]));
  }
}
