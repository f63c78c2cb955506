/**
 * Mutates the example and puts every mutant through the door of build and desk:
 * `npm run fuzz -- [--seed 1] [--count 5000] [--verbose]`. Prints the counts by kind; exit code 1 when there are defects.
 * `npm run fuzz -- --build [--seed 1] [--count 120]` puts so many accepted ones together, builds the site and reads it back.
 * `npm run fuzz -- --desk [--seed 1] [--count 40]` plays sequences of several people on a real desk instead.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Folder } from './community.ts';
import { mutantOf } from './content.ts';
import { judged, type Outcome } from './door.ts';
import { builtOf } from './site.ts';

type Verdict = Outcome['verdict'];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    build: { type: 'boolean', default: false },
    desk: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const counts = new Map<string, Record<Verdict, number>>();
process.exitCode = values.desk
  ? deskPlayed(values.count ?? '40')
  : values.build
    ? built(Number(values.count ?? 120))
    : mutated(Number(values.count ?? 5000));

function built(count: number): number {
  const folder = new Folder();
  const { mutants, looked, missing } = builtOf(folder, seed, count);
  folder.close();
  for (const one of missing) console.log(`not on the site: ${one}`);
  console.log(
    `${mutants} accepted mutants in one site; ${looked} changed texts looked for, ${missing.length} missing`,
  );
  return missing.length > 0 ? 1 : 0;
}

function deskPlayed(count: string): number {
  const env = { ...process.env, SHAITAI_FUZZ_DESK: count, SHAITAI_FUZZ_SEED: String(seed) };
  return spawnSync('vitest', ['run', 'test/fuzz/desk.test.ts'], { env, stdio: 'inherit' }).status ?? 1;
}

function mutated(count: number): number {
  const folder = new Folder();
  let slowest = { milliseconds: 0, what: '' };
  for (let i = seed; i < seed + count; i++) {
    const mutant = mutantOf(folder.base, i);
    const outcome = judged(folder, mutant, i % 4 === 0);
    counted(mutant.kind, outcome.verdict);
    const { milliseconds, verdict, defect, findings } = outcome;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what: `${i} ${mutant.what}` };
    const line = `${verdict} ${i} [${mutant.kind}] ${mutant.what}`;
    if (defect !== undefined) console.log(`${line}\n  ${defect}`);
    else if (values.verbose) console.log(`${line} ${findings[0]?.message ?? ''}`);
    if ((i - seed) % 100 === 99) console.log(`${i - seed + 1} … ${said()}`);
  }
  folder.close();
  console.table(Object.fromEntries([...counts].sort()));
  console.log(`${count} mutants from seed ${seed}: ${said()}`);
  console.log(`slowest: ${Math.round(slowest.milliseconds)} ms, ${slowest.what}`);
  return sum('defect') > 0 ? 1 : 0;
}

function counted(kind: string, verdict: Verdict): void {
  const row = counts.get(kind) ?? { accepted: 0, refused: 0, defect: 0 };
  row[verdict]++;
  counts.set(kind, row);
}

function sum(verdict: Verdict): number {
  return [...counts.values()].reduce((total, row) => total + row[verdict], 0);
}

function said(): string {
  return `${sum('accepted')} accepted, ${sum('refused')} refused, ${sum('defect')} defects`;
}
