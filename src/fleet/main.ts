/**
 * Checks or builds every content repository in a folder and writes what the company asks: who fails, who is late, who
 * is outdated, and how similar communities compare by what they have published.
 * `npm run fleet -- <folder> [--check] [--out folder] [--workers n] [--only name,name]`
 * Exit code 0 when every community is good; 1 when some are not (the overview is written all the same); 2 for a wrong order.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { codeFingerprint } from '../build/code.ts';
import { compiledSite } from '../build/compile.ts';
import { type Community, communitiesIn } from '../desk/communities.ts';
import { CannotStart } from '../desk/repository.ts';
import { shanghai } from '../format/date.ts';
import { comparisonOf } from './compare.ts';
import { yearUpTo } from './facts.ts';
import { type Looked, lookedAt, machine, memoryOf, type Order, ran, workersFor } from './run.ts';
import { standingOf } from './standing.ts';
import { words } from './words.ts';
import { written } from './write.ts';

const { values, positionals } = given();
const [folder] = positionals;
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  if (!folder || (values.workers !== undefined && !/^[1-9]\d*$/.test(values.workers)))
    throw new CannotStart(words.usage);
  process.exitCode = await fleet(resolve(folder), resolve(values.out ?? '.shaitai/fleet'));
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** What was asked for; an option nobody knows is told with those there are. */
function given() {
  const options = {
    check: { type: 'boolean', default: false },
    out: { type: 'string' },
    workers: { type: 'string' },
    only: { type: 'string' },
  } as const;
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${words.usage}\n`);
    process.exit(2);
  }
}

async function fleet(from: string, out: string): Promise<number> {
  const all = await lookedAt(asked(communitiesIn(from)));
  const order = ordered(out);
  mkdirSync(out, { recursive: true });
  // Once for all of them, not once in each of the first workers.
  if (!order.check) await compiledSite();
  const since = performance.now();
  const outcomes = await ran(all, order, workersOf(all, order), ({ name, good, faults }) => {
    if (!good) say(words.failedLine(name, faults[0]?.message ?? ''));
  });
  const standings = outcomes.flatMap((outcome) => {
    const one = all.find(({ name }) => name === outcome.name);
    return one ? [standingOf(outcome, one, out)] : [];
  });
  const year = yearUpTo(order.day);
  const sites = standings.map(({ outcome, title, site }) => {
    return { name: outcome.name, title, ...(site !== undefined && { folder: site }) };
  });
  await written(out, standings, comparisonOf(sites, year), { ...order, year });
  const bad = outcomes.filter(({ good }) => !good).length;
  const fresh = outcomes.filter(({ same }) => !same);
  const cpu = fresh.reduce((sum, one) => sum + (one.cpu ?? 0), 0).toFixed(1);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const memory = Math.max(0, ...fresh.map((one) => one.memory ?? 0));
  say(words.ended(outcomes.length - bad, bad, outcomes.length - fresh.length, seconds, cpu, memory));
  say(words.written(join(out, 'index.html')));
  return bad > 0 ? 1 : 0;
}

/** Those that are to be looked at. @throws CannotStart for a name that none has: an overview of nothing would replace the last */
function asked(all: readonly Community[]): Community[] {
  const names = all.map(({ name }) => name);
  const only = values.only?.split(',') ?? names;
  const missing = only.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new CannotStart(words.noSuch(missing, names));
  return all.filter(({ name }) => only.includes(name));
}

function ordered(out: string): Order {
  const moment = process.env.BUILD_TIME || new Date().toISOString();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const day = shanghai(new Date(moment)).slice(0, 10);
  return { out, check: values.check, code: codeFingerprint(), moment, day, signal: stop.signal };
}

function workersOf(all: readonly Looked[], { check }: Order): number {
  const files = Math.max(0, ...all.map((one) => one.files));
  const { cores, free } = machine();
  const workers = values.workers ? Number(values.workers) : workersFor(check, files, cores, free);
  const gigabytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GB`;
  say(words.begins(all.length, workers, cores, gigabytes(free), gigabytes(memoryOf(check, files))));
  return workers;
}
