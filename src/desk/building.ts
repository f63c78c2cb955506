import { join } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import type { Builder } from './builder.ts';
import { discarded } from './gone.ts';
import { sentencesOf } from './refusal.ts';
import { verified } from './releases/verified.ts';
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
export async function releaseOf(
  repository: Repository,
  { programs, builder, code }: Works,
  { commit, since, signal }: Order,
): Promise<Release> {
  const state = await goodState(repository, commit);
  const { folders } = repository;
  const id = `${Date.now().toString(36)}-${commit.slice(0, 12)}`;
  const out = join(folders.releases, id);
  const turnBack = await turnTaken(signal);
  const build = builder.next();
  let good = false;
  try {
    await build.snapshot.fill(commit);
    const built = await build.run(commit, out, signal);
    if (!built.good) throw new BuildFailure(built.reason);
    good = true;
    const verdict = await verified(folders, programs, { state, site: out, code }, signal);
    if (verdict.wrong !== undefined) throw new BuildFailure(verdict.wrong, verdict.findings);
    const seconds = Math.round((performance.now() - since) / 100) / 10;
    const facts = { commit, code, builtAt: new Date().toISOString(), seconds, checked: verdict.checked };
    return await finished(folders, out, facts);
  } catch (error) {
    await discarded(folders, out);
    throw error;
  } finally {
    turnBack();
    build.over(good);
  }
}

/** The state of a commit that has no errors. Throws `BuildFailure` with the errors of any other. */
async function goodState(repository: Repository, commit: string): Promise<State> {
  const state = await stateAt(repository, commit);
  const findings = state.findings.filter(({ severity }) => severity === 'error');
  if (findings.length === 0) return state;
  throw new BuildFailure(sentencesOf(findings), findings);
}
