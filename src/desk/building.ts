import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import type { Builder } from './builder.ts';
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
  try {
    await snapshotOf(repository, commit, build.snapshot);
    const { good, reason } = await build.run(commit, out, signal);
    if (!good) throw new BuildFailure(reason);
    const verdict = await verified(folders, programs, { state, site: out, code }, signal);
    if (verdict.wrong !== undefined) throw new BuildFailure(verdict.wrong, verdict.findings);
    const seconds = Math.round((performance.now() - since) / 100) / 10;
    const facts = { commit, code, builtAt: new Date().toISOString(), seconds, checked: verdict.checked };
    return await finished(folders, out, facts);
  } catch (error) {
    await rm(out, { recursive: true, force: true });
    throw error;
  } finally {
    turnBack();
    build.over();
    await rm(build.snapshot, { recursive: true, force: true });
  }
}

/** The state of a commit that has no errors. Throws `BuildFailure` with the errors of any other. */
async function goodState(repository: Repository, commit: string): Promise<State> {
  const state = await stateAt(repository, commit);
  const findings = state.findings.filter(({ severity }) => severity === 'error');
  if (findings.length === 0) return state;
  throw new BuildFailure(sentencesOf(findings), findings);
}

/** Writes content/ and public/ of a commit into a folder, as they are: no filters, links as plain files. */
async function snapshotOf({ git, folders }: Repository, commit: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'content'), { recursive: true });
  await mkdir(join(folder, 'public'), { recursive: true });
  await mkdir(folders.temporary, { recursive: true });
  const env = { GIT_INDEX_FILE: join(folders.temporary, `index-${randomUUID()}`) };
  const plain = ['-c', 'core.symlinks=false', '-c', 'core.autocrlf=false', '-c', 'core.eol=lf'];
  try {
    await git(['read-tree', commit], { env });
    const listed = await git(['ls-files', '-z', '--', 'content', 'public'], { env });
    await git([...plain, 'checkout-index', '-z', '--stdin', `--prefix=${folder}/`], { env, input: listed });
  } finally {
    await rm(env.GIT_INDEX_FILE, { force: true });
  }
}
