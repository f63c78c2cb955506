import { join } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import type { Builder } from './builder.ts';
import { discarded } from './gone.ts';
import { sentencesOf } from './refusal.ts';
import { type Look, lookAhead } from './releases/verified.ts';
import type { Checked } from './releases/verify.ts';
import { finished, type Release } from './releases.ts';
import type { Repository } from './repository.ts';
import type { Programs } from './sources.ts';
import { type State, stateAt } from './state.ts';
import { turnTaken } from './turn.ts';

/** Why a commit could not become a release. */
export class BuildFailure extends Error {
  readonly findings: Finding[];

  constructor(reason: string, findings: Finding[] = []) {
    super(reason);
    this.findings = findings;
  }
}

/** What is to be built, since when it was asked for (`performance.now()`), and what calls it off. */
export interface Order {
  commit: string;
  since: number;
  signal: AbortSignal;
}

/** The programs of a desk, and the fingerprint of the code they are. */
export interface Works {
  programs: Programs;
  builder: Builder;
  code: string;
}

/** Builds the site of a commit into a new folder. Throws `BuildFailure`; then the new folder is gone again. */
export async function releaseOf(repository: Repository, works: Works, order: Order): Promise<Release> {
  const state = await goodState(repository, order.commit);
  const { folders } = repository;
  const id = `${Date.now().toString(36)}-${order.commit.slice(0, 12)}`;
  const site = join(folders.releases, id);
  const turnBack = await turnTaken(order.signal);
  try {
    const { programs, code } = works;
    const look = await lookAhead(folders, programs, { state, site, code });
    const checked = await builtAndSeen(works.builder, look, site, order).finally(look.over);
    const seconds = Math.round((performance.now() - order.since) / 100) / 10;
    const facts = { commit: order.commit, code, builtAt: new Date().toISOString(), seconds, checked };
    return await finished(folders, site, facts);
  } catch (error) {
    await discarded(folders, site);
    throw error;
  } finally {
    turnBack();
  }
}

/** Has the site built and looked through. Throws `BuildFailure` for one that must not go live. */
async function builtAndSeen(
  builder: Builder,
  look: Look,
  site: string,
  { commit, signal }: Order,
): Promise<Checked> {
  const build = builder.next();
  let isSound = false;
  try {
    await build.snapshot.fill(commit);
    const { good, reason } = await build.run(commit, site, signal);
    if (!good) throw new BuildFailure(reason);
    isSound = true;
    const { wrong, findings, checked } = await look.verdict(signal);
    if (wrong !== undefined) throw new BuildFailure(wrong, findings);
    return checked;
  } finally {
    build.over(isSound);
  }
}

/** The state of a commit that has no errors. Throws `BuildFailure` with the errors of any other. */
async function goodState(repository: Repository, commit: string): Promise<State> {
  const state = await stateAt(repository, commit);
  const findings = state.findings.filter(({ severity }) => severity === 'error');
  if (findings.length === 0) return state;
  throw new BuildFailure(sentencesOf(findings), findings);
}
