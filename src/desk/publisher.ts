import { Builder } from './builder.ts';
import { BuildFailure, type Order, releaseOf, type Works } from './building.ts';
import { lineOf } from './git.ts';
import { faultLogged, logged, withoutPersons } from './log.ts';
import { Queue } from './queue.ts';
import { type Failure, failureOf } from './reasons.ts';
import { putBack, putBackForgotten, type RolledBack, rolledBackIn } from './releases/rollback.ts';
import {
  builtBefore,
  currentRelease,
  keptReleases,
  madeCurrent,
  type Release,
  wholeRelease,
} from './releases.ts';
import { headOf, type Repository } from './repository.ts';
import { Retry } from './retry.ts';
import type { Programs } from './sources.ts';

/** Turns commits into releases: one build at a time, the newest commit next; readers keep the last good one meanwhile. */
export class Publisher {
  /** The release readers get. */
  live: Release | undefined;
  /** The releases on disk, newest first: pages read just before a swap still find their assets. */
  kept: Release[] = [];
  failure: Failure | undefined;
  /** Set while readers get an earlier release because somebody put it back. */
  rolledBack: RolledBack | undefined;
  /** Told each release that readers get, and the one they had; publishing does not wait for it. */
  whenLive: ((live: Release, before: Release | undefined) => unknown) | undefined;
  readonly #repository: Repository;
  readonly #works: Works;
  readonly #say: (line: string) => void;
  readonly #closing = new AbortController();
  readonly #retry = new Retry();
  /** One turn of the link at a time. */
  readonly #links = new Queue();
  #next: { commit: string; since: number } | undefined;
  #running: Promise<void> | undefined;

  constructor(repository: Repository, programs: Programs, code: string, say: (line: string) => void) {
    this.#repository = repository;
    const builder = new Builder(repository, programs, this.#closing.signal);
    this.#works = { programs, builder, code };
    this.#say = say;
  }

  /** Serves what is there from an earlier run: the last release, or the newest that is whole. */
  async resume(): Promise<void> {
    const { folders } = this.#repository;
    const last = await currentRelease(folders);
    this.live = await wholeRelease(folders, last);
    if (last && last.id !== this.live?.id) {
      logged('release-damaged', { release: last.id, now: this.live?.id });
      if (this.live) await madeCurrent(folders, this.live);
    }
    this.kept = await keptReleases(folders, this.live);
    this.rolledBack = await rolledBackIn(folders);
  }

  get building(): boolean {
    return this.#running !== undefined;
  }

  /**
   * Asks for a commit to go live. Resolves when nothing is left to build; failures are told in `failure`. What was
   * newest when an earlier release was put back stays back.
   */
  publish(commit: string): Promise<void> {
    if (this.rolledBack?.head === commit) return this.#running ?? Promise.resolve();
    this.#next = { commit, since: this.#next?.since ?? performance.now() };
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Somebody is at work and may soon have something to publish. */
  expected(): void {
    this.#works.builder.expected();
  }

  /** Lets readers have an earlier release again. Throws a refusal that says why not. */
  rollBack(id: string): Promise<Release> {
    return this.#links.run(() => this.#putBack(id));
  }

  async #putBack(id: string): Promise<Release> {
    this.#next = undefined;
    const { release, mark } = await putBack(this.#repository, id);
    this.live = release;
    this.rolledBack = mark;
    logged('rolled-back', { release: id, commit: release.commit });
    return release;
  }

  /** Sends the newest commit on its way, once more after a failure or again after an earlier release was put back. */
  async anew(): Promise<void> {
    this.rolledBack = undefined;
    this.failure = undefined;
    await putBackForgotten(this.#repository.folders);
    void this.publish(await headOf(this.#repository));
  }

  /** Stops a build under way and waits until it has ended. */
  async close(): Promise<void> {
    this.#retry.stop();
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
    const { commit } = order;
    const back = this.rolledBack;
    try {
      const ready = await builtBefore(this.#repository.folders, commit, this.#works.code);
      const release = ready ?? (await releaseOf(this.#repository, this.#works, order));
      const shown = await this.#links.run(() => this.#swap(release, back));
      if (ready || !shown) return;
      const { id, seconds, checked } = release;
      logged('live', { release: id, commit, seconds, files: checked?.files, shared: checked?.shared });
      this.#say(`已上线，用时 ${seconds} 秒：${withoutPersons(await this.#subject(commit))}`);
    } catch (error) {
      if (order.signal.aborted) return;
      this.#failed(commit, error);
    }
  }

  /** Tells why; what the machine is to blame for is tried once more, and the reason stays until it has come through. */
  #failed(commit: string, error: unknown): void {
    this.failure = failureOf(commit, error);
    const { cause, findings, message } = this.failure;
    if (!(error instanceof BuildFailure) && cause === 'other')
      faultLogged(error, { where: 'publish', commit });
    const again = cause !== 'content' && this.#retry.soon(commit, () => this.#again(commit));
    logged('not-live', { commit, cause, findings: findings.length, again });
    const kept = this.live ? '没有上线，业主看到的仍是上一版' : '网站没有生成';
    this.#say(`${kept}${again ? '，稍后自动再试一次' : ''}：\n${withoutPersons(message)}`);
  }

  async #again(commit: string): Promise<void> {
    const head = await headOf(this.#repository).catch(() => commit);
    if (this.failure?.commit === commit && !this.building && !this.#closing.signal.aborted)
      void this.publish(head);
  }

  /** False when somebody put an earlier release back meanwhile: then this one is kept, but not shown. */
  async #swap(release: Release, back: RolledBack | undefined): Promise<boolean> {
    const { folders } = this.#repository;
    if (this.rolledBack && this.rolledBack !== back) return false;
    await madeCurrent(folders, release);
    const before = this.live;
    this.live = release;
    this.whenLive?.(release, before);
    this.failure = undefined;
    this.rolledBack = undefined;
    await putBackForgotten(folders);
    this.kept = await keptReleases(folders, release);
    return true;
  }

  #subject(commit: string): Promise<string> {
    return lineOf(this.#repository.git(['log', '-1', '--format=%s', commit]));
  }
}
