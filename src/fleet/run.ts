import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { project } from '../build/code.ts';
import { childEnded } from '../desk/child.ts';
import type { Community } from '../desk/communities.ts';
import { committedIn, snapshotOf } from './folder.ts';
import { type Outcome, outcomeIn, outcomeKept } from './outcome.ts';
import { words } from './words.ts';

/** What a run is to do. */
export interface Order {
  /** Where sites, states and overview go. */
  out: string;
  /** Only check, build nothing. */
  check: boolean;
  /** Fingerprint of this code. */
  code: string;
  /** The moment of the whole run, as an ISO instant, and its day in Asia/Shanghai. */
  moment: string;
  day: string;
  signal: AbortSignal;
}

/** A community and what is committed in it; `failed` says why that could not be told. */
export interface Looked extends Community {
  commit?: string;
  files: number;
  failed?: string;
}

const megabyte = 2 ** 20;

/** Most memory of one worker in bytes: measured at 30 to 10,000 notices (docs/fleet.md), by files of the largest. */
export function memoryOf(check: boolean, files: number): number {
  return (check ? 250 + 0.1 * files : 900 + 0.25 * files) * megabyte;
}

/** How many communities at once: one a core, and no more than fit into the memory that is free, at least one. */
export function workersFor(check: boolean, files: number, cores: number, free: number): number {
  const fitting = Math.floor((free * 0.85) / memoryOf(check, files));
  return Math.max(1, Math.min(cores, fitting));
}

/** Cores and free memory of this machine or container. */
export function machine(): { cores: number; free: number } {
  return { cores: availableParallelism(), free: process.availableMemory() };
}

/** What is committed in each community; a folder that is no repository, or is one of the others, fails alone. */
export async function lookedAt(communities: readonly Community[]): Promise<Looked[]> {
  const looked: Looked[] = [];
  // A folder goes by its own name; a link beside it is the one too many.
  const named = new Map<string, string>();
  for (const { root, name } of communities) {
    const folder = realOf(root);
    if (!named.has(folder) || basename(folder) === name) named.set(folder, name);
  }
  for (const one of communities) {
    const name = named.get(realOf(one.root)) ?? one.name;
    const found = name === one.name ? committedIn(one.root) : Promise.reject(Error(words.sameFolder(name)));
    looked.push(
      await found.then(
        (found) => ({ ...one, ...found }),
        (error: Error) => ({ ...one, files: 0, failed: error.message }),
      ),
    );
  }
  return looked;
}

/** Where links lead to; a link that leads nowhere is itself. */
function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Checks or builds all, so many at once, and calls `told` after each. One that fails never stops the others. */
export async function ran(
  all: readonly Looked[],
  order: Order,
  workers: number,
  told: (outcome: Outcome, done: number) => void,
): Promise<Outcome[]> {
  for (const folder of ['state', 'sites', 'aside']) mkdirSync(join(order.out, folder), { recursive: true });
  const outcomes: Outcome[] = [];
  const waiting = [...all.entries()];
  let done = 0;
  const worker = async () => {
    for (let next = waiting.shift(); next && !order.signal.aborted; next = waiting.shift()) {
      const outcome = await outcomeOf(next[1], order);
      outcomes[next[0]] = outcome;
      told(outcome, ++done);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  rmSync(join(order.out, 'aside'), { recursive: true, force: true });
  return outcomes.filter(Boolean);
}

async function outcomeOf(one: Looked, order: Order): Promise<Outcome> {
  const { out, check, code, day } = order;
  const file = join(out, 'state', `${one.name}.json`);
  const before = outcomeIn(file);
  const isSame =
    before?.commit === one.commit &&
    before?.url === one.url &&
    before?.code === code &&
    before.day === day &&
    before.good;
  if (before && isSame && (check || siteIsThere(out, before))) return { ...before, same: true };
  const since = performance.now();
  const result = await tried(one, order).catch((error: Error) => failed(error.message));
  const { last: earlier, built } = before ?? {};
  const { url } = one;
  const last = result.built
    ? { commit: one.commit ?? '', code, day, url: url ?? '' }
    : (earlier ?? (built && before));
  const outcome: Outcome = {
    ...{ name: one.name, commit: one.commit ?? '', code, day, ...result },
    ...(url !== undefined && { url }),
    seconds: (performance.now() - since) / 1000,
    ...(last && { last: siteOf(last) }),
  };
  outcomeKept(file, outcome);
  return outcome;
}

/** A site that was built now or earlier. */
type Built = Pick<Outcome, 'commit' | 'code' | 'day'> & { url?: string | undefined };

/** What there is to say of a site that was built. */
function siteOf({ commit, code, day, url }: Built): NonNullable<Outcome['last']> {
  return { commit, code, day, ...(url !== undefined && { url }) };
}

function siteIsThere(out: string, { name, built, last }: Outcome): boolean {
  return (built || last !== undefined) && existsSync(join(out, 'sites', name, 'index.html')) && built;
}

function failed(message: string): Pick<Outcome, 'good' | 'built' | 'faults' | 'late'> {
  return { good: false, built: false, faults: [{ message }], late: [] };
}

type Result = ReturnType<typeof failed> & Partial<Outcome>;

/** Looks at one community in a process of its own; what it leaves behind is removed. */
async function tried(one: Looked, { out, check, moment, signal }: Order): Promise<Result> {
  const { name, root, commit, url } = one;
  if (commit === undefined) return failed(one.failed ?? words.noRepository);
  const aside = join(out, 'aside', name);
  // Within the community's own folder: beside it, the file of `a` would be the folder of `a.json`.
  const answer = join(aside, 'answer.json');
  try {
    await snapshotOf(root, commit, aside);
    const env = {
      ...{ CONTENT_DIR: join(aside, 'content'), PUBLIC_DIR: join(aside, 'public') },
      ...{ HISTORY_DIR: root, HISTORY_COMMIT: commit, BUILD_TIME: moment, SITE_URL: url ?? '' },
      ...{ SHAITAI_MEMORY: '', NODE_COMPILE_CACHE: join(project, '.shaitai/bytecode') },
    };
    const args = check ? [answer] : [answer, join(out, 'sites', name)];
    const script = fileURLToPath(new URL('one.ts', import.meta.url));
    const { good, reason } = await childEnded(
      { script, args, cwd: project, limit: 15 * 60_000, env },
      signal,
    );
    return good ? (JSON.parse(readFileSync(answer, 'utf8')) as Result) : failed(reason);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
